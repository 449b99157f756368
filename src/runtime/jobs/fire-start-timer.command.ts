import { Injectable } from '@nestjs/common';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import { emptyJob } from '../messages/delivery-rows';
import { finishJob } from './job.repository';
import type { LeasedJob } from './job.repository';
import { rearmStartTimer } from './start-timer';
import type { StartTimer } from './start-timer';

/** Starts an instance at a timer start event, and arms the next round of a cycle in the same transaction. */
@Injectable()
export class FireStartTimer {
  constructor(private readonly commands: CommandRunner) {}

  execute(caller: Caller, job: LeasedJob): Promise<boolean> {
    const { definitionId, definitionKey, elementId } = job;
    if (!definitionId) throw new Error(`start timer ${job.id} belongs to no definition`);
    return this.commands.run(caller, async (command) => {
      const { tx, now } = command;
      if (!(await finishJob(tx, job))) return false;
      const definition = await this.commands.definitions.get(tx, definitionId);
      await command.start(definition, { startEvent: elementId, variables: {} });
      const next = rearmStartTimer(JSON.parse(job.payload ?? '{}') as StartTimer, job.dueAt, now);
      if (next) {
        command.armed(next.dueAt);
        await tx.insert('job', [
          {
            ...emptyJob(now, this.commands.settings),
            kind: 'start-timer',
            due_at: next.dueAt,
            available_at: next.dueAt,
            definition_id: definitionId,
            definition_key: definitionKey,
            element_id: elementId,
            payload: JSON.stringify(next.timer),
          },
        ]);
      }
      return true;
    });
  }
}
