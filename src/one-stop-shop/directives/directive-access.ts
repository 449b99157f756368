import { Injectable } from '@nestjs/common';
import type { Reader, SqlValue } from '../../database';
import { type Actor, isMachine } from '../../kernel';
import { CaseAccess } from '../case-files/case-access';
import { Organisation } from '../organisation/organisation';
import type { Standing } from './directive.policy';

/** Tasks are known to the agencies that give them, lead them or work with them, and to supervisors above these. */
@Injectable()
export class DirectiveAccess {
  constructor(
    private readonly cases: CaseAccess,
    private readonly organisation: Organisation,
  ) {}

  /** A condition on `directive_task t`. */
  condition(actor: Actor): { sql: string; values: SqlValue[] } {
    const agencies = this.cases.seenAgencies(actor);
    if (agencies === null) return { sql: '1 = 1', values: [] };
    if (agencies.length === 0) return { sql: '1 = 0', values: [] };
    const marks = agencies.map(() => '?').join(', ');
    return {
      sql: `(t.issuer_agency_id IN (${marks}) OR t.lead_agency_id IN (${marks})
        OR t.id IN (SELECT task_id FROM directive_cooperation WHERE agency_id IN (${marks})))`,
      values: [...agencies, ...agencies, ...agencies],
    };
  }

  async sees(reader: Pick<Reader, 'query'>, actor: Actor, taskId: string): Promise<boolean> {
    const { sql, values } = this.condition(actor);
    const rows = await reader.query(`SELECT t.id FROM directive_task t WHERE t.id = ? AND ${sql}`, [
      taskId,
      ...values,
    ]);
    return rows.length > 0;
  }

  /** The document is known to who issued it, and to whoever may know of one of its tasks. A condition on `directive d`. */
  ofDirectives(actor: Actor): { sql: string; values: SqlValue[] } {
    const agencies = this.cases.seenAgencies(actor);
    if (agencies === null) return { sql: '1 = 1', values: [] };
    if (agencies.length === 0) return { sql: '1 = 0', values: [] };
    const { sql, values } = this.condition(actor);
    return {
      sql: `(d.agency_id IN (${agencies.map(() => '?').join(', ')})
        OR d.id IN (SELECT t.directive_id FROM directive_task t WHERE ${sql}))`,
      values: [...agencies, ...values],
    };
  }

  standing(actor: Actor, at: number): Standing {
    return {
      actorId: actor.id,
      isMachine: isMachine(actor),
      posts: actor.kind === 'person' ? this.organisation.view().postsOf(actor.id, at) : [],
    };
  }
}
