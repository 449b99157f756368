import type { Reach } from '../reach';
import type { ClassedFile } from '../standing/standing-case';

/**
 * Something counted over the cases of a reach. Each case is counted in once, and out again before it is counted in as it has become:
 * what comes out never depends on the order.
 */
export interface Tally {
  count(one: ClassedFile, by: 1 | -1): void;
}

/** What a tally is made for. */
export interface TallyFor {
  reach: Reach;
  /** Number of the local day. */
  day: number;
}

/** The entry of a key, made at first. */
export function entryOf<Key, Entry>(all: Map<Key, Entry>, key: Key, make: () => Entry): Entry {
  const known = all.get(key);
  if (known !== undefined) return known;
  const entry = make();
  all.set(key, entry);
  return entry;
}

/** Adds to a number, and forgets it at 0. */
export function addTo<Key>(all: Map<Key, number>, key: Key, by: number): void {
  const sum = (all.get(key) ?? 0) + by;
  if (sum === 0) all.delete(key);
  else all.set(key, sum);
}
