import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CalendarContent, CalendarException } from './calendar-content';
import { inOrder } from './calendar-content.policy';
import { WorkingCalendar } from './working-calendar';

/** The calendar of an agency that has no other. */
export const nationalKey = 'vn';

/** A calendar as the product brings it along: `data/<key>.yaml` and its years `data/<key>-<year>.yaml`. */
export interface ShippedCalendar {
  key: string;
  parent: string | null;
  content: CalendarContent;
}

interface YearFile {
  calendar: string;
  year: number;
  status: 'PUBLISHED' | 'DRAFT';
  exceptions: CalendarException[];
}
type BaseFile = Omit<CalendarContent, 'publishedYears' | 'exceptions'> & { key: string; parent?: string };

const folder = join(__dirname, 'data');

/** Parents before their children. */
export function shippedCalendars(): ShippedCalendar[] {
  files ??= readFiles();
  const years = files.filter((file) => 'year' in file);
  return files
    .filter((file) => 'key' in file)
    .map(({ key, parent = null, ...base }) => ({
      key,
      parent,
      content: { ...base, ...yearsOf(years.filter(({ calendar }) => calendar === key)) },
    }))
    .toSorted((one, other) => Number(one.parent !== null) - Number(other.parent !== null));
}

let files: (BaseFile | YearFile)[] | undefined;

const readFiles = (): (BaseFile | YearFile)[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parse(readFileSync(join(folder, name), 'utf8')) as BaseFile | YearFile);

/** The national calendar without any store, for scenarios, trials, benchmarks and tests. */
export const nationalCalendar = (): WorkingCalendar => (national ??= readNational());

/** Read once: it does not change while the program runs, and its counted years are kept with it. */
let national: WorkingCalendar | undefined;

function readNational(): WorkingCalendar {
  const { key, content } = shippedCalendars().find((one) => one.key === nationalKey)!;
  return new WorkingCalendar([{ key, version: 1, content }]);
}

const yearsOf = (years: readonly YearFile[]): Pick<CalendarContent, 'publishedYears' | 'exceptions'> => ({
  publishedYears: years.filter(({ status }) => status === 'PUBLISHED').map(({ year }) => year),
  exceptions: inOrder(years.flatMap(({ exceptions }) => exceptions)),
});
