import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { useLiveQueries } from '../../shared/live/use-live';
import { usePages } from '../../shared/table/use-pages';
import type { ReceivingAgency } from './receiving-agencies';

export type WaitingCase = Schema<'CaseSummaryView'>;

const key = ['case-files', 'waiting'] as const;
const pageSize = 100;

/** Filed and not accepted at these counters; what was filed first comes first. */
async function ask(agencies: readonly ReceivingAgency[], cursor: string | undefined, signal: AbortSignal) {
  const page = await answerOf(
    api.GET('/api/v1/case-files', {
      params: { query: { state: 'SUBMITTED', sort: 'due', limit: pageSize, ...(cursor && { cursor }) } },
      signal,
    }),
  );
  const isHere = ({ receivingAgencyId }: WaitingCase) => agencies.some(({ id }) => id === receivingAgencyId);
  return { ...page, items: page.items.filter(isHere) };
}

export const useWaiting = (agencies: readonly ReceivingAgency[]) =>
  usePages<WaitingCase>({
    queryKey: [...key, 'list'],
    ask: (cursor, signal) => ask(agencies, cursor, signal),
    idOf: ({ id }) => id,
  });

/** `12`, or `100+` when there is more than one page; empty while it is not known. Keeps the list fresh too. */
export function useWaitingCount(agencies: readonly ReceivingAgency[]): string {
  const [agency] = agencies;
  useLiveQueries(
    agency ? { topic: 'agency', id: agency.id } : null,
    ({ type }) => (concerns(type) ? [key] : []),
    [key],
  );
  const { data } = useQuery({
    queryKey: [...key, 'count'],
    enabled: agency !== undefined,
    queryFn: ({ signal }) => ask(agencies, undefined, signal),
    select: ({ items, next }) => (next ? `${items.length}+` : String(items.length)),
  });
  return data ?? '';
}

const concerns = (type: string): boolean =>
  /^case\.(submitted|accepted|rejected|status\.changed|supplement\.|withdrawn)/.test(type);
