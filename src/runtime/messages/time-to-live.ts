import { addDuration, parseDuration } from '../../expressions';
import { refusals } from '../runtime.errors';

const LONGEST = 366 * 24 * 3_600_000;

/** Milliseconds from an ISO 8601 duration or a number of seconds; at most a year. Throws `DURATION.INVALID`. */
export function timeToLive(given: string | number | undefined): number | undefined {
  if (given === undefined) return undefined;
  const milliseconds = typeof given === 'number' ? given * 1_000 : millisecondsOf(given);
  if (!Number.isFinite(milliseconds) || milliseconds < 0 || milliseconds > LONGEST) {
    throw refusals.badDuration({ value: String(given).slice(0, 60) });
  }
  return Math.round(milliseconds);
}

function millisecondsOf(text: unknown): number {
  if (typeof text !== 'string') return NaN;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  const duration = parseDuration(text);
  return duration ? addDuration(0, duration) : NaN;
}
