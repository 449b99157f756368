import { Global, Module } from '@nestjs/common';
import type { EntityClass } from '../../database';
import { RuntimeModule, WorkingTime } from '../../runtime';
import { OrganisationModule } from '../organisation/organisation.module';
import { CalendarQueries } from './calendar.queries';
import { CalendarVersionEntity } from './calendar-version.entity';
import { CalendarWorkingTime } from './calendar-working-time';
import { Calendars } from './calendars';
import { CalendarsController } from './calendars.controller';
import { PublishCalendar } from './publish-calendar.command';
import { SeedCalendars } from './seed-calendars';
import { WorkingHoursController } from './open-hours.controller';

export { calendarMessages } from './calendar.errors';
export const calendarEntities: EntityClass[] = [CalendarVersionEntity];

/** Global, because the runtime to its left asks for the `WorkingTime` that is provided here. */
@Global()
@Module({
  imports: [RuntimeModule, OrganisationModule],
  controllers: [CalendarsController, WorkingHoursController],
  providers: [
    Calendars,
    CalendarQueries,
    PublishCalendar,
    SeedCalendars,
    {
      provide: WorkingTime,
      inject: [Calendars],
      useFactory: (calendars: Calendars) => new CalendarWorkingTime(calendars),
    },
  ],
  exports: [Calendars, PublishCalendar, WorkingTime],
})
export class CalendarModule {}
