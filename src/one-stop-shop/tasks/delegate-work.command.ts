import { Injectable } from '@nestjs/common';
import type { Caller, RunningCommand } from '../../runtime';
import { AssignWork } from './assign-work.command';
import type { ItemAct } from './claim-work.command';
import { HeldItems } from './held-item';
import { refusals } from './inbox.errors';

/** Who has an item asks another holder of the same post to do it; it remembers whom it goes back to. */
@Injectable()
export class DelegateWork {
  constructor(
    private readonly items: HeldItems,
    private readonly assign: AssignWork,
  ) {}

  execute(caller: Caller, input: ItemAct & { assignee: string }): Promise<void> {
    return this.items.commands.run(caller, (command) => this.within(command, input));
  }

  async within(command: RunningCommand, input: ItemAct & { assignee: string }): Promise<void> {
    const held = await this.items.lock(command, input.taskId);
    this.items.assertWorkable(command, held);
    const { assigneeId } = held.item;
    if (assigneeId === null) throw refusals.notClaimed({ taskId: input.taskId });
    if (assigneeId === input.assignee) return;
    await this.assign.give(command, held, input, assigneeId);
  }
}
