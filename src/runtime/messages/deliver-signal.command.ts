import { Injectable } from '@nestjs/common';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import { finishJob, holdJob } from '../jobs/job.repository';
import type { LeasedJob } from '../jobs/job.repository';
import type { SignalPayload } from './delivery-rows';

/** Delivers a signal to one receiver, once: to those of its waits that were open at the broadcast and still are. */
@Injectable()
export class DeliverSignal {
  constructor(private readonly commands: CommandRunner) {}

  execute(caller: Caller, job: LeasedJob): Promise<boolean> {
    const { variables, waitIds } = JSON.parse(job.payload ?? '{}') as SignalPayload;
    return this.commands.run(caller, async (command) => {
      const { tx } = command;
      if (!job.instanceId) {
        if (!(await finishJob(tx, job))) return false;
        const definition = await this.commands.definitions.get(tx, job.definitionId ?? '');
        await command.start(definition, { startEvent: job.elementId, variables });
        return true;
      }
      const { tree, member } = await command.lock(job.instanceId, job.rootId);
      // Suspended at the moment of the broadcast: the delivery waits with the instance.
      if (member.row.state === 'suspended') return holdJob(tx, job);
      if (!(await finishJob(tx, job))) return false;
      const open = (waitIds ?? []).filter((waitId) => member.has(waitId));
      if (open.length > 0) await tree.apply(member, { type: 'trigger', waitIds: open, variables });
      return true;
    });
  }
}
