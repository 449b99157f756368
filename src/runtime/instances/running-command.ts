import { faultPoint } from '../../kernel';
import type { Consent } from '../../identity';
import type { Actor } from '../../kernel';
import type { Transaction } from '../../database';
import type { AuditNote } from '../../identity';
import type { DeployedProcess, Definitions } from '../../definitions';
import type { Execution } from '../execution';
import { deliveryRows } from '../messages/delivery-rows';
import { takeBufferedMessages } from '../messages/take-buffered-messages';
import { refusals } from '../runtime.errors';
import type { RuntimeSettings } from '../settings';
import type { WorkingTime } from '../working-time';
import { findRootId } from './instance.repository';
import type { InstanceListeners } from './instance-listeners';
import { InstanceTree } from './instance-tree';
import type { StartOptions } from './instance-tree';
import type { RuntimeEvent } from './runtime-event';
import type { TreeMember } from './tree-member';
import { writeTree } from './write-tree';

export interface RuntimeServices {
  definitions: Definitions;
  execution: Execution;
  workingTime: WorkingTime;
  settings: RuntimeSettings;
  listeners: InstanceListeners;
}

export interface TreeAndMember {
  tree: InstanceTree;
  member: TreeMember;
}

/** One command inside its transaction: at most one tree of instances, and everything that must be told about it. */
export class RunningCommand {
  readonly events: RuntimeEvent[] = [];
  readonly acts: AuditNote[] = [];
  /** Deliveries this command has written; they are carried out right after its commit. */
  readonly deliveries: string[] = [];
  /** The earliest instant at which a job written by this command is due. */
  nextDue: number | null = null;
  /** A message was buffered: a wait that opened at the same moment may have missed it. */
  buffered = false;
  /** The tasks it has opened, once it is finished. */
  readonly openedTasks: { id: string; elementId: string; name: string }[] = [];
  /** The instance at the root of what it has written: its engine state before and after. */
  root: { id: string; before: string | null; after: string | null } | null = null;
  private tree: InstanceTree | null = null;

  constructor(
    readonly tx: Transaction,
    readonly now: number,
    readonly actor: Actor,
    private readonly services: RuntimeServices,
    /** Who has agreed to it, where one person alone is not enough. */
    readonly consent?: Consent,
  ) {}

  /** Locks the tree of this instance. Throws when there is no such instance. */
  async lock(instanceId: string, knownRootId?: string | null): Promise<TreeAndMember> {
    const rootId = knownRootId ?? (await findRootId(this.tx, instanceId));
    if (!rootId) throw refusals.instanceNotFound({ instanceId });
    const { definitions, execution } = this.services;
    const tree =
      this.tree?.rootId === rootId
        ? this.tree
        : this.own(await InstanceTree.lock(this.tx, this.now, definitions, execution, rootId));
    const member = await tree?.member(instanceId);
    if (!tree || !member) throw refusals.instanceNotFound({ instanceId });
    await faultPoint('command.instance-locked');
    return { tree, member };
  }

  /** The same for an instance that must be running. */
  async lockActive(instanceId: string, knownRootId?: string | null): Promise<TreeAndMember> {
    const found = await this.lock(instanceId, knownRootId);
    if (found.member.row.state === 'suspended') throw refusals.instanceSuspended({ instanceId });
    if (found.member.isEnded) throw refusals.instanceEnded({ instanceId });
    return found;
  }

  async start(definition: DeployedProcess, options: StartOptions): Promise<TreeAndMember> {
    const { definitions, execution } = this.services;
    const { tree, root } = await InstanceTree.plant(this.tx, this.now, definitions, execution, definition, {
      ...options,
      startedBy: this.actor.id,
    });
    this.own(tree);
    return { tree, member: root };
  }

  emit(event: RuntimeEvent): void {
    this.events.push(event);
  }

  audit(note: AuditNote): void {
    this.acts.push({ actor: this.actor, ...note });
  }

  armed(availableAt: number): void {
    this.nextDue = Math.min(this.nextDue ?? availableAt, availableAt);
  }

  /** Lets buffered messages in, then writes the tree and what it has thrown. Nothing is left to write when it runs again. */
  async finish(): Promise<void> {
    const { tree, tx, now } = this;
    if (!tree) return;
    this.tree = null;
    await takeBufferedMessages(tx, now, tree);
    await faultPoint('command.advanced');
    const changes = await writeTree(tree, {
      tx,
      now,
      actor: this.actor,
      workingTime: this.services.workingTime,
      settings: this.services.settings,
      emit: (event) => this.emit(event),
      armed: (availableAt) => this.armed(availableAt),
      openedTask: (task) => this.openedTasks.push(task),
    });
    this.keepRoot(tree);
    const rows = await deliveryRows(tree, { tx, now, settings: this.services.settings });
    await tx.insert('job', rows);
    this.deliveries.push(...rows.map(({ id }) => id));
    await this.services.listeners.notify(this, tree.rootId, changes);
  }

  private keepRoot({ rootId, members }: InstanceTree): void {
    const saved = members.get(rootId)?.saved;
    if (!saved) return;
    const { before } = this.root?.id === rootId ? this.root : saved;
    this.root = { id: rootId, before, after: saved.after };
  }

  private own<Found extends InstanceTree | null>(tree: Found): Found {
    if (this.tree && tree && this.tree !== tree) throw new Error('a command changes one tree of instances');
    this.tree = tree;
    return tree;
  }
}
