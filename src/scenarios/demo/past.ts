import type { Database } from '../../database';
import { DomainError, type DrivenClock } from '../../kernel';
import {
  type Calendars,
  type ClockAlarms,
  dateAt,
  type FireEscalations,
  isWorkingDay,
  type WorkingCalendar,
} from '../../one-stop-shop';
import type { InstanceListeners, JobRunner } from '../../runtime';
import { fateOf } from './chance';
import { type BacklogSpan, backlogOf, nextActOfResting, type Resting } from './backlog';
import type { Desk } from './desk';
import { filingAt, type Filing } from './filings';
import { type Act, nextAct } from './next-act';
import { instantOf } from './pace';
import { type Situation, situationOf } from './situation';

const day = 86_400_000;
const minute = 60_000;
/** An act that was refused is tried once more after so long. */
const pause = 45 * minute;

export interface PastParts {
  desk: Desk;
  clock: DrivenClock;
  runner: JobRunner;
  alarms: ClockAlarms;
  escalations: FireEscalations;
  listeners: InstanceListeners;
  calendars: Calendars;
  database: Database;
}

export interface PastSpan extends BacklogSpan {
  /** The first instant, epoch milliseconds; `until` is the last. */
  from: number;
  /** How many cases come in on a working day. */
  daily: number;
}

interface Planned {
  at: number;
  act: Act;
  situation: Situation;
}

/**
 * The weeks before the demo is opened, lived through on a driven clock: people file, officials do their work at the pace of each
 * case, timers, alarms and escalations come at their own instants. Everything through the commands everybody uses.
 */
export class Past {
  /** What was refused, and how often: of interest to whoever changes the demo. */
  readonly refusals = new Map<string, number>();
  private readonly planned = new Map<string, Planned>();
  private readonly touched = new Set<string>();
  private readonly refused = new Map<string, number>();
  /** By case: what is not to be done when the demo opens. */
  private readonly resting = new Map<string, Resting>();

  constructor(private readonly parts: PastParts) {
    parts.listeners.register((_command, rootId) => {
      this.touched.add(rootId);
      return Promise.resolve();
    });
  }

  /** `progress` is told the instant that has been reached. Answers how many cases were filed. */
  async live(span: PastSpan, progress: (at: number) => void = () => undefined): Promise<number> {
    const { clock, desk, calendars } = this.parts;
    const calendar = calendars.current('vn');
    const filings: { at: number; filing: Filing; resting?: Resting }[] = [
      ...filingsOf(span, calendar),
      ...backlogOf(span, calendar),
    ].sort((one, other) => one.at - other.at);
    let filed = 0;
    for (;;) {
      const next = this.next();
      const instants = [filings[filed]?.at ?? Infinity, next?.[1].at ?? Infinity, await this.nextDue()];
      const at = Math.min(...instants);
      if (at > span.until) break;
      if (at > desk.now) clock.travelTo(new Date(at));
      if (instants[2]! <= at) await this.settle();
      else if (instants[0]! <= at) {
        await this.file(filings[filed]!);
        filed += 1;
      } else if (next) await this.carryOut(...next);
      for (const instanceId of this.touched) await this.plan(instanceId, calendar);
      this.touched.clear();
      progress(at);
    }
    if (span.until > desk.now) clock.travelTo(new Date(span.until));
    return filed;
  }

  private async file({ filing, resting }: { filing: Filing; resting?: Resting }): Promise<void> {
    const { caseId } = await this.parts.desk.file(filing);
    if (resting) this.resting.set(caseId, resting);
  }

  private next(): [string, Planned] | undefined {
    let first: [string, Planned] | undefined;
    for (const entry of this.planned) if (!first || entry[1].at < first[1].at) first = entry;
    return first;
  }

  private async carryOut(instanceId: string, { act, situation }: Planned): Promise<void> {
    this.planned.delete(instanceId);
    this.touched.add(instanceId);
    try {
      await this.parts.desk.carryOut(act, situation);
      this.refused.delete(instanceId);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const what = `${act.kind} ${'step' in act ? act.step.elementId : ''}: ${error.code} ${JSON.stringify(error.params)}`;
      this.refusals.set(what, (this.refusals.get(what) ?? 0) + 1);
      this.refused.set(instanceId, (this.refused.get(instanceId) ?? 0) + 1);
    }
  }

  private async plan(instanceId: string, calendar: WorkingCalendar): Promise<void> {
    this.planned.delete(instanceId);
    const { database, desk } = this.parts;
    const situation = await situationOf(database, { instanceId });
    const resting = situation && this.resting.get(situation.id);
    const act = situation && (resting ? nextActOfResting(resting, situation) : nextAct(situation));
    if (!situation || !act) return;
    const tries = this.refused.get(instanceId) ?? 0;
    if (tries > 2) return;
    const at = instantOf(act, situation, calendar, desk.now) + tries * pause;
    this.planned.set(instanceId, { at, act, situation });
  }

  private async settle(): Promise<void> {
    const { runner, alarms, escalations } = this.parts;
    for (
      let rounds = 0;
      (await runner.runDue()) + (await alarms.runDue()) + (await escalations.runDue()) > 0;
      rounds += 1
    )
      if (rounds > 1_000) throw new Error('jobs keep coming at one instant');
  }

  private async nextDue(): Promise<number> {
    const [row] = await this.parts.database.query<{ at: number | null }>(
      `SELECT MIN(due) AS at FROM (
         SELECT MIN(available_at) AS due FROM job WHERE state = 'ready' AND queue = 'server'
         UNION ALL SELECT MIN(next_alarm_at) AS due FROM clock WHERE next_alarm_at IS NOT NULL
         UNION ALL SELECT MIN(armed_at) AS due FROM escalation WHERE state = 'ARMED') AS dues`,
    );
    return row?.at == null ? Infinity : Number(row.at);
  }
}

/** Who comes when, in order: most on working days, some from home at the weekend. */
export function filingsOf(
  { seed, from, until, daily }: Pick<PastSpan, 'seed' | 'from' | 'until' | 'daily'>,
  calendar: WorkingCalendar,
) {
  const filings: { at: number; filing: Filing }[] = [];
  for (let start = startOf(from); start <= until; start += day) {
    const date = dateAt(start);
    const isWorking = isWorkingDay(calendar, date);
    const share = isWorking ? 0.8 + 0.4 * fateOf(`${seed} ${date}`) : 0.1;
    for (let number = 0; number < Math.round(daily * share); number += 1) {
      const key = `${date} ${number}`;
      const filing = filingAt(seed, key, !isWorking);
      const at = start + timeOf(filing, fateOf(`${seed} time ${key}`));
      if (at >= from && at <= until) filings.push({ at, filing });
    }
  }
  return filings.sort((one, other) => one.at - other.at);
}

/** Milliseconds since midnight: counters are open when they are, and what is to be done today comes in time for it. */
function timeOf({ channel, procedure }: Filing, chance: number): number {
  if (channel === 'ONLINE') return (390 + chance * 930) * minute;
  const isToday = procedure.startsWith('P09') || procedure.startsWith('P13');
  if (channel === 'POST') return (480 + chance * 60) * minute;
  return chance < 0.7
    ? (455 + (chance / 0.7) * (isToday ? 165 : 210)) * minute
    : (785 + ((chance - 0.7) / 0.3) * (isToday ? 60 : 190)) * minute;
}

/** Midnight in Asia/Ho_Chi_Minh of that instant's day. */
const startOf = (at: number): number => Date.parse(`${dateAt(at)}T00:00:00+07:00`);
