import { isExpression } from '../../expressions';
import type { ExpressionEvaluator, ValueSource } from '../../expressions';
import type { EventDefinition, ProcedureLimit, ProcessGraph } from '../../definitions';
import type { JsonObject } from '../../kernel';
import {
  type Advance,
  type DecisionEvaluator,
  type Effect,
  type EngineCommand,
  type EngineCore,
  type EngineEvent,
  EngineRefusal,
  type EngineState,
  type Wait,
  type WaitDetails,
} from './contract';

export interface HostedDefinition {
  graph: ProcessGraph;
  decisions: DecisionEvaluator;
}

export interface InMemoryHostOptions {
  core: EngineCore;
  /** Callable by process id; of two with one id the later is the newer version. */
  definitions: HostedDefinition[];
  expressions: ExpressionEvaluator;
  /** The instant (epoch ms) at which a limit in working time that starts at `from` ends. */
  dueInstant: (limit: ProcedureLimit, from: number) => number;
  /** Epoch milliseconds at which the driven clock starts. */
  startAt: number;
  stepBudget?: number;
}

export interface HostedInstance {
  readonly id: string;
  readonly definition: HostedDefinition;
  readonly businessKey?: string;
  readonly parent?: { instanceId: string; waitId: string; executionId: string };
  /** The result of the latest step. */
  view: Advance;
  /** Details of the open waits and the instant they opened, by wait id. */
  open: Map<string, { details: WaitDetails; openedAt: number }>;
}

export interface HostedEvent extends EngineEvent {
  seq: number;
  at: number;
  instanceId: string;
}

export interface SentMessage {
  name: string;
  correlationKey?: string;
  variables: JsonObject;
  at: number;
}

export interface OpenWait extends Wait {
  instanceId: string;
  details: WaitDetails;
  /** Epoch ms. */
  openedAt: number;
  /** When a timer fires, epoch ms. */
  dueAt?: number;
}

/** A timer that keeps firing without reaching the target instant is a runaway model, not a long scenario. */
const MAX_FIRINGS = 10_000;
const DEFAULT_STEP_BUDGET = 10_000;

/**
 * Everything around a core that makes whole journeys possible without a database: instances, calls between
 * them, messages, signals, timers on a driven clock. The state crosses JSON text after every step, so what a core
 * keeps outside its state is lost here as it would be in production. For scenarios, conformance and replay; the durable host is `runtime/instances`.
 */
export class InMemoryHost {
  readonly instances = new Map<string, HostedInstance>();
  /** The history of all instances in the order it happened. */
  readonly history: HostedEvent[] = [];
  /** Every message thrown by an instance, delivered or not. */
  readonly sent: SentMessage[] = [];
  /** Messages that nobody waited for yet; a wait opened later takes the oldest that fits. */
  readonly buffered: SentMessage[] = [];

  private instant: number;
  private instanceCount = 0;
  private readonly backlog: (() => Promise<void>)[] = [];
  /** Execution that waits for its parent's answer, by called instance. */
  private readonly pendingThrows = new Map<string, string>();
  private readonly ended = new Set<string>();
  private settling = false;

  constructor(private readonly options: InMemoryHostOptions) {
    this.instant = options.startAt;
  }

  get now(): number {
    return this.instant;
  }

  get core(): EngineCore {
    return this.options.core;
  }

  /** Starts the newest definition with this process id and runs until nothing moves. */
  async start(
    processId: string,
    options: { variables?: JsonObject; businessKey?: string; startEvent?: string } = {},
  ): Promise<HostedInstance> {
    const definition = this.definition(processId);
    if (!definition) throw new Error(`No definition "${processId}" is hosted`);
    const instance = await this.create(definition, options);
    await this.settle();
    return instance;
  }

  /** Any engine command on one instance, with everything that follows from it in others. */
  async command(instanceId: string, command: EngineCommand): Promise<Advance> {
    const instance = this.instance(instanceId);
    const result = await this.advance(instance, command);
    await this.settle();
    return result;
  }

  async complete(wait: Pick<OpenWait, 'instanceId' | 'id'>, variables: JsonObject = {}): Promise<Advance> {
    return this.command(wait.instanceId, { type: 'complete', waitId: wait.id, variables });
  }

  /**
   * One receiver gets the message: an open wait of that name whose key fits (oldest instance first), else a
   * message start event of that name, else the buffer. Without a key every wait of the name fits.
   */
  async correlate(
    name: string,
    options: { correlationKey?: string; variables?: JsonObject } = {},
  ): Promise<'continued' | 'started' | 'buffered'> {
    const outcome = await this.deliver({ name, variables: {}, at: this.instant, ...options });
    await this.settle();
    return outcome;
  }

  /** Reaches every open wait of that name and every signal start event; returns how many it reached. */
  async broadcast(name: string, variables: JsonObject = {}): Promise<number> {
    const reached = await this.deliverSignal(name, variables);
    await this.settle();
    return reached;
  }

  async fireTimer(wait: Pick<OpenWait, 'instanceId' | 'id'>): Promise<Advance> {
    return this.command(wait.instanceId, { type: 'fire-timer', waitId: wait.id });
  }

  /** Lets time pass: fires every timer that becomes due on the way, each at its own instant, earliest first. */
  async travelTo(instant: number): Promise<void> {
    if (instant < this.instant) throw new RangeError('the driven clock does not go back');
    for (let firings = 0; ; firings++) {
      if (firings > MAX_FIRINGS)
        throw new EngineRefusal('ENGINE.STEP_BUDGET', `More than ${MAX_FIRINGS} timers fired on the way`);
      const next = this.nextTimer();
      if (!next || next.dueAt! > instant) break;
      this.instant = Math.max(this.instant, next.dueAt!);
      await this.fireTimer(next);
    }
    this.instant = instant;
  }

  /** All open waits, oldest instance first, in the order the core reports them. */
  waits(kind?: Wait['kind']): OpenWait[] {
    return [...this.instances.values()].flatMap((instance) =>
      instance.view.waits
        .filter((wait) => !kind || wait.kind === kind)
        .map((wait) => {
          const open = instance.open.get(wait.id)!;
          return { ...wait, instanceId: instance.id, ...open, ...this.due(open.details) };
        }),
    );
  }

  instance(id: string): HostedInstance {
    const instance = this.instances.get(id);
    if (!instance) throw new Error(`No instance "${id}"`);
    return instance;
  }

  private definition(processId: string): HostedDefinition | undefined {
    return this.options.definitions.findLast(({ graph }) => graph.processId === processId);
  }

  private due(details: WaitDetails): { dueAt?: number } {
    if (details.kind !== 'timer') return {};
    return {
      dueAt: 'at' in details ? details.at : this.options.dueInstant(details.limit, details.from),
    };
  }

  private nextTimer(): OpenWait | undefined {
    return this.waits('timer')
      .filter((wait) => this.instance(wait.instanceId).view.status === 'active')
      .reduce<OpenWait | undefined>(
        (earliest, wait) => (earliest && earliest.dueAt! <= wait.dueAt! ? earliest : wait),
        undefined,
      );
  }

  private async create(
    definition: HostedDefinition,
    options: {
      variables?: JsonObject;
      businessKey?: string;
      startEvent?: string;
      parent?: HostedInstance['parent'];
    },
  ): Promise<HostedInstance> {
    const { variables = {}, businessKey, startEvent, parent } = options;
    const id = `i${++this.instanceCount}`;
    const command: EngineCommand = {
      type: 'start',
      variables,
      ...(startEvent !== undefined && { startEvent }),
      ...(businessKey !== undefined && { businessKey }),
      ...(parent && { called: true }),
    };
    const view = await this.step(definition, null, command);
    const instance: HostedInstance = {
      id,
      definition,
      view,
      open: new Map(),
      ...(businessKey !== undefined && { businessKey }),
      ...(parent && { parent }),
    };
    this.instances.set(id, instance);
    this.take(instance, view);
    return instance;
  }

  private async advance(instance: HostedInstance, command: EngineCommand): Promise<Advance> {
    const view = await this.step(instance.definition, instance.view.state, command);
    this.take(instance, view);
    return view;
  }

  private async step(
    { graph, decisions }: HostedDefinition,
    state: EngineState | null,
    command: EngineCommand,
  ): Promise<Advance> {
    const { core, expressions, stepBudget = DEFAULT_STEP_BUDGET } = this.options;
    const host = { expressions, decisions, stepBudget };
    const advance = await core.advance({ graph, state, command, now: this.instant, host });
    return { ...advance, state: JSON.parse(JSON.stringify(advance.state)) as EngineState };
  }

  /** What the durable host does in one transaction: waits, history, effects. */
  private take(instance: HostedInstance, view: Advance): void {
    const wasActive = !this.ended.has(instance.id);
    instance.view = view;
    instance.open = new Map(
      view.waits.map((wait) => {
        const opened = view.opened[wait.id];
        const details = opened ?? instance.open.get(wait.id)?.details ?? withoutDetails(wait);
        const openedAt = (!opened && instance.open.get(wait.id)?.openedAt) || this.instant;
        return [wait.id, { details, openedAt }];
      }),
    );
    for (const event of view.events) {
      this.history.push({
        ...event,
        seq: this.history.length + 1,
        at: this.instant,
        instanceId: instance.id,
      });
    }
    for (const effect of view.effects) this.backlog.push(() => this.carryOut(instance, effect));
    for (const wait of view.waits) {
      if (wait.kind === 'message' && wait.id in view.opened) this.backlog.push(() => this.offerBuffered());
    }
    if (wasActive && view.status !== 'active') {
      this.ended.add(instance.id);
      this.backlog.push(() => this.tellParent(instance));
    }
  }

  private async settle(): Promise<void> {
    if (this.settling) return;
    this.settling = true;
    try {
      for (let next = this.backlog.shift(); next; next = this.backlog.shift()) await next();
    } finally {
      this.settling = false;
    }
  }

  private async tellParent({ parent, view }: HostedInstance): Promise<void> {
    if (!parent || view.status !== 'completed') return;
    await this.answerCall(parent.instanceId, parent.waitId, {
      type: 'complete-call',
      waitId: parent.waitId,
      variables: view.variables,
      compensable: view.compensable,
    });
  }

  /** A call that was cancelled meanwhile has nobody to answer to. */
  private async answerCall(instanceId: string, waitId: string, command: EngineCommand): Promise<boolean> {
    const instance = this.instance(instanceId);
    if (instance.view.status !== 'active' || !instance.view.waits.some(({ id }) => id === waitId))
      return false;
    await this.advance(instance, command);
    return true;
  }

  private async carryOut(instance: HostedInstance, effect: Effect): Promise<void> {
    switch (effect.type) {
      case 'message.throw': {
        const { name, correlationKey, variables } = effect;
        const message = {
          name,
          variables,
          at: this.instant,
          ...(correlationKey !== undefined && { correlationKey }),
        };
        this.sent.push(message);
        await this.deliver(message);
        return;
      }
      case 'signal.broadcast':
        await this.deliverSignal(effect.name, effect.variables, instance.id);
        return;
      case 'call.start':
        return this.startCalled(instance, effect);
      case 'call.cancel': {
        const called = this.calledBy(instance, ({ waitId }) => waitId === effect.waitId);
        if (called?.view.status === 'active') await this.advance(called, { type: 'cancel' });
        return;
      }
      case 'call.reply': {
        const called = this.calledBy(instance, ({ waitId }) => waitId === effect.waitId);
        if (called) await this.answerThrow(called, effect.handled);
        return;
      }
      case 'call.compensate': {
        const called = this.calledBy(instance, ({ executionId }) => executionId === effect.executionId);
        if (called) await this.advance(called, { type: 'compensate' });
        return;
      }
      case 'parent.throw': {
        const { executionId, thrown, code, message, variables } = effect;
        this.pendingThrows.set(instance.id, executionId);
        const { parent } = instance;
        const heard =
          parent !== undefined &&
          (await this.answerCall(parent.instanceId, parent.waitId, {
            type: 'child-throw',
            waitId: parent.waitId,
            thrown,
            variables,
            ...(code !== undefined && { code }),
            ...(message !== undefined && { message }),
          }));
        if (!heard) await this.answerThrow(instance, false);
        return;
      }
      case 'parent.compensated': {
        const { parent } = instance;
        if (parent) {
          await this.advance(this.instance(parent.instanceId), {
            type: 'call-compensated',
            executionId: parent.executionId,
          });
        }
        return;
      }
    }
  }

  private async answerThrow(instance: HostedInstance, handled: boolean): Promise<void> {
    const executionId = this.pendingThrows.get(instance.id);
    if (executionId === undefined || instance.view.status !== 'active') return;
    this.pendingThrows.delete(instance.id);
    await this.advance(instance, { type: 'throw-answered', executionId, handled });
  }

  private calledBy(
    caller: HostedInstance,
    matches: (parent: NonNullable<HostedInstance['parent']>) => boolean,
  ): HostedInstance | undefined {
    return [...this.instances.values()].findLast(
      ({ parent }) => parent?.instanceId === caller.id && matches(parent),
    );
  }

  private async startCalled(
    caller: HostedInstance,
    { waitId, executionId, key, businessKey, variables }: Extract<Effect, { type: 'call.start' }>,
  ): Promise<void> {
    const definition = this.definition(key);
    if (!definition) {
      await this.answerCall(caller.id, waitId, {
        type: 'call-failed',
        waitId,
        code: 'ENGINE.CALL_FAILED',
        message: `No definition "${key}" is hosted`,
      });
      return;
    }
    await this.create(definition, {
      variables,
      parent: { instanceId: caller.id, waitId, executionId },
      ...(businessKey !== undefined && { businessKey }),
    });
  }

  private async deliver(message: SentMessage): Promise<'continued' | 'started' | 'buffered'> {
    const wait = this.waits('message').find((candidate) => this.fits(candidate, message));
    if (wait) {
      await this.advance(this.instance(wait.instanceId), {
        type: 'trigger',
        waitIds: [wait.id],
        variables: message.variables,
      });
      return 'continued';
    }
    const [start] = this.startEventsFor('message', message.name);
    if (start) {
      await this.create(start.definition, {
        startEvent: start.startEvent,
        variables: message.variables,
        ...(message.correlationKey !== undefined && { businessKey: message.correlationKey }),
      });
      return 'started';
    }
    this.buffered.push(message);
    return 'buffered';
  }

  private async offerBuffered(): Promise<void> {
    for (const message of [...this.buffered]) {
      if (!this.waits('message').some((wait) => this.fits(wait, message))) continue;
      this.buffered.splice(this.buffered.indexOf(message), 1);
      await this.deliver(message);
      return;
    }
  }

  private fits(wait: OpenWait, message: SentMessage): boolean {
    const { view, businessKey } = this.instance(wait.instanceId);
    if (view.status !== 'active' || wait.name !== message.name) return false;
    return (
      message.correlationKey === undefined || (wait.correlationKey ?? businessKey) === message.correlationKey
    );
  }

  private async deliverSignal(name: string, variables: JsonObject, except?: string): Promise<number> {
    let reached = 0;
    const waitIds = (instance: HostedInstance) =>
      instance.view.waits.filter((wait) => wait.kind === 'signal' && wait.name === name).map(({ id }) => id);
    for (const instance of [...this.instances.values()]) {
      if (instance.id === except || instance.view.status !== 'active') continue;
      const ids = waitIds(instance);
      if (ids.length === 0) continue;
      await this.advance(instance, { type: 'trigger', waitIds: ids, variables });
      reached += ids.length;
    }
    for (const start of this.startEventsFor('signal', name)) {
      await this.create(start.definition, { startEvent: start.startEvent, variables });
      reached++;
    }
    return reached;
  }

  /** Start events of that name in the newest version of every process. */
  private startEventsFor(
    kind: 'message' | 'signal',
    name: string,
  ): { definition: HostedDefinition; startEvent: string }[] {
    return this.options.definitions
      .filter((definition) => this.definition(definition.graph.processId) === definition)
      .flatMap((definition) => {
        const { nodes, processId } = definition.graph;
        const root = nodes[processId];
        if (root?.type !== 'process') return [];
        return root.startEvents.flatMap((startEvent) => {
          const node = nodes[startEvent];
          const isNamed =
            node?.type === 'startEvent' && node.events.some((event) => this.isNamed(event, kind, name));
          return isNamed ? [{ definition, startEvent }] : [];
        });
      });
  }

  private isNamed(event: EventDefinition, kind: 'message' | 'signal', name: string): boolean {
    return event.kind === kind && 'name' in event && this.text(event.name as ValueSource) === name;
  }

  private text(source: ValueSource): string | undefined {
    if (!isExpression(source)) return source.literal;
    const result = this.options.expressions.evaluate(source, {}, { now: this.instant, strict: false });
    return result.ok && typeof result.value === 'string' ? result.value : undefined;
  }
}

/** A core must report what a task, a job or a timer needs when it opens it. */
function withoutDetails({ id, kind }: Wait): WaitDetails {
  if (kind === 'user-task' || kind === 'service' || kind === 'timer')
    throw new Error(`The core gave no details for the ${kind} wait "${id}"`);
  return { kind };
}
