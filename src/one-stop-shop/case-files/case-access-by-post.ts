import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import type { Reader } from '../../database';
import { isAllowed } from '../../identity';
import { type Actor, type Clock, currentActing, isMachine } from '../../kernel';
import { Organisation } from '../organisation/organisation';
import { type AccessibleCase, CaseAccess } from './case-access';
import { refusals } from './case-file.errors';

export interface CaseScope {
  /** Null = every case. */
  agencies: readonly string[] | null;
}

/**
 * People see the cases that an agency of theirs receives, leads, decides, holds, held or is asked about; supervisors also
 * those of the agencies below. Services see what their permission says, citizens what was found to be theirs. Anything else does not exist for them.
 */
@Injectable()
export class CaseAccessByPost extends CaseAccess {
  constructor(
    private readonly organisation: Organisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async get(reader: Reader, actor: Actor, idOrCode: string): Promise<AccessibleCase> {
    const found = await this.find(reader, idOrCode);
    const acting = currentActing();
    if (acting && found) acting.caseId = found.id;
    if (!found || !(await this.sees(reader, actor, found.id))) throw refusals.notFound({ case: idOrCode });
    return found;
  }

  /** Agencies whose cases this actor may see. */
  scopeOf(actor: Actor): CaseScope {
    if (isMachine(actor)) return { agencies: null };
    const own = this.ownAgencies(actor);
    if (!isAllowed(actor, 'case.supervise')) return { agencies: own };
    const view = this.organisation.view();
    const below = view
      .agencies(this.organisation.localDate(this.clock.now().getTime()))
      .filter(({ id }) => view.lineage(id).some((above) => own.includes(above.id)))
      .map(({ id }) => id);
    return { agencies: [...new Set([...own, ...below])] };
  }

  seenAgencies(actor: Actor): readonly string[] | null {
    return this.scopeOf(actor).agencies;
  }

  /** Who works in an agency of the case reads what it says about people; a supervisor from above reads its course alone. */
  async readsPersonalData(reader: Reader, actor: Actor, caseId: string): Promise<boolean> {
    const agencies = this.readingAgencies(actor);
    return agencies === null || this.takesPart(reader, caseId, agencies);
  }

  /** Agencies whose cases this actor reads with their personal data; null = all. */
  readingAgencies(actor: Actor): readonly string[] | null {
    if (!isMachine(actor)) return this.ownAgencies(actor);
    return actor.kind === 'system' || isAllowed(actor, 'case.act') ? null : [];
  }

  private ownAgencies({ id }: Actor): string[] {
    const posts = this.organisation.view().postsOf(id, this.clock.now().getTime());
    return [...new Set(posts.map(({ agencyId }) => agencyId))];
  }

  private async sees(reader: Reader, actor: Actor, caseId: string): Promise<boolean> {
    if (actor.kind === 'citizen') return actor.ownCases?.includes(caseId) ?? false;
    const { agencies } = this.scopeOf(actor);
    return agencies === null || this.takesPart(reader, caseId, agencies);
  }

  private async takesPart(reader: Reader, caseId: string, agencies: readonly string[]): Promise<boolean> {
    if (agencies.length === 0) return false;
    const rows = await reader.query(
      'SELECT agency_id FROM case_participant WHERE case_id = ? AND agency_id IN (?) LIMIT 1',
      [caseId, [...agencies]],
    );
    return rows.length > 0;
  }

  private async find(reader: Reader, idOrCode: string): Promise<AccessibleCase | undefined> {
    const [found] = await reader.query<{ id: string; code: string; instance_id: string | null }>(
      `SELECT id, code, instance_id FROM case_file WHERE id = ?
       UNION SELECT id, code, instance_id FROM case_file WHERE code = ?
       UNION SELECT id, code, instance_id FROM case_file WHERE foreign_code = ?`,
      [idOrCode, idOrCode, idOrCode],
    );
    return found && { id: found.id, code: found.code, instanceId: found.instance_id };
  }
}
