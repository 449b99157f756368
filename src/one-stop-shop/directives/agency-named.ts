import type { LocalDate } from '../local-date';
import type { Agency, OrganisationView } from '../organisation/organisation-view';
import { refusals } from './directive.errors';

/** By id, key or code, as it goes on today. Throws DIRECTIVE.AGENCY_UNKNOWN. */
export function agencyNamed(view: OrganisationView, named: string, field: string, date: LocalDate): Agency {
  const known = view.agencyNamed(named, date);
  const found = known && view.current(known.id, date);
  if (!found) throw refusals.agencyUnknown({ field, value: named });
  return found;
}
