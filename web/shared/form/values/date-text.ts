/** Local dates are `YYYY-MM-DD` inside and `dd/mm/yyyy` on the screen, in either language: papers here are dated so. */

const today = (now: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now);

/**
 * What somebody typed as a date: `5/3/2026`, `05-03-26`, `05.03.2026`, `05032026`, `5/3` (of this year) or
 * `2026-03-05`. Two digits of a year mean the century that brings it nearest before ten years from now.
 */
export function readDate(typed: string, now: number): string | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts =
    /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(text);
  if (!parts) return null;
  const thisYear = Number(today(now).slice(0, 4));
  const [, day, month, year] = parts;
  return dateOf(year === undefined ? thisYear : fullYear(year, thisYear), Number(month), Number(day));
}

function fullYear(year: string, thisYear: number): number {
  if (year.length === 4) return Number(year);
  const latest = thisYear + 10;
  return latest - ((latest - Number(year)) % 100);
}

function dateOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    year >= 1000 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** `2026-03-05` as `05/03/2026`; what is no date as it is. */
export const writeDate = (date: string): string => date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');

/** `8:30`, `8h30`, `0830`, `8` as `08:30`. */
export function readTime(typed: string): string | null {
  const parts =
    /^(\d{1,2})(?:[:hg.](\d{2})?)?$/i.exec(typed.trim()) ?? /^(\d{1,2})(\d{2})$/.exec(typed.trim());
  if (!parts) return null;
  const [, hour = '', minute = '00'] = parts;
  return Number(hour) < 24 && Number(minute) < 60
    ? `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
    : null;
}

export const isPassed = (date: string, now: number): boolean => date < today(now);
export const todayText = (now: number): string => today(now);

/** Vietnam has no summer time. */
const offset = 7 * 60;
type ZoneStyle = 'utc_offset' | 'utc_normalized' | 'no_timezone';

/** `YYYY-MM-DDTHH:mm` with or without zone, as day and time in Vietnam. */
export function splitInstant(value: string): { date: string; time: string } | null {
  const [, date, hours, minutes, zone] =
    /^(?:(\d{4}-\d{2}-\d{2})T)?(\d{2}):(\d{2})(?::[\d.]+)?(Z|[+-]\d{2}:\d{2})?$/.exec(value) ?? [];
  if (hours === undefined) return null;
  const from = !zone ? offset : zone === 'Z' ? 0 : Number(`${zone[0]}1`) * minutesOf(zone.slice(1));
  const at = new Date(
    Date.parse(`${date ?? '2000-01-01'}T${hours}:${minutes}:00Z`) + (offset - from) * 60_000,
  );
  const text = at.toISOString();
  return { date: date === undefined ? '' : text.slice(0, 10), time: text.slice(11, 16) };
}

/** The other way round, in the style that the form asks for; without a date it is a time of day. */
export function joinInstant(date: string, time: string, style: ZoneStyle): string {
  const prefix = date === '' ? '' : `${date}T`;
  if (style === 'no_timezone') return `${prefix}${time}`;
  if (style === 'utc_offset') return `${prefix}${time}+07:00`;
  const at = new Date(Date.parse(`${date || '2000-01-02'}T${time}:00Z`) - offset * 60_000).toISOString();
  return date === '' ? `${at.slice(11, 16)}Z` : `${at.slice(0, 16)}Z`;
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
