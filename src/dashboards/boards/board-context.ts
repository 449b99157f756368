import { dayAt, startOfDay, dateOf, dayOf, Calendars, DAY } from '../../one-stop-shop';
import { MINUTE, workingTimeBetween } from '../../one-stop-shop';
import type { BoardName, ListFilters } from './board-answers.dto';
import type { BoardNames } from './board-names';
import type { Period } from './figures.policy';
import type { Reach } from './reach';

/** What a board is worked out from: pure apart from names and calendars, which are in memory. */
export interface BoardContext {
  /** Epoch milliseconds; every figure of the board is as of this instant. */
  now: number;
  reach: Reach;
  names: BoardNames;
  calendars: Calendars;
}

export const inReach = ({ agencies }: Reach, agencyId: string | null): boolean =>
  agencyId !== null && (agencies === null || agencies.has(agencyId));

/** The list of all cases of the board. */
export const listOf = ({ roots, agencies }: Reach): ListFilters =>
  agencies === null ? {} : { under: roots.join(',') };

export const nameOfReach = ({ agencyId }: Reach, names: BoardNames): BoardName | null =>
  agencyId === null ? null : names.place(agencyId);

/** Whole working minutes between two instants by the calendar of the agency; 0 when `until` is not after `from`. */
export const workingMinutes = (calendars: Calendars, agencyId: string, from: number, until: number): number =>
  Math.round(workingTimeBetween(calendars.forAgency(agencyId), from, until) / MINUTE);

export const todayOf = (now: number): Period => {
  const from = startOfDay(dayAt(now));
  return { from, until: from + DAY };
};

/** The calendar month as far as today. */
export const monthOf = (now: number): Period => ({
  from: startOfDay(dayOf(`${dateOf(dayAt(now)).slice(0, 8)}01`)),
  until: todayOf(now).until,
});

/** The first of a long list; boards are looked at, what is longer is a list of its own. */
export const most = { rows: 300, items: 200 };

/** The `count` items that come first by `order`, in that order: one look at each, however many there are. */
export function firstOf<Item>(
  items: Iterable<Item>,
  count: number,
  order: (one: Item, other: Item) => number,
): Item[] {
  let first: Item[] = [];
  for (const item of items) {
    if (first.length >= count && order(item, first[count - 1]) > 0) continue;
    first.push(item);
    if (first.length >= 2 * count) first = first.sort(order).slice(0, count);
    else if (first.length === count) first.sort(order);
  }
  return first.sort(order).slice(0, count);
}

export const iso = (at: number): string => new Date(at).toISOString();
export const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));
