import { Injectable } from '@nestjs/common';
import type { Reader } from '../../database';
import { type Actor, isMachine } from '../../kernel';
import { CaseAccess } from '../case-files/case-access';
import { Organisation } from '../organisation/organisation';
import type { Standing } from './feedback.policy';

/**
 * Who may know of feedback: people of the agencies that have it or had it, and supervisors above them. Who sent it and in which
 * words is for the agencies themselves: a supervisor from above reads its course.
 */
@Injectable()
export class FeedbackAccess {
  constructor(
    private readonly cases: CaseAccess,
    private readonly organisation: Organisation,
  ) {}

  /** Null = all. */
  seenAgencies(actor: Actor): readonly string[] | null {
    return this.cases.seenAgencies(actor);
  }

  async sees(reader: Pick<Reader, 'query'>, actor: Actor, id: string): Promise<boolean> {
    return takesPart(reader, this.cases.seenAgencies(actor), id);
  }

  async readsWords(reader: Pick<Reader, 'query'>, actor: Actor, id: string): Promise<boolean> {
    return takesPart(reader, this.cases.readingAgencies(actor), id);
  }

  /** What the actor is in the agency that has it now. */
  standing(actor: Actor, agencyId: string, at: number): Standing {
    return {
      actorId: actor.id,
      isMachine: isMachine(actor),
      posts:
        actor.kind === 'person'
          ? this.organisation
              .view()
              .postsOf(actor.id, at)
              .filter((post) => post.agencyId === agencyId)
          : [],
    };
  }
}

async function takesPart(
  reader: Pick<Reader, 'query'>,
  agencies: readonly string[] | null,
  id: string,
): Promise<boolean> {
  if (agencies === null) return true;
  if (agencies.length === 0) return false;
  const rows = await reader.query(
    'SELECT seq FROM feedback_custody WHERE feedback_id = ? AND agency_id IN (?) LIMIT 1',
    [id, [...agencies]],
  );
  return rows.length > 0;
}
