import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { WorkingTime } from './working-time';

/**
 * The processing hours that limits are counted in: of an agency, or of the caller's own. Asked for once, because counting as
 * time passes must not cost a call. Undefined: not known yet; null: not to be had.
 */
export function useWorkingTime(agencyId?: string): WorkingTime | null | undefined {
  const { data, isError } = useQuery({
    queryKey: ['working-hours', agencyId ?? 'own'],
    queryFn: async () => {
      const query = agencyId === undefined ? {} : { agency: agencyId };
      return new WorkingTime(await answerOf(api.GET('/api/v1/working-hours', { params: { query } })));
    },
    staleTime: 3_600_000,
    gcTime: Infinity,
    // Not plain data: nothing to compare part by part.
    structuralSharing: false,
  });
  return data ?? (isError ? null : undefined);
}
