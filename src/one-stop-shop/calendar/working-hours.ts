import { dateOf, dayAt, MINUTE } from '../local-date';
import { rangeOf } from './time-range';
import type { WorkingCalendar } from './working-calendar';
import type { WorkingHoursView } from './working-hours.dto';

/** Days before and after today: no open limit is told in working time beyond. */
const reach = 366;

export function workingHoursOf(calendar: WorkingCalendar, now: number): WorkingHoursView {
  const today = dayAt(now);
  const [first, last] = [today - reach, today + reach];
  const days: WorkingHoursView['days'] = [];
  for (let day = first; day <= last; day += 1) {
    const { isWorking, processing } = calendar.day(day);
    if (isWorking) days.push({ date: dateOf(day), hours: processing.map(rangeOf) });
  }
  return {
    calendar: calendar.key,
    version: calendar.version,
    workingDayMinutes: calendar.workingDay / MINUTE,
    from: dateOf(first),
    to: dateOf(last),
    days,
  };
}
