import type {
  EventDefinition,
  GraphNode,
  MessageEvent,
  MultiInstance,
  ProcessGraph,
} from '../../../definitions';
import type { Expression } from '../../../expressions';
import type { Json, JsonObject } from '../../../kernel';
import { EngineRefusal, type Effect, type EngineEvent, type EngineHost, type WaitDetails } from '../contract';
import { decisionResult } from '../token-core/activities/business-rule';
import { returned } from '../token-core/activities/call-activity';
import { describeTask } from '../token-core/activities/user-task';
import {
  evaluate,
  evaluateMappings,
  type Evaluating,
  holds,
  optionalText,
  requiredText,
  valueOf,
} from '../token-core/evaluation';
import { planTimer } from '../token-core/events/timers';
import { StepFailure } from '../token-core/step-failure';
import { EngineSession, type EngineListener } from './engine-session';
import type { BpmnEngineState, LoopRecord, OpenedWaits, WaitRecord } from './state';

const mostInstances = 1_000;
const longestReportedValue = 1_024;

/** One command under way: the engine moves the tokens, this object knows data, waits and what to tell the host. */
export class Step implements EngineListener, Evaluating {
  readonly events: EngineEvent[] = [];
  readonly effects: Effect[] = [];
  readonly opened: OpenedWaits = {};
  /** The element at work, to blame when something fails. */
  current: { elementId: string; executionId: string };
  private readonly live = new Map<string, () => void>();
  private readonly done = new Set<string>();
  /** Signals thrown in this step, delivered inside the instance once the engine rests. */
  private readonly signals: { name: string; variables: JsonObject }[] = [];
  private session?: EngineSession;
  private entries = 0;
  private isResuming = false;
  private isChanged = true;

  constructor(
    readonly graph: ProcessGraph,
    readonly state: BpmnEngineState,
    readonly host: EngineHost,
    readonly now: number,
  ) {
    this.current = { elementId: graph.processId, executionId: graph.processId };
  }

  async start(): Promise<void> {
    this.session = await EngineSession.start(this.graph, this);
  }

  async resume(): Promise<void> {
    this.isResuming = true;
    this.session = await EngineSession.resume(this.graph, this.state.engine!, this);
    this.isResuming = false;
    this.state.waits = this.state.waits.filter(({ execution }) => this.live.has(execution));
  }

  /** Until nothing can move: thrown errors find their catcher, signals arrive, conditions that hold fire. */
  settle(): void {
    this.session?.check();
    for (let moved = true; moved && this.state.status === 'active';) moved = this.settleOnce();
  }

  private settleOnce(): boolean {
    const thrown = this.state.waits.find(
      ({ kind, at, asked }) => kind === 'error' && !asked && this.isErrorEnd(at),
    );
    if (thrown) {
      this.throwFromEnd(thrown);
      return true;
    }
    const signal = this.signals.shift();
    if (signal) {
      for (const wait of this.state.waits.filter(
        ({ kind, name }) => kind === 'signal' && name === signal.name,
      ))
        if (this.isOpen(wait)) this.catchAt(wait, signal.variables);
      return true;
    }
    if (!this.isChanged) return false;
    this.isChanged = false;
    const held = this.state.waits.find((wait) => wait.kind === 'condition' && this.conditionHolds(wait));
    if (held) this.catchAt(held, {});
    return held !== undefined;
  }

  async save(): Promise<void> {
    this.state.engine = this.state.status === 'active' ? await this.session!.save() : null;
    if (this.state.status !== 'active') this.state.waits = [];
  }

  // --- what commands do -------------------------------------------------------------------------------

  wait(id: string, ...kinds: WaitRecord['kind'][]): WaitRecord {
    const wait = this.state.waits.find((each) => each.id === id);
    if (!wait || wait.asked || (kinds.length > 0 && !kinds.includes(wait.kind)))
      throw new EngineRefusal('ENGINE.UNKNOWN_WAIT', `no such wait is open: ${id}`);
    return wait;
  }

  isOpen(wait: WaitRecord): boolean {
    return this.live.has(wait.execution);
  }

  /** The work of a task, service or call is done with these results. */
  complete(wait: WaitRecord, results: JsonObject): void {
    const node = this.graph.nodes[wait.at];
    this.blame(wait.at, wait.execution);
    this.finish(node, results, wait.locals ?? {}, wait.index);
    this.end(wait);
  }

  /** An event has happened at this wait. */
  catchAt(wait: WaitRecord, variables: JsonObject, extra: JsonObject = {}): void {
    const node = this.graph.nodes[wait.at];
    this.blame(wait.at, wait.execution);
    const event = eventOf(node);
    this.emit('event.caught', wait.at, wait.execution, {
      kind: event?.kind ?? 'message',
      ...(wait.name !== undefined && { name: wait.name }),
    });
    const payload: JsonObject =
      event?.kind === 'message' && event.payloadVariable ? { [event.payloadVariable]: variables } : variables;
    this.finish(node, { ...payload, ...extra }, wait.locals ?? {}, wait.index);
    this.end(wait);
  }

  /** The nearest catcher of an error, from the activity outward. False when nobody in this process catches it. */
  catchError(
    from: string,
    code: string | undefined,
    message: string | undefined,
    variables: JsonObject,
  ): boolean {
    for (let at: string | undefined = from; at; at = this.graph.nodes[at].parent) {
      const boundary = this.errorBoundary(at, code);
      const wait = boundary && this.state.waits.find((each) => each.at === boundary.id);
      if (!boundary || !wait) continue;
      const { codeVariable, messageVariable } = boundary.event;
      this.catchAt(wait, variables, {
        ...(codeVariable && { [codeVariable]: code ?? null }),
        ...(messageVariable && { [messageVariable]: message ?? null }),
      });
      return true;
    }
    return false;
  }

  /** What a called instance gives back, as the model maps it. */
  returned(wait: WaitRecord, results: JsonObject): JsonObject {
    const node = this.graph.nodes[wait.at];
    return node.type === 'callActivity' ? returned(this, node, results) : results;
  }

  setVariables(variables: JsonObject, elementId: string, locals: JsonObject = {}): void {
    for (const [name, value] of Object.entries(variables)) {
      if (Object.hasOwn(locals, name)) locals[name] = value;
      else this.state.variables[name] = value;
      this.isChanged = true;
      const isShort = JSON.stringify(value).length <= longestReportedValue;
      this.emit('variable.set', elementId, this.graph.processId, isShort ? { name, value } : { name });
    }
  }

  throwToParent(wait: WaitRecord, asked: NonNullable<WaitRecord['asked']>, variables: JsonObject): void {
    wait.asked = asked;
    this.effects.push({
      type: 'parent.throw',
      executionId: wait.execution,
      thrown: asked.thrown,
      ...(asked.code !== undefined && { code: asked.code }),
      ...(asked.message !== undefined && { message: asked.message }),
      variables,
    });
  }

  cancelAll(): void {
    for (const wait of this.state.waits) {
      if (wait.kind === 'call') this.effects.push({ type: 'call.cancel', waitId: wait.id });
      if (wait.kind !== 'error' && this.graph.nodes[wait.at].type !== 'boundaryEvent')
        this.emit('activity.cancelled', wait.at, wait.execution);
    }
    this.state.waits = [];
    this.state.incidents = [];
    this.state.status = 'cancelled';
    this.emit('instance.cancelled', this.graph.processId, this.graph.processId);
  }

  emit(type: EngineEvent['type'], elementId: string, executionId: string, data?: JsonObject): void {
    this.events.push({ type, elementId, executionId, ...(data && { data }) });
  }

  nextId(): string {
    this.state.last += 1;
    return `b${this.state.last}`;
  }

  // --- what the engine tells --------------------------------------------------------------------------

  entered(elementId: string, executionId: string): void {
    this.entries += 1;
    if (this.entries > this.host.stepBudget)
      throw new EngineRefusal('ENGINE.STEP_BUDGET', `more than ${this.host.stepBudget} steps`);
    const node = this.graph.nodes[elementId];
    if (!node || node.type === 'boundaryEvent' || this.isResuming) return;
    this.emit(isLoop(node) ? 'multi-instance.entered' : 'activity.entered', elementId, executionId);
  }

  waiting(elementId: string, executionId: string, end: () => void): void {
    this.live.set(executionId, end);
    if (this.state.waits.some(({ execution }) => execution === executionId)) return;
    this.openWait(this.graph.nodes[elementId], executionId);
  }

  executed(elementId: string): void {
    const node = this.graph.nodes[elementId];
    if (!node || !isLoop(node) || this.isResuming) return;
    const loop = this.state.loops[elementId];
    const collection = node.loop.outputCollection;
    delete this.state.loops[elementId];
    if (collection !== undefined)
      this.setVariables({ [collection]: Object.values(loop?.results ?? {}) }, elementId);
  }

  completed(elementId: string, executionId: string): void {
    const node = this.graph.nodes[elementId];
    this.done.add(executionId);
    if (!node) return;
    if (node.type === 'boundaryEvent') this.emit('activity.entered', elementId, executionId);
    this.emit(isLoop(node) ? 'multi-instance.completed' : 'activity.completed', elementId, executionId);
  }

  left(elementId: string, executionId: string): void {
    const node = this.graph.nodes[elementId];
    const isDone = this.done.has(executionId);
    for (const wait of this.state.waits.filter(
      ({ execution }) => execution === executionId || execution.startsWith(`${executionId}_`),
    )) {
      this.live.delete(wait.execution);
      if (wait.kind === 'call') this.effects.push({ type: 'call.cancel', waitId: wait.id });
      if (wait.index !== undefined) this.emit('activity.cancelled', wait.at, wait.execution);
      this.drop(wait);
    }
    if (!node || isDone || node.type === 'boundaryEvent') return;
    delete this.state.loops[elementId];
    this.emit(isLoop(node) ? 'multi-instance.cancelled' : 'activity.cancelled', elementId, executionId);
  }

  flowTaken(flowId: string): void {
    if (this.graph.flows[flowId]) this.emit('flow.taken', flowId, this.graph.processId);
  }

  ended(): void {
    this.state.status = 'completed';
    this.state.waits = [];
    this.emit('instance.completed', this.graph.processId, this.graph.processId);
  }

  perform(elementId: string, executionId: string, index: number | undefined): void {
    const node = this.graph.nodes[elementId];
    this.blame(elementId, executionId);
    const { locals, visible } = this.dataOf(node, index);
    if (index !== undefined) this.emit('activity.entered', elementId, executionId);
    this.finish(node, this.work(node, visible, executionId), locals, index);
    if (index !== undefined) this.emit('activity.completed', elementId, executionId);
  }

  resolve(reference: string): unknown {
    const [what, id] = split(reference);
    if (what === 'condition') {
      const flow = this.graph.flows[id];
      this.blame(flow.source, flow.source);
      return holds(this, flow.condition!, this.state.variables);
    }
    if (what === 'instances') return this.instancesOf(id);
    if (what === 'complete') {
      const { completionCondition } = (this.graph.nodes[id] as { loop: MultiInstance }).loop;
      this.blame(id, id);
      return holds(this, completionCondition!, {
        ...this.state.variables,
        ...this.counters(id),
        ...this.lastItem,
      });
    }
    return reference;
  }

  // --- parts ------------------------------------------------------------------------------------------

  /** Locals of the instance that was completed last; its completion condition may read them. */
  private lastItem: JsonObject = {};

  private blame(elementId: string, executionId: string): void {
    this.current = { elementId, executionId };
  }

  private drop(wait: WaitRecord): void {
    this.state.waits = this.state.waits.filter((each) => each !== wait);
    delete this.opened[wait.id];
  }

  private end(wait: WaitRecord): void {
    const end = this.live.get(wait.execution);
    this.live.delete(wait.execution);
    this.drop(wait);
    if (wait.index !== undefined) this.emit('activity.completed', wait.at, wait.execution);
    end?.();
    this.session?.check();
  }

  private isErrorEnd(at: string): boolean {
    return this.graph.nodes[at].type === 'endEvent';
  }

  private throwFromEnd(wait: WaitRecord): void {
    const node = this.graph.nodes[wait.at];
    const event = eventOf(node);
    const code = event?.kind === 'error' ? event.code : undefined;
    this.blame(wait.at, wait.execution);
    this.emit('event.thrown', wait.at, wait.execution, {
      kind: 'error',
      ...(code !== undefined && { name: code }),
    });
    if (this.catchError(node.parent!, code, undefined, {})) return;
    if (this.state.called) return this.throwToParent(wait, { thrown: 'error', code, isChilds: false }, {});
    throw uncaughtError(code);
  }

  private errorBoundary(at: string, code: string | undefined) {
    const node = this.graph.nodes[at];
    if (!('boundaryEvents' in node) || !node.boundaryEvents) return undefined;
    const catchers = node.boundaryEvents.flatMap((id) => {
      const event = eventOf(this.graph.nodes[id]);
      return event?.kind === 'error' ? [{ id, event }] : [];
    });
    return (
      catchers.find(({ event }) => event.code !== undefined && event.code === code) ??
      catchers.find(({ event }) => event.code === undefined)
    );
  }

  private conditionHolds(wait: WaitRecord): boolean {
    const event = eventOf(this.graph.nodes[wait.at]);
    this.blame(wait.at, wait.execution);
    return event?.kind === 'conditional' && holds(this, event.condition, this.state.variables);
  }

  private openWait(node: GraphNode, execution: string): void {
    this.blame(node.id, execution);
    const index = isLoop(node) ? Number(execution.slice(execution.lastIndexOf('_') + 1)) : undefined;
    const { locals, visible, inputs } = this.dataOf(node, index);
    if (index !== undefined) this.emit('activity.entered', node.id, execution);
    const id = this.nextId();
    const { wait, details } = this.planWait(node, id, execution, visible, inputs);
    this.state.waits.push({
      id,
      at: node.id,
      execution,
      ...wait,
      ...(Object.keys(locals).length > 0 && { locals }),
      ...(index !== undefined && { index }),
    });
    if (details) this.opened[id] = details;
    this.isChanged ||= wait.kind === 'condition';
  }

  private planWait(
    node: GraphNode,
    id: string,
    execution: string,
    visible: JsonObject,
    inputs: JsonObject | undefined,
  ): { wait: Pick<WaitRecord, 'kind' | 'name' | 'key'>; details?: WaitDetails } {
    const event = eventOf(node);
    const service = 'service' in node ? node.service : event?.kind === 'message' ? event.service : undefined;
    if (service && !isCatch(node)) {
      const name =
        service.kind === 'external' ? requiredText(this, service.topic, visible, 'topic') : service.name;
      const message = event?.kind === 'message' ? event : undefined;
      return {
        wait: { kind: 'service', name },
        details: {
          kind: 'service',
          binding: service.kind,
          name,
          ...(service.retries !== undefined && { retries: service.retries }),
          variables: message?.payload
            ? evaluateMappings(this, message.payload, visible)
            : (inputs ?? { ...visible }),
          key: execution,
          ...(message && { messageName: requiredText(this, message.name, visible, 'message name') }),
        },
      };
    }
    switch (node.type) {
      case 'userTask':
        return {
          wait: { kind: 'user-task' },
          details: { kind: 'user-task', task: describeTask(this, node, visible) },
        };
      case 'receiveTask':
        return this.planMessage(node.message!, visible);
      case 'callActivity': {
        const name = requiredText(this, node.calledElement, visible, 'called process');
        const businessKey = optionalText(this, node.businessKey, visible);
        this.effects.push({
          type: 'call.start',
          waitId: id,
          elementId: node.id,
          executionId: execution,
          key: name,
          binding: node.binding,
          ...(businessKey !== undefined && { businessKey }),
          variables: { ...(node.allIn && visible), ...evaluateMappings(this, node.in, visible) },
        });
        return { wait: { kind: 'call', name }, details: { kind: 'call' } };
      }
      default:
    }
    switch (event?.kind) {
      case 'message':
        return this.planMessage(event, visible);
      case 'signal':
        return {
          wait: { kind: 'signal', name: requiredText(this, event.name, visible, 'signal name') },
          details: { kind: 'signal' },
        };
      case 'timer':
        return { wait: { kind: 'timer' }, details: planTimer(this, event, visible).details };
      case 'conditional':
        return { wait: { kind: 'condition' }, details: { kind: 'condition' } };
      default:
        return { wait: { kind: 'error' } };
    }
  }

  private planMessage(event: MessageEvent, visible: JsonObject) {
    return {
      wait: {
        kind: 'message' as const,
        name: requiredText(this, event.name, visible, 'message name'),
        key: event.correlationKey
          ? requiredText(this, event.correlationKey, visible, 'correlation key')
          : null,
      },
      details: { kind: 'message' as const },
    };
  }

  /** What a step sees: the variables of the process, the item of its multi-instance and its mapped inputs. */
  private dataOf(node: GraphNode, index: number | undefined) {
    const locals: JsonObject = {};
    if (index !== undefined && isLoop(node)) {
      const loop = this.state.loops[node.id];
      locals.loopCounter = index + 1;
      if (node.loop.elementVariable !== undefined && loop.items)
        locals[node.loop.elementVariable] = loop.items[index];
    }
    const outer = { ...this.state.variables, ...(index !== undefined && this.counters(node.id)), ...locals };
    const mapped = node.io?.input.length ? evaluateMappings(this, node.io.input, outer) : undefined;
    Object.assign(locals, mapped);
    return { locals, inputs: mapped, visible: { ...outer, ...mapped } };
  }

  private work(node: GraphNode, visible: JsonObject, executionId: string): JsonObject {
    switch (node.type) {
      case 'scriptTask': {
        const value = evaluate(this, node.script!.expression, visible, true);
        return node.script!.resultVariable === undefined ? {} : { [node.script!.resultVariable]: value };
      }
      case 'serviceTask':
      case 'businessRuleTask': {
        if (!node.decision) throw new StepFailure('ENGINE.NO_BEHAVIOUR', 'this task names no service');
        const result = decisionResult(this, node.decision, visible);
        return node.decision.resultVariable === undefined ? {} : { [node.decision.resultVariable]: result };
      }
      case 'sendTask':
        if (node.message) this.throwEvent(node, node.message, visible, executionId);
        return {};
      case 'endEvent':
      case 'intermediateThrowEvent':
        for (const event of node.events) this.throwEvent(node, event, visible, executionId);
        return {};
      default:
        return {};
    }
  }

  private throwEvent(
    node: GraphNode,
    event: EventDefinition,
    visible: JsonObject,
    executionId: string,
  ): void {
    if (event.kind !== 'message' && event.kind !== 'signal') return;
    const name = requiredText(this, event.name, visible, `${event.kind} name`);
    const variables = evaluateMappings(this, event.payload ?? [], visible);
    this.emit('event.thrown', node.id, executionId, { kind: event.kind, name });
    const common = { elementId: node.id, executionId, name, variables };
    if (event.kind === 'signal') {
      this.effects.push({ type: 'signal.broadcast', ...common });
      this.signals.push({ name, variables });
      return;
    }
    const key = event.correlationKey && requiredText(this, event.correlationKey, visible, 'correlation key');
    this.effects.push({
      type: 'message.throw',
      ...common,
      ...(key !== undefined && { correlationKey: key }),
    });
  }

  /** Results go out: through the output mapping, or by name; those that name a local stay with it. */
  private finish(node: GraphNode, results: JsonObject, locals: JsonObject, index: number | undefined): void {
    const inner = { ...locals };
    if (node.io?.output.length) {
      const visible = { ...this.state.variables, ...inner, ...results };
      this.setVariables(evaluateMappings(this, node.io.output, visible), node.id);
      Object.assign(inner, results);
    } else this.setVariables(results, node.id, inner);
    if (index === undefined || !isLoop(node)) return;
    const loop = this.state.loops[node.id];
    loop.done += 1;
    this.lastItem = inner;
    if (node.loop.outputElement)
      loop.results[index] = evaluate(this, node.loop.outputElement, {
        ...this.state.variables,
        ...this.counters(node.id),
        ...inner,
      });
  }

  /** How many instances, worked out once when the loop starts. */
  private instancesOf(id: string): number {
    const known = this.state.loops[id];
    if (known) return known.total;
    const node = this.graph.nodes[id] as { loop: MultiInstance };
    this.blame(id, id);
    const items = node.loop.collection && this.itemsOf(node.loop.collection);
    const total = items ? items.length : this.cardinalityOf(node.loop);
    if (total > mostInstances)
      throw new StepFailure(
        'ENGINE.MULTI_INSTANCE_LIMIT',
        `${total} instances are more than ${mostInstances}`,
      );
    const record: LoopRecord = { total, done: 0, results: {}, ...(items && { items }) };
    this.state.loops[id] = record;
    return total;
  }

  private itemsOf(collection: Expression): Json[] {
    const value = evaluate(this, collection, this.state.variables, true);
    if (Array.isArray(value)) return value;
    throw new StepFailure('ENGINE.COLLECTION_INVALID', 'the collection of the multi-instance is not a list');
  }

  private cardinalityOf({ cardinality }: MultiInstance): number {
    const value = cardinality && valueOf(this, cardinality, this.state.variables, true);
    const count = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
    if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0) return count;
    throw new StepFailure(
      'ENGINE.CARDINALITY_INVALID',
      'the cardinality is not a whole number from 0',
      undefined,
      {
        value: value ?? null,
      },
    );
  }

  private counters(id: string): JsonObject {
    const { total, done } = this.state.loops[id] ?? { total: 0, done: 0 };
    const { sequential } = (this.graph.nodes[id] as { loop: MultiInstance }).loop;
    return {
      nrOfInstances: total,
      nrOfCompletedInstances: done,
      nrOfActiveInstances: sequential ? Math.min(1, total - done) : total - done,
    };
  }
}

export const uncaughtError = (code: string | undefined, message?: string): StepFailure =>
  new StepFailure(
    'ENGINE.UNCAUGHT_ERROR',
    `nobody catches the error ${code ?? '(without code)'}${message ? `: ${message}` : ''}`,
    undefined,
    code === undefined ? undefined : { code },
  );

const isCatch = (node: GraphNode): boolean =>
  node.type === 'receiveTask' || node.type === 'intermediateCatchEvent' || node.type === 'boundaryEvent';

const isLoop = (node: GraphNode): node is GraphNode & { loop: MultiInstance } =>
  'loop' in node && node.loop?.kind === 'multi-instance';

const eventOf = (node: GraphNode): EventDefinition | undefined =>
  'events' in node ? node.events[0] : node.type === 'receiveTask' ? node.message : undefined;

function split(reference: string): [string, string] {
  const place = reference.indexOf(':');
  return [reference.slice(0, place), reference.slice(place + 1)];
}
