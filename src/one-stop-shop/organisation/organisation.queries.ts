import { Injectable } from '@nestjs/common';
import { decodeCursor, type Page, pageOf } from '../../http';
import { foldText } from '../../runtime';
import { dateAt } from '../local-date';
import { holdsOn, type Period } from './period';
import { Organisation } from './organisation';
import type {
  AgencyRecord,
  PersonRecord,
  PostRecord,
  SubstitutionRecord,
  UnitRecord,
} from './organisation-data';
import { refusals } from './organisation.errors';
import type {
  AgencyDetails,
  AgencyNode,
  AgencySummary,
  HeldPostView,
  PersonDetails,
  PersonListItem,
  PersonSummary,
  PostSummary,
  SubstitutionSummary,
  UnitSummary,
} from './organisation-views.dto';

interface Listed {
  limit: number;
  cursor?: string;
}

export interface OrganisationFilter extends Listed {
  /** Only what holds on this date; absent = whenever. */
  date?: string;
  text?: string;
  /** Key or id. */
  agency?: string;
  unit?: string;
  person?: string;
  role?: string;
  tier?: string;
}

/** What the organisation is and was, answered from memory. Lists are in the order of ids: that of creation. */
@Injectable()
export class OrganisationQueries {
  /** Folded texts of records; a record never changes. */
  private readonly folded = new WeakMap<object, string>();

  constructor(private readonly organisation: Organisation) {}

  agencies({ date, text, tier, ...page }: OrganisationFilter): Page<AgencySummary> {
    const found = this.organisation
      .data()
      .agencies.filter(
        (one) =>
          (tier === undefined || one.tier === tier) && this.isWanted(one, date) && this.says(one, text),
      );
    return paged(found, page, (one) => this.agencySummary(one, date));
  }

  agency(reference: string): AgencyDetails {
    const data = this.organisation.data();
    const agency = byReference(data.agencies, reference);
    if (!agency) throw refusals.notFound({ kind: 'agency', id: reference.slice(0, 100) });
    const keyOf = (id: string) => data.agencies.find((one) => one.id === id)?.key ?? id;
    const links = data.successions.map(({ predecessorId, successorId, kind, date, isPrincipal }) => ({
      predecessorId,
      successorId,
      kind,
      date,
      isPrincipal,
    }));
    return {
      ...this.agencySummary(agency),
      names: agency.names.map(({ from, vi, en }) => ({ from, vi, en })),
      codeHistory: data.codes
        .filter(({ agencyId }) => agencyId === agency.id)
        .map(({ scheme, code, validFrom, validTo }) => ({ scheme, code, validFrom, validTo })),
      predecessors: links
        .filter(({ successorId }) => successorId === agency.id)
        .map(({ predecessorId, successorId: _, ...link }) => ({
          ...link,
          agencyId: predecessorId,
          agencyKey: keyOf(predecessorId),
        })),
      successors: links
        .filter(({ predecessorId }) => predecessorId === agency.id)
        .map(({ successorId, predecessorId: _, ...link }) => ({
          ...link,
          agencyId: successorId,
          agencyKey: keyOf(successorId),
        })),
      units: data.units
        .filter(({ agencyId }) => agencyId === agency.id)
        .map((unit) => this.unitSummary(unit)),
    };
  }

  /** Who stood below whom on a date; an agency whose parent did not exist then stands at the top. */
  tree(date: string): AgencyNode[] {
    const existing = this.organisation.data().agencies.filter((one) => holdsOn(one, date));
    const nodes = new Map(
      existing.map((one): [string, AgencyNode] => [
        one.id,
        { ...this.agencySummary(one, date), children: [] },
      ]),
    );
    const roots: AgencyNode[] = [];
    for (const { id, parentId } of existing) {
      const parent = parentId === null ? undefined : nodes.get(parentId);
      (parent ? parent.children : roots).push(nodes.get(id)!);
    }
    return roots;
  }

  units({ date, text, agency, ...page }: OrganisationFilter): Page<UnitSummary> {
    const data = this.organisation.data();
    const home = agency === undefined ? undefined : (byReference(data.agencies, agency)?.id ?? 'none');
    const found = data.units.filter(
      (one) =>
        (home === undefined || one.agencyId === home) && this.isWanted(one, date) && this.says(one, text),
    );
    return paged(found, page, (one) => this.unitSummary(one, date));
  }

  unit(id: string): UnitSummary {
    const unit = this.organisation.data().units.find((one) => one.id === id);
    if (!unit) throw refusals.notFound({ kind: 'unit', id });
    return this.unitSummary(unit);
  }

  people({ text, ...page }: OrganisationFilter, at: number): Page<PersonListItem> {
    const found = this.organisation.data().people.filter((one) => this.says(one, text));
    return paged(found, page, (person) => ({ ...personSummary(person), posts: this.postsHeld(person, at) }));
  }

  person(reference: string, at: number): PersonDetails {
    const person = byReference(this.organisation.data().people, reference);
    if (!person) throw refusals.notFound({ kind: 'person', id: reference.slice(0, 100) });
    return this.personDetails(person, at);
  }

  personDetails(person: PersonRecord, at: number): PersonDetails {
    const isAbsent = this.organisation.view().isAbsent(person.id, at);
    return { ...personSummary(person), isAbsent, posts: this.postsHeld(person, at) };
  }

  private postsHeld({ id }: PersonRecord, at: number): HeldPostView[] {
    const view = this.organisation.view();
    const date = dateAt(at);
    return view.postsOf(id, at).map((post) => ({
      agencyId: post.agencyId,
      agencyName: view.nameAt(post.agencyId, date)!,
      unitId: post.unitId,
      unitKey: post.unitKey,
      unitName: view.nameAt(post.unitId, date)!,
      role: post.role,
      insteadOf: post.insteadOf ?? null,
      procedures: post.procedures ?? null,
    }));
  }

  posts({ date, agency, unit, person, role, ...page }: OrganisationFilter): Page<PostSummary> {
    const data = this.organisation.data();
    const view = this.organisation.view();
    const home = agency === undefined ? undefined : (byReference(data.agencies, agency)?.id ?? 'none');
    const who = person === undefined ? undefined : (byReference(data.people, person)?.id ?? 'none');
    const found = data.posts.filter(
      (one) =>
        (who === undefined || one.personId === who) &&
        (role === undefined || one.role === role) &&
        (unit === undefined || one.unitId === unit) &&
        (home === undefined || view.unit(one.unitId)?.agencyId === home) &&
        this.isWanted(one, date),
    );
    return paged(found, page, (one) => this.postSummary(one));
  }

  post(id: string): PostSummary {
    const post = this.organisation.data().posts.find((one) => one.id === id);
    if (!post) throw refusals.notFound({ kind: 'post', id });
    return this.postSummary(post);
  }

  substitutions({ date, person, ...page }: OrganisationFilter): Page<SubstitutionSummary> {
    const data = this.organisation.data();
    const who = person === undefined ? undefined : (byReference(data.people, person)?.id ?? 'none');
    const found = data.substitutions.filter(
      (one) =>
        (who === undefined || one.fromPersonId === who || one.toPersonId === who) && this.isWanted(one, date),
    );
    return paged(found, page, (one) => this.substitutionSummary(one));
  }

  substitution(id: string): SubstitutionSummary {
    const found = this.organisation.data().substitutions.find((one) => one.id === id);
    if (!found) throw refusals.notFound({ kind: 'substitution', id });
    return this.substitutionSummary(found);
  }

  private isWanted(one: Period, date: string | undefined): boolean {
    return date === undefined || holdsOn(one, date);
  }

  private says(one: AgencyRecord | UnitRecord | PersonRecord, text: string | undefined): boolean {
    if (text === undefined) return true;
    let folded = this.folded.get(one);
    if (folded === undefined) {
      const names =
        'names' in one ? one.names.flatMap(({ vi, en }) => [vi, en]) : [one.name, one.email ?? ''];
      folded = foldText([one.key, ...names].join('\n'));
      this.folded.set(one, folded);
    }
    return folded.includes(foldText(text));
  }

  private agencySummary(record: AgencyRecord, date?: string): AgencySummary {
    const view = this.organisation.view();
    const { id, key, tier, parentId, isExternal, calendarKey, validFrom, validTo } = record;
    const { name, codes } = view.agency(id)!;
    return {
      id,
      key,
      name: date === undefined ? name : view.nameAt(id, date)!,
      tier,
      parentId,
      isExternal,
      codes,
      calendarKey,
      validFrom,
      validTo,
    };
  }

  private unitSummary({ id, agencyId, key, validFrom, validTo }: UnitRecord, date?: string): UnitSummary {
    const view = this.organisation.view();
    const name = date === undefined ? view.unit(id)!.name : view.nameAt(id, date)!;
    return { id, agencyId, key, name, validFrom, validTo };
  }

  private postSummary({ id, personId, unitId, role, validFrom, validTo }: PostRecord): PostSummary {
    const view = this.organisation.view();
    const unit = view.unit(unitId)!;
    return {
      id,
      personId,
      personName: view.person(personId)!.name,
      agencyId: unit.agencyId,
      unitId,
      unitKey: unit.key,
      role,
      validFrom,
      validTo,
    };
  }

  private substitutionSummary(one: SubstitutionRecord): SubstitutionSummary {
    const view = this.organisation.view();
    const { id, fromPersonId, toPersonId, reason, procedures, validFrom, validTo } = one;
    return {
      id,
      fromPersonId,
      fromPersonName: view.person(fromPersonId)!.name,
      toPersonId,
      toPersonName: toPersonId === null ? null : view.person(toPersonId)!.name,
      reason,
      procedures: procedures === null ? null : [...procedures],
      validFrom,
      validTo,
    };
  }
}

const personSummary = ({ id, key, name, email }: PersonRecord): PersonSummary => ({ id, key, name, email });

const byReference = <Item extends { id: string; key: string }>(items: readonly Item[], reference: string) =>
  items.find(({ key, id }) => key === reference || id === reference);

function paged<Item extends { id: string }, View>(
  found: readonly Item[],
  { limit, cursor }: Listed,
  viewOf: (item: Item) => View,
): Page<View> {
  const after = cursor === undefined ? '' : (decodeCursor(cursor, ['string'])[0] as string);
  const rest = found
    .filter(({ id }) => id > after)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .slice(0, limit + 1);
  return pageOf(rest, limit, ({ id }) => [id], viewOf);
}
