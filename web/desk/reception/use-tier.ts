import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../shared/api/client';

/** PROVINCE, COMMUNE, ...; undefined until it is known. */
export function useTier(agencyId: string): string | undefined {
  const { data } = useQuery({
    queryKey: ['agencies', 'one', agencyId],
    staleTime: 3_600_000,
    queryFn: () => answerOf(api.GET('/api/v1/agencies/{id}', { params: { path: { id: agencyId } } })),
  });
  return data?.tier;
}
