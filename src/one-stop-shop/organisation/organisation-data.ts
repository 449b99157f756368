import type { LocalizedText } from '../../kernel';
import type { Period } from './period';
import type { Agency } from './organisation-view';

export const tiers = ['PROVINCE', 'DISTRICT', 'COMMUNE', 'EXTERNAL'] as const satisfies Agency['tier'][];

export const successionKinds = ['MERGE', 'SPLIT', 'RENAME', 'TRANSFER'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

export const substitutionReasons = ['ABSENCE', 'DELEGATION'] as const;
export type SubstitutionReason = (typeof substitutionReasons)[number];

/** A name from a date on, until the next one. */
export interface DatedName extends LocalizedText {
  from: string;
}

export interface AgencyRecord extends Period {
  id: string;
  key: string;
  /** Oldest first; never empty. */
  names: readonly DatedName[];
  tier: Agency['tier'];
  parentId: string | null;
  isExternal: boolean;
  calendarKey: string | null;
}

export interface AgencyCodeRecord extends Period {
  id: string;
  agencyId: string;
  scheme: string;
  code: string;
}

/** One agency takes over from another on a date. */
export interface SuccessionRecord {
  id: string;
  predecessorId: string;
  successorId: string;
  kind: SuccessionKind;
  date: string;
  /** Continues the predecessor as such; of a split agency one successor does. A TRANSFER of single tasks never. */
  isPrincipal: boolean;
  /** What a successor that is not the principal one takes over. */
  procedures: readonly string[] | null;
  /** Unit of the predecessor -> unit that continues its work, where that is not the one with the same key. */
  units: Readonly<Record<string, string>>;
  /** Epoch milliseconds at which open cases were handed on; null = not yet. */
  appliedAt: number | null;
}

export interface UnitRecord extends Period {
  id: string;
  agencyId: string;
  key: string;
  names: readonly DatedName[];
}

export interface PersonRecord {
  id: string;
  /** Stable short name of a person in the data of a province: a staff number, `an.nguyen`. */
  key: string;
  name: string;
  email: string | null;
}

export interface PostRecord extends Period {
  id: string;
  personId: string;
  unitId: string;
  role: string;
}

export interface SubstitutionRecord extends Period {
  id: string;
  fromPersonId: string;
  /** Null: absent, and nobody stands in. */
  toPersonId: string | null;
  /** Procedure codes it is limited to; null = all. */
  procedures: readonly string[] | null;
  reason: SubstitutionReason;
}

/** Everything the organisation is and was, as its tables hold it. */
export interface OrganisationData {
  revision: number;
  agencies: readonly AgencyRecord[];
  codes: readonly AgencyCodeRecord[];
  successions: readonly SuccessionRecord[];
  units: readonly UnitRecord[];
  people: readonly PersonRecord[];
  posts: readonly PostRecord[];
  substitutions: readonly SubstitutionRecord[];
}

export const emptyOrganisation: OrganisationData = {
  revision: 0,
  agencies: [],
  codes: [],
  successions: [],
  units: [],
  people: [],
  posts: [],
  substitutions: [],
};
