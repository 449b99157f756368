import type { ProcedureLimit } from '../definitions';

/**
 * Where the runtime asks when a legal or internal time limit ends. The calendar room puts dated calendars of
 * agencies behind this port; until then `OfficeWeek` answers.
 */
export abstract class WorkingTime {
  /** The instant (epoch ms) at which `limit`, counted from the instant `from`, ends. */
  abstract due(limit: ProcedureLimit, from: number): number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Asia/Ho_Chi_Minh has been UTC+7 without daylight saving time since 1975. */
const ZONE = 7 * HOUR;
/** 07:30-11:30 and 13:00-17:00, as offsets into the local day: eight working hours. */
const periods = [
  { opens: 7.5 * HOUR, closes: 11.5 * HOUR },
  { opens: 13 * HOUR, closes: 17 * HOUR },
] as const;
const WORKING_DAY_HOURS = 8;
const CLOSING = 17 * HOUR;

/**
 * Monday to Friday, 07:30-11:30 and 13:00-17:00, without holidays.
 *
 * Days are counted without the first one (Civil Code 2015 Art. 147) and end at closing time; a calendar day or
 * month that ends on a weekend rolls to the next working day (Art. 148). Working hours, and parts of
 * a working day, count from the instant itself. Minutes are plain minutes.
 */
export class OfficeWeek extends WorkingTime {
  due({ value, unit }: ProcedureLimit, from: number): number {
    switch (unit) {
      case 'minute':
        return from + value * MINUTE;
      case 'working-hour':
        return addWorkingHours(from, value);
      case 'working-day':
        return Number.isInteger(value)
          ? closingOf(nthWorkingDayAfter(localDay(from), value))
          : addWorkingHours(from, value * WORKING_DAY_HOURS);
      case 'calendar-day':
        return closingOf(rollForward(localDay(from) + Math.ceil(value)));
      case 'month':
        return closingOf(rollForward(addMonths(localDay(from), Math.ceil(value))));
    }
  }
}

/** Days since the epoch in local time; day 0 was a Thursday. */
const localDay = (instant: number): number => Math.floor((instant + ZONE) / DAY);
const startOf = (day: number): number => day * DAY - ZONE;
const closingOf = (day: number): number => startOf(day) + CLOSING;
const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7;
const isWorkingDay = (day: number): boolean => weekday(day) !== 0 && weekday(day) !== 6;

function rollForward(day: number): number {
  while (!isWorkingDay(day)) day += 1;
  return day;
}

/** Whole weeks first, so that a very long limit costs no more than a short one. */
function nthWorkingDayAfter(day: number, count: number): number {
  const weeks = Math.floor((count - 1) / 5);
  let rest = count - weeks * 5;
  day += weeks * 7;
  while (rest > 0) {
    day += 1;
    if (isWorkingDay(day)) rest -= 1;
  }
  return day;
}

function addWorkingHours(from: number, hours: number): number {
  // The last week is counted hour by hour, so that a limit never ends at an opening that is also a closing.
  const weeks = Math.max(0, Math.ceil(hours / (5 * WORKING_DAY_HOURS)) - 1);
  let rest = (hours - weeks * 5 * WORKING_DAY_HOURS) * HOUR;
  let instant = nextOpen(from) + weeks * 7 * DAY;
  for (let day = localDay(instant); rest > 0; day += 1) {
    if (!isWorkingDay(day)) continue;
    for (const { opens, closes } of periods) {
      const start = Math.max(startOf(day) + opens, instant);
      const available = startOf(day) + closes - start;
      if (available <= 0) continue;
      if (rest <= available) return start + rest;
      rest -= available;
      instant = start + available;
    }
  }
  return instant;
}

/** `instant` when offices are open then, else the next opening. */
function nextOpen(instant: number): number {
  for (let day = localDay(instant); ; day += 1) {
    if (!isWorkingDay(day)) continue;
    for (const { opens, closes } of periods) {
      if (instant < startOf(day) + closes) return Math.max(instant, startOf(day) + opens);
    }
  }
}

/** The same day number `count` months later, or the last day of a shorter month. */
function addMonths(day: number, count: number): number {
  const date = new Date(day * DAY);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count + 1, 0));
  target.setUTCDate(Math.min(date.getUTCDate(), target.getUTCDate()));
  return target.getTime() / DAY;
}
