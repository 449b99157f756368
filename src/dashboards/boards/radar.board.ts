import { dateOf, DAY, dayAt, HOUR, nthWorkingDayAfter, startOfDay } from '../../one-stop-shop';
import type { ListFilters, RadarAgency, RadarBoard, RadarDay } from './board-answers.dto';
import { type BoardContext, firstOf, iso, listOf, most } from './board-context';
import { type DueTally, startOfHour } from './tallies/due-tally';

const workingDays = 10;

/**
 * What falls due in the next ten working days, by hour of the local day. A date may lie on a day off (a calendar that changed, a
 * clock of plain hours): such a day is shown when something is due on it.
 */
export function radarBoard({ now, reach, names, calendars }: BoardContext, tally: DueTally): RadarBoard {
  const list = { ...listOf(reach), phase: 'IN_PROCESS' };
  const calendar = calendars.forAgency(reach.roots[0] ?? '');
  const today = dayAt(now);
  const isShown = (day: number) => day === today || calendar.day(day).isWorking;
  const last = nthWorkingDayAfter(
    calendar,
    today,
    calendar.day(today).isWorking ? workingDays - 1 : workingDays,
  );
  const end = startOfDay(last + 1);
  const between = (from: number, until: number): ListFilters => ({
    ...list,
    dueFrom: iso(Math.max(from, now)),
    dueBefore: iso(until),
  });
  const days: RadarDay[] = [];
  let later = 0;
  for (const [hour, cases] of tally.byHour) if (startOfHour(hour) >= end) later += cases;
  for (let day = today; day <= last; day += 1) {
    const hours = Array.from({ length: 24 }, (_, hour) => hour)
      .map((hour) => ({
        hour,
        from: startOfDay(day) + hour * HOUR,
        cases: tally.byHour.get(day * 24 + hour) ?? 0,
      }))
      .filter(({ cases }) => cases > 0);
    if (hours.length === 0 && !isShown(day)) continue;
    days.push({
      date: dateOf(day),
      cases: sum(hours.map(({ cases }) => cases)),
      hours: hours.map(({ hour, from, cases }) => ({ hour, cases, list: between(from, from + HOUR) })),
      list: between(startOfDay(day), startOfDay(day) + DAY),
    });
  }
  const agencies = [...tally.byLead].map(([agencyId, { overdue, byDay }]): RadarAgency => ({
    agencyId,
    name: names.place(agencyId),
    overdue,
    days: days.map(({ date }) => byDay.get(dayAt(Date.parse(`${date}T12:00:00+07:00`))) ?? 0),
    list: { ...list, lead: agencyId },
  }));
  return {
    overdue: tally.overdue.size,
    overdueList: { ...list, class: 'OVERDUE' },
    days,
    next: sum(days.map(({ cases }) => cases)),
    nextList: between(startOfDay(today), end),
    later,
    laterList: { ...list, dueFrom: iso(end), class: 'IN_TIME' },
    byAgency: firstOf(agencies, most.rows, mostPressedFirst),
    rowCounts: { byAgency: agencies.length },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const mostPressedFirst = (one: RadarAgency, other: RadarAgency): number =>
  other.overdue - one.overdue || sum(other.days) - sum(one.days) || (one.agencyId < other.agencyId ? -1 : 1);
