import { Injectable } from '@nestjs/common';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import { finishJob } from './job.repository';
import type { LeasedJob } from './job.repository';

/** A timer that is due moves its instance on: exactly once, because the row goes in the same transaction. */
@Injectable()
export class FireTimer {
  constructor(private readonly commands: CommandRunner) {}

  /** False when somebody else has fired or cancelled it. */
  execute(caller: Caller, job: LeasedJob): Promise<boolean> {
    const { instanceId, waitId } = job;
    if (!instanceId || !waitId) throw new Error(`timer ${job.id} belongs to no instance`);
    return this.commands.run(caller, async (command) => {
      const { tree, member } = await command.lock(instanceId, job.rootId);
      if (!(await finishJob(command.tx, job))) return false;
      member.settled.set(waitId, { kind: 'job', jobId: job.id });
      await tree.apply(member, { type: 'fire-timer', waitId });
      if (member.has(waitId) && !member.opened.has(waitId)) {
        throw new Error(`the timer ${waitId} has fired and is still armed`);
      }
      return true;
    });
  }
}
