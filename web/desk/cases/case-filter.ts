import type { paths } from '../../shared/api/schema';

export type CaseQuery = NonNullable<paths['/api/v1/case-files']['get']['parameters']['query']>;

/** Filters that have a control of their own in the list. */
export const shownFilters = ['text', 'state', 'class', 'procedureCode', 'channel', 'open', 'sort'] as const;

/** Not filters: they say what is looked at, not which cases. */
const notFilters = new Set(['limit', 'cursor', 'q', 'file', 'tab']);

/**
 * The request for the address of the list: every filter of `GET /case-files` may stand in it, also those that only a board sets.
 * What the server does not know it refuses in words.
 */
export function queryOf(search: URLSearchParams): Omit<CaseQuery, 'limit' | 'cursor'> {
  const query: Record<string, string> = {};
  for (const [name, value] of search)
    if (!notFilters.has(name) && name !== 'open' && value !== '') query[name] = value;
  const open = openOf(search);
  return { sort: 'due', ...query, ...(open !== 'any' && { open }) } as unknown as Omit<
    CaseQuery,
    'limit' | 'cursor'
  >;
}

/** Open cases, unless the address says otherwise; what a board has counted is not narrowed further. */
export const openOf = (search: URLSearchParams): string =>
  search.get('open') || (otherFilters(search).length > 0 ? 'any' : 'true');

/** Filters that came with the address and have no control here: named, so that nobody wonders what is missing. */
export const otherFilters = (search: URLSearchParams): string[] =>
  [...new Set(search.keys())].filter(
    (name) => !notFilters.has(name) && !(shownFilters as readonly string[]).includes(name),
  );

/** The address with one filter changed; without a value the filter is gone. */
export function withFilter(search: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const next = new URLSearchParams(search);
  if (value === null || value === '') next.delete(name);
  else next.set(name, value);
  return next;
}
