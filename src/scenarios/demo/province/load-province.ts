import type { ChangeOrganisation, OrganisationDraft } from '../../../one-stop-shop';
import { systemActor } from '../../../kernel';
import type { Province } from './province';

/** Enters a province into the organisation, all of it or nothing. A province that is there already changes nothing. */
export const loadProvince = (organisation: ChangeOrganisation, province: Province): Promise<void> =>
  organisation.execute({ actor: systemActor }, (draft) => enter(province, draft));

export function enter(province: Province, draft: OrganisationDraft): void {
  for (const agency of province.agencies) draft.putAgency(agency);
  for (const code of province.codes) draft.putCode(code);
  for (const unit of province.units) draft.putUnit(unit);
  for (const person of province.people) draft.putPerson(person);
  for (const post of province.posts) draft.putPost(post);
  for (const succession of province.successions) draft.putSuccession(succession);
}
