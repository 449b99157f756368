import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { type InboxFilter, queryOf } from './inbox-filter';
import { hasMore, type ItemPages, nextRound, rowsOf, type Sight, wantedPage, withPage } from './item-pages';

export type Item = Schema<'InboxItem'>;
export type SavedFilter = Schema<'SavedFilterView'>;
export type Count = Schema<'InboxCount'>;
export type Draft = Schema<'DraftView'>;
export type ItemDetail = Omit<Schema<'InboxItemDetail'>, 'form' | 'draft'> & {
  form: Schema<'WorkForm'> | null;
  draft: Draft | null;
};

export const inboxKeys = {
  items: ['inbox', 'items'],
  counts: ['inbox', 'counts'],
  filters: ['inbox', 'filters'],
  item: (taskId: string) => ['inbox', 'item', taskId],
} as const;

const pageSize = 100;
const top: Sight = { first: 0, last: 0 };

/**
 * The rows of a filter. What was shown stays while another filter is asked for. When something may have changed only the pages
 * in sight are read again, and those behind them as they come into sight: a long list costs a live page no more than a short one.
 */
export function useItems(filter: InboxFilter) {
  const client = useQueryClient();
  const queryKey = [...inboxKeys.items, filter];
  const sight = useRef<Sight>({ first: 0, last: 0 });
  const isGrowing = useRef(false);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const known = client.getQueryData<ItemPages<Item>>(queryKey);
      let pages = known && !isGrowing.current ? nextRound(known) : known;
      isGrowing.current = false;
      for (let after; (after = wantedPage(pages, pages ? sight.current : top)) !== null;) {
        const cursor = after === '' ? {} : { cursor: after };
        const query = { ...queryOf(filter), limit: pageSize, ...cursor };
        const { items, next = null } = await answerOf(
          api.GET('/api/v1/inbox', { params: { query }, signal }),
        );
        pages = withPage(pages, { after, items, next });
        if (!known) break;
      }
      return pages!;
    },
    placeholderData: keepPreviousData,
  });

  const grow = () => {
    const state = client.getQueryState<ItemPages<Item>>(queryKey);
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
  const items = useMemo(() => rowsOf(data), [data]);
  return {
    items,
    isRead: data !== undefined,
    hasMore: hasMore(data),
    isPlaceholderData,
    error,
    refetch,
    see,
  };
}

export const useCounts = () =>
  useQuery({
    queryKey: inboxKeys.counts,
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/inbox/counts'))) as {
        views: Record<string, Count>;
        filters: Record<string, Count>;
      },
    placeholderData: keepPreviousData,
  });

export const useSavedFilters = () =>
  useQuery({
    queryKey: inboxKeys.filters,
    queryFn: async () => (await answerOf(api.GET('/api/v1/inbox-filters'))).items,
    staleTime: 60_000,
  });

export const loadItem = async (taskId: string): Promise<ItemDetail> =>
  (await answerOf(
    api.GET('/api/v1/inbox/{taskId}', { params: { path: { taskId } } }),
  )) as unknown as ItemDetail;

export const useItem = (taskId: string | undefined) =>
  useQuery({
    queryKey: inboxKeys.item(taskId ?? ''),
    queryFn: () => loadItem(taskId!),
    enabled: taskId !== undefined,
    staleTime: 0,
  });
