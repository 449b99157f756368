import { Injectable } from '@nestjs/common';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import type { RunningCommand } from '../instances/running-command';
import { lockOpenTask, updateOpenTask } from './open-task';

/** Gives a task back to its candidates. */
@Injectable()
export class UnclaimTask {
  constructor(private readonly commands: CommandRunner) {}

  execute(caller: Caller, input: { taskId: string; version?: number }): Promise<void> {
    return this.commands.run(caller, (command) => this.within(command, input));
  }

  /** The same as a part of a larger command. */
  async within(command: RunningCommand, input: { taskId: string; version?: number }): Promise<void> {
    const { member, task } = await lockOpenTask(command, input.taskId, input.version);
    if (task.assignee === null) return;
    await updateOpenTask(command.tx, task, 'assignee = NULL', []);
    member.record({
      type: 'task.unclaimed',
      elementId: task.elementId,
      executionId: task.executionId,
      data: { taskId: task.id, assignee: task.assignee },
    });
    command.emit({
      type: 'task.unclaimed',
      instanceId: member.id,
      data: { taskId: task.id, elementId: task.elementId },
    });
  }
}
