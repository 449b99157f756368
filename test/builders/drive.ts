import type { ProcessGraph } from '../../src/definitions';
import { feelEvaluator } from '../../src/expressions';
import type { JsonObject } from '../../src/kernel';
import type {
  Advance,
  DecisionEvaluator,
  EngineCommand,
  EngineState,
  Wait,
} from '../../src/runtime/engine/contract';
import { asTokenState, checkInvariants, tokenCore } from '../../src/runtime/engine/token-core';

const clock = Date.parse('2026-03-02T08:00:00+07:00');

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/**
 * Drives one instance of a graph on the token core. Every step is taken three times: from a frozen state, so that a change to
 * an input throws; again, to the same bytes; and from a state that went through text. After each the invariants must hold.
 */
export class Drive {
  advance!: Advance;
  state: EngineState | null = null;
  now = clock;
  /** Every `activity.completed` and `multi-instance.completed` so far, in order. */
  readonly completed: string[] = [];
  readonly events: string[] = [];

  constructor(
    readonly graph: ProcessGraph,
    readonly options: { stepBudget?: number; decisions?: DecisionEvaluator } = {},
  ) {
    deepFreeze(graph);
  }

  send(command: EngineCommand): this {
    const host = {
      expressions: feelEvaluator,
      decisions: this.options.decisions ?? {
        decide: () => ({ ok: false, code: 'DMN.UNKNOWN', message: '' }),
      },
      stepBudget: this.options.stepBudget ?? 10_000,
    };
    const step = {
      graph: this.graph,
      state: deepFreeze(this.state),
      command: deepFreeze(command),
      now: this.now,
      host,
    };
    const first = tokenCore.advance(step);
    const text = JSON.stringify(first);
    if (JSON.stringify(tokenCore.advance(step)) !== text) throw new Error('equal arguments gave other bytes');
    const loaded = JSON.parse(JSON.stringify({ state: this.state, command })) as typeof step;
    if (JSON.stringify(tokenCore.advance({ ...step, ...loaded })) !== text)
      throw new Error('a saved and loaded state went another way');
    const violations = checkInvariants(asTokenState(JSON.parse(JSON.stringify(first.state)) as EngineState));
    if (violations.length > 0) throw new Error(`${violations.join('; ')} in ${JSON.stringify(first.state)}`);
    this.advance = first;
    this.state = first.state;
    for (const { type, elementId } of first.events) {
      this.events.push(`${type} ${elementId}`);
      if (type.endsWith('.completed') && elementId !== 'P') this.completed.push(elementId);
    }
    return this;
  }

  start(
    variables: JsonObject = {},
    more: { startEvent?: string; called?: boolean; businessKey?: string } = {},
  ): this {
    return this.send({ type: 'start', variables, ...more });
  }

  complete(element: string, variables: JsonObject = {}, nth = 0): this {
    return this.send({ type: 'complete', waitId: this.wait(element, nth).id, variables });
  }

  trigger(element: string, variables: JsonObject = {}, nth = 0): this {
    return this.send({ type: 'trigger', waitIds: [this.wait(element, nth).id], variables });
  }

  fire(element: string): this {
    return this.send({ type: 'fire-timer', waitId: this.wait(element).id });
  }

  error(element: string, code: string, variables: JsonObject = {}, nth = 0): this {
    return this.send({ type: 'throw-error', waitId: this.wait(element, nth).id, code, variables });
  }

  escalate(element: string, code: string, variables: JsonObject = {}): this {
    return this.send({ type: 'throw-escalation', waitId: this.wait(element).id, code, variables });
  }

  set(variables: JsonObject): this {
    return this.send({ type: 'set-variables', variables });
  }

  retry(nth = 0): this {
    return this.send({ type: 'retry-incident', incidentId: this.advance.incidents[nth].id });
  }

  wait(element: string, nth = 0): Wait {
    const wait = this.advance.waits.filter(({ elementId }) => elementId === element)[nth];
    if (!wait) throw new Error(`nothing waits at ${element}, only at ${this.waits.join(' ')}`);
    return wait;
  }

  execution(element: string, nth = 0): string {
    const found = asTokenState(this.state!).executions.filter(({ node }) => node === element)[nth];
    if (!found) throw new Error(`no execution at ${element}`);
    return found.id;
  }

  /** Waiting elements, sorted. */
  get waits(): string[] {
    return this.advance.waits.map(({ elementId }) => elementId).sort();
  }
  get status(): string {
    return this.advance.status;
  }
  get variables(): JsonObject {
    return this.advance.variables;
  }
  get incidents(): string[] {
    return this.advance.incidents.map(({ code, elementId }) => `${code} ${elementId}`);
  }
  get effects(): string[] {
    return this.advance.effects.map(({ type }) => type);
  }
  /** Events of the last step as `type element`, of these types only. */
  seen(...types: string[]): string[] {
    return this.advance.events
      .filter(({ type }) => types.includes(type))
      .map(({ type, elementId }) => (types.length > 1 ? `${type} ${elementId}` : elementId));
  }
}

export const drive = (graph: ProcessGraph, options?: Drive['options']): Drive => new Drive(graph, options);
