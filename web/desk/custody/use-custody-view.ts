import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { usePages } from '../../shared/table/use-pages';
import { type CustodyView, custodyViews } from './custody-views';

export type Handoff = Schema<'HandoffView'>;
export type Consultation = Schema<'ConsultationView'>;

const pageSize = 100;
type Page<Row> = { items: Row[]; next?: string };

function ask<Row>(view: CustodyView, cursor: string | undefined, signal: AbortSignal): Promise<Page<Row>> {
  const { of, query } = custodyViews[view];
  const params = { query: { ...query, limit: pageSize, ...(cursor && { cursor }) } } as never;
  const page =
    of === 'handoffs'
      ? answerOf(api.GET('/api/v1/handoffs', { params, signal }))
      : answerOf(api.GET('/api/v1/consultations', { params, signal }));
  return page as Promise<Page<unknown>> as Promise<Page<Row>>;
}

/** A view of the desk, page by page. */
export const useCustodyView = <Row extends Handoff | Consultation>(view: CustodyView) =>
  usePages<Row>({
    queryKey: [custodyViews[view].of, 'desk', view],
    ask: (cursor, signal) => ask<Row>(view, cursor, signal),
    idOf: ({ id }) => id,
  });

/** `12`, or `100+` when there are more than one page. */
export function useViewCount(view: CustodyView): string {
  const { data } = useQuery({
    queryKey: [custodyViews[view].of, 'desk', view, 'count'],
    queryFn: ({ signal }) => ask(view, undefined, signal),
    select: ({ items, next }) => (items.length === 0 ? '' : next ? `${items.length}+` : String(items.length)),
  });
  return data ?? '';
}
