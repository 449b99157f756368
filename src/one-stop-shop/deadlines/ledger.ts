import type { ProcedureLimit } from '../../definitions';
import type { Actor } from '../../kernel';
import {
  closingOf,
  type Counted,
  countLimit,
  type MadeUpDay,
  remainingDue,
  type SkippedDay,
  type Usage,
  usedSince,
  usedUntil,
} from '../calendar/counting';
import { dateAt, dayAt, HOUR, type LocalDate, MINUTE } from '../local-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import {
  addWorkingTime,
  previousWorkingDay,
  workingDaysBetween,
  workingTimeBetween,
} from '../calendar/working-days';
import type { ClockReason, ClockState, CountingMode, ExtensionRule } from './clock';
import { type CalendarStamp, stampOf } from './calendar-stamp';

/** Who acted, when (epoch ms), and why. */
export interface ClockAct extends ClockReason {
  at: number;
  actor: Pick<Actor, 'kind' | 'id'> | null;
}

/** Everything a clock is counted from. With the events that followed it determines every date of the clock. */
export interface StartFacts extends ClockAct {
  limit: ProcedureLimit;
  mode: CountingMode;
  acceptAfterCutoffCountsNextDay: boolean;
  /** Percent of the limit's time after which it is due soon. */
  warnAtPercent: number;
  extension: ExtensionRule;
}

/** The only things that change a due date. `recalculated`: the calendar changed; it says the date that was promised before. */
export type ClockEvent = ClockAct &
  (
    | { type: 'pause' | 'resume' | 'restart' | 'end' }
    | { type: 'extend'; until: LocalDate; limit?: undefined }
    | { type: 'extend'; limit: ProcedureLimit; until?: undefined }
    | { type: 'recalculated'; oldDue: number | null }
  );

/** A part of a limit: days as they are counted, or hours or minutes with fractions. */
export interface Amount {
  value: number;
  unit: ProcedureLimit['unit'];
}

/** One line of "why this date?". */
export interface LedgerEntry extends ClockAct {
  type: 'start' | ClockEvent['type'];
  calendar: CalendarStamp;
  /** 1, and one more with each restart. */
  round: number;
  oldDue: number | null;
  newDue: number | null;
  /** What was counted: the limit of a start or restart, or by how much it was extended. */
  limit?: ProcedureLimit;
  mode?: CountingMode;
  /** The agreed date of an extension. */
  until?: LocalDate;
  /** The day of the event, which days are counted from; null when nothing was counted. */
  countedFrom: LocalDate | null;
  skipped: SkippedDay[];
  madeUp: MadeUpDay[];
  used?: Amount;
  remaining?: Amount;
  /** It touches a year whose days off are not decided yet. */
  draft?: boolean;
}

/** A clock as its ledger says. Instants are epoch milliseconds. */
export interface ClockStanding {
  state: ClockState;
  round: number;
  extensions: number;
  /** Null while it is paused. Of a clock that ended while paused: as if resumed at its end. */
  due: number | null;
  originalDue: number;
  /** From here on it is due soon; null while it is paused. */
  dueSoonAt: number | null;
  /** Of the part since the last start, resume or restart. */
  left: Usage;
  /** Where that part begins. */
  from: number;
  /** Length of the whole limit in working time (plain time, when it is counted so), extensions included. */
  allowance: number;
  lastAt: number;
  draft: boolean;
}

export interface Replayed {
  standing: ClockStanding;
  entries: LedgerEntry[];
}

/** Looks at an event before it is recorded; throws what must not happen. */
export type AdmitEvent = (
  facts: StartFacts,
  standing: ClockStanding,
  event: ClockEvent,
  calendar: WorkingCalendar,
  index: number,
) => void;

/**
 * Every date of a clock from what started it and what happened to it. Pure: the same facts, events and calendar
 * version give the same ledger, bit for bit.
 *
 * `admit` (`assertAdmissible`) is for events that are new. Recorded ones are carried as they are: a calendar that changes
 * afterwards does not undo an extension that was granted.
 */
export function replay(
  facts: StartFacts,
  events: readonly ClockEvent[],
  calendar: WorkingCalendar,
  admit?: AdmitEvent,
): Replayed {
  const begun = begin(facts, calendar);
  const entries = [begun.entry];
  let { standing } = begun;
  events.forEach((event, index) => {
    admit?.(facts, standing, event, calendar, index);
    const next = carry(facts, standing, event, calendar);
    standing = next.standing;
    entries.push(next.entry);
  });
  return { standing, entries };
}

interface Step {
  standing: ClockStanding;
  entry: LedgerEntry;
}

function begin(facts: StartFacts, calendar: WorkingCalendar): Step {
  const { left, counted, allowance } = wholeLimit(facts, facts.at, calendar);
  const standing: ClockStanding = {
    state: 'RUNNING',
    round: 1,
    extensions: 0,
    due: counted.due,
    originalDue: counted.due,
    dueSoonAt: null,
    left,
    from: facts.at,
    allowance,
    lastAt: facts.at,
    draft: counted.draft,
  };
  standing.dueSoonAt = dueSoonAt(facts, standing, calendar);
  const { limit, mode } = facts;
  const entry = { ...entryOf('start', facts, calendar, 1, null, counted.due, counted), limit, mode };
  return { standing, entry };
}

/** One event, recorded without a question. */
export function carry(
  facts: StartFacts,
  before: ClockStanding,
  event: ClockEvent,
  calendar: WorkingCalendar,
): Step {
  const standing: ClockStanding = {
    ...before,
    lastAt: event.type === 'recalculated' ? before.lastAt : event.at,
  };
  const { due: oldDue } = before;
  const enter = (counted?: Counted, more: Partial<LedgerEntry> = {}): Step => {
    standing.draft ||= counted?.draft ?? false;
    standing.dueSoonAt = standing.state === 'RUNNING' ? dueSoonAt(facts, standing, calendar) : null;
    const entry = entryOf(event.type, event, calendar, standing.round, oldDue, standing.due, counted);
    return { standing, entry: { ...entry, ...more } };
  };
  switch (event.type) {
    case 'pause':
      standing.left = usedSince(calendar, before.from, event.at, before.left);
      standing.from = event.at;
      standing.state = 'PAUSED';
      standing.due = null;
      return enter(undefined, amountsOf(standing.left));
    case 'resume': {
      standing.from = event.at;
      standing.state = 'RUNNING';
      const counted = remainingDue(calendar, event.at, standing.left);
      standing.due = counted.due;
      return enter(counted, amountsOf(standing.left));
    }
    case 'restart': {
      const { left, counted, allowance } = wholeLimit(facts, event.at, calendar);
      Object.assign(standing, { left, allowance, from: event.at, state: 'RUNNING', due: counted.due });
      standing.round += 1;
      return enter(counted, { limit: facts.limit, mode: facts.mode });
    }
    case 'extend': {
      const { left, counted } = extended(before, event, calendar);
      standing.left = left;
      standing.due = counted.due;
      standing.extensions += 1;
      standing.allowance += timeBetween(left, oldDue!, counted.due, calendar);
      const { until, limit } = event;
      return enter(after(counted, oldDue!), { ...(until && { until }), ...(limit && { limit }) });
    }
    case 'recalculated': {
      const counted =
        standing.state === 'RUNNING' ? remainingDue(calendar, standing.from, standing.left) : undefined;
      return enter(counted, {
        oldDue: event.oldDue,
        ...(standing.state === 'PAUSED' && amountsOf(standing.left)),
      });
    }
    case 'end':
      standing.due = before.due ?? remainingDue(calendar, event.at, before.left).due;
      standing.state = 'ENDED';
      return enter();
  }
}

/** The due date the clock would have had without its extensions: what the citizen was promised at first. */
export function unextendedDue(
  facts: StartFacts,
  events: readonly ClockEvent[],
  calendar: WorkingCalendar,
): number | null {
  return replay(
    facts,
    events.filter(({ type }) => type !== 'extend'),
    calendar,
  ).standing.due;
}

/** The new due date and what is left of the limit, counted from where the running part began. */
export function extended(
  { due, from, left }: ClockStanding,
  event: Extract<ClockEvent, { type: 'extend' }>,
  calendar: WorkingCalendar,
): { left: Usage; counted: Counted } {
  const wanted =
    event.until !== undefined
      ? closingOf(calendar, event.until)
      : countLimit(calendar, due!, event.limit).due;
  const begin = Math.max(from, left.notBefore);
  const { measure, used, notBefore } = left;
  const longer: Usage = { measure, used, notBefore, remaining: distance(measure, begin, wanted, calendar) };
  return { left: longer, counted: remainingDue(calendar, from, longer) };
}

/** Used and left of the limit, in the unit it is counted in. */
export const amountsOf = ({ measure, used, remaining }: Usage): { used: Amount; remaining: Amount } => ({
  used: amountOf(measure, used),
  remaining: amountOf(measure, remaining),
});

function amountOf(measure: Usage['measure'], value: number): Amount {
  switch (measure) {
    case 'WORKING_DAYS':
      return { value, unit: 'working-day' };
    case 'CALENDAR_DAYS':
      return { value, unit: 'calendar-day' };
    case 'WORKING_TIME':
      return { value: value / HOUR, unit: 'working-hour' };
    case 'ELAPSED_TIME':
      return { value: value / MINUTE, unit: 'minute' };
  }
}

function wholeLimit(
  { limit, mode, acceptAfterCutoffCountsNextDay }: StartFacts,
  at: number,
  calendar: WorkingCalendar,
): { left: Usage; counted: Counted; allowance: number } {
  const options = { acceptAfterCutoffCountsNextDay };
  const left = usedUntil(calendar, at, at, limit, mode, options);
  const counted = countLimit(calendar, at, limit, mode, options);
  return { left, counted, allowance: timeBetween(left, left.notBefore, counted.due, calendar) };
}

function distance(measure: Usage['measure'], from: number, to: number, calendar: WorkingCalendar): number {
  switch (measure) {
    case 'WORKING_DAYS':
      return workingDaysBetween(calendar, dayAt(from), dayAt(to));
    case 'CALENDAR_DAYS':
      return dayAt(to) - dayAt(from);
    case 'WORKING_TIME':
      return workingTimeBetween(calendar, from, to);
    case 'ELAPSED_TIME':
      return to - from;
  }
}

const timeBetween = ({ measure }: Usage, from: number, to: number, calendar: WorkingCalendar): number =>
  measure === 'ELAPSED_TIME' ? Math.max(0, to - from) : workingTimeBetween(calendar, from, to);

/**
 * The earlier of `warnAtPercent` of the limit's time used and one working day before due. A limit that is no longer than
 * one working day warns by percent only: it would be due soon from its first minute.
 */
function dueSoonAt(
  { warnAtPercent }: StartFacts,
  standing: ClockStanding,
  calendar: WorkingCalendar,
): number {
  const { from, left, allowance } = standing;
  const due = standing.due!;
  const spare = allowance * (1 - warnAtPercent / 100);
  if (left.measure === 'ELAPSED_TIME') return Math.max(from, Math.ceil(due - spare));
  const rest = workingTimeBetween(calendar, from, due);
  const byPercent = addWorkingTime(calendar, from, Math.ceil(rest - spare));
  if (allowance <= calendar.workingDay) return byPercent;
  const dayBefore =
    left.measure === 'WORKING_TIME'
      ? addWorkingTime(calendar, from, rest - calendar.workingDay)
      : closingOf(calendar, previousWorkingDay(calendar, dateAt(due)));
  return Math.max(from, Math.min(byPercent, dayBefore));
}

/** Only the days that an extension added. */
function after(counted: Counted, oldDue: number): Counted {
  const isAdded = ({ date }: { date: LocalDate }) => date > dateAt(oldDue);
  return {
    ...counted,
    countedFrom: dateAt(oldDue),
    skipped: counted.skipped.filter(isAdded),
    madeUp: counted.madeUp.filter(isAdded),
  };
}

function entryOf(
  type: LedgerEntry['type'],
  { at, actor, ground, documentId, note }: ClockAct,
  calendar: WorkingCalendar,
  round: number,
  oldDue: number | null,
  newDue: number | null,
  counted?: Counted,
): LedgerEntry {
  return {
    type,
    at,
    actor,
    ...(ground !== undefined && { ground }),
    ...(documentId !== undefined && { documentId }),
    ...(note !== undefined && { note }),
    calendar: stampOf(calendar),
    round,
    oldDue,
    newDue,
    countedFrom: counted?.countedFrom ?? null,
    skipped: counted?.skipped ?? [],
    madeUp: counted?.madeUp ?? [],
    ...(counted?.draft && { draft: true }),
  };
}
