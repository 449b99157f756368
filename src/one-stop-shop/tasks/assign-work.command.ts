import { Injectable } from '@nestjs/common';
import { type Caller, ClaimTask, DelegateTask, type RunningCommand } from '../../runtime';
import type { ItemAct } from './claim-work.command';
import { HeldItems, type HeldItem } from './held-item';
import { refusals } from './inbox.errors';
import { updateWorkItem } from './work-item.repository';

/** The head of the unit, or a supervisor, gives an item to somebody who holds its post and is there. */
@Injectable()
export class AssignWork {
  constructor(
    private readonly items: HeldItems,
    private readonly claimTask: ClaimTask,
    private readonly delegateTask: DelegateTask,
  ) {}

  execute(caller: Caller, input: ItemAct & { assignee: string }): Promise<void> {
    return this.items.commands.run(caller, (command) => this.within(command, input));
  }

  async within(command: RunningCommand, input: ItemAct & { assignee: string }): Promise<void> {
    const held = await this.items.lock(command, input.taskId);
    if (!held.access.canAssign) throw refusals.mayNotAssign({ taskId: input.taskId });
    if (held.item.assigneeId === input.assignee) return;
    await this.give(command, held, input, null);
  }

  /** Hands the item over; `delegatedFrom` is who gets it back. */
  async give(
    command: RunningCommand,
    held: HeldItem,
    { taskId, version, assignee }: ItemAct & { assignee: string },
    delegatedFrom: string | null,
  ): Promise<void> {
    const insteadOf = this.items.holderOf(command, held.item, assignee);
    if (insteadOf === undefined) throw refusals.notAHolder({ person: assignee });
    await this.items.assertOtherPerson(command, held, [assignee, insteadOf]);
    const task = { taskId, assignee, ...(version !== undefined && { version }) };
    if (held.item.assigneeId === null) await this.claimTask.within(command, task);
    else await this.delegateTask.within(command, task);
    await updateWorkItem(command.tx, taskId, { delegatedFrom, insteadOf });
  }
}
