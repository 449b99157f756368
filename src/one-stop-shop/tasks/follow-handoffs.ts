import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ListeningCommand } from '../../runtime';
import { type HandoffChange, HandoffListeners } from '../handoffs/handoff-listeners';
import type { Handoff } from '../handoffs/handoff.repository';
import { Organisation } from '../organisation/organisation';
import {
  deleteWords,
  findWorkItems,
  insertSharedWords,
  updateWorkItem,
  type WorkItem,
  wordRows,
} from './work-item.repository';
import { WorkItems } from './work-items';

/** The inbox follows what units do with the cases that are sent to them: refuse, send again, send elsewhere, keep. */
@Injectable()
export class FollowHandoffs implements OnModuleInit {
  constructor(
    private readonly listeners: HandoffListeners,
    private readonly items: WorkItems,
    private readonly organisation: Organisation,
  ) {}

  onModuleInit(): void {
    this.listeners.register((command, handoff, change) => this.follow(command, handoff, change));
  }

  private async follow(command: ListeningCommand, handoff: Handoff, change: HandoffChange): Promise<void> {
    const { caseId, from, to } = handoff;
    if (change === 'refused')
      return this.items.markReturned(command, { caseId, unitId: to.unitId, toUnitId: from.unitId });
    const isDecided = change === 'kept' || (change === 'sent' && handoff.previousId !== null);
    if (!isDecided) return;
    const { agencyId, unitId } = change === 'kept' ? from : to;
    for (const item of await findWorkItems(command.tx, handoff.tasks)) {
      if (item.state !== 'OPEN' && item.state !== 'RETURNED') continue;
      const again = { state: 'OPEN', returnedToUnitId: null } as const;
      if (item.unitId === unitId) await updateWorkItem(command.tx, item.taskId, again);
      else
        await this.move(command, item, {
          ...again,
          agencyId,
          unitId,
          role: this.roleAt(command, item, unitId),
        });
    }
  }

  private async move({ tx }: ListeningCommand, item: WorkItem, place: Partial<WorkItem>): Promise<void> {
    await deleteWords(tx, item);
    await updateWorkItem(tx, item.taskId, place);
    const moved = { ...item, ...place };
    await tx.insert('work_item_word', wordRows(moved));
    await insertSharedWords(tx, [moved]);
  }

  /** Work of a role that nobody has there is for everybody in the unit. */
  private roleAt(
    { now }: ListeningCommand,
    { role, procedureCode }: WorkItem,
    unitId: string,
  ): string | null {
    const isHeld =
      role !== null && this.organisation.view().holdersOf(unitId, role, now, procedureCode).length > 0;
    return isHeld ? role : null;
  }
}
