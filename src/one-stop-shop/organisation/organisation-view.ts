import type { LocalizedText } from '../../kernel';

/** An agency as it is in the period `[validFrom, validTo)`; local dates `YYYY-MM-DD`, `validTo` null = open. */
export interface Agency {
  id: string;
  /** Stable short name in the data of a province: `xa-an-phu`, `so-xay-dung`. */
  key: string;
  name: LocalizedText;
  tier: 'PROVINCE' | 'DISTRICT' | 'COMMUNE' | 'EXTERNAL';
  parentId: string | null;
  /** Not part of the provincial administration: police, tax, treasury, social insurance. */
  isExternal: boolean;
  /** Codes by scheme: `QCVN102` (`000.00.12.H40`), `QD20` (`H40.12`), `ADMINISTRATIVE` ... */
  codes: Record<string, string>;
  /** Calendar of processing and of reception; null = that of the parent, finally the national one. */
  calendarKey: string | null;
  validFrom: string;
  validTo: string | null;
}

/** A unit inside an agency. `key` is the function that models name: `one-stop`, `economic-division`, `records-office`. */
export interface Unit {
  id: string;
  agencyId: string;
  key: string;
  name: LocalizedText;
  validFrom: string;
  validTo: string | null;
}

/** A person in a role of a unit. Through a substitution it is held for somebody else, who is then `insteadOf`. */
export interface Post {
  personId: string;
  agencyId: string;
  unitId: string;
  unitKey: string;
  /** `receiver`, `unit-head`, `case-officer`, `leader`, `records-clerk`, `cashier`, `supervisor`. */
  role: string;
  insteadOf?: string;
  /** Procedure codes the substitution is limited to; absent = all. */
  procedures?: string[];
}

export interface Person {
  id: string;
  name: string;
  email: string | null;
}

/** Where work goes: a unit of an agency, and the role in it when the model names one. */
export interface Place {
  agencyId: string;
  unitId: string;
  role: string | null;
}

/** The agencies a model's words are resolved against. */
export interface PlaceContext {
  receivingAgencyId: string;
  competentAgencyId: string;
  returnAgencyId: string;
}

/**
 * The whole organisation as of an instant, held in memory and immutable: reading it costs no query. `Organisation.view()`
 * answers the newest one this node knows (a change on another node arrives within two seconds).
 */
export interface OrganisationView {
  /** Counts every change of the organisation. */
  readonly revision: number;
  agency(id: string): Agency | undefined;
  /** All that exist on that date. */
  agencies(date: string): Agency[];
  agencyByKey(key: string, date: string): Agency | undefined;
  agencyByCode(code: string, date: string): Agency | undefined;
  /** By id, else by key, else by code. */
  agencyNamed(reference: string, date: string): Agency | undefined;
  /** The code in force on that date. `Agency.codes` holds the newest one of each scheme. */
  codeOf(agencyId: string, scheme: string, date: string): string | undefined;
  /** What an agency or unit was called on that date; `name` is its newest name. */
  nameAt(agencyOrUnitId: string, date: string): LocalizedText | undefined;
  /** From the agency itself up to the root. */
  lineage(agencyId: string): Agency[];
  /** The agency that continues this one on that date: itself while it exists, else its successor. */
  current(agencyId: string, date: string): Agency | undefined;
  unit(id: string): Unit | undefined;
  unitOf(agencyId: string, key: string, date: string): Unit | undefined;
  unitsOf(agencyId: string, date: string): Unit[];
  person(id: string): Person | undefined;
  /** Flagged absent: gets nothing new; what they have stays theirs and waits for them or their substitute. */
  isAbsent(personId: string, at: number): boolean;
  /** Posts a person holds at this instant, own and by substitution (unless that person is absent: still own). */
  postsOf(personId: string, at: number): Post[];
  /** Who can do work of this unit and role now: holders who are present, and substitutes of the absent. */
  holdersOf(unitId: string, role: string | null, at: number, procedureCode?: string): Post[];
  /**
   * What a model calls `unit`, `unit.role`, `agency-key`, `agency-key/unit` or `agency-key/unit.role`. A unit is looked for
   * in the competent agency, then, because a case may pass several levels, in the receiving agency and those above it;
   * `one-stop` in the receiving agency (`return-one-stop` in the return agency); an agency key alone means its unit `one-stop`, else its first one; `agency-key.role` its first unit with that role. An agency that is
   * no more is answered for by its successor. Undefined = nobody answers to it.
   */
  resolve(address: string, context: PlaceContext, at: number): Place | undefined;
}
