import type { Schema } from '../shared/api/client';

export type Call = Schema<'ScreenCallView'>;

/** A screen that starts, or comes back, does not call out again what was called long ago. Milliseconds. */
const freshFor = 20_000;

/**
 * The calls that were not heard yet, in the order in which they were made. `heard` is what an earlier board had; null at the start.
 */
export function callsToHear(calls: readonly Call[], heard: ReadonlySet<string> | null, now: number): Call[] {
  return calls
    .filter(({ id, calledAt }) => !heard?.has(id) && now - Date.parse(calledAt) < freshFor)
    .sort((one, other) => one.calledAt.localeCompare(other.calledAt));
}

/** `A012` is said letter by letter: `A 0 1 2`. */
export const spelled = (label: string): string => [...label].join(' ');
