import { Injectable } from '@nestjs/common';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import type { RunningCommand } from '../instances/running-command';
import { refusals } from '../runtime.errors';

/** Gives a job that has become an incident all its attempts again; the incident is over. */
@Injectable()
export class RetryJob {
  constructor(private readonly commands: CommandRunner) {}

  execute(caller: Caller, jobId: string): Promise<void> {
    return this.commands.run(caller, (command) => retryJob(command, jobId));
  }
}

export async function retryJob(command: RunningCommand, jobId: string): Promise<void> {
  const { tx, now, actor } = command;
  const [job] = await tx.query<{
    state: string;
    instance_id: string | null;
    root_id: string | null;
    element_id: string;
    execution_id: string | null;
  }>('SELECT state, instance_id, root_id, element_id, execution_id FROM job WHERE id = ?', [jobId]);
  if (!job) throw refusals.jobNotFound({ jobId });
  const found = job.instance_id ? await command.lock(job.instance_id, job.root_id) : null;
  if (found?.member.row.state === 'suspended') {
    throw refusals.instanceSuspended({ instanceId: found.member.id });
  }
  const { affected } = await tx.execute(
    `UPDATE job SET state = 'ready', available_at = ?, attempts = 0, owner = NULL, lock_token = NULL
     WHERE id = ? AND state IN ('failed', 'ready')`,
    [now, jobId],
  );
  if (affected !== 1) throw refusals.jobNotRunnable({ jobId, state: job.state });
  const open = await tx.query<{ id: string; code: string }>(
    "SELECT id, code FROM incident WHERE kind = 'job' AND source_id = ? AND state = 'open'",
    [jobId],
  );
  await tx.execute(
    "UPDATE incident SET state = 'resolved', resolved_at = ?, resolved_by = ? WHERE id IN (?)",
    [now, actor.id, open.map(({ id }) => id)],
  );
  const where = { elementId: job.element_id, executionId: job.execution_id ?? '' };
  found?.member.record({ type: 'job.retried', ...where, data: { jobId } });
  for (const { id, code } of open) {
    found?.member.record({ type: 'incident.resolved', ...where, data: { incidentId: id, code } });
    command.emit({
      type: 'incident.resolved',
      instanceId: job.instance_id,
      data: { incidentId: id, code, elementId: job.element_id },
    });
  }
  command.armed(now);
}
