import type { LocalizedText } from '../../kernel';
import type { LocalDate } from '../local-date';

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** `HH:MM-HH:MM`, local time; the end may be `24:00`. */
export type TimeRange = string;
/** A weekday that is not named is closed. */
export type WeeklyHours = Partial<Record<Weekday, TimeRange[]>>;

/** Hours of the week from a date on, until the next schedule. */
export interface WeekSchedule {
  /** Absent = since ever. */
  from?: LocalDate;
  /** When the agency works: what limits are counted in. */
  processing: WeeklyHours;
  /** When the one-stop receives; absent = the processing hours. */
  reception?: WeeklyHours;
  ground?: string;
}

export const exceptionKinds = ['OFF', 'MAKE_UP_WORKING'] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/** A date that is not as its weekday says. */
export interface CalendarException {
  date: LocalDate;
  kind: ExceptionKind;
  name: LocalizedText;
  /** The rule or decision behind it. */
  ground?: string;
  /** The day off that a make-up day works for; it has the hours of that weekday. Absent = those of Monday. */
  insteadOf?: LocalDate;
  /** Processing hours of a make-up day when they are others. */
  hours?: TimeRange[];
  /** Reception hours, when they differ from the processing hours: also on a day off. */
  reception?: TimeRange[];
  /** How sure the source is; absent = SURE. */
  certainty?: 'SURE' | 'LIKELY';
}

/** What one version of a calendar says. What it leaves out is as in its parent. */
export interface CalendarContent {
  name: LocalizedText;
  weeks?: WeekSchedule[];
  /** Working hours that make one working day when days are counted in hours; 8 unless said. */
  workingDayHours?: number;
  /** Received later than this counts as received the next working day, where a rule says so; 15:00 unless said. */
  cutOff?: string;
  /** Years whose days off are decided; limits that reach into another year are provisional (`draft`). */
  publishedYears?: number[];
  /** Sorted by date, one for a date; replaces the parent's exception of that date. */
  exceptions: CalendarException[];
}
