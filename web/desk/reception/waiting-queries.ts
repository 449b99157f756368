import { useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../shared/api/client';
import { useLiveQueries } from '../../shared/live/use-live';
import type { ReceivingAgency } from './receiving-agencies';

const key = ['case-files', 'waiting'] as const;

/** Filed and not accepted, at the counters of this official, the longest waiting first is told by its date. */
export function useWaiting([agency]: readonly ReceivingAgency[]) {
  useLiveQueries(
    agency ? { topic: 'agency', id: agency.id } : null,
    ({ type }) => (concerns(type) ? [key] : []),
    [key],
  );
  return useInfiniteQuery({
    queryKey: key,
    enabled: agency !== undefined,
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/case-files', {
          params: {
            query: { state: 'SUBMITTED', sort: 'filed', limit: 100, ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
}

export const useWaitingCount = (agencies: readonly ReceivingAgency[]): number | undefined =>
  useWaiting(agencies).data?.pages.reduce(
    (sum, { items }) =>
      sum +
      items.filter(({ receivingAgencyId }) => agencies.some(({ id }) => id === receivingAgencyId)).length,
    0,
  );

const concerns = (type: string): boolean =>
  /^case\.(submitted|accepted|rejected|status\.changed|supplement\.|withdrawn)/.test(type);
