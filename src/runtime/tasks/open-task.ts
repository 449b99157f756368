import { VersionConflict } from '../../database';
import type { Transaction } from '../../database';
import type { RunningCommand, TreeAndMember } from '../instances/running-command';
import { refusals } from '../runtime.errors';

export interface OpenTask {
  id: string;
  instanceId: string;
  waitId: string;
  executionId: string;
  elementId: string;
  assignee: string | null;
  version: number;
  hasCandidates: boolean;
}

interface TaskRecord {
  id: string;
  instance_id: string;
  root_id: string;
  wait_id: string;
  execution_id: string;
  element_id: string;
  assignee: string | null;
  state: string;
  version: number;
  has_candidates: number;
}

/**
 * The task a person acts on, with its tree locked. `version` is the one the person saw; absent means "whichever":
 * the task's id already names one piece of work, so an old id can never reach a later round of a loop.
 * The row is read before the lock and proved unchanged by `updateOpenTask`.
 */
export async function lockOpenTask(
  command: RunningCommand,
  taskId: string,
  version: number | undefined,
): Promise<TreeAndMember & { task: OpenTask }> {
  const [record] = await command.tx.query<TaskRecord>(
    `SELECT id, instance_id, root_id, wait_id, execution_id, element_id, assignee, state, version,
       EXISTS (SELECT 1 FROM task_candidate WHERE task_id = task.id) AS has_candidates
     FROM task WHERE id = ?`,
    [taskId],
  );
  if (!record) throw refusals.taskNotFound({ taskId });
  if (record.state !== 'open') throw refusals.taskNotOpen({ taskId, state: record.state });
  if (version !== undefined && version !== record.version) {
    throw refusals.taskStale({ taskId, version: record.version });
  }
  const found = await command.lock(record.instance_id, record.root_id);
  if (found.member.row.state === 'suspended') {
    throw refusals.instanceSuspended({ instanceId: record.instance_id });
  }
  return {
    ...found,
    task: {
      id: record.id,
      instanceId: record.instance_id,
      waitId: record.wait_id,
      executionId: record.execution_id,
      elementId: record.element_id,
      assignee: record.assignee,
      version: record.version,
      hasCandidates: record.has_candidates === 1,
    },
  };
}

/** Changes the row only as it was read. Somebody faster makes the whole command run again on what is there now. */
export async function updateOpenTask(
  tx: Transaction,
  { id, version }: Pick<OpenTask, 'id' | 'version'>,
  set: string,
  values: (string | number | null)[],
): Promise<void> {
  const { affected } = await tx.execute(
    `UPDATE task SET ${set}, version = version + 1 WHERE id = ? AND state = 'open' AND version = ?`,
    [...values, id, version],
  );
  if (affected !== 1) throw new VersionConflict({ table: 'task', id });
}
