import { useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { type CustodyView, custodyViews } from './custody-views';

export type Handoff = Schema<'HandoffView'>;
export type Consultation = Schema<'ConsultationView'>;

const pageSize = 100;
type Page = { items: unknown[]; next?: string };

/** A view of the desk, page by page; the counts of its tabs read the same first page. */
function useView(view: CustodyView) {
  const { of, query } = custodyViews[view];
  return useInfiniteQuery({
    queryKey: [of, 'desk', view],
    queryFn: ({ pageParam, signal }): Promise<Page> => {
      const params = { query: { ...query, limit: pageSize, ...(pageParam && { cursor: pageParam }) } };
      return of === 'handoffs'
        ? answerOf(api.GET('/api/v1/handoffs', { params: params as never, signal }))
        : answerOf(api.GET('/api/v1/consultations', { params: params as never, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

export function useRows<Row extends Handoff | Consultation>(view: CustodyView) {
  const list = useView(view);
  return { list, rows: (list.data?.pages.flatMap(({ items }) => items) ?? []) as Row[] };
}

/** `12`, or `100+` when there are more than one page. */
export function useViewCount(view: CustodyView): string {
  const { data } = useView(view);
  const count = data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? 0;
  if (count === 0) return '';
  return data?.pages.at(-1)?.next ? `${count}+` : String(count);
}
