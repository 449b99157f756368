import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../../shared/api/client';
import type { Option } from './act-fields';

/** Why a receiver may send a handoff back, today. */
export function useRefusalReasons(isWanted: boolean): Option[] {
  const found = useQuery({
    queryKey: ['handoff-refusal-reasons'],
    queryFn: () => answerOf(api.GET('/api/v1/handoffs/refusal-reasons')),
    enabled: isWanted,
    staleTime: 3_600_000,
  });
  return (found.data ?? []).map(({ code, vi, en }) => ({ value: code, label: { vi, en } }));
}
