import type { ProcedureLimit } from '../../src/definitions';

const minute = 60_000;
const day = 24 * 60 * minute;
/** Vietnam keeps one offset all year. */
const offset = 7 * 60 * minute;
const weekday = (instant: number) => new Date(instant + offset).getUTCDay();

/**
 * The harness's own working-time port: Monday to Friday, whole days from the instant; enough to see that a
 * timer in working time is resolved by the host. The law's calendar is no matter of the engine.
 */
export function resolveLimit({ value, unit }: ProcedureLimit, from: number): number {
  switch (unit) {
    case 'minute':
      return from + value * minute;
    case 'working-hour':
      return from + value * 60 * minute;
    case 'calendar-day':
      return from + value * day;
    case 'month':
      return from + value * 30 * day;
    case 'working-day': {
      let instant = from;
      for (let left = value; left > 0;) {
        instant += day;
        if (weekday(instant) % 6 !== 0) left--;
      }
      return instant;
    }
  }
}
