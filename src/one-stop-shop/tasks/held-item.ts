import { isMachine } from '../../kernel';
import { Injectable } from '@nestjs/common';
import { CommandRunner, type RunningCommand, type TreeAndMember } from '../../runtime';
import { refusals } from './inbox.errors';
import { type Access, accessTo } from './standing.policy';
import { SeparationOfDuties } from './separation-of-duties';
import { Standings } from './standings';
import { findItemAndRoot, findWorkItem, type WorkItem } from './work-item.repository';

export interface HeldItem extends TreeAndMember {
  item: WorkItem;
  access: Access;
}

/** What the commands of the inbox have in common. */
@Injectable()
export class HeldItems {
  constructor(
    readonly commands: CommandRunner,
    readonly standings: Standings,
    private readonly duties: SeparationOfDuties,
  ) {}

  /** An open item the caller may know of, under the lock of its instance. Throws `TASK.NOT_FOUND`, `TASK.NOT_OPEN`. */
  async lock(command: RunningCommand, taskId: string): Promise<HeldItem> {
    const known = await findItemAndRoot(command.tx, taskId);
    if (!known || !this.accessOf(command, known.item)) throw refusals.taskNotFound({ taskId });
    const found = await command.lock(known.item.instanceId, known.rootId);
    const item = await findWorkItem(command.tx, taskId);
    const access = item && this.accessOf(command, item);
    if (!access) throw refusals.taskNotFound({ taskId });
    if (item.state === 'DONE' || item.state === 'CANCELLED') throw this.closed(item);
    return { ...found, item, access };
  }

  /** Throws unless the caller may work on it: nobody else has it, and their post allows it. */
  assertWorkable(command: RunningCommand, { item, access }: HeldItem): void {
    if (!access.canWork) throw refusals.notYourWork({ taskId: item.taskId });
    const { assigneeId } = item;
    const isTheirs = assigneeId === null || assigneeId === command.actor.id;
    if (!isTheirs && assigneeId !== access.insteadOf && !isMachine(command.actor)) throw this.claimedBy(item);
  }

  /** Says who was faster, and when. */
  private closed({ taskId, state, completedBy, closedAt }: WorkItem) {
    return refusals.notOpen({
      taskId,
      state,
      completedBy,
      completedByName: completedBy === null ? null : this.standings.nameOf(completedBy),
      closedAt: closedAt === null ? null : new Date(closedAt).toISOString(),
    });
  }

  claimedBy({ taskId, assigneeId, claimedAt }: WorkItem) {
    return refusals.alreadyClaimed({
      taskId,
      assignee: assigneeId,
      assigneeName: assigneeId === null ? null : this.standings.nameOf(assigneeId),
      claimedAt: claimedAt === null ? null : new Date(claimedAt).toISOString(),
    });
  }

  /** For whom a person may take this item: null for themselves; undefined when they may not have it at all. */
  holderOf(command: RunningCommand, { unitId, role, procedureCode }: WorkItem, personId: string) {
    const holders = this.standings.view
      .holdersOf(unitId, role, command.now, procedureCode)
      .filter((post) => post.personId === personId);
    if (holders.length === 0) return undefined;
    return holders.some(({ insteadOf }) => insteadOf === undefined) ? null : (holders[0].insteadOf ?? null);
  }

  /** Throws when one of them did a step that must not be united with this one. */
  assertOtherPerson(
    { tx, actor, now }: RunningCommand,
    { item, member }: HeldItem,
    performers: readonly (string | null)[],
  ): Promise<void> {
    return this.duties.assert(tx, member.definition, item, { performers, actor, now });
  }

  private accessOf(command: RunningCommand, item: WorkItem): Access | undefined {
    return accessTo(item, this.standings.of(command.actor, command.now));
  }
}
