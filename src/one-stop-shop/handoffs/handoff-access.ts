import { Injectable } from '@nestjs/common';
import { isAllowed } from '../../identity';
import { type Actor, isMachine } from '../../kernel';
import { dateAt } from '../local-date';
import { Organisation } from '../organisation/organisation';
import type { Station } from './custody.policy';

/** What handoffs a person sees in lists; null = all. */
export interface HandoffScope {
  units: readonly string[];
  /** Units in which somebody stands in for certain procedures only. */
  limited: readonly { unitId: string; procedures: readonly string[] }[];
  agencies: readonly string[];
}

/**
 * People act on handoffs for the units in which they hold a post, their own or as a substitute; they see those too, and
 * supervisors also what the agencies below send and receive. Services are bound by their permission alone.
 */
@Injectable()
export class HandoffAccess {
  constructor(private readonly organisation: Organisation) {}

  actsFor({ kind, id }: Actor, { unitId }: Station, procedureCode: string, at: number): boolean {
    if (kind !== 'person') return true;
    return this.organisation
      .view()
      .postsOf(id, at)
      .some((post) => post.unitId === unitId && (post.procedures?.includes(procedureCode) ?? true));
  }

  sees(actor: Actor, stations: readonly Station[], procedureCode: string, at: number): boolean {
    return (
      stations.some((station) => this.actsFor(actor, station, procedureCode, at)) ||
      this.supervises(
        actor,
        stations.map(({ agencyId }) => agencyId),
        at,
      )
    );
  }

  supervises(actor: Actor, agencyIds: readonly string[], at: number): boolean {
    if (isMachine(actor)) return true;
    if (!isAllowed(actor, 'case.supervise')) return false;
    const view = this.organisation.view();
    const own = new Set(view.postsOf(actor.id, at).map(({ agencyId }) => agencyId));
    return agencyIds.some((agencyId) => view.lineage(agencyId).some(({ id }) => own.has(id)));
  }

  /** Head of the one-stop that received the case: monitors and urges (NĐ 61/2018 Art. 7). */
  headsOneStop({ kind, id }: Actor, agencyId: string, at: number): boolean {
    if (kind !== 'person') return true;
    return this.organisation
      .view()
      .postsOf(id, at)
      .some((post) => post.agencyId === agencyId && post.role === 'one-stop-head');
  }

  scopeOf(actor: Actor, at: number): HandoffScope | null {
    if (isMachine(actor)) return null;
    const view = this.organisation.view();
    const posts = view.postsOf(actor.id, at);
    const units = [...new Set(posts.flatMap(({ unitId, procedures }) => (procedures ? [] : [unitId])))];
    const limited = posts.flatMap(({ unitId, procedures }) => (procedures ? [{ unitId, procedures }] : []));
    if (!isAllowed(actor, 'case.supervise')) return { units, limited, agencies: [] };
    const own = new Set(posts.map(({ agencyId }) => agencyId));
    const agencies = view
      .agencies(dateAt(at))
      .filter((agency) => view.lineage(agency.id).some(({ id }) => own.has(id)))
      .map(({ id }) => id);
    return { units, limited, agencies };
  }

  /** An address as models write it, or the id of a unit; undefined when there is none today. */
  findUnit(name: string, from: Station, at: number): Station | undefined {
    const view = this.organisation.view();
    const unit = view.unit(name);
    const isToday = unit && view.unitsOf(unit.agencyId, dateAt(at)).some(({ id }) => id === unit.id);
    if (unit && isToday) return { agencyId: unit.agencyId, unitId: unit.id };
    const here = from.agencyId;
    const place = view.resolve(
      name,
      { receivingAgencyId: here, competentAgencyId: here, returnAgencyId: here },
      at,
    );
    return place && { agencyId: place.agencyId, unitId: place.unitId };
  }
}
