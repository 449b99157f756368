import type { SqlValue } from '../../database';
import { classOfOpen, type FinishedClass } from './classify';
import type { Clock, ClockKind, ClockState } from './clock';
import type { ClockEvent, ClockStanding, LedgerEntry, StartFacts } from './ledger';

/** What the column `ledger` holds: events in, explained entries out. */
export interface StoredLedger {
  facts: StartFacts;
  events: ClockEvent[];
  /** As they were said when they were written; nothing is ever taken back. */
  entries: LedgerEntry[];
}

/** A row of `clock`; instants are epoch milliseconds. */
export interface StoredClock {
  id: string;
  caseId: string;
  kind: ClockKind;
  subjectId: string | null;
  agencyId: string | null;
  unitId: string | null;
  calendarKey: string;
  calendarEdition: string;
  state: ClockState;
  startedAt: number;
  originalDueAt: number;
  dueAt: number | null;
  dueSoonAt: number | null;
  endedAt: number | null;
  endClass: FinishedClass | null;
  originalClass: FinishedClass | null;
  round: number;
  extensions: number;
  nextAlarmAt: number | null;
  dueSoonToldAt: number | null;
  overdueToldAt: number | null;
  alarmRetryAt: number;
  alarmFailures: number;
  version: number;
  ledger: StoredLedger;
}

export type ClockRecord = Record<string, SqlValue>;

const nameOf: Record<keyof StoredClock, string> = {
  id: 'id',
  caseId: 'case_id',
  kind: 'kind',
  subjectId: 'subject_id',
  agencyId: 'agency_id',
  unitId: 'unit_id',
  calendarKey: 'calendar_key',
  calendarEdition: 'calendar_edition',
  state: 'state',
  startedAt: 'started_at',
  originalDueAt: 'original_due_at',
  dueAt: 'due_at',
  dueSoonAt: 'due_soon_at',
  endedAt: 'ended_at',
  endClass: 'end_class',
  originalClass: 'original_class',
  round: 'round',
  extensions: 'extensions',
  nextAlarmAt: 'next_alarm_at',
  dueSoonToldAt: 'due_soon_told_at',
  overdueToldAt: 'overdue_told_at',
  alarmRetryAt: 'alarm_retry_at',
  alarmFailures: 'alarm_failures',
  version: 'version',
  ledger: 'ledger',
};
const names = Object.entries(nameOf) as [keyof StoredClock, string][];
export const clockColumns = Object.values(nameOf).join(', ');

export function toStored(record: ClockRecord): StoredClock {
  const clock = Object.fromEntries(names.map(([property, column]) => [property, record[column]]));
  return { ...clock, ledger: JSON.parse(record.ledger as string) as StoredLedger } as unknown as StoredClock;
}

export const toRecord = (clock: StoredClock): ClockRecord =>
  Object.fromEntries(
    names.map(([property, column]) => {
      const value = clock[property];
      return [column, property === 'ledger' ? JSON.stringify(value) : (value as SqlValue)];
    }),
  );

/** Changes of these columns; identity and start never change. */
export function changesOf(clock: StoredClock): ClockRecord {
  const { ledger } = clock;
  return {
    calendar_edition: clock.calendarEdition,
    state: clock.state,
    due_at: clock.dueAt,
    due_soon_at: clock.dueSoonAt,
    ended_at: clock.endedAt,
    end_class: clock.endClass,
    original_class: clock.originalClass,
    round: clock.round,
    extensions: clock.extensions,
    next_alarm_at: clock.nextAlarmAt,
    due_soon_told_at: clock.dueSoonToldAt,
    overdue_told_at: clock.overdueToldAt,
    alarm_retry_at: clock.alarmRetryAt,
    alarm_failures: clock.alarmFailures,
    ledger: JSON.stringify(ledger),
  };
}

/** The clock as others see it at an instant. */
export function toClock(stored: StoredClock, now: number): Clock {
  const { facts } = stored.ledger;
  return {
    id: stored.id,
    caseId: stored.caseId,
    kind: stored.kind,
    subjectId: stored.subjectId,
    agencyId: stored.agencyId,
    unitId: stored.unitId,
    calendarKey: stored.calendarKey,
    limit: facts.limit,
    mode: facts.mode,
    state: stored.state,
    startedAt: stored.startedAt,
    originalDueAt: stored.originalDueAt,
    dueAt: stored.dueAt,
    dueSoonAt: stored.dueSoonAt,
    endedAt: stored.endedAt,
    class:
      stored.endClass ??
      classOfOpen(
        {
          state: stored.state === 'PAUSED' ? 'PAUSED' : 'RUNNING',
          dueAt: stored.dueAt,
          dueSoonAt: stored.dueSoonAt,
          hasLapsed: stored.overdueToldAt !== null,
        },
        now,
      ),
    originalClass: stored.originalClass,
    round: stored.round,
    extensions: stored.extensions,
  };
}

/** Takes over what a ledger says, and arms the alarms that lie ahead; those of dates that are past stay told. */
export function stand(clock: StoredClock, standing: ClockStanding, now: number): void {
  clock.state = standing.state;
  clock.dueAt = standing.due;
  clock.dueSoonAt = standing.dueSoonAt;
  clock.round = standing.round;
  clock.extensions = standing.extensions;
  if (clock.state === 'RUNNING') {
    if (standing.dueSoonAt! > now) clock.dueSoonToldAt = null;
    if (standing.due! >= now) clock.overdueToldAt = null;
  }
  arm(clock);
}

/** The earliest alarm that is still to be given. */
export function arm(clock: StoredClock): void {
  const ahead = alarmsOf(clock).map(({ at }) => at);
  clock.nextAlarmAt = ahead.length === 0 ? null : Math.min(...ahead);
}

/** Alarms that a running clock still has to give, in their order. A clock is overdue from the millisecond after its due instant. */
export function alarmsOf(
  clock: StoredClock,
): { alarm: 'due-soon' | 'overdue'; armedFor: number; at: number }[] {
  if (clock.state !== 'RUNNING' || clock.dueAt === null || clock.dueSoonAt === null) return [];
  const { dueAt, dueSoonAt } = clock;
  return [
    ...(clock.dueSoonToldAt === null
      ? [{ alarm: 'due-soon' as const, armedFor: dueSoonAt, at: dueSoonAt }]
      : []),
    ...(clock.overdueToldAt === null ? [{ alarm: 'overdue' as const, armedFor: dueAt, at: dueAt + 1 }] : []),
  ];
}
