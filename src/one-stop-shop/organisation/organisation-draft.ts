import type { LocalizedText } from '../../kernel';
import { newId } from '../../kernel';
import { isCodeOf, normaliseCode, schemeOfIdentifier } from './agency-code.policy';
import { isLocalDate } from '../local-date';
import { holdsOn, overlap, type Period } from './period';
import {
  type AgencyCodeRecord,
  type AgencyRecord,
  type DatedName,
  type OrganisationData,
  type PersonRecord,
  type PostRecord,
  type SubstitutionReason,
  substitutionReasons,
  type SubstitutionRecord,
  type SuccessionKind,
  successionKinds,
  type SuccessionRecord,
  tiers,
  type UnitRecord,
} from './organisation-data';
import { refusals } from './organisation.errors';
import type { Agency } from './organisation-view';
import { Register } from './register';

export type Outcome = 'created' | 'changed' | 'unchanged';

export interface Placed<Item> {
  outcome: Outcome;
  item: Item;
}

/**
 * Local dates. What is left out stays as it is. A new unit or post begins with what it belongs to, everything else today.
 */
export interface PeriodInput {
  validFrom?: string;
  validTo?: string | null;
}

interface NameInput {
  name?: LocalizedText;
  /** From when on it is called so; default: from its beginning, or from today when it had another name before. */
  nameFrom?: string;
}

/** Agencies, units and people are referred to by key or id. */
export interface AgencyInput extends PeriodInput, NameInput {
  key: string;
  tier?: string;
  /** Null: none. */
  parent?: string | null;
  isExternal?: boolean;
  /** Null: that of the parent. */
  calendar?: string | null;
}
export interface CodeInput extends PeriodInput {
  agency: string;
  /** Default: the grammar of identifiers that the code follows. */
  scheme?: string;
  code: string;
}
export interface UnitInput extends PeriodInput, NameInput {
  agency: string;
  key: string;
}
export interface PersonInput {
  key: string;
  name?: string;
  email?: string;
}
export interface PostInput extends PeriodInput {
  person: string;
  agency: string;
  unit: string;
  role: string;
}
export interface SubstitutionInput extends PeriodInput {
  from: string;
  to?: string;
  reason?: string;
  procedures?: readonly string[];
}
export interface SuccessionInput {
  predecessor: string;
  successor: string;
  kind: string;
  date: string;
  principal?: boolean;
  procedures?: readonly string[];
  /** Unit key of the predecessor -> unit key of the successor. */
  units?: Readonly<Record<string, string>>;
}

/** What a draft has made of the data it began with. */
export type OrganisationChanges = {
  [K in Exclude<keyof OrganisationData, 'revision'>]: {
    created: OrganisationData[K][number][];
    changed: OrganisationData[K][number][];
  };
};

/**
 * The organisation while it is changed, in memory: the one place that says which organisation is possible. Each `put`
 * takes a record as it should be, found by its natural key, and throws an `ORGANISATION.*` refusal that names the field
 * and leaves the draft as it was. Putting the same again changes nothing.
 */
export class OrganisationDraft {
  readonly agencies: Register<AgencyRecord>;
  readonly codes: Register<AgencyCodeRecord>;
  readonly successions: Register<SuccessionRecord>;
  readonly units: Register<UnitRecord>;
  readonly people: Register<PersonRecord>;
  readonly posts: Register<PostRecord>;
  readonly substitutions: Register<SubstitutionRecord>;

  /** `today`: the local date on which things begin or end that give no date. */
  constructor(
    private readonly before: OrganisationData,
    private readonly today: string,
  ) {
    this.agencies = new Register(before.agencies, { key: ({ key }) => key });
    this.codes = new Register(before.codes, {
      agency: ({ agencyId }) => agencyId,
      code: ({ code }) => code,
    });
    this.successions = new Register(before.successions, {
      predecessor: ({ predecessorId }) => predecessorId,
    });
    this.units = new Register(before.units, { agency: ({ agencyId }) => agencyId });
    this.people = new Register(before.people, { key: ({ key }) => key });
    this.posts = new Register(before.posts, { person: ({ personId }) => personId });
    this.substitutions = new Register(before.substitutions, { from: ({ fromPersonId }) => fromPersonId });
  }

  putAgency(input: AgencyInput): Placed<AgencyRecord> {
    const key = keyIn('key', input.key);
    const [known] = this.agencies.by('key', key);
    const period = this.periodOf(input, known);
    const tier = oneOf('tier', tiers, input.tier ?? known?.tier) as Agency['tier'];
    const parent = input.parent ? this.agency('parent', input.parent) : undefined;
    const agency: AgencyRecord = {
      id: known?.id ?? newId(),
      key,
      names: this.namesOf(input, known, period),
      tier,
      parentId: input.parent === null ? null : (parent?.id ?? known?.parentId ?? null),
      isExternal: input.isExternal ?? known?.isExternal ?? tier === 'EXTERNAL',
      calendarKey: input.calendar === undefined ? (known?.calendarKey ?? null) : input.calendar,
      ...period,
    };
    if (parent) {
      this.assertAbove(agency.id, parent);
      if (!overlap(parent, agency)) throw refusals.outsidePeriod({ field: 'parent', value: parent.key });
    }
    return place(this.agencies, agency);
  }

  putCode(input: CodeInput): Placed<AgencyCodeRecord> {
    const agency = this.agency('agency', input.agency);
    const code = normaliseCode(input.code);
    const scheme = (input.scheme ?? schemeOfIdentifier(code))?.toUpperCase();
    if (scheme === undefined) throw refusals.required({ field: 'scheme' });
    if (!/^[A-Z][A-Z0-9_]{0,39}$/.test(scheme)) throw refusals.badField({ field: 'scheme', value: scheme });
    if (!isCodeOf(scheme, code)) throw refusals.badCode({ field: 'code', value: input.code, scheme });
    const others = this.codes.by('agency', agency.id).filter((one) => one.scheme === scheme);
    const known =
      input.validFrom === undefined
        ? others.findLast((one) => one.code === code)
        : others.find((one) => one.validFrom === input.validFrom);
    const period = this.periodOf(input, known, others.length === 0 ? agency.validFrom : this.today);
    const record = { id: known?.id ?? newId(), agencyId: agency.id, scheme, code, ...period };
    this.assertUnambiguous(record, agency);
    const earlier = others.find((one) => one.id !== record.id && overlap(one, record));
    if (earlier) {
      // A scheme gives an agency one code at a time: the new one ends the one before.
      if (earlier.validTo !== null || earlier.validFrom >= record.validFrom)
        throw refusals.overlap({ field: 'validFrom', validFrom: earlier.validFrom });
      this.codes.put({ ...earlier, validTo: record.validFrom });
    }
    return place(this.codes, record);
  }

  putUnit(input: UnitInput): Placed<UnitRecord> {
    const agency = this.agency('agency', input.agency);
    const key = keyIn('key', input.key);
    const known = this.units.by('agency', agency.id).find((unit) => unit.key === key);
    const period = this.periodOf(input, known, agency.validFrom);
    if (!overlap(agency, period)) throw refusals.outsidePeriod({ field: 'agency', value: agency.key });
    return place(this.units, {
      id: known?.id ?? newId(),
      agencyId: agency.id,
      key,
      names: this.namesOf(input, known, period),
      ...period,
    });
  }

  putPerson(input: PersonInput): Placed<PersonRecord> {
    const key = keyIn('key', input.key, personal);
    const [known] = this.people.by('key', key);
    const name = input.name?.trim() ?? known?.name;
    if (!name) throw refusals.required({ field: 'name' });
    if (name.length > 200) throw refusals.badField({ field: 'name', value: name.slice(0, 50) });
    const email = input.email?.trim() ?? known?.email ?? null;
    if (email !== null && (email.length > 254 || !/^[^\s@]+@[^\s@]+$/.test(email)))
      throw refusals.badField({ field: 'email', value: email.slice(0, 50) });
    return place(this.people, { id: known?.id ?? newId(), key, name, email });
  }

  putPost(input: PostInput): Placed<PostRecord> {
    const person = this.person('person', input.person);
    const agency = this.agency('agency', input.agency);
    const unit = this.unit('unit', agency, input.unit);
    const role = keyIn('role', input.role);
    if (role.length > 50) throw refusals.badField({ field: 'role', value: role });
    const same = this.posts
      .by('person', person.id)
      .filter((post) => post.unitId === unit.id && post.role === role);
    const known = knownPeriod(same, input.validFrom, this.today, unit.validFrom);
    const period = this.periodOf(input, known, unit.validFrom);
    if (!overlap(unit, period)) throw refusals.outsidePeriod({ field: 'unit', value: unit.key });
    assertApart(same, known, period);
    return place(this.posts, {
      id: known?.id ?? newId(),
      personId: person.id,
      unitId: unit.id,
      role,
      ...period,
    });
  }

  putSubstitution(input: SubstitutionInput): Placed<SubstitutionRecord> {
    const from = this.person('from', input.from);
    const to = input.to === undefined ? null : this.person('to', input.to);
    const reason = oneOf('reason', substitutionReasons, input.reason ?? 'ABSENCE') as SubstitutionReason;
    if (to?.id === from.id) throw refusals.self({ field: 'to' });
    if (reason === 'DELEGATION' && to === null) throw refusals.needsSubstitute({ field: 'to' });
    const same = this.substitutions
      .by('from', from.id)
      .filter((one) => one.toPersonId === (to?.id ?? null) && one.reason === reason);
    const known = knownPeriod(same, input.validFrom, this.today);
    const period = this.periodOf(input, known);
    assertApart(same, known, period);
    return place(this.substitutions, {
      id: known?.id ?? newId(),
      fromPersonId: from.id,
      toPersonId: to?.id ?? null,
      procedures: proceduresOf(input.procedures) ?? known?.procedures ?? null,
      reason,
      ...period,
    });
  }

  /** Except for a TRANSFER of single tasks it also ends the predecessor on that date. */
  putSuccession(input: SuccessionInput): Placed<SuccessionRecord> {
    const predecessor = this.agency('predecessor', input.predecessor);
    const successor = this.agency('successor', input.successor);
    const kind = oneOf('kind', successionKinds, input.kind) as SuccessionKind;
    const date = dateIn('date', input.date);
    if (predecessor.id === successor.id || !holdsOn(successor, date))
      throw refusals.badSuccession({ field: 'successor', value: successor.key });
    const siblings = this.successions.by('predecessor', predecessor.id);
    const known = siblings.find((one) => one.successorId === successor.id && one.date === date);
    if (known && known.kind !== kind) throw refusals.fixed({ field: 'kind' });
    const hasPrincipal = siblings.some((one) => one.isPrincipal && one.id !== known?.id);
    const isPrincipal = input.principal ?? known?.isPrincipal ?? (kind !== 'TRANSFER' && !hasPrincipal);
    if (isPrincipal && kind === 'TRANSFER') throw refusals.badField({ field: 'principal', value: true });
    if (isPrincipal && hasPrincipal)
      throw refusals.secondPrincipal({ field: 'principal', value: predecessor.key });
    const procedures = proceduresOf(input.procedures) ?? known?.procedures ?? null;
    if (!isPrincipal && procedures === null) throw refusals.required({ field: 'procedures' });
    const record: SuccessionRecord = {
      id: known?.id ?? newId(),
      predecessorId: predecessor.id,
      successorId: successor.id,
      kind,
      date,
      isPrincipal,
      procedures,
      units: input.units ? this.unitsOf(input.units, predecessor, successor, date) : (known?.units ?? {}),
      appliedAt: known?.appliedAt ?? null,
    };
    if (kind !== 'TRANSFER') this.endAgency(predecessor, date);
    return place(this.successions, record);
  }

  /** Notes that open cases were handed on. */
  markApplied(successionId: string, at: number): void {
    const record = this.successions.find(successionId);
    if (record) this.successions.put({ ...record, appliedAt: at });
  }

  /** Ends it on that date: its first day no longer. Posts and substitutions that have not begun never will. */
  endAgency(agency: AgencyRecord, date: string): Placed<AgencyRecord> {
    return place(this.agencies, { ...agency, validTo: this.endOf(agency, date) });
  }

  endUnit(unit: UnitRecord, date: string): Placed<UnitRecord> {
    return place(this.units, { ...unit, validTo: this.endOf(unit, date) });
  }

  endPost(post: PostRecord, date: string): Placed<PostRecord> {
    return place(this.posts, { ...post, validTo: later(post.validFrom, dateIn('validTo', date)) });
  }

  endSubstitution(one: SubstitutionRecord, date: string): Placed<SubstitutionRecord> {
    return place(this.substitutions, { ...one, validTo: later(one.validFrom, dateIn('validTo', date)) });
  }

  changes(): OrganisationChanges {
    return {
      agencies: this.agencies.changes(),
      codes: this.codes.changes(),
      successions: this.successions.changes(),
      units: this.units.changes(),
      people: this.people.changes(),
      posts: this.posts.changes(),
      substitutions: this.substitutions.changes(),
    };
  }

  /** As it would be once saved. */
  data(revision = this.before.revision): OrganisationData {
    return {
      revision,
      agencies: this.agencies.all(),
      codes: this.codes.all(),
      successions: this.successions.all(),
      units: this.units.all(),
      people: this.people.all(),
      posts: this.posts.all(),
      substitutions: this.substitutions.all(),
    };
  }

  agency(field: string, reference: string): AgencyRecord {
    const found = this.agencies.by('key', reference)[0] ?? this.agencies.find(reference);
    if (!found) throw refusals.unknown({ field, kind: 'agency', value: reference.slice(0, 100) });
    return found;
  }

  person(field: string, reference: string): PersonRecord {
    const found = this.people.by('key', reference)[0] ?? this.people.find(reference);
    if (!found) throw refusals.unknown({ field, kind: 'person', value: reference.slice(0, 100) });
    return found;
  }

  unit(field: string, agency: AgencyRecord, reference: string): UnitRecord {
    const found = this.units
      .by('agency', agency.id)
      .find(({ key, id }) => key === reference || id === reference);
    if (!found)
      throw refusals.unknown({ field, kind: 'unit', value: `${agency.key}/${reference.slice(0, 100)}` });
    return found;
  }

  private unitsOf(
    map: Readonly<Record<string, string>>,
    predecessor: AgencyRecord,
    successor: AgencyRecord,
    date: string,
  ): Record<string, string> {
    return Object.fromEntries(
      Object.entries(map).map(([from, to]) => {
        const unit = this.unit('units', successor, to);
        if (!holdsOn(unit, date)) throw refusals.outsidePeriod({ field: 'units', value: unit.key });
        return [this.unit('units', predecessor, from).id, unit.id];
      }),
    );
  }

  private assertAbove(agencyId: string, parent: AgencyRecord): void {
    const seen = new Set<string>();
    for (
      let above: AgencyRecord | undefined = parent;
      above && !seen.has(above.id);
      above = above.parentId === null ? undefined : this.agencies.find(above.parentId)
    ) {
      if (above.id === agencyId) throw refusals.cycle({ field: 'parent', value: parent.key });
      seen.add(above.id);
    }
  }

  /** A code names one agency at a time, as long as that agency exists. */
  private assertUnambiguous(record: AgencyCodeRecord, agency: AgencyRecord): void {
    for (const other of this.codes.by('code', record.code)) {
      if (other.agencyId === record.agencyId || other.scheme !== record.scheme) continue;
      const holder = this.agencies.find(other.agencyId);
      if (holder && overlap(other, record) && overlap(holder, record) && overlap(other, agency))
        throw refusals.codeTaken({ field: 'code', value: record.code, holder: holder.key });
    }
  }

  private endOf({ validFrom, validTo }: Period, value: string): string {
    const date = dateIn('validTo', value);
    // What has ended stays ended: later acts rest on it.
    if (validTo !== null && validTo < date) throw refusals.badField({ field: 'validTo', value: date });
    if (date <= validFrom) throw refusals.badPeriod({ field: 'validTo', validFrom, validTo: date });
    return date;
  }

  private periodOf(input: PeriodInput, known: Period | undefined, beginning = this.today): Period {
    const validFrom = dateIn('validFrom', input.validFrom ?? known?.validFrom ?? beginning);
    const lasting = known && known.validFrom !== known.validTo ? known.validTo : null;
    const end = input.validTo === undefined ? lasting : input.validTo;
    const validTo = end === null ? null : dateIn('validTo', end);
    if (validTo !== null && validTo <= validFrom)
      throw refusals.badPeriod({ field: 'validTo', validFrom, validTo });
    return { validFrom, validTo };
  }

  private namesOf(
    input: NameInput,
    known: { names: readonly DatedName[] } | undefined,
    { validFrom }: Period,
  ): readonly DatedName[] {
    const { name } = input;
    if (!name) {
      if (!known) throw refusals.required({ field: 'name' });
      return known.names;
    }
    const said = { vi: name.vi.trim(), en: name.en.trim() };
    for (const text of [said.vi, said.en])
      if (text === '' || text.length > 300)
        throw refusals.badField({ field: 'name', value: text.slice(0, 50) });
    if (known && input.nameFrom === undefined) {
      const newest = known.names[known.names.length - 1];
      if (newest.vi === said.vi && newest.en === said.en) return known.names;
    }
    const from = dateIn('nameFrom', input.nameFrom ?? (known ? this.today : validFrom));
    return [...(known?.names ?? []).filter((one) => one.from !== from), { from, ...said }].sort(
      (one, other) => (one.from < other.from ? -1 : 1),
    );
  }
}

function place<Item extends { id: string }>(register: Register<Item>, item: Item): Placed<Item> {
  return { outcome: register.put(item), item };
}

/** The record a file means: the one that begins on that date or, when it gives none, the one in force. */
function knownPeriod<Item extends Period>(
  same: readonly Item[],
  validFrom: string | undefined,
  today: string,
  beginning = today,
): Item | undefined {
  const inForce = (one: Item) => one.validTo === null || holdsOn(one, today);
  return (
    (validFrom === undefined ? same.find(inForce) : undefined) ??
    same.find((one) => one.validFrom === (validFrom ?? beginning))
  );
}

function assertApart<Item extends Period>(
  same: readonly Item[],
  known: Item | undefined,
  period: Period,
): void {
  const other = same.find((one) => one !== known && overlap(one, period));
  if (other) throw refusals.overlap({ field: 'validFrom', validFrom: other.validFrom });
}

const later = (one: string, other: string): string => (one > other ? one : other);

/** Keys of agencies, units and roles make up addresses, so they have neither `.` nor `/`. */
const addressable = /^[a-z0-9][a-z0-9_-]{0,99}$/;
const personal = /^[a-z0-9][a-z0-9._-]{0,99}$/;

function keyIn(field: string, value: string, form = addressable): string {
  if (!value) throw refusals.required({ field });
  if (!form.test(value)) throw refusals.badField({ field, value: value.slice(0, 100) });
  return value;
}

function dateIn(field: string, value: string): string {
  if (!isLocalDate(value)) throw refusals.badField({ field, value: value.slice(0, 30) });
  return value;
}

function oneOf(field: string, allowed: readonly string[], value: string | undefined): string {
  if (value === undefined || value === '') throw refusals.required({ field });
  if (!allowed.includes(value)) throw refusals.badField({ field, value: value.slice(0, 50) });
  return value;
}

function proceduresOf(codes: readonly string[] | undefined): readonly string[] | undefined {
  if (codes === undefined || codes.length === 0) return undefined;
  for (const code of codes)
    if (!/^[\w.-]{1,50}$/.test(code))
      throw refusals.badField({ field: 'procedures', value: code.slice(0, 50) });
  return [...new Set(codes)];
}
