import { useQuery } from '@tanstack/react-query';
import type { BoardsOverview } from '../../../src/dashboards/contract';
import { answerOf, api } from '../../shared/api/client';
import { useMay } from '../../shared/session/session';

type Ask = (path: string) => ReturnType<typeof api.GET>;

/** Which boards and which agencies one may look at. */
export const useOverview = () => {
  const may = useMay();
  return useQuery({
    enabled: may('case.read'),
    queryKey: ['boards'],
    queryFn: async () =>
      (await answerOf((api.GET as unknown as Ask)('/api/v1/boards/overview'))) as unknown as BoardsOverview,
    staleTime: 300_000,
  });
};
