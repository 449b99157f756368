import type { ProcedureLimit } from '../../definitions';
import { DomainError, type LocalizedText } from '../../kernel';
import type { CountingMode } from '../deadlines/clock';
import {
  addMonths,
  dateAt,
  dateOf,
  DAY,
  dayAt,
  dayOf,
  HOUR,
  type LocalDate,
  MINUTE,
  startOfDay,
} from '../local-date';
import type { CalendarDay, WorkingCalendar } from './working-calendar';
import { addWorkingTime, nthWorkingDayAfter, workingDaysBetween, workingTimeBetween } from './working-days';

export * from './working-days';

export interface CountingOptions {
  /** Received after the cut-off, or on a day nobody works, counts as received the next working day. Default false. */
  acceptAfterCutoffCountsNextDay?: boolean;
}

/** A day that did not count, by its name. */
export interface SkippedDay {
  date: LocalDate;
  name: LocalizedText;
  kind: 'WEEKEND' | 'OFF';
  ground?: string;
}

/** A day of rest that counted, because it is worked. */
export interface MadeUpDay {
  date: LocalDate;
  name: LocalizedText;
  ground?: string;
}

export interface Counted {
  /** Epoch milliseconds. */
  due: number;
  /** The day of the event, which days are counted from without itself. */
  countedFrom: LocalDate;
  /** In order of date. Calendar days and months skip only the days that the end rolls over. */
  skipped: SkippedDay[];
  madeUp: MadeUpDay[];
  /** It touches a year whose days off are not decided yet. */
  draft: boolean;
}

export type Measure = 'WORKING_DAYS' | 'CALENDAR_DAYS' | 'WORKING_TIME' | 'ELAPSED_TIME';

/** What is left of a limit when it is paused: days, or milliseconds of the two times. `used + remaining` = the whole. */
export interface Usage {
  measure: Measure;
  used: number;
  remaining: number;
  /** Instant before which nothing counts, whenever it is resumed. */
  notBefore: number;
  /** The due instant, when it had passed: a pause after the due changes nothing. */
  lapsedAt?: number;
}

const longest = 100;
const YEAR = 366 * DAY;

/**
 * When a limit that begins at the instant `start` is due (Civil Code 2015 Art. 146-148).
 *
 * Days exclude the day of the event and end at the closing time of the last one; a calendar day or month that ends on a day off
 * ends with the next working day. Hours count working time from the instant. Refuses (DomainError) what is not a
 * limit, `CALENDAR.LIMIT_INVALID`, and what nobody plans, `CALENDAR.LIMIT_TOO_LONG`.
 */
export function countLimit(
  calendar: WorkingCalendar,
  start: number,
  limit: ProcedureLimit,
  mode: CountingMode = defaultModeOf(limit.unit),
  options: CountingOptions = {},
): Counted {
  const begin = beginOf(calendar, start, mode, options);
  const counted = countOn(calendar, start, begin, spanOf(calendar, begin, limit, mode));
  if (counted.due - start > longest * YEAR) throw tooLong(limit);
  return counted;
}

/** How much of a limit was used from `start` until it is paused at `at`. */
export function usedUntil(
  calendar: WorkingCalendar,
  start: number,
  at: number,
  limit: ProcedureLimit,
  mode: CountingMode = defaultModeOf(limit.unit),
  options: CountingOptions = {},
): Usage {
  const begin = beginOf(calendar, start, mode, options);
  return use(calendar, begin, at, spanOf(calendar, begin, limit, mode), 0);
}

/** The same for a limit that was resumed at `resumedAt` and is paused again at `at`. */
export function usedSince(calendar: WorkingCalendar, resumedAt: number, at: number, left: Usage): Usage {
  if (left.lapsedAt !== undefined) return left;
  const begin = Math.max(resumedAt, left.notBefore);
  return use(calendar, begin, at, { measure: left.measure, amount: left.remaining }, left.used);
}

/** When what is left of a limit is due, counted on from `resumedAt`. */
export function remainingDue(calendar: WorkingCalendar, resumedAt: number, left: Usage): Counted {
  if (left.lapsedAt !== undefined)
    return { due: left.lapsedAt, countedFrom: dateAt(resumedAt), skipped: [], madeUp: [], draft: false };
  const begin = Math.max(resumedAt, left.notBefore);
  return countOn(calendar, resumedAt, begin, { measure: left.measure, amount: left.remaining });
}

/** How a limit is counted when nobody says: by its unit. */
export function defaultModeOf(unit: ProcedureLimit['unit']): CountingMode {
  return modesOf[unit][0];
}

/** The modes in which a unit means something; the first is its default. */
export const modesOf: Record<ProcedureLimit['unit'], readonly [CountingMode, ...CountingMode[]]> = {
  minute: ['ELAPSED', 'HOURS', 'SAME_DAY_1500', 'IMMEDIATE'],
  'working-hour': ['HOURS', 'DAY_EXCLUDE_FIRST', 'SAME_DAY_1500', 'IMMEDIATE'],
  'working-day': ['DAY_EXCLUDE_FIRST', 'HOURS', 'CALENDAR_DAYS', 'SAME_DAY_1500', 'IMMEDIATE'],
  'calendar-day': ['CALENDAR_DAYS', 'DAY_EXCLUDE_FIRST', 'SAME_DAY_1500', 'IMMEDIATE'],
  month: ['MONTHS', 'CALENDAR_DAYS', 'DAY_EXCLUDE_FIRST', 'SAME_DAY_1500', 'IMMEDIATE'],
};

/** The instant the counting begins: the event itself, or the opening of the next working day when it came too late. */
function beginOf(
  calendar: WorkingCalendar,
  start: number,
  mode: CountingMode,
  options: CountingOptions,
): number {
  const day = dayAt(start);
  const today = calendar.day(day);
  const latest = latestReception(calendar, today, mode, options);
  if (latest === undefined || (today.isWorking && start - startOfDay(day) <= latest)) return start;
  return openingOf(calendar, nthWorkingDayAfter(calendar, day, 1));
}

/** Milliseconds into a working day until which a reception belongs to that day; undefined = always. */
function latestReception(
  calendar: WorkingCalendar,
  today: CalendarDay,
  mode: CountingMode,
  { acceptAfterCutoffCountsNextDay }: CountingOptions,
): number | undefined {
  if (mode === 'ELAPSED') return undefined;
  if (mode === 'IMMEDIATE') return today.processing.at(-1)?.closes ?? 0;
  return mode === 'SAME_DAY_1500' || acceptAfterCutoffCountsNextDay ? calendar.cutOff : undefined;
}

interface Span {
  measure: Measure;
  /** Days, or milliseconds. */
  amount: number;
}

/** The limit in the measure it is counted in. The unit decides where the mode does not fit it. */
function spanOf(
  calendar: WorkingCalendar,
  begin: number,
  { value, unit }: ProcedureLimit,
  mode: CountingMode,
): Span {
  if (!Number.isFinite(value) || value < 0)
    throw new DomainError('CALENDAR.LIMIT_INVALID', 'invalid', { value: String(value), unit });
  if (mode === 'SAME_DAY_1500' || mode === 'IMMEDIATE') return { measure: 'WORKING_DAYS', amount: 0 };
  if (value * leastLength[unit] > longest * YEAR) throw tooLong({ value, unit });
  switch (unit) {
    case 'minute':
      return {
        measure: mode === 'HOURS' ? 'WORKING_TIME' : 'ELAPSED_TIME',
        amount: Math.round(value * MINUTE),
      };
    case 'working-hour':
      return { measure: 'WORKING_TIME', amount: Math.round(value * HOUR) };
    case 'working-day':
      if (mode === 'CALENDAR_DAYS') return { measure: 'CALENDAR_DAYS', amount: Math.ceil(value) };
      if (mode === 'HOURS' || !Number.isInteger(value))
        return { measure: 'WORKING_TIME', amount: Math.round(value * calendar.workingDay) };
      return { measure: 'WORKING_DAYS', amount: value };
    case 'calendar-day':
      return { measure: 'CALENDAR_DAYS', amount: Math.ceil(value) };
    case 'month': {
      const from = dayAt(begin);
      const whole = Math.floor(value);
      // Half a month is fifteen days (Civil Code 2015 Art. 146).
      return {
        measure: 'CALENDAR_DAYS',
        amount: addMonths(from, whole) - from + Math.ceil((value - whole) * 30),
      };
    }
  }
}

/** Milliseconds a unit takes at least: what cannot end within a lifetime is refused before it is counted. */
const leastLength: Record<ProcedureLimit['unit'], number> = {
  minute: MINUTE,
  'working-hour': HOUR,
  'working-day': DAY,
  'calendar-day': DAY,
  month: 28 * DAY,
};

const tooLong = ({ value, unit }: ProcedureLimit): DomainError =>
  new DomainError('CALENDAR.LIMIT_TOO_LONG', 'invalid', { value, unit, years: longest });

function countOn(calendar: WorkingCalendar, start: number, begin: number, span: Span): Counted {
  const due = dueOf(calendar, begin, span);
  const counted: Counted = { due, countedFrom: dateAt(begin), skipped: [], madeUp: [], draft: false };
  if (span.measure === 'ELAPSED_TIME') return counted;
  const [first, last, origin] = [dayAt(start), dayAt(due), dayAt(begin)];
  counted.draft = calendar.isDraft(first, last);
  // The day of the event is not counted, so it is not left out either, unless it was too late or not a working day.
  const isExcluded = span.measure !== 'WORKING_TIME' && span.amount > 0 && begin === start;
  for (let day = isExcluded ? first + 1 : first; day <= last; day += 1) {
    const countsAnyway = span.measure === 'CALENDAR_DAYS' && day > origin && day < origin + span.amount;
    if (!countsAnyway) report(counted, day, calendar.day(day), span);
  }
  return counted;
}

function report(
  counted: Counted,
  day: number,
  { isWorking, kind, name, ground }: CalendarDay,
  { measure }: Span,
): void {
  if (!name) return;
  const named = { date: dateOf(day), name, ...(ground && { ground }) };
  if (!isWorking) counted.skipped.push({ ...named, kind: kind === 'WEEKEND' ? 'WEEKEND' : 'OFF' });
  else if (measure !== 'CALENDAR_DAYS') counted.madeUp.push(named);
}

function dueOf(calendar: WorkingCalendar, begin: number, { measure, amount }: Span): number {
  switch (measure) {
    case 'ELAPSED_TIME':
      return begin + amount;
    case 'WORKING_TIME':
      return addWorkingTime(calendar, begin, amount);
    case 'WORKING_DAYS':
      return amount === 0
        ? nextClosing(calendar, begin)
        : closing(calendar, nthWorkingDayAfter(calendar, dayAt(begin), amount));
    case 'CALENDAR_DAYS':
      return amount === 0
        ? nextClosing(calendar, begin)
        : closing(calendar, nthWorkingDayAfter(calendar, dayAt(begin) + amount - 1, 1));
  }
}

function use(calendar: WorkingCalendar, begin: number, at: number, span: Span, usedBefore: number): Usage {
  const due = dueOf(calendar, begin, span);
  const used = at <= begin ? 0 : Math.min(span.amount, spent(calendar, begin, at, span.measure));
  return {
    measure: span.measure,
    used: usedBefore + used,
    remaining: span.amount - used,
    notBefore: begin,
    ...(at > due && { lapsedAt: due }),
  };
}

function spent(calendar: WorkingCalendar, begin: number, at: number, measure: Measure): number {
  switch (measure) {
    case 'ELAPSED_TIME':
      return at - begin;
    case 'WORKING_TIME':
      return workingTimeBetween(calendar, begin, at);
    case 'WORKING_DAYS':
      return workingDaysBetween(calendar, dayAt(begin), dayAt(at));
    case 'CALENDAR_DAYS':
      return dayAt(at) - dayAt(begin);
  }
}

/** The first closing time of a working day at or after the instant. */
function nextClosing(calendar: WorkingCalendar, at: number): number {
  const day = dayAt(at);
  if (calendar.day(day).isWorking && at <= closing(calendar, day)) return closing(calendar, day);
  return closing(calendar, nthWorkingDayAfter(calendar, day, 1));
}

const openingOf = (calendar: WorkingCalendar, day: number): number =>
  startOfDay(day) + calendar.day(day).processing[0].opens;

const closing = (calendar: WorkingCalendar, day: number): number =>
  startOfDay(day) + calendar.day(day).processing.at(-1)!.closes;

/** Closing time (epoch ms) of that date, or of the next working day when nobody works on it. */
export const closingOf = (calendar: WorkingCalendar, date: LocalDate): number =>
  closing(calendar, nthWorkingDayAfter(calendar, dayOf(date) - 1, 1));
