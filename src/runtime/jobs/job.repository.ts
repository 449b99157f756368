import { newId } from '../../kernel';
import type { Transaction } from '../../database';

export type JobKind =
  'timer' | 'service' | 'start-timer' | 'message-delivery' | 'signal-delivery' | 'migration';

/** A job in somebody's hands: whoever shows the lock token holds it. */
export interface LeasedJob {
  id: string;
  kind: JobKind;
  queue: string;
  instanceId: string | null;
  rootId: string | null;
  definitionId: string | null;
  definitionKey: string | null;
  waitId: string | null;
  elementId: string;
  executionId: string | null;
  name: string | null;
  dueAt: number;
  attempts: number;
  maxAttempts: number;
  payload: string | null;
  effectKey: string | null;
  lockToken: string;
}

interface JobRecord {
  id: string;
  kind: JobKind;
  queue: string;
  instance_id: string | null;
  root_id: string | null;
  definition_id: string | null;
  definition_key: string | null;
  wait_id: string | null;
  element_id: string;
  execution_id: string | null;
  name: string | null;
  due_at: number;
  attempts: number;
  max_attempts: number;
  payload: string | null;
  effect_key: string | null;
}

const columns = `id, kind, queue, instance_id, root_id, definition_id, definition_key, wait_id, element_id,
  execution_id, name, due_at, attempts, max_attempts, payload, effect_key`;

export interface ClaimRequest {
  queue: string;
  owner: string;
  limit: number;
  /** Milliseconds. */
  lease: number;
  /** Only these; otherwise the ones that have been available longest. */
  ids?: string[];
}

/**
 * Takes jobs for `owner` until the lease ends. The attempt is counted here, so a job that kills its process runs
 * out of attempts as well; one that has none left comes back in `exhausted` and must become an incident.
 * Rows another claimer holds are skipped, never waited for.
 */
export async function claimJobs(
  tx: Transaction,
  now: number,
  { queue, owner, limit, lease, ids }: ClaimRequest,
): Promise<{ leased: LeasedJob[]; exhausted: LeasedJob[] }> {
  const records = ids
    ? await tx.query<JobRecord>(
        `SELECT ${columns} FROM job WHERE id IN (?) AND available_at <= ? ORDER BY id${tx.skipLocked}`,
        [ids, now],
      )
    : await tx.query<JobRecord>(
        `SELECT ${columns} FROM job WHERE queue = ? AND available_at <= ?
         ORDER BY available_at LIMIT ?${tx.skipLocked}`,
        [queue, now, limit],
      );
  if (records.length === 0) return { leased: [], exhausted: [] };
  const lockToken = newId();
  await tx.execute(
    `UPDATE job SET state = 'leased', owner = ?, lock_token = ?, available_at = ?,
       attempts = CASE WHEN attempts < max_attempts THEN attempts + 1 ELSE attempts END
     WHERE id IN (?)`,
    [owner, lockToken, now + lease, records.map(({ id }) => id)],
  );
  const jobs = records.map((record) => ({
    job: toJob(record, lockToken),
    left: record.max_attempts - record.attempts,
  }));
  return {
    leased: jobs.filter(({ left }) => left > 0).map(({ job }) => ({ ...job, attempts: job.attempts + 1 })),
    exhausted: jobs.filter(({ left }) => left <= 0).map(({ job }) => job),
  };
}

const toJob = (record: JobRecord, lockToken: string): LeasedJob => ({
  id: record.id,
  kind: record.kind,
  queue: record.queue,
  instanceId: record.instance_id,
  rootId: record.root_id,
  definitionId: record.definition_id,
  definitionKey: record.definition_key,
  waitId: record.wait_id,
  elementId: record.element_id,
  executionId: record.execution_id,
  name: record.name,
  dueAt: record.due_at,
  attempts: record.attempts,
  maxAttempts: record.max_attempts,
  payload: record.payload,
  effectKey: record.effect_key,
  lockToken,
});

/** Ends a job in the finishing transaction. False when the lease has gone to somebody else, or the job has gone. */
export async function finishJob(
  tx: Transaction,
  { id, lockToken }: Pick<LeasedJob, 'id' | 'lockToken'>,
): Promise<boolean> {
  const { affected } = await tx.execute(
    "DELETE FROM job WHERE id = ? AND lock_token = ? AND state = 'leased'",
    [id, lockToken],
  );
  return affected === 1;
}

/** Puts a job aside until its instance is resumed; the attempt is not counted. False when it is no longer ours. */
export async function holdJob(
  tx: Transaction,
  { id, lockToken }: Pick<LeasedJob, 'id' | 'lockToken'>,
): Promise<boolean> {
  const { affected } = await tx.execute(
    `UPDATE job SET state = 'suspended', available_at = NULL, owner = NULL, lock_token = NULL, attempts = attempts - 1
     WHERE id = ? AND lock_token = ? AND state = 'leased'`,
    [id, lockToken],
  );
  return affected === 1;
}

/** Keeps a job that is still being worked on. False when it is no longer ours. */
export async function extendLease(
  tx: Transaction,
  { id, lockToken }: Pick<LeasedJob, 'id' | 'lockToken'>,
  until: number,
): Promise<boolean> {
  const { affected } = await tx.execute(
    "UPDATE job SET available_at = ? WHERE id = ? AND lock_token = ? AND state = 'leased'",
    [until, id, lockToken],
  );
  return affected === 1;
}

/**
 * What the job has got done by now stays done, so the attempts before do not count: in the transaction that gets it ahead. A job that
 * dies at one and the same thing still runs out of them.
 */
export async function countAnew(
  tx: Transaction,
  { id, lockToken }: Pick<LeasedJob, 'id' | 'lockToken'>,
): Promise<void> {
  await tx.execute('UPDATE job SET attempts = 1 WHERE id = ? AND lock_token = ? AND attempts > 1', [
    id,
    lockToken,
  ]);
}

/** Gives jobs back unworked, for a node that stops; the attempt is not counted. */
export async function releaseJobs(tx: Transaction, now: number, owner: string): Promise<void> {
  await tx.execute(
    `UPDATE job SET state = 'ready', owner = NULL, lock_token = NULL, available_at = ?,
       attempts = CASE WHEN attempts > 0 THEN attempts - 1 ELSE 0 END
     WHERE owner = ? AND state = 'leased'`,
    [now, owner],
  );
}
