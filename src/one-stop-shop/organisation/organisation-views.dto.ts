import { ApiProperty } from '@nestjs/swagger';

export class NameView {
  vi: string;
  en: string;
}

export class DatedNameView extends NameView {
  /** Local date from which it was called so. */
  from: string;
}

export class AgencySummary {
  id: string;
  key: string;
  /** On the date that was asked for; else the newest one. */
  name: NameView;
  tier: string;
  parentId: string | null;
  isExternal: boolean;
  /** The newest code of each scheme. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  codes: Record<string, string>;
  calendarKey: string | null;
  validFrom: string;
  /** The first day on which it is no more. */
  validTo: string | null;
}

export class AgencyNode extends AgencySummary {
  @ApiProperty({ type: () => [AgencyNode] })
  children: AgencyNode[];
}

export class AgencyTree {
  /** Local date the tree is of. */
  date: string;
  items: AgencyNode[];
}

export class AdministrativeUnitView {
  /** Of its people's committee. */
  key: string;
  /** As it was called on the date, in Vietnamese. */
  name: string;
  tier: 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
  /** Key of the unit it is part of; null for provinces. */
  parent: string | null;
}

export class AdministrativeUnitList {
  /** Local date the list is of. */
  date: string;
  /** Provinces first, then districts and communes; each by name. */
  items: AdministrativeUnitView[];
}

export class AgencyCodeView {
  scheme: string;
  code: string;
  validFrom: string;
  validTo: string | null;
}

export class SuccessionView {
  agencyId: string;
  agencyKey: string;
  kind: string;
  date: string;
  isPrincipal: boolean;
}

export class UnitSummary {
  id: string;
  agencyId: string;
  key: string;
  name: NameView;
  validFrom: string;
  validTo: string | null;
}

export class AgencyDetails extends AgencySummary {
  names: DatedNameView[];
  codeHistory: AgencyCodeView[];
  predecessors: SuccessionView[];
  successors: SuccessionView[];
  units: UnitSummary[];
}

export class PersonSummary {
  id: string;
  key: string;
  name: string;
  email: string | null;
}

export class HeldPostView {
  agencyId: string;
  agencyName: NameView;
  unitId: string;
  unitKey: string;
  unitName: NameView;
  role: string;
  /** Whose post it is, when it is held as a substitute. */
  insteadOf: string | null;
  /** Procedure codes the substitution is limited to. */
  procedures: string[] | null;
}

export class PersonDetails extends PersonSummary {
  isAbsent: boolean;
  posts: HeldPostView[];
}

export class PostSummary {
  id: string;
  personId: string;
  personName: string;
  agencyId: string;
  unitId: string;
  unitKey: string;
  role: string;
  validFrom: string;
  validTo: string | null;
}

export class SubstitutionSummary {
  id: string;
  fromPersonId: string;
  fromPersonName: string;
  toPersonId: string | null;
  toPersonName: string | null;
  reason: string;
  procedures: string[] | null;
  validFrom: string;
  /** The day on which they are back. */
  validTo: string | null;
}

export class AgencyPage {
  items: AgencySummary[];
  next?: string;
}
export class UnitPage {
  items: UnitSummary[];
  next?: string;
}
/** Tells namesakes apart. */
export class PersonListItem extends PersonSummary {
  /** The posts held now. */
  posts: HeldPostView[];
}
export class PersonPage {
  items: PersonListItem[];
  next?: string;
}
export class PostPage {
  items: PostSummary[];
  next?: string;
}
export class SubstitutionPage {
  items: SubstitutionSummary[];
  next?: string;
}

/** The caller: who they are, and what they may act as now. */
export class MeView {
  kind: string;
  id: string;
  name: string;
  roles: string[];
  permissions: string[];
  /** Null for services. */
  person: PersonDetails | null;
}
