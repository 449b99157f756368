import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel';
import type { Transaction } from '../../database';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import type { RunningCommand } from '../instances/running-command';
import { SERVER_QUEUE } from '../instances/wait-rows';
import type { LeasedJob } from './job.repository';

export interface JobFailure {
  code: string;
  message: string;
  /** Another attempt would end the same way: an incident at once. */
  isFinal?: boolean;
  /** The worker's own wish for the next attempt, milliseconds from now. */
  retryIn?: number;
}

/** What became of the job; `lost`: its lease had gone to somebody else, nothing was changed. */
export type FailureOutcome = 'ready' | 'failed' | 'lost';

/**
 * An attempt at a job has failed: it is tried again after the back-off, or, when its attempts have run out, becomes
 * an incident of its instance. Other branches of the instance go on.
 */
@Injectable()
export class FailJob {
  constructor(private readonly commands: CommandRunner) {}

  execute(
    caller: Caller,
    failure: JobFailure,
    findJob: (tx: Transaction) => Promise<LeasedJob>,
  ): Promise<FailureOutcome> {
    return this.commands.run(caller, async (command) => {
      const job = await findJob(command.tx);
      const isOver = failure.isFinal === true || job.attempts >= job.maxAttempts;
      const isTaken = isOver
        ? await this.giveUp(command, job, failure)
        : await this.tryAgain(command, job, failure);
      if (!isTaken) return 'lost';
      return isOver ? 'failed' : 'ready';
    });
  }

  private async tryAgain(command: RunningCommand, job: LeasedJob, failure: JobFailure): Promise<boolean> {
    const { tx, now } = command;
    const { backOff } = this.commands.settings;
    const pause = failure.retryIn ?? backOff[Math.min(job.attempts, backOff.length) - 1] ?? 0;
    const { affected } = await tx.execute(
      `UPDATE job SET state = 'ready', available_at = ?, owner = NULL, lock_token = NULL, last_error = ?
       WHERE id = ? AND lock_token = ? AND state = 'leased'`,
      [now + pause, failure.message.slice(0, 2_000), job.id, job.lockToken],
    );
    if (job.queue === SERVER_QUEUE) command.armed(now + pause);
    return affected === 1;
  }

  private async giveUp(command: RunningCommand, job: LeasedJob, failure: JobFailure): Promise<boolean> {
    const { tx, now } = command;
    const found = job.instanceId ? await command.lock(job.instanceId, job.rootId) : null;
    const message = failure.message.slice(0, 2_000);
    const { affected } = await tx.execute(
      `UPDATE job SET state = 'failed', available_at = NULL, owner = NULL, lock_token = NULL, last_error = ?
       WHERE id = ? AND lock_token = ? AND state = 'leased'`,
      [message, job.id, job.lockToken],
    );
    if (affected !== 1) return false;
    const incidentId = newId();
    await tx.insert('incident', [
      {
        id: incidentId,
        instance_id: job.instanceId,
        root_id: job.rootId,
        definition_id: job.definitionId,
        kind: 'job',
        source_id: job.id,
        wait_id: job.waitId,
        code: failure.code,
        message,
        element_id: job.elementId,
        execution_id: job.executionId,
        details: JSON.stringify({ jobKind: job.kind, attempts: job.attempts }),
        state: 'open',
        created_at: now,
        resolved_at: null,
        resolved_by: null,
      },
    ]);
    found?.member.record({
      type: 'incident.raised',
      elementId: job.elementId,
      executionId: job.executionId ?? '',
      data: { incidentId, jobId: job.id, code: failure.code },
    });
    command.emit({
      type: 'incident.raised',
      instanceId: job.instanceId,
      data: { incidentId, code: failure.code, elementId: job.elementId, jobId: job.id },
    });
    return true;
  }
}
