import { Injectable } from '@nestjs/common';
import { refusals } from '../runtime.errors';
import type { Caller } from './command-runner';
import { CommandRunner } from './command-runner';
import type { RunningCommand } from './running-command';
import { withDescendants } from './descendants';

/** Ends a suspension, here and below. Timers that became due meanwhile fire now; due instants are not moved. */
@Injectable()
export class ResumeInstance {
  constructor(private readonly commands: CommandRunner) {}

  execute(caller: Caller, input: { instanceId: string; reason: string }): Promise<void> {
    return this.commands.run(caller, (command) => this.within(command, input));
  }

  /** The same as a part of a larger command. */
  async within(command: RunningCommand, input: { instanceId: string; reason: string }): Promise<void> {
    const { tx, now } = command;
    const { tree, member } = await command.lock(input.instanceId);
    if (member.row.state !== 'suspended') throw refusals.instanceNotSuspended({ instanceId: member.id });
    const parent = member.row.parentId ? await tree.member(member.row.parentId) : null;
    if (parent?.row.state === 'suspended') throw refusals.parentSuspended({ instanceId: parent.id });
    const woken = (await withDescendants(tx, tree, member)).filter(({ row }) => row.state === 'suspended');
    for (const each of woken) {
      each.row.state = 'active';
      each.record({
        type: 'instance.resumed',
        elementId: each.definition.graph.processId,
        executionId: '',
        data: { reason: input.reason },
      });
      each.reoffersMessages = true;
    }
    const ids = woken.map(({ id }) => id);
    await tx.execute(
      `UPDATE job SET state = 'ready', available_at = CASE WHEN kind = 'timer' THEN due_at ELSE ? END
       WHERE instance_id IN (?) AND state = 'suspended'`,
      [now, ids],
    );
    const [next] = await tx.query<{ at: number | null }>(
      'SELECT MIN(available_at) AS at FROM job WHERE instance_id IN (?)',
      [ids],
    );
    if (next?.at != null) command.armed(next.at);
  }
}
