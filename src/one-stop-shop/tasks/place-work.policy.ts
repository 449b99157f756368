import type { OrganisationView, Place, PlaceContext } from '../organisation/organisation-view';

export interface PlacedWork extends Place {
  /** The address nobody answers to; null when somebody does. */
  unresolved: string | null;
}

/**
 * Where a task goes. An address that leads nowhere, or none at all, leads to the one-stop of the competent agency, else
 * to its first unit, where it is shown as lost: work is never where nobody looks.
 */
export function placeWork(
  view: OrganisationView,
  address: string | null,
  context: PlaceContext,
  at: number,
  date: string,
): PlacedWork {
  const place = address === null ? undefined : view.resolve(address, context, at);
  if (place) return { ...place, unresolved: null };
  const agencyId = view.current(context.competentAgencyId, date)?.id ?? context.competentAgencyId;
  const unit = view.unitOf(agencyId, 'one-stop', date) ?? view.unitsOf(agencyId, date)[0];
  return { agencyId, unitId: unit?.id ?? agencyId, role: null, unresolved: address ?? '' };
}
