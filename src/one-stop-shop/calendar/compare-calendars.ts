import { dateOf, firstDayOf, type LocalDate } from '../local-date';
import type { CalendarDay, WorkingCalendar } from './working-calendar';

/** A date that two calendars see differently. */
export interface DayChange {
  date: LocalDate;
  before: CalendarDay;
  after: CalendarDay;
  /** Processing hours differ, so that dates counted over this day may move; else it is a name or the reception. */
  isCounted: boolean;
}

export interface CalendarComparison {
  days: DayChange[];
  /** The cut-off or the length of a working day differs: dates may move though no day differs. */
  rulesDiffer: boolean;
}

/**
 * What is different, in all years that one of them speaks of, `thisYear`, and the year after. Beyond, a week that
 * differs goes on differing.
 */
export function compareCalendars(
  before: WorkingCalendar,
  after: WorkingCalendar,
  thisYear: number,
): CalendarComparison {
  const days: DayChange[] = [];
  const years = [thisYear, ...before.speaksOf, ...after.speaksOf];
  const end = firstDayOf(Math.max(...years) + 2);
  for (let day = firstDayOf(Math.min(...years)); day < end; day += 1) {
    const [one, other] = [before.day(day), after.day(day)];
    if (one === other) continue;
    const isCounted = !isEqual(one.processing, other.processing);
    if (isCounted || !isEqual(one, other))
      days.push({ date: dateOf(day), before: one, after: other, isCounted });
  }
  return { days, rulesDiffer: before.cutOff !== after.cutOff || before.workingDay !== after.workingDay };
}

/** Both are plain data made in one place, with their fields in one order. */
const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
