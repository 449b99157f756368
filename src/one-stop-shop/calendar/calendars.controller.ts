import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { type CommandKey, IdempotencyKey } from '../../http';
import { CurrentActor, RequirePermission } from '../../identity';
import type { Actor } from '../../kernel';
import type { NewCalendarVersion } from './publish-calendar.command';
import {
  CalendarDiff,
  CalendarDiffQuery,
  CalendarList,
  CalendarQuery,
  CalendarVersionPage,
  CalendarVersionsQuery,
  CalendarView,
  CalendarYearView,
  NewCalendarVersionRequest,
} from './calendar.dto';
import { CalendarQueries } from './calendar.queries';
import { PublishCalendar } from './publish-calendar.command';

@ApiTags('calendars')
@ApiBearerAuth()
@ApiExtraModels(CalendarView, CalendarYearView)
@RequirePermission('calendar.read')
@Controller('calendars')
export class CalendarsController {
  constructor(
    private readonly queries: CalendarQueries,
    private readonly publishCalendar: PublishCalendar,
  ) {}

  /** The published version of every calendar. */
  @Get()
  list(): Promise<CalendarList> {
    return this.queries.list();
  }

  /** The published version, or another one; with `year` the days of that year that are off or made up, by name. */
  @Get(':key')
  @ApiOkResponse({
    schema: { oneOf: [{ $ref: getSchemaPath(CalendarView) }, { $ref: getSchemaPath(CalendarYearView) }] },
  })
  get(
    @Param('key') key: string,
    @Query() { version, year }: CalendarQuery,
  ): Promise<CalendarView | CalendarYearView> {
    return year === undefined ? this.queries.get(key, version) : this.queries.year(key, year, version);
  }

  /** Every version with its author and reason, newest first. */
  @Get(':key/versions')
  versions(@Param('key') key: string, @Query() query: CalendarVersionsQuery): Promise<CalendarVersionPage> {
    return this.queries.versions(key, query);
  }

  /** What the version `to` sees differently from the version `from`, day by day. */
  @Get(':key/diff')
  diff(@Param('key') key: string, @Query() { from, to }: CalendarDiffQuery): Promise<CalendarDiff> {
    return this.queries.diff(key, from, to);
  }

  /** Publishes a version, whole or as edits; it is counted with at once. A draft is only kept. */
  @Post(':key/versions')
  @HttpCode(201)
  @RequirePermission('calendar.manage')
  async publish(
    @Param('key') key: string,
    @Body() { parent, status = 'PUBLISHED', ...body }: NewCalendarVersionRequest,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() commandKey?: CommandKey,
  ): Promise<CalendarView> {
    const wanted = withoutNothing(body) as Omit<NewCalendarVersion, 'status' | 'parent'>;
    const caller = { actor, ...(commandKey && { key: commandKey }) };
    const { version } = await this.publishCalendar.execute(caller, key, { ...wanted, parent, status });
    return this.queries.get(key, version);
  }
}

/** The same as plain data in which an absent field is absent, not null or undefined. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]: [string, unknown]) =>
      one === undefined || one === null ? [] : [[key, withoutNothing(one)]],
    ),
  );
}
