import { Injectable } from '@nestjs/common';
import { isAllowed } from '../../identity';
import type { Actor } from '../../kernel';
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

  /** What people call somebody. */
  nameOf(personId: string): string {
    return this.view.person(personId)?.name ?? personId;
  }
}
