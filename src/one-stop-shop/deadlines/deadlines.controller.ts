import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Limited, Public } from '../../identity';
import { Calendars } from '../calendar/calendars';
import { nationalKey } from '../calendar/shipped-calendars';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { PreviewView } from './clock-view.dto';
import { refusals } from './deadlines.errors';
import { previewDeadline } from './preview-deadline';
import { PreviewDeadlineRequest } from './preview-deadline.dto';

@ApiTags('deadlines')
@Controller('deadlines')
export class DeadlinesController {
  constructor(private readonly calendars: Calendars) {}

  /** When would it be due, and why? Counts by the published calendars, stores nothing. */
  @Post('preview')
  @Limited({ by: 'address', most: 120, per: 60_000 })
  @HttpCode(200)
  @Public()
  preview(@Body() request: PreviewDeadlineRequest): PreviewView {
    return previewDeadline(request, this.calendarOf(request));
  }

  private calendarOf({ calendar: key, agency }: PreviewDeadlineRequest): WorkingCalendar {
    if (key === undefined)
      return agency ? this.calendars.forAgency(agency) : this.calendars.current(nationalKey);
    const calendar = this.calendars.find(key);
    if (!calendar) throw refusals.calendarUnknown({ field: 'calendar', calendar: key });
    return calendar;
  }
}
