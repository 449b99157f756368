import { Injectable } from '@nestjs/common';
import type { RefusedField } from '../../http';
import { type Caller, CommandRunner, type ListeningCommand } from '../../runtime';
import { buildCalendars, type CalendarSource } from './build-calendars';
import type { CalendarContent } from './calendar-content';
import { type CalendarEdits, checkContent, editContent, inOrder } from './calendar-content.policy';
import { refusals } from './calendar.errors';
import {
  addVersion,
  type CalendarVersion,
  findNewest,
  loadPublished,
  type VersionStatus,
} from './calendar.repository';
import { Calendars } from './calendars';
import { type CalendarComparison, compareCalendars } from './compare-calendars';
import { dateAt, dayAt, findDay, type LocalDate, yearOf } from '../local-date';

export interface NewCalendarVersion {
  /** The newest version its author has seen, drafts included; 0 for a calendar that is not there yet. */
  basedOn: number;
  /** The calendar it inherits from; absent = as before. */
  parent?: string | null;
  /** Exactly one of the two. Edits are made to the version it is based on, so no edits publish a draft. */
  content?: CalendarContent;
  edits?: CalendarEdits;
  /** A draft is kept and can be compared, and nothing counts with it. */
  status: VersionStatus;
  /** Local date; what it would change before that date is refused. Default today. */
  validFrom?: LocalDate;
  reason: string;
  legalGround?: string;
}

/** The event tells this many dates; the comparison of the two versions has all. */
const toldDates = 366;

/** Publishes a version of a calendar, or keeps a draft of one. Versions are added and never changed. */
@Injectable()
export class PublishCalendar {
  constructor(
    private readonly commands: CommandRunner,
    private readonly calendars: Calendars,
  ) {}

  /** Counted with on this node when the promise resolves, and on every other within two seconds. */
  async execute(caller: Caller, key: string, wanted: NewCalendarVersion): Promise<{ version: number }> {
    const result = await this.commands.run(caller, (command) => publish(command, key, wanted));
    await this.calendars.refresh();
    return result;
  }
}

/** The same inside a transaction. Refuses with every field that is at fault, or `CALENDAR.CHANGED`. */
export async function publish(
  command: ListeningCommand,
  key: string,
  wanted: NewCalendarVersion,
): Promise<{ version: number }> {
  const { tx, now, actor } = command;
  const newest = await findNewest(tx, key);
  if ((newest?.version ?? 0) !== wanted.basedOn)
    throw refusals.changed({
      key,
      version: newest?.version ?? 0,
      by: newest?.createdBy ?? '',
      at: newest ? new Date(newest.createdAt).toISOString() : null,
    });
  const next: CalendarVersion = {
    key,
    version: wanted.basedOn + 1,
    parent: wanted.parent === undefined ? (newest?.parent ?? null) : wanted.parent,
    status: wanted.status,
    validFrom: wanted.validFrom ?? dateAt(now),
    content: contentOf(newest, wanted),
    reason: wanted.reason,
    legalGround: wanted.legalGround ?? null,
    createdBy: actor.id,
    createdAt: now,
  };
  const published = await loadPublished(tx);
  refuse([...checkKey(key), ...checkLineage(next, published), ...checkValidFrom(next)]);
  const { comparison, affected } = effectOf(next, published, yearOf(dayAt(now)));
  refuse(checkPast(next, comparison));
  await addVersion(tx, next);
  command.emit({
    type: next.status === 'DRAFT' ? 'calendar.drafted' : 'calendar.published',
    instanceId: null,
    data: {
      key,
      version: next.version,
      validFrom: next.validFrom,
      affected,
      dates: countedDates(comparison).slice(0, toldDates),
      rulesDiffer: comparison?.rulesDiffer ?? true,
    },
  });
  return { version: next.version };
}

function contentOf(
  newest: CalendarVersion | undefined,
  { content, edits }: NewCalendarVersion,
): CalendarContent {
  if ((content === undefined) === (edits === undefined))
    throw refusals.fields([{ field: 'content', code: 'CALENDAR.CONTENT_OR_EDITS' }]);
  if (content) {
    refuse(checkContent(content));
    return { ...content, exceptions: inOrder(content.exceptions) };
  }
  if (!newest) throw refusals.fields([{ field: 'edits', code: 'CALENDAR.NOTHING_TO_EDIT' }]);
  const edited = editContent(newest.content, edits!);
  if ('problems' in edited) throw refusals.fields(edited.problems);
  return edited.content;
}

function refuse(problems: readonly RefusedField[]): void {
  if (problems.length > 0) throw refusals.fields(problems);
}

const checkKey = (key: string): RefusedField[] =>
  /^[a-z0-9][a-z0-9-]{0,99}$/.test(key) ? [] : [{ field: 'key', code: 'CALENDAR.KEY_INVALID' }];

const checkValidFrom = ({ validFrom }: CalendarVersion): RefusedField[] =>
  findDay(validFrom) === undefined
    ? [
        {
          field: 'validFrom',
          code: 'CALENDAR.DATE_UNKNOWN',
          params: { date: validFrom, from: 2000, to: 2100 },
        },
      ]
    : [];

function checkLineage(
  { key, parent, content }: CalendarVersion,
  published: readonly CalendarSource[],
): RefusedField[] {
  if (parent === null)
    return content.weeks?.length ? [] : [{ field: 'content.weeks', code: 'CALENDAR.NEEDS_WEEK' }];
  const parents = new Map(published.map((one) => [one.key, one.parent]));
  if (!parents.has(parent)) return [{ field: 'parent', code: 'CALENDAR.PARENT_UNKNOWN', params: { parent } }];
  for (let above: string | null | undefined = parent; above; above = parents.get(above))
    if (above === key) return [{ field: 'parent', code: 'CALENDAR.PARENT_CYCLE', params: { parent } }];
  return [];
}

/** What would be counted differently in this calendar, when it is there already, and which calendars it touches. */
function effectOf(
  next: CalendarSource,
  published: readonly CalendarSource[],
  thisYear: number,
): { comparison: CalendarComparison | undefined; affected: string[] } {
  const before = buildCalendars(published);
  const after = buildCalendars([...published.filter(({ key }) => key !== next.key), next], before);
  const known = before.get(next.key);
  const affected = [...after].filter(([, { layers }]) => layers.some(({ key }) => key === next.key));
  return {
    comparison: known && compareCalendars(known, after.get(next.key)!, thisYear),
    affected: affected.map(([key]) => key).sort(),
  };
}

const countedDates = (comparison: CalendarComparison | undefined): LocalDate[] =>
  comparison?.days.filter(({ isCounted }) => isCounted).map(({ date }) => date) ?? [];

/** Days that have been counted with stay as they were, unless the version says that it reaches back so far. */
function checkPast(
  { validFrom }: CalendarVersion,
  comparison: CalendarComparison | undefined,
): RefusedField[] {
  const dates = countedDates(comparison).filter((date) => date < validFrom);
  if (dates.length === 0) return [];
  const shown = dates.slice(0, 5).join(', ') + (dates.length > 5 ? ', ...' : '');
  return [{ field: 'validFrom', code: 'CALENDAR.CHANGES_THE_PAST', params: { dates: shown, validFrom } }];
}
