import type { ProcedureLimit } from '../../definitions';
import { WorkingTime } from '../../runtime';
import type { Calendars } from './calendars';
import { countLimit } from './counting';
import { nationalCalendar, nationalKey } from './shipped-calendars';
import type { WorkingCalendar } from './working-calendar';

/** The runtime's working time: the national calendar, each unit counted as it is by default. */
export class CalendarWorkingTime extends WorkingTime {
  constructor(private readonly calendars: Pick<Calendars, 'current'>) {
    super();
  }

  due(limit: ProcedureLimit, from: number): number {
    return countLimit(this.calendars.current(nationalKey), from, limit).due;
  }
}

/** The same without a server, by the calendar that the product brings along: what scenarios are played with. */
export function nationalWorkingTime(calendar: WorkingCalendar = nationalCalendar()): WorkingTime {
  return new CalendarWorkingTime({ current: () => calendar });
}
