import { Injectable } from '@nestjs/common';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import type { RunningCommand } from '../instances/running-command';
import { assertFourEyes } from './four-eyes';
import { lockOpenTask, updateOpenTask } from './open-task';

/** Hands a task to another person, whoever has it now. */
@Injectable()
export class DelegateTask {
  constructor(private readonly commands: CommandRunner) {}

  execute(caller: Caller, input: { taskId: string; version?: number; assignee: string }): Promise<void> {
    return this.commands.run(caller, (command) => this.within(command, input));
  }

  /** The same as a part of a larger command. */
  async within(
    command: RunningCommand,
    input: { taskId: string; version?: number; assignee: string },
  ): Promise<void> {
    const { member, task } = await lockOpenTask(command, input.taskId, input.version);
    await assertFourEyes(command.tx, member, task, [input.assignee]);
    await updateOpenTask(command.tx, task, 'assignee = ?', [input.assignee]);
    member.record({
      type: 'task.delegated',
      elementId: task.elementId,
      executionId: task.executionId,
      data: { taskId: task.id, from: task.assignee, to: input.assignee },
    });
    command.emit({
      type: 'task.delegated',
      instanceId: member.id,
      data: {
        taskId: task.id,
        elementId: task.elementId,
        byAnother: input.assignee !== command.actor.id,
      },
    });
  }
}
