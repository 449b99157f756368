import { Injectable } from '@nestjs/common';
import { type Actor, isMachine } from '../../kernel';
import { Organisation } from '../organisation/organisation';
import type { Post } from '../organisation/organisation-view';
import type { ActPlace, CaseAct } from './case-file.policy';
import { actNeeds, applicantActs } from './case-file.policy';
import { refusals } from './case-file.errors';
import type { OpenCase } from './open-case';
import type { OpenStep } from './open-step';
import type { StoredCase } from './stored-case';

const heads = ['leader', 'unit-head'];

/** Who wants to act on what, and when. */
export interface Acting {
  actor: Actor;
  now: number;
  file: StoredCase;
}

/**
 * Which acts a person's posts allow on a case. Services act by their permission alone, applicants by being those. Throws CASE_FILE.NOT_YOUR_POST: who
 * gets here may see the case, so that it exists is no secret.
 */
@Injectable()
export class ActPermission {
  constructor(private readonly organisation: Organisation) {}

  /** `step` is the open step that the act completes, where it completes one. */
  assert(open: OpenCase, act: CaseAct, step: OpenStep | null): void {
    const { actor, now } = open.command;
    const post = this.postFor({ actor, now, file: open.file }, act, step);
    if (post) open.insteadOf = post.insteadOf ?? null;
  }

  /** The post by which somebody does the act; null for services, which need none. Throws as `assert`. */
  postFor(acting: Acting, act: CaseAct, step: OpenStep | null): Post | null {
    const { actor } = acting;
    if (isMachine(actor)) return null;
    if (actor.kind === 'citizen') {
      if (step || !applicantActs.includes(act)) throw refusals.notYourPost({ act });
      return null;
    }
    if (step?.personId && step.personId !== actor.id) {
      const insteadOf = this.posts(acting).find((post) => post.insteadOf === step.personId);
      if (!insteadOf) throw refusals.heldByAnother({ step: step.name, person: this.nameOf(step.personId) });
    }
    const post = this.postAt(acting, step ? 'STEP' : actNeeds[act].place, step);
    if (!post) throw refusals.notYourPost({ act });
    return post;
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

  private postAt(acting: Acting, place: ActPlace, step: OpenStep | null): Post | undefined {
    const { file } = acting;
    const posts = this.posts(acting);
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
          (post) => responsible(post) || (post.role === 'one-stop-head' && this.isOfCase(acting, post)),
        );
      case 'PARTICIPANT':
        return posts.find((post) => this.isOfCase(acting, post));
    }
  }

  /** A substitution may be limited to certain procedures. */
  private posts({ actor, now, file }: Acting): Post[] {
    return this.organisation
      .view()
      .postsOf(actor.id, now)
      .filter(({ procedures }) => !procedures || procedures.includes(file.procedureCode));
  }

  private isOfCase({ file }: Acting, { agencyId }: Post): boolean {
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
