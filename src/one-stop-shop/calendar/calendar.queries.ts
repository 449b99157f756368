import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database } from '../../database';
import { decodeCursor, type PageQuery, pageOf } from '../../http';
import type { Clock } from '../../kernel';
import { buildCalendars } from './build-calendars';
import type {
  CalendarDayView,
  CalendarDiff,
  CalendarList,
  CalendarVersionPage,
  CalendarVersionSummary,
  CalendarView,
  CalendarYearView,
} from './calendar.dto';
import { refusals } from './calendar.errors';
import {
  type CalendarVersion,
  findNewest,
  findVersion,
  loadPublished,
  loadVersions,
} from './calendar.repository';
import { Calendars } from './calendars';
import { compareCalendars } from './compare-calendars';
import { dateOf, dayAt, yearOf } from '../local-date';
import { rangeOf } from './time-range';
import type { CalendarDay, WorkingCalendar } from './working-calendar';

@Injectable()
export class CalendarQueries {
  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The published version of every calendar. */
  async list(): Promise<CalendarList> {
    return { items: (await loadPublished(this.database)).map(summaryOf) };
  }

  async versions(key: string, { limit, cursor }: PageQuery): Promise<CalendarVersionPage> {
    const before = cursor === undefined ? undefined : (decodeCursor(cursor, ['number'])[0] as number);
    const rows = await loadVersions(this.database, key, limit + 1, before);
    if (rows.length === 0 && before === undefined) throw refusals.notFound({ key });
    return pageOf(rows, limit, ({ version }) => [version], summaryOf);
  }

  async get(key: string, version?: number): Promise<CalendarView> {
    const newest = await findNewest(this.database, key);
    if (!newest) throw refusals.notFound({ key });
    const shown = await this.version(key, version ?? this.calendars.find(key)?.version ?? newest.version);
    const { layers } = this.resolved(shown);
    return {
      ...summaryOf(shown),
      newest: newest.version,
      inherits: layers.slice(1).map((layer) => ({ ...layer })),
      content: shown.content,
    };
  }

  async year(key: string, year: number, version?: number): Promise<CalendarYearView> {
    const calendar =
      (version === undefined ? this.calendars.find(key) : undefined) ??
      this.resolved(await this.version(key, version ?? (await this.get(key)).version));
    const { firstDay, days, daysBefore } = calendar.year(year);
    return {
      key,
      version: calendar.version,
      year,
      draft: calendar.isDraft(firstDay, firstDay),
      workingDays: daysBefore[days.length],
      days: days.flatMap((day, index) =>
        day.kind === 'OFF' || day.kind === 'MAKE_UP_WORKING'
          ? [{ date: dateOf(firstDay + index), ...dayView(day) }]
          : [],
      ),
    };
  }

  async diff(key: string, from: number, to: number): Promise<CalendarDiff> {
    const [before, after] = [await this.version(key, from), await this.version(key, to)];
    const thisYear = yearOf(dayAt(this.clock.now().getTime()));
    const { days, rulesDiffer } = compareCalendars(this.resolved(before), this.resolved(after), thisYear);
    return {
      key,
      from,
      to,
      days: days.map((day) => ({ ...day, before: dayView(day.before), after: dayView(day.after) })),
      rulesDiffer,
    };
  }

  private async version(key: string, version: number): Promise<CalendarVersion> {
    const found = await findVersion(this.database, key, version);
    if (!found) throw refusals.versionNotFound({ key, version });
    return found;
  }

  /** A version over what its parents say now. */
  private resolved(own: CalendarVersion): WorkingCalendar {
    const others = this.calendars.sources().filter(({ key }) => key !== own.key);
    return buildCalendars([own, ...others]).get(own.key)!;
  }
}

const summaryOf = ({ content, createdAt, ...one }: CalendarVersion): CalendarVersionSummary => ({
  ...one,
  name: content.name,
  createdAt: new Date(createdAt).toISOString(),
});

const dayView = ({ kind, isWorking, name, ground, processing, reception }: CalendarDay): CalendarDayView => ({
  kind,
  isWorking,
  name,
  ground,
  processing: processing.map(rangeOf),
  reception: reception.map(rangeOf),
});
