import type { OrganisationView } from '../organisation/organisation-view';

/** Which unit of an agency hears of what comes to it: its one-stop, else its first one. */
export function doorOf(view: OrganisationView, agencyId: string, date: string): { unitId?: string } {
  const door = view.unitOf(agencyId, 'one-stop', date) ?? view.unitsOf(agencyId, date)[0];
  return door ? { unitId: door.id } : {};
}

/** Which unit hears of what is to be decided: that of its leaders, else the door. */
export function leadersOf(
  view: OrganisationView,
  agencyId: string,
  date: string,
  at: number,
): { unitId?: string } {
  const led = view.unitsOf(agencyId, date).find(({ id }) => view.holdersOf(id, 'leader', at).length > 0);
  return led ? { unitId: led.id } : doorOf(view, agencyId, date);
}
