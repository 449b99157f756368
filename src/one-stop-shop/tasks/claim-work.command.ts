import { Injectable } from '@nestjs/common';
import { type Caller, ClaimTask, DelegateTask, type RunningCommand } from '../../runtime';
import { HeldItems } from './held-item';
import { updateWorkItem } from './work-item.repository';

export interface ItemAct {
  taskId: string;
  /** The version that was seen. */
  version?: number;
}

/** Takes an item for oneself; also over from the one whom the caller stands in for. Of two at once, the other is told who has it. */
@Injectable()
export class ClaimWork {
  constructor(
    private readonly items: HeldItems,
    private readonly claimTask: ClaimTask,
    private readonly delegateTask: DelegateTask,
  ) {}

  execute(caller: Caller, input: ItemAct): Promise<void> {
    return this.items.commands.run(caller, (command) => this.within(command, input));
  }

  async within(command: RunningCommand, input: ItemAct): Promise<void> {
    const held = await this.items.lock(command, input.taskId);
    const { item, access, member } = held;
    const { id: actorId } = command.actor;
    if (item.assigneeId === actorId) return;
    if (!access.canWork) this.items.assertWorkable(command, held);
    if (item.assigneeId !== null && item.assigneeId !== access.insteadOf) throw this.items.claimedBy(item);
    await this.items.assertOtherPerson(command, held, [actorId, access.insteadOf]);
    if (item.assigneeId === null) {
      await this.claimTask.within(command, input);
      if (access.insteadOf !== null) member.explain('task.claimed', { insteadOf: access.insteadOf });
    } else {
      await this.delegateTask.within(command, { ...input, assignee: actorId });
      member.explain('task.delegated', { insteadOf: access.insteadOf });
    }
    await updateWorkItem(command.tx, item.taskId, {
      insteadOf: access.insteadOf,
      delegatedFrom: null,
    });
  }
}
