import { Injectable } from '@nestjs/common';
import { type Caller, DelegateTask, type RunningCommand } from '../../runtime';
import type { ItemAct } from './claim-work.command';
import { HeldItems } from './held-item';
import { refusals } from './inbox.errors';
import { updateWorkItem } from './work-item.repository';

/** A delegated item goes back to whom it came from: by the one who has it, by the one who gave it, or by the head. */
@Injectable()
export class ReturnWork {
  constructor(
    private readonly items: HeldItems,
    private readonly delegateTask: DelegateTask,
  ) {}

  execute(caller: Caller, input: ItemAct): Promise<void> {
    return this.items.commands.run(caller, (command) => this.within(command, input));
  }

  async within(command: RunningCommand, input: ItemAct): Promise<void> {
    const held = await this.items.lock(command, input.taskId);
    const { item, access } = held;
    if (item.delegatedFrom === null) throw refusals.notDelegated({ taskId: item.taskId });
    if (!access.canAssign && item.delegatedFrom !== command.actor.id)
      this.items.assertWorkable(command, held);
    await this.items.assertOtherPerson(command, held, [item.delegatedFrom]);
    await this.delegateTask.within(command, { ...input, assignee: item.delegatedFrom });
    await updateWorkItem(command.tx, item.taskId, { delegatedFrom: null, insteadOf: null });
  }
}
