import type { LocalizedText } from '../../kernel';
import { normaliseCode } from './agency-code.policy';
import { dateAt } from '../local-date';
import { holdsOn } from './period';
import type {
  AgencyRecord,
  DatedName,
  OrganisationData,
  PostRecord,
  SubstitutionRecord,
  UnitRecord,
} from './organisation-data';
import type { Agency, OrganisationView, Person, Place, PlaceContext, Post, Unit } from './organisation-view';

/** Pure and total: no question throws or runs for ever, also over data with cycles and loose ends. */
export function buildOrganisationView(data: OrganisationData): OrganisationView {
  return new IndexedOrganisation(data);
}

class IndexedOrganisation implements OrganisationView {
  readonly revision: number;
  private readonly agencyRecords: Map<string, AgencyRecord>;
  private readonly agenciesById: Map<string, Agency>;
  private readonly agenciesByKey: Map<string, AgencyRecord[]>;
  private readonly codesByCode;
  private readonly codesByAgency;
  private readonly principalHeirs;
  private readonly unitRecords: Map<string, UnitRecord>;
  private readonly unitsByAgency: Map<string, UnitRecord[]>;
  private readonly peopleById: Map<string, Person>;
  private readonly postsByPerson: Map<string, PostRecord[]>;
  private readonly postsByUnit: Map<string, PostRecord[]>;
  private readonly substitutionsFrom: Map<string, SubstitutionRecord[]>;
  private readonly substitutionsTo: Map<string, SubstitutionRecord[]>;

  constructor(data: OrganisationData) {
    this.revision = data.revision;
    this.agencyRecords = new Map(data.agencies.map((agency) => [agency.id, agency]));
    this.agenciesByKey = grouped(data.agencies, ({ key }) => key);
    this.codesByCode = grouped(data.codes, ({ code }) => normaliseCode(code));
    this.codesByAgency = grouped(data.codes, ({ agencyId }) => agencyId);
    this.principalHeirs = grouped(
      data.successions.filter(({ isPrincipal }) => isPrincipal),
      ({ predecessorId }) => predecessorId,
    );
    this.unitRecords = new Map(data.units.map((unit) => [unit.id, unit]));
    this.unitsByAgency = grouped(data.units, ({ agencyId }) => agencyId);
    this.peopleById = new Map(data.people.map(({ id, name, email }) => [id, { id, name, email }]));
    this.postsByPerson = grouped(data.posts, ({ personId }) => personId);
    this.postsByUnit = grouped(data.posts, ({ unitId }) => unitId);
    this.substitutionsFrom = grouped(data.substitutions, ({ fromPersonId }) => fromPersonId);
    this.substitutionsTo = grouped(data.substitutions, ({ toPersonId }) => toPersonId ?? '');
    this.agenciesById = new Map(data.agencies.map((record) => [record.id, this.agencyOf(record)]));
  }

  agency(id: string): Agency | undefined {
    return this.agenciesById.get(id);
  }

  agencies(date: string): Agency[] {
    return [...this.agenciesById.values()].filter((agency) => holdsOn(agency, date));
  }

  agencyNamed(reference: string, date: string): Agency | undefined {
    return this.agency(reference) ?? this.agencyByKey(reference, date) ?? this.agencyByCode(reference, date);
  }

  agencyByKey(key: string, date: string): Agency | undefined {
    const found = this.agenciesByKey.get(key)?.find((agency) => holdsOn(agency, date));
    return found && this.agency(found.id);
  }

  agencyByCode(code: string, date: string): Agency | undefined {
    const holders = new Set(
      (this.codesByCode.get(normaliseCode(code)) ?? [])
        .filter((one) => holdsOn(one, date))
        .map(({ agencyId }) => this.agency(agencyId))
        .filter((agency) => agency && holdsOn(agency, date)),
    );
    // A code that two agencies bear in different schemes names neither.
    return holders.size === 1 ? [...holders][0] : undefined;
  }

  codeOf(agencyId: string, scheme: string, date: string): string | undefined {
    return this.codesByAgency.get(agencyId)?.find((one) => one.scheme === scheme && holdsOn(one, date))?.code;
  }

  nameAt(id: string, date: string): LocalizedText | undefined {
    const record = this.agencyRecords.get(id) ?? this.unitRecords.get(id);
    return record && nameOn(record.names, date);
  }

  lineage(agencyId: string): Agency[] {
    const line: Agency[] = [];
    for (
      let agency = this.agency(agencyId);
      agency && !line.includes(agency);
      agency = agency.parentId === null ? undefined : this.agency(agency.parentId)
    )
      line.push(agency);
    return line;
  }

  current(agencyId: string, date: string): Agency | undefined {
    const seen = new Set<string>();
    for (
      let agency = this.agency(agencyId);
      agency && !seen.has(agency.id);
      agency = this.heir(agency.id, date)
    ) {
      if (holdsOn(agency, date)) return agency;
      seen.add(agency.id);
    }
    return undefined;
  }

  unit(id: string): Unit | undefined {
    const record = this.unitRecords.get(id);
    return record && unitOf(record);
  }

  unitOf(agencyId: string, key: string, date: string): Unit | undefined {
    return this.unitsOf(agencyId, date).find((unit) => unit.key === key);
  }

  unitsOf(agencyId: string, date: string): Unit[] {
    const agency = this.agency(agencyId);
    if (!agency || !holdsOn(agency, date)) return [];
    return (this.unitsByAgency.get(agencyId) ?? []).filter((unit) => holdsOn(unit, date)).map(unitOf);
  }

  person(id: string): Person | undefined {
    return this.peopleById.get(id);
  }

  isAbsent(personId: string, at: number): boolean {
    return this.isAbsentOn(personId, dateAt(at));
  }

  postsOf(personId: string, at: number): Post[] {
    const date = dateAt(at);
    const own = this.ownPosts(personId, date);
    if (this.isAbsentOn(personId, date)) return own;
    // Only own posts of the other are taken over: who was delegated to may not delegate on.
    const taken = (this.substitutionsTo.get(personId) ?? [])
      .filter((one) => holdsOn(one, date))
      .flatMap((one) =>
        this.ownPosts(one.fromPersonId, date).map((post) => substituted(post, one, personId)),
      );
    return [...own, ...taken];
  }

  holdersOf(unitId: string, role: string | null, at: number, procedureCode?: string): Post[] {
    const date = dateAt(at);
    const held = (this.postsByUnit.get(unitId) ?? []).filter(
      (post) => (role === null || post.role === role) && this.holds(post, date),
    );
    const own = held
      .filter(({ personId }) => !this.isAbsentOn(personId, date))
      .map((post) => this.postOf(post));
    const taken = held.flatMap((post) =>
      (this.substitutionsFrom.get(post.personId) ?? [])
        .filter(
          (one) =>
            one.toPersonId !== null &&
            holdsOn(one, date) &&
            (one.procedures === null ||
              procedureCode === undefined ||
              one.procedures.includes(procedureCode)) &&
            !this.isAbsentOn(one.toPersonId, date) &&
            !own.some(({ personId }) => personId === one.toPersonId),
        )
        .map((one) => substituted(this.postOf(post), one, one.toPersonId!)),
    );
    return [...own, ...taken];
  }

  resolve(address: string, context: PlaceContext, at: number): Place | undefined {
    const parsed = /^(?:(?<agencyKey>[^/.\s]+)\/)?(?<name>[^/.\s]+)(?:\.(?<role>[^/.\s]+))?$/u.exec(
      address,
    )?.groups;
    if (!parsed) return undefined;
    const { agencyKey, name } = parsed;
    const role = parsed.role ?? null;
    const date = dateAt(at);
    if (agencyKey !== undefined) {
      const agency = this.agencyCalled(agencyKey, date);
      return agency && this.place(agency, this.unitOf(agency.id, name, date), role);
    }
    const [homes, key] =
      name === 'one-stop'
        ? [[context.receivingAgencyId], name]
        : name === 'return-one-stop'
          ? [[context.returnAgencyId], 'one-stop']
          : [
              [context.competentAgencyId, ...this.lineage(context.receivingAgencyId).map(({ id }) => id)],
              name,
            ];
    for (const home of homes) {
      const agency = this.current(home, date);
      const found = agency && this.place(agency, this.unitOf(agency.id, key, date), role);
      if (found) return found;
    }
    const named = this.agencyCalled(name, date);
    return named && this.place(named, this.doorOf(named, role, date), role);
  }

  /** By the key it has now, or had before it was merged into another. */
  private agencyCalled(key: string, date: string): Agency | undefined {
    const now = this.agencyByKey(key, date);
    if (now) return now;
    const last = (this.agenciesByKey.get(key) ?? [])
      .filter(({ validFrom }) => validFrom <= date)
      .reduce<AgencyRecord | undefined>(
        (latest, one) => (latest && latest.validFrom >= one.validFrom ? latest : one),
        undefined,
      );
    return last && this.current(last.id, date);
  }

  /** Where an agency is entered when no unit is named: its one-stop, else its first unit; with a role, the first that has it. */
  private doorOf(agency: Agency, role: string | null, date: string): Unit | undefined {
    const units = this.unitsOf(agency.id, date);
    const ordered = [...units.filter(({ key }) => key === 'one-stop'), ...units];
    const hasRole = ({ id }: Unit) =>
      (this.postsByUnit.get(id) ?? []).some((post) => post.role === role && this.holds(post, date));
    return (role === null ? undefined : ordered.find(hasRole)) ?? ordered[0];
  }

  private place(agency: Agency, unit: Unit | undefined, role: string | null): Place | undefined {
    return unit && { agencyId: agency.id, unitId: unit.id, role };
  }

  private heir(agencyId: string, date: string): Agency | undefined {
    const heir = this.principalHeirs.get(agencyId)?.find((one) => one.date <= date);
    return heir && this.agency(heir.successorId);
  }

  private isAbsentOn(personId: string, date: string): boolean {
    return (this.substitutionsFrom.get(personId) ?? []).some(
      (one) => one.reason === 'ABSENCE' && holdsOn(one, date),
    );
  }

  private ownPosts(personId: string, date: string): Post[] {
    return (this.postsByPerson.get(personId) ?? [])
      .filter((post) => this.holds(post, date))
      .map((post) => this.postOf(post));
  }

  /** A post ends at the latest with its unit and its agency. */
  private holds(post: PostRecord, date: string): boolean {
    if (!holdsOn(post, date)) return false;
    const unit = this.unitRecords.get(post.unitId);
    const agency = unit && this.agencyRecords.get(unit.agencyId);
    return agency !== undefined && holdsOn(unit!, date) && holdsOn(agency, date);
  }

  private postOf({ personId, unitId, role }: PostRecord): Post {
    const { agencyId, key } = this.unitRecords.get(unitId)!;
    return { personId, agencyId, unitId, unitKey: key, role };
  }

  private agencyOf(record: AgencyRecord): Agency {
    const codes = [...(this.codesByAgency.get(record.id) ?? [])].sort((one, other) =>
      one.validFrom < other.validFrom ? -1 : 1,
    );
    const { names, ...rest } = record;
    return {
      ...rest,
      name: nameOn(names, '9999-12-31'),
      codes: Object.fromEntries(codes.map(({ scheme, code }) => [scheme, code])),
    };
  }
}

function unitOf({ names, ...rest }: UnitRecord): Unit {
  return { ...rest, name: nameOn(names, '9999-12-31') };
}

/** The newest name that had begun by then; before the first one, the first. */
function nameOn(names: readonly DatedName[], date: string): LocalizedText {
  const { vi, en } = names.findLast(({ from }) => from <= date) ?? names[0];
  return { vi, en };
}

function substituted(post: Post, { fromPersonId, procedures }: SubstitutionRecord, personId: string): Post {
  return {
    ...post,
    personId,
    insteadOf: fromPersonId,
    ...(procedures !== null && { procedures: [...procedures] }),
  };
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
