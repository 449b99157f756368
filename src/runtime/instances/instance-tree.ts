import { newId } from '../../kernel';
import type { JsonObject } from '../../kernel';
import type { Transaction } from '../../database';
import { EngineRefusal } from '../engine/contract';
import type { Effect, EngineCommand } from '../engine/contract';
import type { DeployedProcess, Definitions } from '../../definitions';
import type { Execution } from '../execution';
import { findCalledInstance, lockInstance, readInstance } from './instance.repository';
import type { StoredInstance } from './instance.repository';
import { TreeMember } from './tree-member';

/** A message that an instance has thrown and that somebody else may be waiting for. */
export type ThrownMessage = Extract<Effect, { type: 'message.throw' }> & { member: TreeMember };
export type BroadcastSignal = Extract<Effect, { type: 'signal.broadcast' }> & { member: TreeMember };

/** Engine commands one transaction may run; a call that calls itself for ever ends here and changes nothing. */
const MAXIMUM_STEPS = 1_000;
/** Calls inside calls. Deeper is an incident at the call activity. */
const MAXIMUM_DEPTH = 30;

export interface StartOptions {
  businessKey?: string;
  startEvent?: string;
  variables: JsonObject;
}

/**
 * All instances under one root, inside one transaction that holds the root's row lock: the only way an instance
 * ever changes. A command is worked off together with everything that follows from it in the tree, depth
 * first, so that a throw out of a called process is answered before anything behind it moves.
 * Nothing is written here; `write-tree.ts` does that when the tree is at rest.
 */
export class InstanceTree {
  readonly members = new Map<string, TreeMember>();
  readonly messages: ThrownMessage[] = [];
  readonly signals: BroadcastSignal[] = [];
  private queue: (() => Promise<void>)[] = [];
  private steps = 0;
  /** The execution of a called instance that waits for its parent's answer. */
  private readonly throwing = new Map<string, string>();

  private constructor(
    private readonly tx: Transaction,
    readonly now: number,
    private readonly definitions: Definitions,
    private readonly execution: Execution,
    readonly rootId: string,
  ) {}

  /** Locks the root; null when there is no such instance. */
  static async lock(
    tx: Transaction,
    now: number,
    definitions: Definitions,
    execution: Execution,
    rootId: string,
  ): Promise<InstanceTree | null> {
    const root = await lockInstance(tx, rootId);
    if (!root) return null;
    const tree = new InstanceTree(tx, now, definitions, execution, rootId);
    await tree.join(root);
    return tree;
  }

  /** A new instance and its tree. Nobody else can know it before the commit, so nothing is locked. */
  static async plant(
    tx: Transaction,
    now: number,
    definitions: Definitions,
    execution: Execution,
    definition: DeployedProcess,
    options: StartOptions & { startedBy: string | null },
  ): Promise<{ tree: InstanceTree; root: TreeMember }> {
    const id = newId();
    const tree = new InstanceTree(tx, now, definitions, execution, id);
    const root = tree.create(id, definition, null, options, options.startedBy);
    await tree.apply(root, startCommand(options));
    return { tree, root };
  }

  async member(id: string): Promise<TreeMember | null> {
    const known = this.members.get(id);
    if (known) return known;
    const stored = await readInstance(this.tx, id);
    return stored && stored.row.rootId === this.rootId ? this.join(stored) : null;
  }

  /** Runs a command and all that follows from it. Its own refusal reaches the caller as it is. */
  async apply(member: TreeMember, command: EngineCommand): Promise<void> {
    await this.step(member, command);
    for (let next = this.queue.shift(); next; next = this.queue.shift()) await next();
  }

  private async join({ row, state, text }: StoredInstance): Promise<TreeMember> {
    const definition = await this.definitions.get(this.tx, row.definitionId);
    const member = new TreeMember(row, definition, state, this.execution.describe(definition, state));
    member.saved.before = member.saved.after = text;
    this.members.set(row.id, member);
    return member;
  }

  private create(
    id: string,
    definition: DeployedProcess,
    parent: { member: TreeMember; waitId: string; executionId: string } | null,
    { businessKey }: { businessKey?: string },
    startedBy: string | null,
  ): TreeMember {
    const member = new TreeMember(
      {
        id,
        rootId: this.rootId,
        parentId: parent?.member.id ?? null,
        parentWaitId: parent?.waitId ?? null,
        parentExecutionId: parent?.executionId ?? null,
        depth: parent ? parent.member.row.depth + 1 : 0,
        definitionId: definition.id,
        definitionKey: definition.key,
        definitionVersion: definition.version,
        businessKey: businessKey ?? null,
        state: 'active',
        version: 0,
        core: definition.graph.core,
        historySeq: 0,
        startedAt: this.now,
        endedAt: null,
        startedBy,
      },
      definition,
      null,
      null,
    );
    this.members.set(id, member);
    return member;
  }

  private async step(member: TreeMember, command: EngineCommand): Promise<void> {
    this.steps += 1;
    if (this.steps > MAXIMUM_STEPS) {
      throw new EngineRefusal('ENGINE.STEP_BUDGET', `more than ${MAXIMUM_STEPS} steps in one transaction`);
    }
    const wasEnded = member.isEnded;
    const advance = await this.execution.advance(this.tx, member.definition, member.state, command, this.now);
    member.take(advance);
    const followUps = advance.effects.map((effect) => () => this.carryOut(member, effect));
    const isUndone = advance.effects.some(({ type }) => type === 'parent.compensated');
    if (!wasEnded && advance.status === 'completed' && !isUndone) {
      followUps.push(() => this.completeCall(member));
    }
    this.queue.unshift(...followUps);
  }

  private async carryOut(member: TreeMember, effect: Effect): Promise<void> {
    switch (effect.type) {
      case 'message.throw':
        this.messages.push({ ...effect, member });
        return;
      case 'signal.broadcast':
        this.signals.push({ ...effect, member });
        return;
      case 'call.start':
        return this.startCall(member, effect);
      case 'call.cancel': {
        const called = await this.called(member, { waitId: effect.waitId });
        if (called && !called.isEnded) await this.step(called, { type: 'cancel' });
        return;
      }
      case 'call.reply': {
        const called = await this.called(member, { waitId: effect.waitId });
        if (called) await this.answerThrow(called, effect.handled);
        return;
      }
      case 'call.compensate': {
        const called = await this.called(member, { executionId: effect.executionId });
        if (called) await this.step(called, { type: 'compensate' });
        return;
      }
      case 'parent.throw':
        return this.throwToParent(member, effect);
      case 'parent.compensated': {
        const parent = await this.parentOf(member);
        if (parent && member.row.parentExecutionId) {
          await this.step(parent, { type: 'call-compensated', executionId: member.row.parentExecutionId });
        }
        return;
      }
    }
  }

  private async startCall(
    caller: TreeMember,
    { waitId, executionId, key, binding, businessKey, variables }: Extract<Effect, { type: 'call.start' }>,
  ): Promise<void> {
    const fail = (code: string, message: string) =>
      this.step(caller, { type: 'call-failed', waitId, code, message });
    const definition = await this.definitions.findCalled(this.tx, key, binding, caller.definition);
    if (!definition) return fail('ENGINE.CALL_FAILED', `no process "${key}" is deployed for this call`);
    if (caller.row.depth >= MAXIMUM_DEPTH) {
      return fail('ENGINE.CALL_DEPTH', `calls are nested deeper than ${MAXIMUM_DEPTH}`);
    }
    if (businessKey !== undefined && businessKey.length > 255) {
      return fail('ENGINE.CALL_FAILED', 'the business key is longer than 255 characters');
    }
    const parent = { member: caller, waitId, executionId };
    const options = { variables, ...(businessKey !== undefined && { businessKey }) };
    const child = this.create(newId(), definition, parent, options, caller.row.startedBy);
    try {
      await this.step(child, { ...startCommand(options), called: true });
    } catch (refusal) {
      if (!(refusal instanceof EngineRefusal) || refusal.code !== 'ENGINE.BAD_COMMAND') throw refusal;
      this.members.delete(child.id);
      await fail('ENGINE.CALL_FAILED', refusal.message);
    }
  }

  private async completeCall(member: TreeMember): Promise<void> {
    const parent = await this.parentOf(member);
    const waitId = member.row.parentWaitId;
    if (!parent || !waitId || !parent.has(waitId)) return;
    await this.step(parent, {
      type: 'complete-call',
      waitId,
      variables: member.after.variables,
      compensable: member.compensable,
    });
  }

  private async throwToParent(
    member: TreeMember,
    { executionId, thrown, code, message, variables }: Extract<Effect, { type: 'parent.throw' }>,
  ): Promise<void> {
    this.throwing.set(member.id, executionId);
    const parent = await this.parentOf(member);
    const waitId = member.row.parentWaitId;
    if (!parent || !waitId || !parent.has(waitId)) return this.answerThrow(member, false);
    await this.step(parent, {
      type: 'child-throw',
      waitId,
      thrown,
      variables,
      ...(code !== undefined && { code }),
      ...(message !== undefined && { message }),
    });
  }

  private async answerThrow(member: TreeMember, handled: boolean): Promise<void> {
    const executionId = this.throwing.get(member.id);
    if (executionId === undefined || member.isEnded) return;
    this.throwing.delete(member.id);
    await this.step(member, { type: 'throw-answered', executionId, handled });
  }

  private async parentOf(member: TreeMember): Promise<TreeMember | null> {
    return member.row.parentId ? this.member(member.row.parentId) : null;
  }

  private async called(
    caller: TreeMember,
    by: { waitId: string } | { executionId: string },
  ): Promise<TreeMember | null> {
    const fits = ({ row }: TreeMember) =>
      row.parentId === caller.id &&
      ('waitId' in by ? row.parentWaitId === by.waitId : row.parentExecutionId === by.executionId);
    const known = [...this.members.values()].findLast(fits);
    if (known) return known;
    const id = await findCalledInstance(this.tx, caller.id, by);
    return id ? this.member(id) : null;
  }
}

const startCommand = ({ variables, startEvent, businessKey }: StartOptions) => ({
  type: 'start' as const,
  variables,
  ...(startEvent !== undefined && { startEvent }),
  ...(businessKey !== undefined && { businessKey }),
});
