/** A local date, `YYYY-MM-DD`, of Asia/Ho_Chi_Minh. */
export type LocalDate = string;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Asia/Ho_Chi_Minh has been UTC+7 without daylight saving time since 1975; the zone of the machine plays no part. */
const ZONE = 7 * HOUR;

/** Number of the local day of an instant (epoch ms); day 0 is 1 January 1970, a Thursday. */
export const dayAt = (instant: number): number => Math.floor((instant + ZONE) / DAY);

/** The instant (epoch ms) at which a local day begins. */
export const startOfDay = (day: number): number => day * DAY - ZONE;

export const dateOf = (day: number): LocalDate => new Date(day * DAY).toISOString().slice(0, 10);

export const dateAt = (instant: number): LocalDate => dateOf(dayAt(instant));

/** The day number of a date; undefined when there is no such date (`2026-02-30`). */
export function findDay(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const instant = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(instant)) return undefined;
  const day = instant / DAY;
  return dateOf(day) === date ? day : undefined;
}

export const isLocalDate = (text: string): boolean => findDay(text) !== undefined;

export function dayOf(date: LocalDate): number {
  const day = findDay(date);
  if (day === undefined) throw new RangeError(`${date} is not a date`);
  return day;
}

export const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear();

export const firstDayOf = (year: number): number => Date.UTC(year, 0, 1) / DAY;

/** 0 = Monday ... 6 = Sunday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** The same day number `months` later, or the last day of a shorter month (Civil Code 2015 Art. 148). */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * DAY);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  target.setUTCDate(Math.min(date.getUTCDate(), target.getUTCDate()));
  return target.getTime() / DAY;
}

const wallClock = (instant: number): string => new Date(instant + ZONE).toISOString();

/** ISO 8601 with the offset of the law: `2026-11-25T17:00:00+07:00`. */
export const isoLocal = (instant: number): string => `${wallClock(instant).replace(/(\.000)?Z$/, '')}+07:00`;

/** `23/11/2026 10:00` */
export function localTime(instant: number): string {
  const [date, time] = wallClock(instant).split('T');
  return `${localDay(date)} ${time.slice(0, 5)}`;
}

/** `23/11/2026` */
export const localDay = (date: LocalDate): string => date.split('-').reverse().join('/');
