import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { isAllowed } from '../../identity';
import { type Actor, type Clock, isMachine } from '../../kernel';
import { Organisation } from '../organisation/organisation';
import { headRoles } from '../tasks/standing.policy';
import { CaseAccess } from './case-access';

/** What a board or report covers; the same for everybody with the same `key`, who then share one reading. */
export interface Reach {
  key: string;
  /** Asked for one agency and those below it; null: for all that the caller oversees. */
  agencyId: string | null;
  /** The cases in which one of these takes part; null = every case. */
  agencies: ReadonlySet<string> | null;
  /** Of those the ones above which none of the others stands, for the lists behind the figures. */
  roots: readonly string[];
}

/** Whoever leads an agency sees how it stands, without overseeing those below. */
const leadingRoles: readonly string[] = [...headRoles, 'leader'];

/**
 * What somebody may look at: supervisors the agencies of their posts and all below, heads of units and leaders the agencies they
 * head, services that may read cases everything. Undefined: none.
 */
@Injectable()
export class Reaches {
  constructor(
    private readonly organisation: Organisation,
    private readonly cases: CaseAccess,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of(actor: Actor, agencyId?: string): Reach | undefined {
    if (!isAllowed(actor, 'case.read')) return undefined;
    const seen = this.seenBy(actor);
    if (seen?.size === 0) return undefined;
    if (agencyId === undefined) return this.reach(null, seen);
    const isThere = seen ? seen.has(agencyId) : this.organisation.view().agency(agencyId) !== undefined;
    if (!isThere) return undefined;
    const below = this.agencies().filter((id) => this.isBelow(id, agencyId));
    return this.reach(agencyId, new Set([agencyId, ...below].filter((id) => !seen || seen.has(id))));
  }

  /** The agencies for which this caller can ask. */
  agenciesOf(actor: Actor): string[] {
    const seen = this.seenBy(actor);
    return this.agencies().filter((id) => !seen || seen.has(id));
  }

  private seenBy(actor: Actor): ReadonlySet<string> | null {
    if (isMachine(actor)) return null;
    if (isAllowed(actor, 'case.supervise')) {
      const seen = this.cases.seenAgencies(actor);
      return seen && new Set(seen);
    }
    const posts = this.organisation.view().postsOf(actor.id, this.clock.now().getTime());
    const led = posts.filter(({ role, procedures }) => leadingRoles.includes(role) && !procedures);
    return new Set(led.map(({ agencyId }) => agencyId));
  }

  private reach(agencyId: string | null, agencies: ReadonlySet<string> | null): Reach {
    const all = agencies ? [...agencies] : [];
    const roots = all
      .filter((id) => !all.some((other) => other !== id && this.isBelow(id, other)))
      .toSorted();
    const key = agencies === null ? '*' : `${agencyId ?? ''}<${[...agencies].toSorted().join(',')}`;
    return { key, agencyId, agencies, roots };
  }

  private agencies(): string[] {
    return this.organisation
      .view()
      .agencies(this.organisation.today())
      .map(({ id }) => id);
  }

  private isBelow(agencyId: string, aboveId: string): boolean {
    return this.organisation
      .view()
      .lineage(agencyId)
      .some(({ id }) => id === aboveId);
  }
}
