import type { LocalDate } from '../calendar/local-date';

/** Asia/Ho_Chi_Minh, without daylight saving time. */
const ZONE = 7 * 3_600_000;

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
