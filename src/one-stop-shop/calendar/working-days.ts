import { dateOf, dayAt, dayOf, type LocalDate, startOfDay, yearOf } from '../local-date';
import type { Period, WorkingCalendar, YearTable } from './working-calendar';

/*
 * Arithmetic on working days and working time. The tables of a calendar hold running sums by year, so the cost is that of
 * finding a day in a year, plus one step for every further year.
 */

export const isWorkingDay = (calendar: WorkingCalendar, date: LocalDate): boolean =>
  calendar.day(dayOf(date)).isWorking;

/** The first working day after that date. */
export const nextWorkingDay = (calendar: WorkingCalendar, date: LocalDate): LocalDate =>
  dateOf(nthWorkingDayAfter(calendar, dayOf(date), 1));

/** The last working day before that date. */
export const previousWorkingDay = (calendar: WorkingCalendar, date: LocalDate): LocalDate => {
  let day = dayOf(date) - 1;
  while (!calendar.day(day).isWorking) day -= 1;
  return dateOf(day);
};

/** The `count`-th (from 1) working day after the day with that number. */
export function nthWorkingDayAfter(calendar: WorkingCalendar, day: number, count: number): number {
  let table = calendar.year(yearOf(day));
  let rest = count + table.daysBefore[day - table.firstDay + 1];
  for (; rest > last(table.daysBefore); table = calendar.year(table.year + 1)) rest -= last(table.daysBefore);
  return table.firstDay + firstAtLeast(table.daysBefore, rest) - 1;
}

/** How many working days are after `from` and not after `to` (day numbers). */
export function workingDaysBetween(calendar: WorkingCalendar, from: number, to: number): number {
  return to <= from ? 0 : sumBetween(calendar, from + 1, to + 1, (table) => table.daysBefore);
}

/** Milliseconds of processing hours between two instants; 0 when `to` is not after `from`. */
export function workingTimeBetween(calendar: WorkingCalendar, from: number, to: number): number {
  if (to <= from) return 0;
  const [first, last] = [dayAt(from), dayAt(to)];
  return (
    sumBetween(calendar, first, last, (table) => table.timeBefore) -
    elapsedIn(calendar.day(first).processing, from - startOfDay(first)) +
    elapsedIn(calendar.day(last).processing, to - startOfDay(last))
  );
}

/**
 * The instant at which `time` ms of processing hours have passed since `at`. It never ends at an opening that is also
 * a closing: 11:30, not 13:00. Nothing to pass ends at once, also outside of hours.
 */
export function addWorkingTime(calendar: WorkingCalendar, at: number, time: number): number {
  if (time <= 0) return at;
  const day = dayAt(at);
  let table = calendar.year(yearOf(day));
  let rest =
    time +
    table.timeBefore[day - table.firstDay] +
    elapsedIn(calendar.day(day).processing, at - startOfDay(day));
  for (; rest > last(table.timeBefore); table = calendar.year(table.year + 1)) rest -= last(table.timeBefore);
  const index = firstAtLeast(table.timeBefore, rest) - 1;
  rest -= table.timeBefore[index];
  for (const { opens, closes } of table.days[index].processing) {
    if (rest <= closes - opens) return startOfDay(table.firstDay + index) + opens + rest;
    rest -= closes - opens;
  }
  throw new Error('the sums of a calendar year are not those of its days');
}

/** Whether a one-stop that keeps this calendar receives at the instant; its closing minute is still open. */
export function isOpenForReception(calendar: WorkingCalendar, at: number): boolean {
  const day = dayAt(at);
  const time = at - startOfDay(day);
  return calendar.day(day).reception.some(({ opens, closes }) => opens <= time && time <= closes);
}

/** Milliseconds of these periods that are over `time` ms into the day. */
const elapsedIn = (periods: readonly Period[], time: number): number =>
  periods.reduce((sum, { opens, closes }) => sum + Math.max(0, Math.min(time, closes) - opens), 0);

/** What the days from `from` up to but without `to` add up to. */
function sumBetween(
  calendar: WorkingCalendar,
  from: number,
  to: number,
  sums: (table: YearTable) => ArrayLike<number>,
): number {
  let table = calendar.year(yearOf(from));
  let sum = -sums(table)[from - table.firstDay];
  for (; table.year < yearOf(to); table = calendar.year(table.year + 1)) sum += last(sums(table));
  return sum + sums(table)[to - table.firstDay];
}

const last = (sums: ArrayLike<number>): number => sums[sums.length - 1];

/** The smallest index whose (never falling) sum is at least `wanted`. */
function firstAtLeast(sums: ArrayLike<number>, wanted: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
