import { holdsOn } from './period';
import type { AgencyRecord, OrganisationData } from './organisation-data';

/** A province, district or commune of a date: the place that a people's committee governs. */
export interface AdministrativeUnit {
  /** Of its people's committee. */
  key: string;
  /** As it was called on that date: `xã An Phú`. Names of places are Vietnamese in either language. */
  name: string;
  tier: 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
  /** Key of the unit it is part of; null for provinces. */
  parent: string | null;
}

/** A people's committee is named after the place it governs; departments, centres and others are not. */
const committee = /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+(.+)$/iu;

/** The administrative units of a date (local, `YYYY-MM-DD`), provinces first, then by name. */
export function administrativeUnits(
  data: Pick<OrganisationData, 'agencies'>,
  date: string,
): AdministrativeUnit[] {
  const agencies = new Map(data.agencies.map((agency) => [agency.id, agency]));
  const placeOf = (agency: AgencyRecord): string | undefined =>
    agency.tier === 'EXTERNAL' || agency.isExternal ? undefined : committee.exec(nameOn(agency, date))?.[1];
  const parentOf = (agency: AgencyRecord): string | null => {
    for (let above = agency.parentId; above !== null; above = agencies.get(above)?.parentId ?? null) {
      const found = agencies.get(above);
      if (found && holdsOn(found, date) && placeOf(found) !== undefined) return found.key;
    }
    return null;
  };
  return data.agencies
    .filter((agency) => holdsOn(agency, date))
    .flatMap((agency): AdministrativeUnit[] => {
      const name = placeOf(agency);
      if (name === undefined || agency.tier === 'EXTERNAL') return [];
      const parent = agency.tier === 'PROVINCE' ? null : parentOf(agency);
      return [{ key: agency.key, name, tier: agency.tier, parent }];
    })
    .sort((one, other) => rank[one.tier] - rank[other.tier] || one.name.localeCompare(other.name, 'vi'));
}

const rank = { PROVINCE: 0, DISTRICT: 1, COMMUNE: 2 } as const;

const nameOn = ({ names }: AgencyRecord, date: string): string =>
  (names.findLast(({ from }) => from <= date) ?? names[0]).vi;
