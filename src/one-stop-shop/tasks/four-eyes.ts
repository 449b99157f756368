import type { Reader } from '../../database';
import type { DeployedProcess } from '../../definitions';
import { refusals } from './inbox.errors';
import type { WorkItem } from './work-item.repository';

/**
 * Everybody in whose name the earlier step was done that `procedure:fourEyes` names, in every round: who completed it,
 * whose work it was, who had delegated it, and for whom a substitute acted. Empty when the step needs no other person.
 */
export async function earlierPerformers(
  reader: Pick<Reader, 'query'>,
  definition: DeployedProcess,
  { caseId, instanceId, elementId }: WorkItem,
): Promise<Set<string>> {
  const earlier = fourEyesOf(definition, elementId);
  if (!earlier) return new Set();
  const done = await reader.query<Record<string, string | null>>(
    `SELECT completed_by, assignee_id, delegated_from, instead_of FROM work_item
     WHERE case_id = ? AND state = 'DONE' AND instance_id = ? AND element_id = ?`,
    [caseId, instanceId, earlier],
  );
  return new Set(done.flatMap((row) => Object.values(row)).filter((person) => person !== null));
}

/** A person is the same person also through delegation and substitution. Throws `TASK.FOUR_EYES`. */
export async function assertOtherPerson(
  reader: Pick<Reader, 'query'>,
  definition: DeployedProcess,
  item: WorkItem,
  performers: readonly (string | null)[],
): Promise<void> {
  const before = await earlierPerformers(reader, definition, item);
  if (performers.some((person) => person !== null && before.has(person)))
    throw refusals.fourEyes({ earlierElementId: fourEyesOf(definition, item.elementId) ?? null });
}

function fourEyesOf({ graph }: DeployedProcess, elementId: string): string | undefined {
  const node = graph.nodes[elementId];
  return node && 'user' in node ? node.user?.fourEyes : undefined;
}
