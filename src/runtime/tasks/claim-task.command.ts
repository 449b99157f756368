import { Injectable } from '@nestjs/common';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import type { RunningCommand } from '../instances/running-command';
import { refusals } from '../runtime.errors';
import { assertFourEyes } from './four-eyes';
import { lockOpenTask, updateOpenTask } from './open-task';

/** Takes a task for the caller, or for the person named. Claiming what one already has changes nothing. */
@Injectable()
export class ClaimTask {
  constructor(private readonly commands: CommandRunner) {}

  execute(caller: Caller, input: { taskId: string; version?: number; assignee?: string }): Promise<void> {
    return this.commands.run(caller, (command) => this.within(command, input));
  }

  /** The same as a part of a larger command. */
  async within(
    command: RunningCommand,
    input: { taskId: string; version?: number; assignee?: string },
  ): Promise<void> {
    const assignee = input.assignee ?? command.actor.id;
    const { member, task } = await lockOpenTask(command, input.taskId, input.version);
    if (task.assignee === assignee) return;
    if (task.assignee !== null) throw refusals.taskClaimed({ taskId: task.id });
    await assertFourEyes(command.tx, member, task, [assignee]);
    await updateOpenTask(command.tx, task, 'assignee = ?', [assignee]);
    member.record({
      type: 'task.claimed',
      elementId: task.elementId,
      executionId: task.executionId,
      data: { taskId: task.id, assignee },
    });
    command.emit({
      type: 'task.claimed',
      instanceId: member.id,
      data: {
        taskId: task.id,
        elementId: task.elementId,
        byAnother: assignee !== command.actor.id,
      },
    });
  }
}
