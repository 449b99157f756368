import { Injectable } from '@nestjs/common';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import { namesOf } from '../../identity';
import { refusals } from '../runtime.errors';

/**
 * An operator wants a job carried out now: a timer fires as if it were due, a job that waits out its back-off is
 * tried at once.
 */
@Injectable()
export class RunJobNow {
  constructor(private readonly commands: CommandRunner) {}

  execute(caller: Caller, jobId: string): Promise<'done' | 'ready'> {
    return this.commands.run(caller, async (command) => {
      const { tx, now } = command;
      const [job] = await tx.query<{
        kind: string;
        state: string;
        queue: string;
        instance_id: string | null;
        root_id: string | null;
        wait_id: string | null;
        element_id: string;
        execution_id: string | null;
      }>(
        'SELECT kind, state, queue, instance_id, root_id, wait_id, element_id, execution_id FROM job WHERE id = ?',
        [jobId],
      );
      if (!job) throw refusals.jobNotFound({ jobId });
      const found = job.instance_id ? await command.lock(job.instance_id, job.root_id) : null;
      if (found?.member.row.state === 'suspended') {
        throw refusals.instanceSuspended({ instanceId: found.member.id });
      }
      found?.member.record({
        type: 'job.run-now',
        elementId: job.element_id,
        executionId: job.execution_id ?? '',
        data: { jobId, kind: job.kind, ...namesOf(command.consent) },
      });
      if (found && job.kind === 'timer' && job.wait_id) {
        const { affected } = await tx.execute(
          "DELETE FROM job WHERE id = ? AND state IN ('ready', 'leased', 'failed')",
          [jobId],
        );
        if (affected !== 1) throw refusals.jobNotFound({ jobId });
        await tx.execute(
          `UPDATE incident SET state = 'resolved', resolved_at = ?, resolved_by = ?
           WHERE kind = 'job' AND source_id = ? AND state = 'open' AND instance_id = ?`,
          [now, command.actor.id, jobId, found.member.id],
        );
        found.member.settled.set(job.wait_id, { kind: 'job', jobId });
        await found.tree.apply(found.member, { type: 'fire-timer', waitId: job.wait_id });
        return 'done';
      }
      const { affected } = await tx.execute(
        "UPDATE job SET available_at = ? WHERE id = ? AND state = 'ready'",
        [now, jobId],
      );
      if (affected !== 1) throw refusals.jobNotRunnable({ jobId, state: job.state });
      command.armed(now);
      return 'ready';
    });
  }
}
