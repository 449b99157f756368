import type { EventDefinition, GraphNode, MultiInstance, ProcessGraph } from '../../../definitions';
import type { JsonObject } from '../../../kernel';
import { EngineRefusal, type Effect, type EngineEvent, type EngineHost } from '../contract';
import { decisionResult } from '../token-core/activities/business-rule';
import { returned } from '../token-core/activities/call-activity';
import { evaluate, evaluateMappings, type Evaluating, holds, requiredText } from '../token-core/evaluation';
import { StepFailure } from '../token-core/step-failure';
import { EngineSession, type EngineListener, type EngineWait } from './engine-session';
import { chosenFlows } from './flows';
import { stuckJoins, waitingJoins } from './joins';
import { counters, planLoop } from './multi-instance';
import { eventOf, planWait } from './plan-wait';
import type { BpmnEngineState, OpenedWaits, WaitRecord } from './state';
import { isLoop, type Place } from './to-bpmn';

/** Moves one command may cause here, whatever the host allows: each costs about a millisecond. */
const mostMoves = 1_000;
const longestReportedValue = 1_024;
const refusedNames = new Set(['__proto__', 'constructor', 'prototype']);

interface Thrown {
  thrown: 'error' | 'escalation';
  code?: string;
  message?: string;
}

/**
 * One command under way. The engine moves tokens from wait to wait; what happens at a wait happens here, while the
 * engine rests: so a failure parks one token, the rest goes on, and no stack grows with the length of the process.
 */
export class Step implements EngineListener, Evaluating {
  readonly events: EngineEvent[] = [];
  readonly effects: Effect[] = [];
  readonly opened: OpenedWaits = {};
  private readonly live = new Map<string, EngineWait>();
  private readonly entries = new Set<string>();
  private readonly done = new Set<string>();
  /** Waits with something to do, next first; those that came with the last move go before the older ones. */
  private due: WaitRecord[] = [];
  private fresh: WaitRecord[] = [];
  private chosen = new Set<string>();
  private session?: EngineSession;
  private moves = 0;
  private isResuming = false;
  private isChanged = true;

  constructor(
    readonly graph: ProcessGraph,
    readonly state: BpmnEngineState,
    readonly host: EngineHost,
    readonly now: number,
  ) {}

  async start(): Promise<void> {
    this.session = await EngineSession.start(this.graph, this);
  }

  async resume(): Promise<void> {
    this.isResuming = true;
    this.session = await EngineSession.resume(this.graph, this.state.engine!, this);
    this.isResuming = false;
    const lost = this.state.waits.find((wait) => !this.isOpen(wait));
    if (lost) throw new Error(`bpmn-engine has lost the wait at ${lost.at}`);
  }

  /** Until nothing can move. */
  settle(): void {
    while (this.state.status === 'active' && this.settleOnce()) {
      this.moves += 1;
      const budget = Math.min(mostMoves, this.host.stepBudget);
      if (this.moves > budget) throw new EngineRefusal('ENGINE.STEP_BUDGET', `more than ${budget} steps`);
    }
    if (this.state.status === 'active') this.reportStuckJoins();
  }

  async save(): Promise<void> {
    this.state.engine = this.state.status === 'active' ? await this.session!.save() : null;
  }

  private settleOnce(): boolean {
    this.due = [...this.fresh, ...this.due];
    this.fresh = [];
    const wait = this.due.shift();
    if (wait) {
      if (this.isOpen(wait) && !this.isParked(wait)) this.proceed(wait);
      return true;
    }
    if (!this.isChanged) return false;
    this.isChanged = false;
    return this.state.waits.some((each) => each.kind === 'condition' && this.tryCondition(each));
  }

  // --- what commands do -------------------------------------------------------------------------------

  wait(id: string, ...kinds: WaitRecord['kind'][]): WaitRecord {
    const wait = this.state.waits.find((each) => each.id === id);
    const fits = wait && isVisible(wait) && !wait.asked && !this.isParked(wait);
    if (!fits || (kinds.length > 0 && !kinds.includes(wait.kind)))
      throw new EngineRefusal('ENGINE.UNKNOWN_WAIT', `no such wait is open: ${id}`);
    return wait;
  }

  isOpen(wait: WaitRecord): boolean {
    return this.live.has(wait.execution);
  }

  /** The work of a task, service or call is done with these results. */
  complete(wait: WaitRecord, results: JsonObject): void {
    wait.results = results;
    wait.next = 'finish';
    this.proceed(wait);
  }

  /** An event has happened at this wait. */
  catchAt(wait: WaitRecord, variables: JsonObject, extra: JsonObject = {}): void {
    const event = eventOf(this.graph.nodes[wait.at]);
    this.emit('event.caught', wait.at, wait.execution, {
      kind: event?.kind ?? 'message',
      ...(wait.name !== undefined && { name: wait.name }),
    });
    const payload: JsonObject =
      event?.kind === 'message' && event.payloadVariable ? { [event.payloadVariable]: variables } : variables;
    this.complete(wait, { ...payload, ...extra });
  }

  /** An error or escalation from outside or from within: its nearest catcher, else the parent, else what is said when uncaught. */
  throwAt(wait: WaitRecord, thrown: Thrown, variables: JsonObject, from = wait.at): void {
    if (this.catchThrown(from, thrown, variables)) return;
    if (this.state.called) return this.throwToParent(wait, { ...thrown, isChilds: false }, variables);
    if (thrown.thrown === 'error') throw uncaughtError(thrown);
    this.escalatedToNobody(wait, thrown);
  }

  escalatedToNobody({ at, execution }: WaitRecord, { code }: Thrown): void {
    this.emit('escalation.uncaught', at, execution, { code: code ?? null });
  }

  /** The nearest catcher, from the activity outward. False when nobody in this process catches it. */
  catchThrown(from: string, { thrown, code, message }: Thrown, variables: JsonObject): boolean {
    for (let at: string | undefined = from; at; at = this.graph.nodes[at].parent) {
      const catcher = this.catcherAt(at, thrown, code);
      if (!catcher) continue;
      const { event, wait } = catcher;
      this.catchAt(wait, variables, {
        ...(event.codeVariable && { [event.codeVariable]: code ?? null }),
        ...('messageVariable' in event &&
          event.messageVariable && { [event.messageVariable]: message ?? null }),
      });
      return true;
    }
    return false;
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

  /** The parent has answered what this wait asked. */
  answered(wait: WaitRecord, handled: boolean): void {
    const asked = wait.asked!;
    delete wait.asked;
    if (asked.isChilds) {
      this.effects.push({ type: 'call.reply', waitId: wait.id, handled });
      return;
    }
    if (!handled && asked.thrown === 'error') return this.raise(wait, uncaughtError(asked));
    if (!handled) this.escalatedToNobody(wait, asked);
    if (wait.next === 'finish') this.proceed(wait);
  }

  /** What a called instance gives back, as the model maps it. */
  returned(wait: WaitRecord, results: JsonObject): JsonObject {
    const node = this.graph.nodes[wait.at];
    return node.type === 'callActivity' ? returned(this, node, results) : results;
  }

  setVariables(variables: JsonObject, elementId: string, locals: JsonObject = {}): void {
    for (const [name, value] of Object.entries(variables)) {
      if (refusedNames.has(name))
        throw new StepFailure('ENGINE.VARIABLE_NAME', `no variable may be named ${name}`);
      if (Object.hasOwn(locals, name)) locals[name] = value;
      else this.state.variables[name] = value;
      this.isChanged = true;
      const isShort = JSON.stringify(value).length <= longestReportedValue;
      this.emit('variable.set', elementId, this.graph.processId, isShort ? { name, value } : { name });
    }
  }

  /** The data of the process that the start has not brought; `refusals` lets only constants through, which cannot fail. */
  setDefaults(given: JsonObject): void {
    const process = this.graph.nodes[this.graph.processId];
    const defaults = 'dataDefaults' in process ? (process.dataDefaults ?? []) : [];
    const wanted = defaults.filter(({ target }) => !Object.hasOwn(given, target));
    this.setVariables(evaluateMappings(this, wanted, this.state.variables), process.id);
  }

  /** Tries again what failed: the step that was under way, or the whole of a wait that somebody outside failed. */
  retry(incidentId: string): void {
    const incident = this.state.incidents.find(({ id }) => id === incidentId);
    if (!incident) throw new EngineRefusal('ENGINE.BAD_COMMAND', `there is no incident ${incidentId}`);
    this.resolveIncidents((each) => each === incident);
    const wait = this.state.waits.find(({ id }) => id === incident.wait)!;
    if (wait.kind === 'arrival') return;
    if (!wait.next) {
      wait.next = 'open';
      wait.kind = 'step';
      wait.id = this.nextId();
    }
    this.due.push(wait);
  }

  /** The step at this wait cannot be done: its token parks, the others go on. */
  raise(wait: WaitRecord, failure: StepFailure): void {
    const { code, message, elementId, details } = failure;
    const id = this.nextId();
    const at = elementId ?? wait.at;
    const { execution } = wait;
    this.state.incidents.push({
      id,
      code,
      message,
      wait: wait.id,
      at,
      execution,
      ...(details && { details }),
    });
    this.emit('incident.raised', at, execution, { incidentId: id, code });
  }

  /** Does something that may fail at this wait. */
  attempt(wait: WaitRecord, act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!(error instanceof StepFailure)) throw error;
      this.raise(wait, error);
      delete this.opened[wait.id];
    }
  }

  cancelAll(): void {
    this.cancelWaits([...this.state.waits]);
    this.state.status = 'cancelled';
    this.emit('instance.cancelled', this.graph.processId, this.graph.processId);
  }

  emit(type: EngineEvent['type'], elementId: string, executionId: string, data?: JsonObject): void {
    this.events.push({ type, elementId, executionId, ...(data && { data }) });
  }

  // --- what the engine tells; nothing is done here but taking notes ------------------------------------

  entered(place: Place, executionId: string): void {
    if (place.kind !== 'node' || this.isResuming) return;
    this.entries.add(executionId);
    const node = this.graph.nodes[place.id];
    if (node.type === 'boundaryEvent') return;
    this.emit(isLoop(node) ? 'multi-instance.entered' : 'activity.entered', node.id, executionId);
  }

  waiting(place: Place, execution: string, wait: EngineWait): void {
    this.live.set(execution, wait);
    if (this.state.waits.some((each) => each.execution === execution)) return;
    const record = this.recordOf(place, execution);
    if (!record) return;
    this.state.waits.push(record);
    this.fresh.push(record);
  }

  completed(place: Place, executionId: string): void {
    this.done.add(executionId);
    if (place.kind !== 'node') return;
    const node = this.graph.nodes[place.id];
    if (node.type === 'boundaryEvent') this.emit('activity.entered', node.id, executionId);
    this.emit(isLoop(node) ? 'multi-instance.completed' : 'activity.completed', node.id, executionId);
  }

  left(place: Place, executionId: string): void {
    const isInside = this.insideOf(place);
    const gone = this.state.waits.filter(
      ({ execution, at }) =>
        execution === executionId || execution.startsWith(`${executionId}_`) || isInside(at),
    );
    const wasHere = this.entries.has(executionId) || gone.length > 0;
    const isDone = this.done.has(executionId);
    this.cancelWaits(gone, isDone ? executionId : undefined);
    if (place.kind !== 'node') return;
    const node = this.graph.nodes[place.id];
    delete this.state.loops[node.id];
    if (isDone || !wasHere || node.type === 'boundaryEvent') return;
    if (isLoop(node)) this.emit('multi-instance.cancelled', node.id, executionId);
    else if (gone.length === 0 || 'children' in node) this.emit('activity.cancelled', node.id, executionId);
  }

  flowTaken(flowId: string): void {
    this.emit('flow.taken', flowId, this.graph.processId);
  }

  ended(): void {
    this.cancelWaits([...this.state.waits]);
    this.state.status = 'completed';
    this.emit('instance.completed', this.graph.processId, this.graph.processId);
  }

  resolve(what: 'flow' | 'instances' | 'complete', id: string): unknown {
    switch (what) {
      case 'flow':
        return this.chosen.has(id);
      case 'instances':
        return this.state.loops[id].total;
      case 'complete':
        return this.state.loops[id].isComplete === true;
    }
  }

  // --- a token goes on --------------------------------------------------------------------------------

  private recordOf(place: Place, execution: string): WaitRecord | undefined {
    const id = this.nextId();
    switch (place.kind) {
      case 'node': {
        const index = isLoop(this.graph.nodes[place.id])
          ? Number(execution.slice(execution.lastIndexOf('_') + 1))
          : undefined;
        if (index !== undefined) this.emit('activity.entered', place.id, execution);
        return {
          id,
          kind: 'step',
          at: place.id,
          execution,
          next: 'open',
          ...(index !== undefined && { index }),
        };
      }
      case 'gate':
        return { id, kind: 'step', at: place.id, execution, next: 'gate' };
      case 'arrival':
        return { id, kind: 'arrival', at: place.join, execution, flow: place.flow };
      case 'flow':
        return undefined;
    }
  }

  private proceed(wait: WaitRecord): void {
    this.attempt(wait, () => {
      if (wait.kind === 'arrival') return this.tryJoin(wait.at);
      const node = this.graph.nodes[wait.at];
      if (wait.next === 'gate') return this.passGate(wait, node);
      if (wait.next === 'open') this.open(wait, node);
      if (wait.next === 'finish' && this.isOpen(wait) && !wait.asked) this.finish(wait, node);
      if (wait.next === 'leave') this.leave(wait, node);
    });
  }

  /** All tokens but one are consumed, the last goes on. */
  private tryJoin(id: string): void {
    const join = waitingJoins(this.graph, this.state.waits).find((each) => each.id === id);
    if (!join || join.missing.length > 0) return;
    const [last, ...others] = join.arrivals;
    for (const other of others) this.engineWait(other).discard();
    this.engineWait(last).end();
  }

  private passGate(wait: WaitRecord, node: GraphNode): void {
    const { loop } = node as { loop: MultiInstance };
    const plan = planLoop(this, loop, this.state.variables);
    this.state.loops[node.id] = plan;
    if (plan.total === 0) this.endLoop(node, loop);
    this.end(wait);
  }

  private open(wait: WaitRecord, node: GraphNode): void {
    const { locals, visible, inputs } = this.dataOf(wait, node);
    if (Object.keys(locals).length > 0) wait.locals = locals;
    const plan = planWait(this, node, wait, visible, inputs);
    if (!plan) {
      wait.results = {};
      this.work(wait, node, visible);
      wait.next = 'finish';
      return;
    }
    Object.assign(wait, plan.wait);
    delete wait.next;
    if (plan.details) this.opened[wait.id] = plan.details;
    if (plan.effect) this.effects.push(plan.effect);
    this.isChanged ||= wait.kind === 'condition';
  }

  /** Takes the results over: through the output mapping, or by name; those that name a local stay with it. */
  private finish(wait: WaitRecord, node: GraphNode): void {
    const results = wait.results ?? {};
    const inner = { ...wait.locals };
    if (node.io?.output.length) {
      const visible = { ...this.visibleAt(wait, node), ...results };
      this.setVariables(evaluateMappings(this, node.io.output, visible), node.id);
      Object.assign(inner, results);
    } else this.setVariables(results, node.id, inner);
    delete wait.results;
    if (Object.keys(inner).length > 0) wait.locals = inner;
    wait.next = 'leave';
  }

  private leave(wait: WaitRecord, node: GraphNode): void {
    if (wait.index !== undefined && isLoop(node)) this.completeInstance(wait, wait.index, node, node.loop);
    else this.chosen = new Set(chosenFlows(this, this.graph, node, this.state.variables));
    if (wait.index !== undefined) this.emit('activity.completed', wait.at, wait.execution);
    this.end(wait);
  }

  private completeInstance(wait: WaitRecord, index: number, node: GraphNode, loop: MultiInstance): void {
    const record = this.state.loops[node.id];
    const after = { ...record, done: record.done + 1, results: { ...record.results } };
    const visible = { ...this.state.variables, ...counters(after, loop), ...wait.locals };
    if (loop.outputElement) after.results[index] = evaluate(this, loop.outputElement, visible);
    if (loop.completionCondition) after.isComplete = holds(this, loop.completionCondition, visible);
    if (after.isComplete || after.done === after.total) {
      const before = { ...this.state.variables };
      this.state.loops[node.id] = after;
      try {
        this.endLoop(node, loop);
      } catch (error) {
        this.state.loops[node.id] = record;
        this.state.variables = before;
        throw error;
      }
    }
    this.state.loops[node.id] = after;
  }

  private endLoop(node: GraphNode, loop: MultiInstance): void {
    const { results } = this.state.loops[node.id];
    if (loop.outputCollection !== undefined)
      this.setVariables({ [loop.outputCollection]: Object.values(results) }, node.id);
    this.chosen = new Set(chosenFlows(this, this.graph, node, this.state.variables));
  }

  private end(wait: WaitRecord): void {
    this.engineWait(wait).end();
  }

  /** The engine's side of a wait that is over now. */
  private engineWait(wait: WaitRecord): EngineWait {
    const found = this.live.get(wait.execution)!;
    this.drop(wait);
    return found;
  }

  private drop(wait: WaitRecord): void {
    this.live.delete(wait.execution);
    this.state.waits = this.state.waits.filter((each) => each !== wait);
    this.resolveIncidents((incident) => incident.wait === wait.id);
    delete this.opened[wait.id];
  }

  /** Tokens that go away without having done their work. `finished` has ended by itself. */
  private cancelWaits(waits: readonly WaitRecord[], finished?: string): void {
    for (const wait of waits) {
      this.drop(wait);
      if (wait.kind === 'call') this.cancelCall(wait);
      const isToken = wait.kind !== 'arrival' && this.graph.nodes[wait.at].type !== 'boundaryEvent';
      if (isToken && wait.next !== 'gate' && wait.execution !== finished)
        this.emit('activity.cancelled', wait.at, wait.execution);
    }
  }

  private cancelCall({ id }: WaitRecord): void {
    const started = this.effects.findIndex((effect) => effect.type === 'call.start' && effect.waitId === id);
    if (started < 0) this.effects.push({ type: 'call.cancel', waitId: id });
    else this.effects.splice(started, 1);
  }

  // --- what is done at a wait --------------------------------------------------------------------------

  private work(wait: WaitRecord, node: GraphNode, visible: JsonObject): void {
    switch (node.type) {
      case 'scriptTask': {
        const { expression, resultVariable } = node.script!;
        const value = evaluate(this, expression, visible, true);
        if (resultVariable !== undefined) wait.results = { [resultVariable]: value };
        return;
      }
      case 'serviceTask':
      case 'businessRuleTask': {
        if (!node.decision) throw new StepFailure('ENGINE.NO_BEHAVIOUR', 'this task names no service');
        const value = decisionResult(this, node.decision, visible);
        if (node.decision.resultVariable !== undefined)
          wait.results = { [node.decision.resultVariable]: value };
        return;
      }
      case 'sendTask':
        if (node.message) this.throwEvent(wait, node, node.message, visible);
        return;
      case 'endEvent':
      case 'intermediateThrowEvent':
        for (const event of node.events) this.throwEvent(wait, node, event, visible);
        return;
      default:
    }
  }

  private throwEvent(wait: WaitRecord, node: GraphNode, event: EventDefinition, visible: JsonObject): void {
    if (event.kind === 'error' || event.kind === 'escalation') {
      const { code } = event;
      this.emit('event.thrown', node.id, wait.execution, {
        kind: event.kind,
        ...(code !== undefined && { name: code }),
      });
      return this.throwAt(wait, { thrown: event.kind, ...(code !== undefined && { code }) }, {}, node.parent);
    }
    if (event.kind !== 'message' && event.kind !== 'signal') return;
    const name = requiredText(this, event.name, visible, `${event.kind} name`);
    const variables = evaluateMappings(this, event.payload ?? [], visible);
    const key =
      event.kind === 'message' && event.correlationKey
        ? requiredText(this, event.correlationKey, visible, 'correlation key')
        : undefined;
    this.emit('event.thrown', node.id, wait.execution, { kind: event.kind, name });
    const common = { elementId: node.id, executionId: wait.execution, name, variables };
    if (event.kind === 'signal') {
      this.effects.push({ type: 'signal.broadcast', ...common });
      return this.deliver(name, variables);
    }
    this.effects.push({
      type: 'message.throw',
      ...common,
      ...(key !== undefined && { correlationKey: key }),
    });
  }

  /** A signal thrown here reaches the waits of this instance at once, before anything behind the throw runs. */
  private deliver(signal: string, variables: JsonObject): void {
    const receivers = this.state.waits.filter(({ kind, name }) => kind === 'signal' && name === signal);
    for (const wait of receivers) if (this.isOpen(wait)) this.catchAt(wait, variables);
  }

  private catcherAt(host: string, thrown: Thrown['thrown'], code: string | undefined) {
    const node = this.graph.nodes[host];
    if (!('boundaryEvents' in node) || !node.boundaryEvents) return undefined;
    const catchers = node.boundaryEvents.flatMap((id) => {
      const event = eventOf(this.graph.nodes[id]);
      const wait = this.state.waits.find(({ at }) => at === id);
      return wait && (event?.kind === 'error' || event?.kind === 'escalation') && event.kind === thrown
        ? [{ event, wait }]
        : [];
    });
    return (
      catchers.find(({ event }) => event.code !== undefined && event.code === code) ??
      catchers.find(({ event }) => event.code === undefined)
    );
  }

  private tryCondition(wait: WaitRecord): boolean {
    const event = eventOf(this.graph.nodes[wait.at]);
    if (event?.kind !== 'conditional' || this.isParked(wait)) return false;
    let isTrue = false;
    this.attempt(wait, () => (isTrue = holds(this, event.condition, this.state.variables)));
    if (isTrue) {
      this.isChanged = true;
      this.catchAt(wait, {});
    }
    return isTrue;
  }

  // --- data --------------------------------------------------------------------------------------------

  /** What a step sees: the variables of the process, the item of its multi-instance and its mapped inputs. */
  private dataOf(wait: WaitRecord, node: GraphNode) {
    const locals: JsonObject = {};
    if (wait.index !== undefined && isLoop(node)) {
      const { items } = this.state.loops[node.id];
      locals.loopCounter = wait.index + 1;
      if (node.loop.elementVariable !== undefined && items)
        locals[node.loop.elementVariable] = items[wait.index];
    }
    const outer = { ...this.visibleAt(wait, node), ...locals };
    const inputs = node.io?.input.length ? evaluateMappings(this, node.io.input, outer) : undefined;
    Object.assign(locals, inputs);
    return { locals, inputs, visible: { ...outer, ...inputs } };
  }

  private visibleAt(wait: WaitRecord, node: GraphNode): JsonObject {
    const loop = isLoop(node) && wait.index !== undefined ? node.loop : undefined;
    return {
      ...this.state.variables,
      ...(loop && counters(this.state.loops[node.id], loop)),
      ...wait.locals,
    };
  }

  // --- incidents ---------------------------------------------------------------------------------------

  private reportStuckJoins(): void {
    const stuck = stuckJoins(this.graph, this.state.waits);
    const isStuck = (waitId: string) =>
      stuck.some(({ arrivals }) => arrivals.some(({ id }) => id === waitId));
    this.resolveIncidents(({ code, wait }) => code === 'ENGINE.STUCK' && !isStuck(wait));
    for (const { arrivals, missing } of stuck)
      if (!arrivals.some((wait) => this.isParked(wait)))
        this.raise(
          arrivals[0],
          new StepFailure(
            'ENGINE.STUCK',
            `nothing can reach this join any more by ${missing.join(', ')}`,
            undefined,
            { missingFlows: missing },
          ),
        );
  }

  private resolveIncidents(isOver: (incident: BpmnEngineState['incidents'][number]) => boolean): void {
    for (const incident of this.state.incidents.filter(isOver))
      this.emit('incident.resolved', incident.at, incident.execution, { incidentId: incident.id });
    this.state.incidents = this.state.incidents.filter((incident) => !isOver(incident));
  }

  private isParked(wait: WaitRecord): boolean {
    return this.state.incidents.some((incident) => incident.wait === wait.id);
  }

  private insideOf(place: Place): (id: string) => boolean {
    if (place.kind !== 'node' || !('children' in this.graph.nodes[place.id])) return () => false;
    return (id) => {
      for (let at = this.graph.nodes[id].parent; at !== undefined; at = this.graph.nodes[at].parent)
        if (at === place.id) return true;
      return false;
    };
  }

  private nextId(): string {
    this.state.last += 1;
    return `b${this.state.last}`;
  }
}

/** Open to the world: neither our own work nor failed by an error whose catcher is still being asked for. */
export const isVisible = ({ kind, next, asked }: WaitRecord): boolean =>
  !next &&
  (asked?.thrown !== 'error' || asked.isChilds) &&
  kind !== 'step' &&
  kind !== 'arrival' &&
  kind !== 'catcher';

const uncaughtError = ({ code, message }: Thrown): StepFailure =>
  new StepFailure(
    'ENGINE.UNCAUGHT_ERROR',
    `nobody catches the error ${code ?? '(without code)'}${message ? `: ${message}` : ''}`,
    undefined,
    code === undefined ? undefined : { code },
  );
