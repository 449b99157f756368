import { isDeepStrictEqual } from 'node:util';
import type { ProcessGraph } from '../../src/definitions';
import type { JsonObject } from '../../src/kernel';
import {
  type Advance,
  type EngineCommand,
  type EngineCore,
  type EngineEvent,
  type EngineHost,
  type EngineIncident,
  EngineRefusal,
  type EngineState,
  type Effect,
  type Wait,
  type WaitDetails,
} from '../../src/runtime/engine/contract';
import { resolveLimit } from './working-time';

/** One process instance as the harness keeps it: plain data, so that a whole world can be copied. */
export interface Instance {
  id: string;
  key: string;
  businessKey?: string;
  parent?: { instance: string; waitId: string };
  /** Execution of the call activity in the parent, by which `call.compensate` names this instance. */
  calledBy?: string;
  state: EngineState;
  status: Advance['status'];
  waits: Wait[];
  incidents: EngineIncident[];
  variables: JsonObject;
  tokens: { elementId: string; count: number }[];
  details: Record<string, WaitDetails>;
  timers: Record<string, { at: number; order: number }>;
  compensable: boolean;
}

/** An event of the history, with the instance it belongs to. */
export type Recorded = EngineEvent & { instance: string };

interface World {
  now: number;
  counter: number;
  instances: Instance[];
  history: Recorded[];
  thrown: { kind: 'message' | 'signal'; name: string; variables: JsonObject; correlationKey?: string }[];
}

export interface HarnessOptions {
  core: EngineCore;
  /** Compiled processes by process id. */
  graphs: ReadonlyMap<string, ProcessGraph>;
  host: EngineHost;
  start: number;
  /** Every step starts from a state that went through JSON text, as it would through a row. */
  saveAndLoad: boolean;
  /** Every step is done twice and must give the same bytes. */
  repeat?: boolean;
}

/** What a core must never do, whatever the model: seen from outside, so that every core is held to it. */
export class BrokenInvariant extends Error {
  override name = 'BrokenInvariant';
}

/**
 * A host over the engine's seam that keeps everything in memory and drives time itself: arms and fires timers,
 * delivers messages and signals, runs called processes as instances of their own, and checks after every step
 * what must hold for every core.
 */
export class Harness {
  private world: World;

  constructor(
    private readonly options: HarnessOptions,
    world?: World,
  ) {
    this.world = world ?? { now: options.start, counter: 0, instances: [], history: [], thrown: [] };
  }

  /** An independent copy: what happens there does not happen here. */
  fork(): Harness {
    return new Harness(this.options, structuredClone(this.world));
  }

  get now(): number {
    return this.world.now;
  }
  get instances(): readonly Instance[] {
    return this.world.instances;
  }
  get history(): readonly Recorded[] {
    return this.world.history;
  }
  get thrown(): World['thrown'] {
    return this.world.thrown;
  }

  async start(
    key: string,
    start: { startEvent?: string; variables: JsonObject; businessKey?: string },
    caller?: { parent: { instance: string; waitId: string }; calledBy: string },
  ): Promise<Instance> {
    const graph = this.options.graphs.get(key);
    if (!graph) throw new EngineRefusal('ENGINE.BAD_COMMAND', `no process ${key}`);
    const advance = await this.advance(graph, null, {
      type: 'start',
      ...start,
      ...(caller && { called: true }),
    });
    const instance: Instance = {
      id: `i${++this.world.counter}`,
      key,
      businessKey: start.businessKey,
      ...caller,
      details: {},
      timers: {},
      ...this.visible(advance),
    };
    this.world.instances.push(instance);
    await this.commit(instance, advance);
    return instance;
  }

  /** Applies a command to one instance and everything that follows from it. A refusal leaves the world as it was. */
  async send(instance: Instance, command: EngineCommand): Promise<void> {
    const own = this.find(instance.id);
    const graph = this.graphOf(own);
    const before = JSON.stringify(own.state);
    let advance: Advance;
    try {
      advance = await this.advance(graph, own.state, command);
    } catch (error) {
      if (JSON.stringify(own.state) !== before)
        throw new BrokenInvariant(`a refused ${command.type} changed the state`, { cause: error });
      throw error;
    }
    if (JSON.stringify(own.state) !== before)
      throw new BrokenInvariant(`advance(${command.type}) changed its input`);
    await this.commit(own, advance);
  }

  /** Lets time pass to `instant`; every timer fires at its own due time, in order. */
  async travelTo(instant: number): Promise<void> {
    for (;;) {
      const due = this.world.instances
        .filter(({ status }) => status === 'active')
        .flatMap((instance) =>
          Object.entries(instance.timers).map(([waitId, timer]) => ({ instance, waitId, ...timer })),
        )
        .filter(({ at }) => at <= instant)
        .sort((a, b) => a.at - b.at || a.order - b.order)[0];
      if (!due) break;
      this.world.now = Math.max(this.world.now, due.at);
      await this.send(due.instance, { type: 'fire-timer', waitId: due.waitId });
    }
    this.world.now = Math.max(this.world.now, instant);
  }

  /** To every open wait for the signal, one command per instance, then to the processes that it starts. */
  async signal(name: string, variables: JsonObject, except?: string): Promise<number> {
    let reached = 0;
    const receivers = this.world.instances.filter(({ id }) => id !== except).map(({ id }) => id);
    for (const id of receivers) {
      const instance = this.find(id);
      const waitIds = instance.waits
        .filter((wait) => wait.kind === 'signal' && wait.name === name)
        .map((wait) => wait.id);
      if (waitIds.length === 0) continue;
      reached += waitIds.length;
      await this.send(instance, { type: 'trigger', waitIds, variables });
    }
    return reached + (await this.startBy('signal', name, variables));
  }

  /** To the first open wait for the message (and key, if given); else it may start a process. */
  async message(name: string, variables: JsonObject, key?: string): Promise<boolean> {
    for (const instance of this.world.instances) {
      const wait = instance.waits.find(
        (each) =>
          each.kind === 'message' &&
          each.name === name &&
          (key === undefined || (each.correlationKey ?? instance.businessKey) === key),
      );
      if (!wait) continue;
      await this.send(instance, { type: 'trigger', waitIds: [wait.id], variables });
      return true;
    }
    return (await this.startBy('message', name, variables, key)) > 0;
  }

  find(id: string): Instance {
    const instance = this.world.instances.find((each) => each.id === id);
    if (!instance) throw new Error(`no instance ${id}`);
    return instance;
  }

  graphOf(instance: Instance): ProcessGraph {
    return this.options.graphs.get(instance.key)!;
  }

  private async startBy(
    kind: 'message' | 'signal',
    name: string,
    variables: JsonObject,
    businessKey?: string,
  ) {
    let started = 0;
    for (const [key, graph] of this.options.graphs) {
      const process = graph.nodes[graph.processId];
      if (process.type !== 'process') throw new Error(`${graph.processId} is not a process`);
      for (const id of process.startEvents) {
        const node = graph.nodes[id];
        if (node.type !== 'startEvent') continue;
        const starts = node.events.some(
          (event) => event.kind === kind && 'literal' in event.name && event.name.literal === name,
        );
        if (!starts) continue;
        await this.start(key, { startEvent: id, variables, businessKey });
        started++;
      }
    }
    return started;
  }

  private async advance(graph: ProcessGraph, state: EngineState | null, command: EngineCommand) {
    const load = <T>(value: T): T =>
      this.options.saveAndLoad ? (JSON.parse(JSON.stringify(value)) as T) : value;
    const { core, host, repeat } = this.options;
    const once = () =>
      core.advance({
        graph: load(graph),
        state: load(state),
        command: load(command),
        now: this.world.now,
        host,
      });
    const advance = await once();
    if (repeat && JSON.stringify(advance) !== JSON.stringify(await once()))
      throw new BrokenInvariant(`advance(${command.type}) gives other bytes the second time`);
    return advance;
  }

  private visible(advance: Advance) {
    const { state, status, waits, incidents, variables, tokens, compensable } = advance;
    return { state, status, waits, incidents, variables, tokens, compensable };
  }

  private async commit(instance: Instance, advance: Advance): Promise<void> {
    this.check(instance, advance);
    Object.assign(instance, this.visible(advance));
    for (const [waitId, details] of Object.entries(advance.opened)) {
      instance.details[waitId] = details;
      if (details.kind !== 'timer') continue;
      const at = 'at' in details ? details.at : resolveLimit(details.limit, details.from);
      instance.timers[waitId] = { at, order: ++this.world.counter };
    }
    const open = new Set(advance.waits.map(({ id }) => id));
    for (const waitId of Object.keys(instance.details))
      if (!open.has(waitId)) {
        delete instance.details[waitId];
        delete instance.timers[waitId];
      }
    this.world.history.push(...advance.events.map((event) => ({ ...event, instance: instance.id })));
    for (const effect of advance.effects) await this.carryOut(instance.id, effect);
    if (instance.parent && instance.status === 'completed' && command(advance, 'instance.completed'))
      await this.reply(instance.parent, (waitId) => ({
        type: 'complete-call',
        waitId,
        variables: instance.variables,
        compensable: instance.compensable,
      }));
  }

  private async carryOut(id: string, effect: Effect): Promise<void> {
    const instance = this.find(id);
    const child = (waitId: string) =>
      this.world.instances.find((each) => each.parent?.instance === id && each.parent.waitId === waitId);
    switch (effect.type) {
      case 'message.throw':
        this.world.thrown.push({
          kind: 'message',
          name: effect.name,
          variables: effect.variables,
          correlationKey: effect.correlationKey,
        });
        return;
      case 'signal.broadcast':
        this.world.thrown.push({ kind: 'signal', name: effect.name, variables: effect.variables });
        await this.signal(effect.name, effect.variables, id);
        return;
      case 'call.start': {
        const { waitId, key, variables, businessKey, executionId } = effect;
        const parent = { instance: id, waitId };
        try {
          await this.start(key, { variables, businessKey }, { parent, calledBy: executionId });
        } catch (error) {
          if (!(error instanceof EngineRefusal)) throw error;
          await this.reply(parent, () => ({
            type: 'call-failed',
            waitId,
            code: error.code,
            message: error.message,
          }));
        }
        return;
      }
      case 'call.cancel': {
        const called = child(effect.waitId);
        if (called?.status === 'active') await this.send(called, { type: 'cancel' });
        return;
      }
      case 'call.reply':
        // Answered inside the delivery of `parent.throw`, which reads it from the parent's effects.
        this.replies.set(`${id} ${effect.waitId}`, effect.handled);
        return;
      case 'call.compensate': {
        const called = this.world.instances.find(
          (each) => each.parent?.instance === id && each.calledBy === effect.executionId,
        );
        if (!called)
          throw new BrokenInvariant(`call.compensate names no called instance: ${effect.executionId}`);
        await this.send(called, { type: 'compensate' });
        return;
      }
      case 'parent.compensated':
        if (!instance.parent || !instance.calledBy)
          throw new BrokenInvariant('parent.compensated without a parent');
        await this.send(this.find(instance.parent.instance), {
          type: 'call-compensated',
          executionId: instance.calledBy,
        });
        return;
      case 'parent.throw': {
        const { thrown, code, message, variables, executionId } = effect;
        const answer = async (handled: boolean) => {
          if (this.find(id).status === 'active')
            await this.send(this.find(id), { type: 'throw-answered', executionId, handled });
        };
        if (!instance.parent) return answer(false);
        const { instance: parentId, waitId } = instance.parent;
        const parent = this.find(parentId);
        if (!parent.waits.some((wait) => wait.id === waitId)) return answer(false);
        await this.send(parent, { type: 'child-throw', waitId, thrown, code, message, variables });
        const handled = this.replies.get(`${parentId} ${waitId}`);
        this.replies.delete(`${parentId} ${waitId}`);
        if (handled !== undefined) return answer(handled);
        if (this.find(id).status === 'active')
          throw new BrokenInvariant(
            `child-throw at ${waitId} was neither answered nor did it cancel the child`,
          );
        return;
      }
    }
  }

  private readonly replies = new Map<string, boolean>();

  private async reply(
    to: { instance: string; waitId: string },
    command: (waitId: string) => EngineCommand,
  ): Promise<void> {
    const parent = this.find(to.instance);
    if (parent.waits.some((wait) => wait.id === to.waitId)) await this.send(parent, command(to.waitId));
  }

  private check(instance: Instance, advance: Advance): void {
    const fail = (what: string) => {
      throw new BrokenInvariant(`${instance.key}: ${what}`);
    };
    const graph = this.graphOf(instance);
    const { waits, incidents, status, variables, tokens } = advance;
    const text = JSON.stringify(advance.state);
    if (text.includes('null') && !isDeepStrictEqual(JSON.parse(text), plain(advance.state)))
      fail('the state is not plain JSON');
    const described = this.options.core.describe(graph, JSON.parse(text) as EngineState);
    if (!isDeepStrictEqual(plain(described), plain({ status, waits, incidents, variables, tokens })))
      fail('describe() differs from what advance() reported');
    const ids = waits.map(({ id }) => id);
    if (new Set(ids).size !== ids.length) fail('two open waits share an id');
    for (const { id, elementId } of waits) {
      if (!(id in advance.opened) && !(id in instance.details))
        fail(`wait ${id} was never opened with details`);
      if (!graph.nodes[elementId]) fail(`wait at unknown element ${elementId}`);
    }
    for (const id of Object.keys(advance.opened)) if (!ids.includes(id)) fail(`opened ${id} is no open wait`);
    if (status !== 'active' && waits.length > 0) fail(`${status} with open waits`);
    if (status !== 'active' && tokens.length > 0) fail(`${status} with tokens left`);
    if (status === 'active' && waits.length + incidents.length === 0 && !crossing(advance))
      fail('active, but waits for nothing and reports no incident');
  }
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const command = (advance: Advance, type: EngineEvent['type']) =>
  advance.events.some((event) => event.type === type);

/** The instance rests because another instance has to answer first. */
const crossing = ({ effects }: Advance) =>
  effects.some(({ type }) => type === 'parent.throw' || type === 'call.compensate');
