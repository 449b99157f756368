import { Injectable } from '@nestjs/common';
import { namesOf } from '../../identity';
import { refusals } from '../runtime.errors';
import type { Caller } from './command-runner';
import { CommandRunner } from './command-runner';
import { positionsOf } from './positions';
import type { RunningCommand } from './running-command';

/**
 * Ends an instance and everything it has called. A called instance is refused: its caller would wait for
 * ever; cancel the root, or move the token of the call activity instead.
 */
@Injectable()
export class CancelInstance {
  constructor(private readonly commands: CommandRunner) {}

  execute(caller: Caller, input: { instanceId: string; reason: string }): Promise<void> {
    return this.commands.run(caller, (command) => this.within(command, input));
  }

  /** The same as a part of a larger command. */
  async within(command: RunningCommand, input: { instanceId: string; reason: string }): Promise<void> {
    const { tree, member } = await command.lock(input.instanceId);
    if (member.isEnded) throw refusals.instanceEnded({ instanceId: member.id });
    if (member.row.parentId) throw refusals.instanceIsCalled({ rootId: member.row.rootId });
    const before = positionsOf(member.after);
    await tree.apply(member, { type: 'cancel' });
    member.explain('instance.cancelled', {
      reason: input.reason,
      ...(command.consent?.by && { ...namesOf(command.consent), before, after: positionsOf(member.after) }),
    });
    // Deliveries that waited for a suspended instance to wake up have nobody to go to.
    await command.tx.execute(
      "DELETE FROM job WHERE root_id = ? AND kind = 'signal-delivery' AND state = 'suspended'",
      [tree.rootId],
    );
  }
}
