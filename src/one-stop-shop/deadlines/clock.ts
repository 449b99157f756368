import type { ProcedureLimit } from '../../definitions';

/**
 * CASE: the promise to the citizen. AGENCY: one custody period of a unit. STEP: one task. The rest as they are called; `caseId` of
 * the last two is the feedback or the task of a directive they belong to.
 */
export const clockKinds = [
  'CASE',
  'AGENCY',
  'STEP',
  'CONSULTATION',
  'APPLICANT',
  'ACCEPTANCE',
  'FEEDBACK',
  'DIRECTIVE',
] as const;
export type ClockKind = (typeof clockKinds)[number];

/** ELAPSED: plain minutes, day and night; the default of the unit `minute`. */
export type CountingMode =
  'DAY_EXCLUDE_FIRST' | 'HOURS' | 'CALENDAR_DAYS' | 'MONTHS' | 'SAME_DAY_1500' | 'IMMEDIATE' | 'ELAPSED';

export type ClockState = 'RUNNING' | 'PAUSED' | 'ENDED';
/** Of an open clock IN_TIME, DUE_SOON, OVERDUE, PAUSED; of an ended one EARLY, ON_TIME, LATE. Computed, never typed in. */
export type ClockClass = 'IN_TIME' | 'DUE_SOON' | 'OVERDUE' | 'PAUSED' | 'EARLY' | 'ON_TIME' | 'LATE';

/** A clock as others see it; instants are epoch milliseconds. */
export interface Clock {
  id: string;
  caseId: string;
  kind: ClockKind;
  /** Task, handoff, consultation or supplement request it measures; null for the clocks of the case itself. */
  subjectId: string | null;
  agencyId: string | null;
  unitId: string | null;
  calendarKey: string;
  limit: ProcedureLimit;
  mode: CountingMode;
  state: ClockState;
  startedAt: number;
  /** The first due instant there ever was. */
  originalDueAt: number;
  /** Null while it is paused. */
  dueAt: number | null;
  /** From here on DUE_SOON. */
  dueSoonAt: number | null;
  endedAt: number | null;
  class: ClockClass;
  /** Of an ended clock: its class against the due date without extensions, which cannot hide a broken promise. */
  originalClass: 'EARLY' | 'ON_TIME' | 'LATE' | null;
  /** 1, and one more with each restart. */
  round: number;
  extensions: number;
}

/** `due-soon` at `dueSoonAt`, `overdue` right after the due instant. */
export type ClockAlarm = 'due-soon' | 'overdue';

/** How often a clock may be extended, and how many working days before its due date at the latest. */
export interface ExtensionRule {
  times: number;
  noticeWorkingDays: number;
}

/** Why an act may change a clock, and who did it. */
export interface ClockReason {
  /** Source of the rule: `NĐ 61/2018 Art. 19(4)`. */
  ground?: string;
  documentId?: string;
  note?: string;
}

export interface StartClock {
  caseId: string;
  kind: ClockKind;
  subjectId?: string;
  agencyId?: string;
  unitId?: string;
  /** Default: the calendar of the agency, by inheritance. */
  calendarKey?: string;
  limit: ProcedureLimit;
  /** Default by unit: working-day DAY_EXCLUDE_FIRST, working-hour HOURS, calendar-day CALENDAR_DAYS, month MONTHS, minute ELAPSED. */
  mode?: CountingMode;
  /** Default false: received after the cut-off counts as received the next working day. */
  acceptAfterCutoffCountsNextDay?: boolean;
  /** Percent of the limit used when it becomes DUE_SOON; default 80, and never later than one working day before due. */
  warnAtPercent?: number;
  /** Default: once, at the latest one working day before due (NĐ 61/2018 Art. 19(9)). */
  extension?: ExtensionRule;
  startAt: number;
  reason?: ClockReason;
}
