import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../../identity';
import { Calendars } from '../calendar/calendars';
import { nationalKey } from '../calendar/shipped-calendars';
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
  @HttpCode(200)
  @Public()
  preview(@Body() request: PreviewDeadlineRequest): PreviewView {
    const key = request.calendar ?? nationalKey;
    const calendar = this.calendars.find(key);
    if (!calendar) throw refusals.calendarUnknown({ field: 'calendar', calendar: key });
    return previewDeadline(request, calendar);
  }
}
