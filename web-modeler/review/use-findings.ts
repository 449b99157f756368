import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../web/shared/api/client';
import { useLanguage } from '../../web/shared/texts/texts';

/** What the rules of publishing and the second core say of what was sent, for all parts of the page that tell of it. */
export function useFindings(id: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['reviews', id, 'findings', language],
    queryFn: () => answerOf(api.GET('/api/v1/reviews/{id}/findings', { params: { path: { id } } })),
    staleTime: 60_000,
  });
}

/** Rules of the warnings that who approves confirms; the others only travel with it. */
export const isToConfirm = (rule: string): boolean => /^(second-opinion|soundness)\//.test(rule);
