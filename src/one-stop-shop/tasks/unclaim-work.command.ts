import { Injectable } from '@nestjs/common';
import { type Caller, type RunningCommand, UnclaimTask } from '../../runtime';
import type { ItemAct } from './claim-work.command';
import { HeldItems } from './held-item';
import { refusals } from './inbox.errors';
import { updateWorkItem } from './work-item.repository';

/** Gives an item back to everybody who holds its post: the one who has it, or whoever may assign it. */
@Injectable()
export class UnclaimWork {
  constructor(
    private readonly items: HeldItems,
    private readonly unclaimTask: UnclaimTask,
  ) {}

  execute(caller: Caller, input: ItemAct): Promise<void> {
    return this.items.commands.run(caller, (command) => this.within(command, input));
  }

  async within(command: RunningCommand, input: ItemAct): Promise<void> {
    const held = await this.items.lock(command, input.taskId);
    const { item, access } = held;
    if (item.assigneeId === null) return;
    if (!access.canAssign) this.items.assertWorkable(command, held);
    if (!access.canAssign && item.assigneeId !== command.actor.id && item.assigneeId !== access.insteadOf)
      throw refusals.notYourWork({ taskId: item.taskId });
    await this.unclaimTask.within(command, input);
    await updateWorkItem(command.tx, item.taskId, { delegatedFrom: null, insteadOf: null });
  }
}
