import type { SqlValue } from '../../database';
import type { Reader } from '../instances/instance.repository';
import { SERVER_QUEUE } from '../instances/wait-rows';
import { refusals } from '../runtime.errors';
import type { JobKind, LeasedJob } from './job.repository';

/** How an external worker shows that a job is its own: the token of its claim, or just being who it is. */
export interface JobHolder {
  actorId: string;
  lockToken?: string;
  workerId?: string;
}

/** The service job a worker answers. Throws when it is not, or no longer, in this worker's hands. */
export async function heldServiceJob(reader: Reader, id: string, holder: JobHolder): Promise<LeasedJob> {
  const [row] = await reader.query<Record<string, SqlValue>>('SELECT * FROM job WHERE id = ?', [id]);
  if (!row || row.kind !== 'service' || row.queue === SERVER_QUEUE) throw refusals.jobNotFound({ jobId: id });
  const owner = row.owner as string | null;
  const isOurs = holder.lockToken
    ? row.lock_token === holder.lockToken
    : owner !== null &&
      (holder.workerId
        ? owner === `${holder.actorId}/${holder.workerId}`
        : owner === holder.actorId || owner.startsWith(`${holder.actorId}/`));
  if (row.state === 'suspended') throw refusals.instanceSuspended({ instanceId: row.instance_id as string });
  if (row.state !== 'leased' || !isOurs) throw refusals.jobLeaseLost({ jobId: id });
  return {
    id,
    kind: row.kind as JobKind,
    queue: row.queue as string,
    instanceId: row.instance_id as string,
    rootId: row.root_id as string,
    definitionId: row.definition_id as string,
    definitionKey: row.definition_key as string,
    waitId: row.wait_id as string,
    elementId: row.element_id as string,
    executionId: row.execution_id as string,
    name: row.name as string,
    dueAt: row.due_at as number,
    attempts: row.attempts as number,
    maxAttempts: row.max_attempts as number,
    payload: row.payload as string,
    effectKey: row.effect_key as string,
    lockToken: row.lock_token as string,
  };
}
