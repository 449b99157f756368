import { Injectable } from '@nestjs/common';
import { isAllowed } from '../../identity';
import { type Actor, isMachine } from '../../kernel';
import { Organisation } from '../organisation/organisation';
import type { OrganisationView } from '../organisation/organisation-view';
import { type Standing, standingOf } from './standing.policy';

/** What a caller may do with work right now. */
@Injectable()
export class Standings {
  constructor(private readonly organisation: Organisation) {}

  get view(): OrganisationView {
    return this.organisation.view();
  }

  of({ id, kind, roles }: Actor, now: number): Standing {
    const isPerson = kind === 'person';
    return standingOf(
      { id, isPerson, maySupervise: isPerson && isAllowed(roles, 'case.supervise') },
      this.view,
      now,
      this.organisation.localDate(now),
    );
  }

  /**
   * Agencies whose items the caller reads with what they say about people; null = all. Supervisors from above see where work
   * lies and when it is due; the rule is that of the cases.
   */
  readingAgencies(actor: Actor, standing: Standing): ReadonlySet<string> | null {
    if (!isMachine(actor)) return new Set(standing.posts.map(({ agencyId }) => agencyId));
    return actor.kind === 'system' || isAllowed(actor, 'case.act') ? null : new Set();
  }

  /** What people call somebody. */
  nameOf(personId: string): string {
    return this.view.person(personId)?.name ?? personId;
  }
}
