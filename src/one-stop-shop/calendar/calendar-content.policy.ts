import type { RefusedField } from '../../http';
import type { CalendarContent, CalendarException, TimeRange, WeeklyHours } from './calendar-content';
import { findDay, type LocalDate } from '../local-date';
import { periodOf } from './working-calendar';

/** What is added to, and taken from, the exceptions of a version. */
export interface CalendarEdits {
  /** Dates whose exception goes away; a date may be removed and added anew in one edit. */
  remove?: LocalDate[];
  add?: CalendarException[];
  /** Years whose days off are now decided. */
  publishYears?: number[];
}

/** Years a calendar may speak of. */
const firstYear = 2000;
const lastYear = 2100;

/** Everything that is wrong with the content of a version, field by field; nothing when it can be counted with. */
export function checkContent(content: CalendarContent, path = 'content'): RefusedField[] {
  const problems: RefusedField[] = [];
  const starts = new Set<string>();
  content.weeks?.forEach(({ from, processing, reception }, index) => {
    const week = `${path}.weeks.${index}`;
    if (from !== undefined) problems.push(...checkDate(from, `${week}.from`));
    if (starts.has(from ?? '')) problems.push({ field: `${week}.from`, code: 'CALENDAR.WEEK_TWICE' });
    starts.add(from ?? '');
    problems.push(...checkWeek(processing, `${week}.processing`));
    if (reception) problems.push(...checkWeek(reception, `${week}.reception`));
    if (Object.values(processing).every((ranges) => ranges.length === 0))
      problems.push({ field: `${week}.processing`, code: 'CALENDAR.NO_WORKING_DAY' });
  });
  problems.push(...checkExceptions(content.exceptions, `${path}.exceptions`));
  return problems;
}

export function checkExceptions(exceptions: readonly CalendarException[], path: string): RefusedField[] {
  const dates = new Set<string>();
  return exceptions.flatMap(({ date, kind, insteadOf, hours, reception }, index) => {
    const at = `${path}.${index}`;
    const problems = checkDate(date, `${at}.date`);
    if (dates.has(date))
      problems.push({ field: `${at}.date`, code: 'CALENDAR.EXCEPTION_TWICE', params: { date } });
    dates.add(date);
    if (insteadOf !== undefined) problems.push(...checkDate(insteadOf, `${at}.insteadOf`));
    if (kind === 'OFF')
      for (const field of ['insteadOf', 'hours'] as const)
        if ({ insteadOf, hours }[field] !== undefined)
          problems.push({ field: `${at}.${field}`, code: 'CALENDAR.OFF_IS_NOT_WORKED' });
    if (kind === 'MAKE_UP_WORKING' && hours?.length === 0)
      problems.push({ field: `${at}.hours`, code: 'CALENDAR.NO_WORKING_DAY' });
    return [
      ...problems,
      ...checkRanges(hours ?? [], `${at}.hours`),
      ...checkRanges(reception ?? [], `${at}.reception`),
    ];
  });
}

/** The content after the edits, its exceptions in order of date, or what is wrong with the edits. */
export function editContent(
  content: CalendarContent,
  { remove = [], add = [], publishYears = [] }: CalendarEdits,
): { content: CalendarContent } | { problems: RefusedField[] } {
  const byDate = new Map(content.exceptions.map((one) => [one.date, one]));
  const problems = checkExceptions(add, 'edits.add');
  remove.forEach((date, index) => {
    if (!byDate.delete(date))
      problems.push({
        field: `edits.remove.${index}`,
        code: 'CALENDAR.EXCEPTION_MISSING',
        params: { date },
      });
  });
  add.forEach((one, index) => {
    if (byDate.has(one.date))
      problems.push({
        field: `edits.add.${index}.date`,
        code: 'CALENDAR.EXCEPTION_EXISTS',
        params: { date: one.date, name: byDate.get(one.date)!.name.vi },
      });
  });
  if (problems.length > 0) return { problems };
  return {
    content: {
      ...content,
      ...((content.publishedYears ?? publishYears.length > 0) && {
        publishedYears: [...new Set([...(content.publishedYears ?? []), ...publishYears])].sort(
          (a, b) => a - b,
        ),
      }),
      exceptions: inOrder([...byDate.values(), ...add]),
    },
  };
}

export const inOrder = (exceptions: readonly CalendarException[]): CalendarException[] =>
  exceptions.toSorted((one, other) => (one.date < other.date ? -1 : 1));

function checkDate(date: string, field: string): RefusedField[] {
  const year = Number(date.slice(0, 4));
  const isKnown = findDay(date) !== undefined && year >= firstYear && year <= lastYear;
  return isKnown
    ? []
    : [{ field, code: 'CALENDAR.DATE_UNKNOWN', params: { date, from: firstYear, to: lastYear } }];
}

const checkWeek = (week: WeeklyHours, path: string): RefusedField[] =>
  Object.entries(week).flatMap(([weekday, ranges]) => checkRanges(ranges, `${path}.${weekday}`));

function checkRanges(ranges: readonly TimeRange[], path: string): RefusedField[] {
  const periods = ranges.map((range, index) => ({ range, field: `${path}.${index}`, ...periodOf(range) }));
  const reversed = periods.filter(({ opens, closes }) => opens >= closes);
  const overlapping = periods.filter(({ opens, closes }, index) =>
    periods.some((other, place) => place < index && opens < other.closes && other.opens < closes),
  );
  return [
    ...reversed.map(({ field, range }) => ({ field, code: 'CALENDAR.HOURS_REVERSED', params: { range } })),
    ...overlapping.map(({ field, range }) => ({ field, code: 'CALENDAR.HOURS_OVERLAP', params: { range } })),
  ];
}
