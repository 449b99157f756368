import { Injectable } from '@nestjs/common';
import { refusals } from '../runtime.errors';
import type { Caller } from './command-runner';
import { CommandRunner } from './command-runner';
import type { RunningCommand } from './running-command';
import { withDescendants } from './descendants';

/**
 * Holds an instance and all it has called: nothing can be completed, no timer fires, no job runs, no message
 * arrives, until it is resumed. Work a node or worker is doing right now is refused when it is handed in.
 */
@Injectable()
export class SuspendInstance {
  constructor(private readonly commands: CommandRunner) {}

  execute(caller: Caller, input: { instanceId: string; reason: string }): Promise<void> {
    return this.commands.run(caller, (command) => this.within(command, input));
  }

  /** The same as a part of a larger command. */
  async within(command: RunningCommand, input: { instanceId: string; reason: string }): Promise<void> {
    const { tree, member } = await command.lock(input.instanceId);
    if (member.isEnded) throw refusals.instanceEnded({ instanceId: member.id });
    if (member.row.state === 'suspended') throw refusals.instanceSuspended({ instanceId: member.id });
    const held = (await withDescendants(command.tx, tree, member)).filter(
      ({ row }) => row.state === 'active',
    );
    for (const each of held) {
      each.row.state = 'suspended';
      each.record({
        type: 'instance.suspended',
        elementId: each.definition.graph.processId,
        executionId: '',
        data: { reason: input.reason },
      });
    }
    await command.tx.execute(
      `UPDATE job SET state = 'suspended', available_at = NULL, owner = NULL, lock_token = NULL
       WHERE instance_id IN (?) AND state IN ('ready', 'leased') AND kind IN ('timer', 'service', 'signal-delivery')`,
      [held.map(({ id }) => id)],
    );
  }
}
