import { keepPreviousData, type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { hasMore, nextRound, type Pages, rowsOf, type Sight, wantedPage, withPage } from './pages';

interface Asked<Row> {
  queryKey: QueryKey;
  /** A page; `cursor`: what the page before has named as next, absent for the first. */
  ask: (
    cursor: string | undefined,
    signal: AbortSignal,
  ) => Promise<{ items: readonly Row[]; next?: string | null }>;
  idOf: (row: Row) => string;
}

const top: Sight = { first: 0, last: 0 };

/**
 * The rows of a list, a page at a time. What was shown stays while another list is asked for. When something may have changed only
 * the pages in sight are read again, and those behind them as they come into sight: a long list costs a live page no more than a
 * short one. `see` is to be told which rows are in sight.
 */
export function usePages<Row>({ queryKey, ask, idOf }: Asked<Row>) {
  const client = useQueryClient();
  const sight = useRef<Sight>(top);
  const isGrowing = useRef(false);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const known = client.getQueryData<Pages<Row>>(queryKey);
      let pages = known && !isGrowing.current ? nextRound(known) : known;
      isGrowing.current = false;
      for (let after; (after = wantedPage(pages, pages ? sight.current : top)) !== null;) {
        const { items, next = null } = await ask(after === '' ? undefined : after, signal);
        pages = withPage(pages, { after, items, next }, idOf);
        if (!known) break;
      }
      return pages!;
    },
    placeholderData: keepPreviousData,
  });

  const grow = () => {
    const state = client.getQueryState<Pages<Row>>(queryKey);
    if (!state?.data || state.fetchStatus !== 'idle' || state.error) return;
    if (wantedPage(state.data, sight.current) === null) return;
    isGrowing.current = true;
    void refetch({ cancelRefetch: false });
  };
  const newest = useRef(grow);
  newest.current = grow;
  useEffect(() => {
    // What was asked for is there; more may have come into sight meanwhile.
    if (!isPlaceholderData) newest.current();
  }, [data, isPlaceholderData]);
  const see = useCallback((first: number, last: number) => {
    sight.current = { first, last };
    newest.current();
  }, []);
  const rows = useMemo(() => rowsOf(data), [data]);
  return {
    rows,
    isRead: data !== undefined,
    hasMore: hasMore(data),
    isLoadingMore: isFetching && wantedPage(data, sight.current) !== null,
    isPlaceholderData,
    isFetching,
    error,
    refetch,
    see,
  };
}
