import { Injectable } from '@nestjs/common';
import { Definitions, type DefinitionReader } from '../../definitions';
import { FieldsRefused } from '../../http';
import type { JsonObject } from '../../kernel';
import { type Caller, CompleteTask, type RunningCommand } from '../../runtime';
import { Attachments } from '../documents/attachments';
import { administrativeUnits } from '../organisation/administrative-units';
import { Organisation } from '../organisation/organisation';
import type { ItemAct } from './claim-work.command';
import { checkActInput, variablesOfAct } from './forms/act-input.policy';
import { checkSubmission } from './forms/form.policy';
import { formOfTask } from './forms/form-of-task';
import { type HeldItem, HeldItems } from './held-item';
import type { CompletedWork, NextWork } from './inbox-view.dto';
import { accessTo } from './standing.policy';
import { findWorkItems, updateWorkItem } from './work-item.repository';

export interface CompleteWorkInput extends ItemAct {
  variables?: JsonObject;
}

/**
 * Sends the form of an item: checks it against the form version that was deployed, then completes the task. Who acts for
 * somebody else by substitution is recorded with both names, and four eyes means both.
 */
@Injectable()
export class CompleteWork {
  constructor(
    private readonly items: HeldItems,
    private readonly completeTask: CompleteTask,
    private readonly definitions: Definitions,
    private readonly attachments: Attachments,
    private readonly organisation: Organisation,
  ) {}

  execute(caller: Caller, input: CompleteWorkInput): Promise<CompletedWork> {
    return this.items.commands.run({ isWaiting: true, ...caller }, (command) => this.within(command, input));
  }

  async within(command: RunningCommand, input: CompleteWorkInput): Promise<CompletedWork> {
    const { tx, actor } = command;
    const held = await this.items.lock(command, input.taskId);
    this.items.assertWorkable(command, held);
    const { item, access } = held;
    const insteadOf = (item.assigneeId === actor.id ? item.insteadOf : null) ?? access.insteadOf;
    await this.items.assertOtherPerson(command, held, [
      actor.id,
      insteadOf,
      item.assigneeId,
      item.delegatedFrom,
    ]);
    const { variables, uploads } = await this.checked(command, held, input.variables ?? {});
    await this.attachments.attachOnce(command, item.caseId, 'OTHER', uploads);
    if (insteadOf !== item.insteadOf) await updateWorkItem(tx, item.taskId, { insteadOf });
    const completed = await this.completeTask.within(command, { ...input, variables });
    return {
      taskId: completed.id,
      version: completed.version,
      caseId: item.caseId,
      processInstanceState: completed.processInstanceState,
      insteadOf,
      nextTasks: await this.nextTasks(command),
    };
  }

  private async checked(command: RunningCommand, held: HeldItem, values: JsonObject) {
    const { item, member } = held;
    const { form, executionId } = await formOfTask(
      command.tx as DefinitionReader,
      this.definitions,
      member.definition,
      item.taskId,
    );
    const { problems, variables, uploads } = checkSubmission({
      schema: form?.schema ?? null,
      values,
      variables: this.items.commands.execution.visibleVariables(
        member.definition,
        member.state!,
        executionId,
      ),
      now: command.now,
      allowed: variablesOfAct(item.act ?? undefined),
      unitsOn: (date) => administrativeUnits(this.organisation.data(), date),
    });
    problems.push(...checkActInput(item.act ?? undefined, variables));
    if (problems.length > 0) throw new FieldsRefused('FORM.REFUSED', problems);
    return { variables, uploads };
  }

  /** What this has opened in the same case and the caller may go on with. */
  private async nextTasks({ tx, actor, now, openedTasks }: RunningCommand): Promise<NextWork[]> {
    const standing = this.items.standings.of(actor, now);
    const opened = await findWorkItems(
      tx,
      openedTasks.map(({ id }) => id),
    );
    return opened
      .filter((item) => accessTo(item, standing)?.canWork && [null, actor.id].includes(item.assigneeId))
      .map(({ taskId, elementId, name }) => ({ taskId, step: elementId, name }));
  }
}
