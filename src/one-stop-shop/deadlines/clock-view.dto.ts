import type { LocalizedText } from '../../kernel';

/** Times are ISO 8601 with the offset +07:00, dates local `YYYY-MM-DD`. */
export class AmountView {
  value: number;
  /** minute | working-hour | working-day | calendar-day | month */
  unit: string;
}

export class CalendarStampView {
  key: string;
  version: number;
  /** Versions of the calendars it inherits from. */
  inherited?: { key: string; version: number }[];
}

export class NamedDayView {
  date: string;
  name: LocalizedText;
  /** WEEKEND | OFF; absent of a day that is worked. */
  kind?: string;
  ground?: string;
}

export class LedgerEntryView {
  /** start | pause | resume | restart | extend | recalculated | end */
  type: string;
  at: string;
  actor: { kind: string; id: string } | null;
  ground?: string;
  document?: string;
  note?: string;
  calendar: CalendarStampView;
  /** 1, and one more with each restart. */
  round: number;
  oldDue: string | null;
  newDue: string | null;
  limit?: AmountView;
  mode?: string;
  until?: string;
  countedFrom: string | null;
  /** Days that did not count, by name. */
  skipped: NamedDayView[];
  /** Days of rest that counted, because they are worked. */
  madeUp: NamedDayView[];
  used?: AmountView;
  remaining?: AmountView;
  draft?: boolean;
  explanation: LocalizedText;
}

export class PreviewView {
  /** Null while it is paused. */
  due: string | null;
  dueDate: string | null;
  originalDue: string;
  dueSoonAt: string | null;
  /** RUNNING | PAUSED | ENDED */
  state: string;
  round: number;
  /** While it is paused. */
  used?: AmountView;
  remaining?: AmountView;
  /** Of a clock that ended, or as of `asOf`. */
  class?: string;
  originalClass?: string;
  ledger: LedgerEntryView[];
  explanation: LocalizedText;
  calendar: CalendarStampView;
  /** It touches a year whose days off are not decided yet. */
  draft?: boolean;
}

export class ClockView {
  id: string;
  caseId: string;
  /** CASE | AGENCY | STEP | CONSULTATION | APPLICANT | ACCEPTANCE | FEEDBACK | DIRECTIVE */
  kind: string;
  subjectId: string | null;
  agencyId: string | null;
  unitId: string | null;
  calendarKey: string;
  limit: AmountView;
  mode: string;
  /** RUNNING | PAUSED | ENDED */
  state: string;
  /** IN_TIME | DUE_SOON | OVERDUE | PAUSED while open; EARLY | ON_TIME | LATE at the end. */
  class: string;
  /** Against the due date without extensions. */
  originalClass: string | null;
  /** What reports call it: LATE_WITH_APOLOGY when an extension hides a broken promise. */
  reportedClass: string | null;
  startedAt: string;
  originalDueAt: string;
  dueAt: string | null;
  dueSoonAt: string | null;
  endedAt: string | null;
  round: number;
  extensions: number;
  used?: AmountView;
  remaining?: AmountView;
}

export class ClockDetailView extends ClockView {
  ledger: LedgerEntryView[];
  /** Why this date, line by line. */
  explanation: LocalizedText;
}

export class ClockList {
  items: ClockView[];
}

/** Whether every alarm that was armed was given. */
export class AlarmMonitorView {
  /** Clocks with an alarm still to come. */
  armed: number;
  /** Alarms whose instant has passed and that were not given yet. */
  unfired: number;
  /** Clocks whose alarm could not be given at the first try. */
  failing: number;
  oldestUnfiredAt: string | null;
  /** Alarms given in the last 24 hours. */
  fired: number;
  /** Of those, given more than a minute late. */
  firedLate: number;
}

export class RecalculationView {
  id: string;
  calendars: { key: string; edition: string }[];
  reason: string;
  /** Who published the calendar. */
  requestedBy: string;
  startedAt: string;
  /** Null while it runs. */
  finishedAt: string | null;
  examined: number;
  moved: number;
  timersMoved: number;
  tasksMoved: number;
}

export class RecalculationPage {
  items: RecalculationView[];
  next?: string;
}

export class MovedClockView {
  clockId: string;
  caseId: string;
  kind: string;
  oldDueAt: string | null;
  newDueAt: string | null;
}

export class RecalculationDetailView extends RecalculationView {
  /** A page of what moved. */
  items: MovedClockView[];
  next?: string;
}
