import { inLanguage, useLanguage } from '../../shared/texts/texts';
import { useOverview } from './use-overview';

/** Names of the agencies one may look at, by id; empty for others. */
export function useAgencyNames(): (agencyId: string) => string {
  const language = useLanguage();
  const { data } = useOverview();
  const names = new Map(data?.agencies.map(({ agencyId, name }) => [agencyId, name]));
  return (agencyId) => inLanguage({ ...names.get(agencyId) }, language);
}
