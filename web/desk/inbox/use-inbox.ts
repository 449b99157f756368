import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { usePages } from '../../shared/table/use-pages';
import { type InboxFilter, queryOf } from './inbox-filter';

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

/** The rows of a filter. */
export function useItems(filter: InboxFilter) {
  const { rows: items, ...list } = usePages<Item>({
    queryKey: [...inboxKeys.items, filter],
    ask: (cursor, signal) => {
      const query = { ...queryOf(filter), limit: pageSize, ...(cursor && { cursor }) };
      return answerOf(api.GET('/api/v1/inbox', { params: { query }, signal }));
    },
    idOf: ({ taskId }) => taskId,
  });
  return { items, ...list };
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
