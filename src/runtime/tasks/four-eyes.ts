import type { Actor } from '../../kernel';
import type { Transaction } from '../../database';
import type { TreeMember } from '../instances/tree-member';
import { refusals } from '../runtime.errors';
import type { OpenTask } from './open-task';

/**
 * A step marked with `procedure:fourEyes` must be done by another person than the earlier step it names. Both the
 * one who acts and the one the task is assigned to count as its performer, then and now, in every round.
 */
export async function assertFourEyes(
  tx: Transaction,
  member: TreeMember,
  task: Pick<OpenTask, 'elementId' | 'instanceId'>,
  performers: (Actor['id'] | null)[],
): Promise<void> {
  const node = member.definition.graph.nodes[task.elementId];
  const earlier = node && 'user' in node ? node.user?.fourEyes : undefined;
  if (!earlier) return;
  const done = await tx.query<{ completed_by: string | null; assignee: string | null }>(
    "SELECT completed_by, assignee FROM task WHERE instance_id = ? AND element_id = ? AND state = 'completed'",
    [task.instanceId, earlier],
  );
  const before = new Set(done.flatMap(({ completed_by, assignee }) => [completed_by, assignee]));
  if (performers.some((performer) => performer !== null && before.has(performer))) {
    throw refusals.taskFourEyes({ earlierElementId: earlier });
  }
}
