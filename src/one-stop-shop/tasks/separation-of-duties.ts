import { Injectable } from '@nestjs/common';
import type { Reader } from '../../database';
import type { DeployedProcess } from '../../definitions';
import { type Actor, DomainError, isMachine } from '../../kernel';
import { Organisation } from '../organisation/organisation';
import { Procedures } from '../procedures/procedures';
import { roleName } from '../procedures/model/role-names';
import { brokenDuty, concerns, type DoneStep, type Performer, type WantedStep } from './duties/duties.policy';
import { dutyRulesOn } from './duties/duty-rules';
import { refusals } from './inbox.errors';
import type { WorkItem } from './work-item.repository';

type Doer = string | null;

interface Earlier extends DoneStep {
  instanceId: string;
  elementId: string;
  name: string;
  role: string | null;
}

/** Everybody in whose name a step would be done: who acts, whose work it is, who delegated it, who is absent. */
export interface Doing {
  performers: readonly Doer[];
  /** Who asks: a service that works off the tasks of many is no person who unites their duties. */
  actor: Actor;
  now: number;
}

/**
 * What one person must not unite in one case: the steps that a model sets apart (`procedure:fourEyes`), and the duties that
 * the rules in force set apart everywhere. A person is the same person also through delegation and substitution, whichever
 * of the two they are. Asked wherever work is taken, given or done, and once more when it is closed, whichever way that was.
 */
@Injectable()
export class SeparationOfDuties {
  constructor(
    private readonly organisation: Organisation,
    private readonly procedures: Procedures,
  ) {}

  /** Throws what `refusal` answers. */
  async assert(
    reader: Pick<Reader, 'query'>,
    definition: DeployedProcess,
    item: WorkItem,
    doing: Doing,
  ): Promise<void> {
    const refused = await this.refusal(reader, definition, item, doing);
    if (refused) throw refused;
  }

  /** `TASK.FOUR_EYES` or `DUTY.<rule>`, with the other step and its role; null when the person may do the step. */
  async refusal(
    reader: Pick<Reader, 'query'>,
    definition: DeployedProcess,
    item: WorkItem,
    doing: Doing,
  ): Promise<DomainError | null> {
    return (await this.refusals(reader, definition, item, [doing]))[0];
  }

  /** The same for several who might do it, with one look at what was done before. */
  async refusals(
    reader: Pick<Reader, 'query'>,
    definition: DeployedProcess,
    item: WorkItem,
    all: readonly Doing[],
  ): Promise<(DomainError | null)[]> {
    const apart = fourEyesOf(definition, item.elementId);
    const now = all[0]?.now ?? 0;
    const wanted = this.wanted(item);
    const rules = dutyRulesOn(this.organisation.localDate(now)).filter((rule) => concerns(rule, wanted));
    if (apart === undefined && rules.length === 0) return all.map(() => null);
    const done = await doneBefore(reader, item.caseId);
    const before = done.filter(
      ({ instanceId, elementId }) => instanceId === item.instanceId && elementId === apart,
    );
    const refused: (DomainError | null)[] = [];
    for (const { actor, performers: doers } of all) {
      const ids = doers.filter((id) => id !== null);
      const step = before.find(({ performers }) => ids.some((id) => performers.includes(id)));
      if (step) {
        refused.push(refusals.fourEyes({ earlierElementId: step.elementId, ...named(step, item) }));
        continue;
      }
      const people = isMachine(actor) ? ids.filter((id) => id !== actor.id) : ids;
      const performers = [...new Set(people)].map((id) => this.performer(id, item, now));
      const isBroken = brokenDuty(rules, wanted, performers, done);
      const waived = isBroken ? await this.waived(reader, item) : [];
      const inForce = rules.filter(({ code }) => !waived.includes(code));
      const broken = isBroken && brokenDuty(inForce, wanted, performers, done);
      refused.push(
        broken
          ? new DomainError(`DUTY.${broken.rule.code}`, 'forbidden', {
              rule: broken.rule.code,
              source: broken.rule.source,
              person: broken.performerId,
              ...named(broken.step, item),
            })
          : null,
      );
    }
    return refused;
  }

  private wanted({ act, role, unitId }: WorkItem): WantedStep {
    return { act, role, unitKey: this.organisation.view().unit(unitId)?.key ?? null };
  }

  private performer(id: string, { unitId, role }: WorkItem, now: number): Performer {
    const own = this.organisation
      .view()
      .postsOf(id, now)
      .filter(({ insteadOf }) => insteadOf === undefined);
    return {
      id,
      roles: own.map((post) => post.role),
      isOwnDuty: own.some((post) => post.unitId === unitId && (role === null || post.role === role)),
    };
  }

  /** The rules that the procedure of the case sets aside, on a ground of its own. */
  private async waived(reader: Pick<Reader, 'query'>, { caseId }: WorkItem): Promise<string[]> {
    const [row] = await reader.query<{ procedure_version_id: string }>(
      'SELECT procedure_version_id FROM case_file WHERE id = ?',
      [caseId],
    );
    if (!row) return [];
    const { waivedDuties = [] } = await this.procedures.textOf(reader, row.procedure_version_id);
    return waivedDuties.map(({ rule }) => rule);
  }
}

/** Everything done in a case, in every round: who completed it, whose work it was, who had delegated it, and for whom a substitute acted. */
async function doneBefore(reader: Pick<Reader, 'query'>, caseId: string): Promise<Earlier[]> {
  const rows = await reader.query<{
    instance_id: string;
    element_id: string;
    act: string | null;
    name: string;
    role: string | null;
    completed_by: Doer;
    assignee_id: Doer;
    delegated_from: Doer;
    instead_of: Doer;
  }>(
    `SELECT instance_id, element_id, act, name, role, completed_by, assignee_id, delegated_from, instead_of
     FROM work_item WHERE case_id = ? AND state = 'DONE'`,
    [caseId],
  );
  return rows.map((row) => ({
    instanceId: row.instance_id,
    elementId: row.element_id,
    act: row.act,
    name: row.name,
    role: row.role,
    performers: [row.completed_by, row.assignee_id, row.delegated_from, row.instead_of].filter(
      (id) => id !== null,
    ),
  }));
}

function named(earlier: Earlier | undefined, item: WorkItem) {
  const role = earlier?.role ?? null;
  const name = role === null ? null : roleName(role);
  return {
    step: item.name,
    earlierStep: earlier?.name ?? null,
    earlierRole: role,
    earlierRoleName: { ...(name ?? { vi: 'Người', en: 'Somebody' }) },
  };
}

function fourEyesOf({ graph }: DeployedProcess, elementId: string): string | undefined {
  const node = graph.nodes[elementId];
  return node && 'user' in node ? node.user?.fourEyes : undefined;
}
