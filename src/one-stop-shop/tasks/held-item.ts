import { Injectable } from '@nestjs/common';
import { CommandRunner, type RunningCommand, type TreeAndMember } from '../../runtime';
import { assertOtherPerson } from './four-eyes';
import { refusals } from './inbox.errors';
import { type Access, accessTo } from './standing.policy';
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
  ) {}

  /** An open item the caller may know of, under the lock of its instance. Throws `TASK.NOT_FOUND`, `TASK.NOT_OPEN`. */
  async lock(command: RunningCommand, taskId: string): Promise<HeldItem> {
    const known = await findItemAndRoot(command.tx, taskId);
    if (!known || !this.accessOf(command, known.item)) throw refusals.taskNotFound({ taskId });
    const found = await command.lock(known.item.instanceId, known.rootId);
    const item = await findWorkItem(command.tx, taskId);
    const access = item && this.accessOf(command, item);
    if (!access) throw refusals.taskNotFound({ taskId });
    if (item.state === 'DONE' || item.state === 'CANCELLED')
      throw refusals.notOpen({ taskId, state: item.state });
    return { ...found, item, access };
  }

  /** Throws unless the caller may work on it: nobody else has it, and their post allows it. */
  assertWorkable(command: RunningCommand, { item, access }: HeldItem): void {
    if (!access.canWork) throw refusals.notYourWork({ taskId: item.taskId });
    const { assigneeId } = item;
    const isTheirs = assigneeId === null || assigneeId === command.actor.id;
    if (!isTheirs && assigneeId !== access.insteadOf && command.actor.kind === 'person')
      throw this.claimedBy(item);
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

  assertOtherPerson(
    command: RunningCommand,
    { item, member }: HeldItem,
    performers: readonly (string | null)[],
  ): Promise<void> {
    return assertOtherPerson(command.tx, member.definition, item, performers);
  }

  private accessOf(command: RunningCommand, item: WorkItem): Access | undefined {
    return accessTo(item, this.standings.of(command.actor, command.now));
  }
}
