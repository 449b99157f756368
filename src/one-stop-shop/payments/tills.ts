import { Injectable } from '@nestjs/common';
import { type Actor, isMachine } from '../../kernel';
import { Organisation } from '../organisation/organisation';
import type { Post } from '../organisation/organisation-view';
import { CaseAccess } from '../case-files/case-access';
import { approvingPost, type CaseAgencies, collectingPost, isApprover, isTill } from './collecting.policy';
import { refusals } from './payments.errors';

/** Whose money somebody may handle: what their posts say. Services are limited by their permission alone. */
@Injectable()
export class Tills {
  constructor(
    private readonly organisation: Organisation,
    private readonly access: CaseAccess,
  ) {}

  /** The agency into whose till the money goes. Throws PAYMENT.NOT_YOUR_TILL. */
  agencyFor(actor: Actor, file: CaseAgencies, now: number): string {
    if (isMachine(actor)) return file.receivingAgencyId;
    const post = collectingPost(this.posts(actor, now), file);
    if (!post) throw refusals.notYourTill();
    return post.agencyId;
  }

  mayCollect(actor: Actor, file: CaseAgencies, now: number): boolean {
    return isMachine(actor) || collectingPost(this.posts(actor, now), file) !== undefined;
  }

  mayApprove(actor: Actor, file: CaseAgencies, now: number): boolean {
    return !isMachine(actor) && approvingPost(this.posts(actor, now), file) !== undefined;
  }

  /** Agencies at whose till somebody sits; null = all. */
  agenciesOf(actor: Actor, now: number): string[] | null {
    if (isMachine(actor)) return null;
    return [
      ...new Set(
        this.posts(actor, now)
          .filter(isTill)
          .map(({ agencyId }) => agencyId),
      ),
    ];
  }

  /** Whether somebody knows of money of this agency; what belongs to none yet is for everyone who works at a till. */
  sees(actor: Actor, agencyId: string | null, now: number): boolean {
    const agencies = this.access.seenAgencies(actor);
    if (agencies === null) return true;
    return agencyId === null ? this.agenciesOf(actor, now)!.length > 0 : agencies.includes(agencyId);
  }

  /** Heads of one-stops and units, and leaders, of this agency; of any for what belongs to none yet. */
  approvesAt(actor: Actor, agencyId: string | null, now: number): boolean {
    return (
      !isMachine(actor) &&
      this.posts(actor, now).some(
        (post) => isApprover(post) && (agencyId === null || post.agencyId === agencyId),
      )
    );
  }

  private posts({ id }: Actor, now: number): Post[] {
    return this.organisation.view().postsOf(id, now);
  }
}
