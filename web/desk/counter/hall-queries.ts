import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { useLiveQueries } from '../../shared/live/use-live';

export type Hall = Schema<'HallView'>;
export type Ticket = Schema<'TicketView'>;
export type CounterView = Schema<'CounterView'>;
export type Screen = Schema<'ScreenView'>;

export const hallKeys = {
  list: ['halls'] as const,
  hall: (id: string) => ['halls', id] as const,
  figures: (id: string, from: string, until: string) => ['halls', id, 'figures', from, until] as const,
  screens: (id: string) => ['halls', id, 'screens'] as const,
  shifts: (id: string, day: string) => ['halls', id, 'shifts', day] as const,
};

const hallNow = (id: string): Promise<Hall> =>
  answerOf(api.GET('/api/v1/halls/{id}', { params: { path: { id } } }));

export const useHalls = (): UseQueryResult<Schema<'HallList'>> =>
  useQuery({ queryKey: hallKeys.list, queryFn: () => answerOf(api.GET('/api/v1/halls')) });

/** A hall as it was when it was asked for: for what is written about it, and must not change under the hand. */
export const useHallOnce = (id: string): UseQueryResult<Hall> =>
  useQuery({
    queryKey: [...hallKeys.hall(id), 'set-up'],
    queryFn: () => hallNow(id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** A hall as it is now, kept so by its events. */
export function useHall(id: string): UseQueryResult<Hall> {
  useLiveQueries({ topic: 'hall', id }, () => [hallKeys.hall(id)], [hallKeys.hall(id)]);
  return useQuery({
    queryKey: hallKeys.hall(id),
    queryFn: () => hallNow(id),
  });
}
