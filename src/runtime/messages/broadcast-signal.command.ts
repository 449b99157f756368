import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../kernel';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import { assertVariables } from '../variables.policy';
import { signalRows } from './delivery-rows';

/**
 * A signal from outside reaches everyone who waits for it at this moment. Each receiver gets it in a transaction
 * of its own, from a durable delivery written here: one that fails does not keep the others from it.
 */
@Injectable()
export class BroadcastSignal {
  constructor(private readonly commands: CommandRunner) {}

  execute(
    caller: Caller,
    { name, variables = {} }: { name: string; variables?: JsonObject },
  ): Promise<{ instances: number; starts: number }> {
    assertVariables(variables);
    return this.commands.run(caller, async (command) => {
      const { tx, now } = command;
      const rows = await signalRows(tx, { name, variables }, now, this.commands.settings);
      await tx.insert('job', rows);
      command.deliveries.push(...rows.map(({ id }) => id));
      const starts = rows.filter(({ instance_id }) => instance_id === null).length;
      return { instances: rows.length - starts, starts };
    });
  }
}
