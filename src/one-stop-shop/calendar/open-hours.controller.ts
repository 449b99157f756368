import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { CLOCK } from '../../config';
import { CurrentActor, RequirePermission } from '../../identity';
import type { Actor, Clock } from '../../kernel';
import { Organisation } from '../organisation/organisation';
import { nationalKey } from './shipped-calendars';
import { Calendars } from './calendars';
import { WorkingHoursQuery, WorkingHoursView } from './working-hours.dto';
import { workingHoursOf } from './working-hours';

@ApiTags('calendars')
@ApiBearerAuth()
@Controller('working-hours')
export class WorkingHoursController {
  constructor(
    private readonly calendars: Calendars,
    private readonly organisation: Organisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The hours that limits are counted in, day by day: what is left of a limit can be told as time passes, without asking again. */
  @Get()
  @RequirePermission('calendar.read')
  get(@Query() { agency }: WorkingHoursQuery, @CurrentActor() actor: Actor): WorkingHoursView {
    const now = this.clock.now().getTime();
    const agencyId = agency ?? this.organisation.view().postsOf(actor.id, now)[0]?.agencyId;
    const calendar =
      agencyId === undefined ? this.calendars.current(nationalKey) : this.calendars.forAgency(agencyId);
    return workingHoursOf(calendar, now);
  }
}
