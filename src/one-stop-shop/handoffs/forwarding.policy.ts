import { closingOf, isWorkingDay, nextWorkingDay } from '../calendar/counting';
import { dateAt, dayAt, dayOf, HOUR, startOfDay } from '../local-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { addWorkingTime } from '../calendar/working-days';

/**
 * When a dossier received at `receivedAt` has to be sent to the unit that works on it (NĐ 61/2018 Art. 18): by the close
 * of the same working day; one received after the cut-off, or on a day off, in the first hours of the next working day.
 */
export function forwardDueOf(
  calendar: WorkingCalendar,
  receivedAt: number,
  { hoursAfterOpening }: { hoursAfterOpening: number },
): number {
  const date = dateAt(receivedAt);
  const isInTime = receivedAt - startOfDay(dayAt(receivedAt)) <= calendar.cutOff;
  if (isWorkingDay(calendar, date) && isInTime) return closingOf(calendar, date);
  const next = startOfDay(dayOf(nextWorkingDay(calendar, date)));
  return addWorkingTime(calendar, next, hoursAfterOpening * HOUR);
}
