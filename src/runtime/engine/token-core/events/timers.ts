import { DateTime, Duration } from 'luxon';
import type { LimitSource, ProcedureLimit, TimerEvent } from '../../../../definitions';
import type { JsonObject } from '../../../../kernel';
import type { WaitDetails } from '../../contract';
import { evaluate, valueOf, type Evaluating } from '../evaluation';
import type { WaitRecord } from '../state';
import { StepFailure } from '../step-failure';

/** Months and days of a duration are those of the law's calendar. */
const zone = 'Asia/Ho_Chi_Minh';

export interface PlannedTimer {
  details: WaitDetails;
  cycle?: Pick<WaitRecord, 'due' | 'every' | 'left'>;
}

/** When a timer that starts to count now will fire; an unusable value is a failure of the step. */
export function planTimer(run: Evaluating, { timer }: TimerEvent, variables: JsonObject): PlannedTimer {
  if (timer.type === 'working')
    return { details: { kind: 'timer', limit: resolveLimit(run, timer.limit, variables), from: run.now } };
  const value = valueOf(run, timer.value, variables, true);
  if (typeof value !== 'string') throw invalid(value === null ? 'null' : JSON.stringify(value), 'text');
  const text = value.trim();
  if (timer.type === 'date') return { details: { kind: 'timer', at: instantOf(text) } };
  if (timer.type === 'duration') return { details: { kind: 'timer', at: later(run.now, text) } };
  return planCycle(text, run.now);
}

export function resolveLimit(run: Evaluating, limit: LimitSource, variables: JsonObject): ProcedureLimit {
  const value = typeof limit.value === 'number' ? limit.value : evaluate(run, limit.value, variables, true);
  if (typeof value !== 'number' || !(value >= 0) || !Number.isFinite(value))
    throw new StepFailure(
      'ENGINE.TIMER_INVALID',
      'a time limit must be a number that is not negative',
      undefined,
      {
        value,
      },
    );
  return { value, unit: limit.unit };
}

/** The next firing of a cycle after the one at `due`; a cycle without end skips the instants it has missed. */
export function nextFiring(
  wait: WaitRecord,
  now: number,
): Required<Pick<WaitRecord, 'due'>> & { left?: number } {
  const { every, left } = wait;
  let due = later(wait.due!, every!);
  if (left === undefined && due <= now) {
    const interval = due - wait.due!;
    due += Math.ceil((now - due + 1) / interval) * interval;
  }
  return left === undefined ? { due } : { due, left: left - 1 };
}

/** `R[n]/duration`, `R[n]/start/duration` or `R[n]/duration/end`-less forms of ISO 8601. */
function planCycle(text: string, now: number): PlannedTimer {
  const match = /^R(\d*)\/(?:([^/]+)\/)?(P[^/]+)$/.exec(text);
  if (!match) throw invalid(text, 'repetition (R3/PT10M)');
  const [, count, start, every] = match;
  const due = start ? instantOf(start) : later(now, every);
  if (later(due, every) <= due) throw invalid(text, 'repetition with a positive interval');
  if (count === '') return { details: { kind: 'timer', at: due, repeat: true }, cycle: { due, every } };
  const total = Number(count);
  if (total < 1 || !Number.isSafeInteger(total)) throw invalid(text, 'repetition');
  return {
    details: { kind: 'timer', at: due, ...(total > 1 && { repeat: true }) },
    ...(total > 1 && { cycle: { due, every, left: total - 1 } }),
  };
}

function instantOf(text: string): number {
  const instant = DateTime.fromISO(text, { zone });
  if (!instant.isValid) throw invalid(text, 'date and time');
  return instant.toMillis();
}

function later(from: number, duration: string): number {
  const length = Duration.fromISO(duration);
  const instant = length.isValid ? DateTime.fromMillis(from, { zone }).plus(length) : undefined;
  if (!instant?.isValid || instant.toMillis() < from) throw invalid(duration, 'duration');
  return instant.toMillis();
}

const invalid = (text: string, expected: string): StepFailure =>
  new StepFailure('ENGINE.TIMER_INVALID', `${text} is no ISO 8601 ${expected}`, undefined, { value: text });
