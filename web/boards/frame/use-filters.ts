import { useSearchParams } from 'wouter';
import { today } from '../../shared/time/local-date';
import { type Period, periodFrom, type PeriodName } from '../filters/period';

export interface Filters {
  agency?: string;
  procedure?: string;
  period: Period & { name: PeriodName | 'own' };
  /** As the server is asked: nothing for its own usual period, so that what it pushes fits. */
  asked: { from?: string; until?: string };
}

/** What the address narrows a board to. */
export function useFilters(): Filters {
  const [search] = useSearchParams();
  const period = periodFrom(search, today());
  return {
    agency: search.get('agency') ?? undefined,
    procedure: search.get('procedure') ?? undefined,
    period,
    asked: period.name === 'last-30' ? {} : { from: period.from, until: period.until },
  };
}
