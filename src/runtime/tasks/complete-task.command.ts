import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../kernel';
import type { Caller } from '../instances/command-runner';
import { CommandRunner } from '../instances/command-runner';
import type { RunningCommand } from '../instances/running-command';
import { assertVariables } from '../variables.policy';
import { assertFourEyes } from './four-eyes';
import type { CompletedTaskView } from './task-view.dto';
import { lockOpenTask, updateOpenTask } from './open-task';

export interface CompleteTaskInput {
  taskId: string;
  version?: number;
  variables?: JsonObject;
}

/** Ends a task and moves its instance on. Only this task's own wait is completed, whatever the form contains. */
@Injectable()
export class CompleteTask {
  constructor(private readonly commands: CommandRunner) {}

  execute(caller: Caller, input: CompleteTaskInput): Promise<CompletedTaskView> {
    return this.commands.run(caller, (command) => this.within(command, input));
  }

  /** The same as a part of a larger command. */
  async within(command: RunningCommand, input: CompleteTaskInput): Promise<CompletedTaskView> {
    const variables = input.variables ?? {};
    assertVariables(variables);
    const { tx, now, actor } = command;
    const { tree, member, task } = await lockOpenTask(command, input.taskId, input.version);
    await assertFourEyes(tx, member, task, [actor.id, task.assignee]);
    await updateOpenTask(tx, task, "state = 'completed', ended_at = ?, completed_by = ?", [now, actor.id]);
    member.settled.set(task.waitId, {
      kind: 'task',
      taskId: task.id,
      hasCandidates: task.hasCandidates,
    });
    await tree.apply(member, { type: 'complete', waitId: task.waitId, variables });
    await command.finish();
    return {
      id: task.id,
      state: 'completed',
      version: task.version + 1,
      processInstanceId: member.id,
      processInstanceState: member.row.state,
      nextTasks: command.openedTasks,
    };
  }
}
