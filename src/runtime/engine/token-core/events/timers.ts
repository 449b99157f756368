import type { LimitSource, ProcedureLimit, TimerEvent } from '../../../../definitions';
import { firstDue, parseDuration, readTimer } from '../../../../expressions';
import type { JsonObject } from '../../../../kernel';
import type { WaitDetails } from '../../contract';
import { evaluate, valueOf, type Evaluating } from '../evaluation';
import type { RepeatingTimer, WaitRecord } from '../state';
import { StepFailure } from '../step-failure';

export interface PlannedTimer {
  details: WaitDetails;
  repeating?: RepeatingTimer;
}

/** When a timer that starts to count now will fire; an unusable value is a failure of the step. */
export function planTimer(run: Evaluating, { timer }: TimerEvent, variables: JsonObject): PlannedTimer {
  if (timer.type === 'working')
    return { details: { kind: 'timer', limit: resolveLimit(run, timer.limit, variables), from: run.now } };
  const text = valueOf(run, timer.value, variables, true);
  if (typeof text !== 'string') throw invalid('the value of a timer is a text', { value: text });
  const reading = readTimer(timer.type, text, run.now);
  if (!reading.ok) throw invalid(reading.message.en, { value: text, rule: reading.rule });
  const { value } = reading;
  const at = firstDue(value, run.now);
  if (value.type !== 'cycle' || value.repetitions === 1) return { details: { kind: 'timer', at } };
  const { repetitions } = value;
  const every = text.slice(text.lastIndexOf('/') + 1).trim();
  return {
    details: { kind: 'timer', at, repeat: true },
    repeating: { first: at, due: at, every, ...(repetitions !== undefined && { left: repetitions - 1 }) },
  };
}

export function resolveLimit(run: Evaluating, limit: LimitSource, variables: JsonObject): ProcedureLimit {
  const value = typeof limit.value === 'number' ? limit.value : evaluate(run, limit.value, variables, true);
  if (typeof value === 'number' && value >= 0 && Number.isFinite(value)) return { value, unit: limit.unit };
  throw invalid('a time limit is a number that is not negative', { value });
}

/**
 * The timer's next round, or undefined when it has none. Rounds are counted from the first, so that nothing drifts; a cycle without end
 * passes over the rounds it has missed, a counted one makes up for them.
 */
export function nextRound(wait: WaitRecord, now: number): RepeatingTimer | undefined {
  if (!wait.repeating || wait.repeating.left === 0) return undefined;
  const { first, due, every, left } = wait.repeating;
  const from = left === undefined ? Math.max(due, now) + 1 : due + 1;
  const next = firstDue({ type: 'cycle', start: first, duration: parseDuration(every)! }, from);
  return { first, due: next, every, ...(left !== undefined && { left: left - 1 }) };
}

const invalid = (message: string, details: JsonObject): StepFailure =>
  new StepFailure('ENGINE.TIMER_INVALID', message, undefined, details);
