import { Injectable } from '@nestjs/common';
import { isAllowed } from '../../identity';
import { type Actor, isMachine } from '../../kernel';
import { Organisation } from '../organisation/organisation';
import type { Hall } from './hall.repository';

const headRoles = ['one-stop-head', 'unit-head'];

/**
 * Whose hall it is. People of the hall's one-stop work in it; its agency sees it, and supervisors above see it. Services are bound by
 * their permission alone; who runs the installation sees and sets up every hall, and works in none.
 */
@Injectable()
export class HallAccess {
  constructor(private readonly organisation: Organisation) {}

  sees(actor: Actor, { agencyId, unitId }: Hall, at: number): boolean {
    if (isMachine(actor)) return true;
    if (actor.kind !== 'person') return false;
    if (isAllowed(actor, 'organisation.manage')) return true;
    const posts = this.organisation.view().postsOf(actor.id, at);
    if (posts.some((post) => post.agencyId === agencyId || post.unitId === unitId)) return true;
    return this.supervises(actor, { agencyId }, at);
  }

  /** From the hall's agency or one above it. */
  supervises(actor: Actor, { agencyId }: Pick<Hall, 'agencyId'>, at: number): boolean {
    if (isMachine(actor)) return true;
    if (!isAllowed(actor, 'case.supervise')) return false;
    const view = this.organisation.view();
    const above = new Set(view.lineage(agencyId).map(({ id }) => id));
    return view.postsOf(actor.id, at).some((post) => above.has(post.agencyId));
  }

  worksIn(actor: Actor, { unitId }: Hall, at: number): boolean {
    if (isMachine(actor)) return true;
    return this.postsIn(actor, unitId, at).length > 0;
  }

  heads(actor: Actor, { unitId }: Pick<Hall, 'unitId'>, at: number): boolean {
    if (isMachine(actor)) return true;
    return this.postsIn(actor, unitId, at).some(({ role }) => headRoles.includes(role));
  }

  /** Says what it is made up of, who sits where when, and when its day is over: who heads it, and who runs the installation. */
  setsUp(actor: Actor, hall: Pick<Hall, 'unitId'>, at: number): boolean {
    return this.heads(actor, hall, at) || isAllowed(actor, 'organisation.manage');
  }

  private postsIn({ kind, id }: Actor, unitId: string, at: number) {
    if (kind !== 'person') return [];
    return this.organisation
      .view()
      .postsOf(id, at)
      .filter((post) => post.unitId === unitId);
  }
}
