import { Injectable } from '@nestjs/common';
import { Organisation } from '../organisation/organisation';
import type { Post } from '../organisation/organisation-view';
import type { ActPlace, CaseAct } from './case-file.policy';
import { actNeeds } from './case-file.policy';
import { refusals } from './case-file.errors';
import type { OpenCase } from './open-case';
import type { OpenStep } from './open-step';

const heads = ['leader', 'unit-head'];

/**
 * Which acts a person's posts allow on a case. Services act by their permission alone. Throws CASE_FILE.NOT_YOUR_POST: who
 * gets here may see the case, so that it exists is no secret.
 */
@Injectable()
export class ActPermission {
  constructor(private readonly organisation: Organisation) {}

  /** `step` is the open step that the act completes, where it completes one. */
  assert(open: OpenCase, act: CaseAct, step: OpenStep | null): void {
    const { actor } = open.command;
    if (actor.kind !== 'person') return;
    if (step?.personId && step.personId !== actor.id) {
      const insteadOf = this.posts(open).find((post) => post.insteadOf === step.personId);
      if (!insteadOf) throw refusals.heldByAnother({ step: step.name, person: this.nameOf(step.personId) });
    }
    const post = this.postFor(open, step ? 'STEP' : actNeeds[act].place, step);
    if (!post) throw refusals.notYourPost({ act });
    open.insteadOf = post.insteadOf ?? null;
  }

  /** Filing is for those who sit in the agency that receives. */
  assertMayReceive(agencyId: string, personId: string, now: number): Post {
    const post = this.organisation
      .view()
      .postsOf(personId, now)
      .find((one) => one.agencyId === agencyId && (one.unitKey === 'one-stop' || one.role === 'receiver'));
    if (!post) throw refusals.notYourPost({ act: 'file' });
    return post;
  }

  private postFor(open: OpenCase, place: ActPlace, step: OpenStep | null): Post | undefined {
    const { file } = open;
    const posts = this.posts(open);
    const responsible = (post: Post) =>
      heads.includes(post.role) &&
      (post.agencyId === file.leadAgencyId || post.agencyId === file.competentAgencyId);
    switch (place) {
      case 'STEP':
        return posts.find(
          (post) => step && post.unitId === step.unitId && (step.role === null || post.role === step.role),
        );
      case 'ANY_ONE_STOP':
        return posts.find(({ unitKey }) => unitKey === 'one-stop');
      case 'RESPONSIBLE':
        return posts.find(responsible);
      case 'RESPONSIBLE_OR_ONE_STOP_HEAD':
        return posts.find(
          (post) => responsible(post) || (post.role === 'one-stop-head' && this.isOfCase(open, post)),
        );
      case 'PARTICIPANT':
        return posts.find((post) => this.isOfCase(open, post));
    }
  }

  /** A substitution may be limited to certain procedures. */
  private posts({ command: { actor, now }, file }: OpenCase): Post[] {
    return this.organisation
      .view()
      .postsOf(actor.id, now)
      .filter(({ procedures }) => !procedures || procedures.includes(file.procedureCode));
  }

  private isOfCase({ file }: OpenCase, { agencyId }: Post): boolean {
    return (
      [file.receivingAgencyId, file.competentAgencyId, file.leadAgencyId, file.returnAgencyId].includes(
        agencyId,
      ) || file.steps.some((step) => step.agencyId === agencyId)
    );
  }

  private nameOf(personId: string): string {
    return this.organisation.view().person(personId)?.name ?? personId;
  }
}
