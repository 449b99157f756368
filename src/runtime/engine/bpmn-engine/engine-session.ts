import { EventEmitter } from 'node:events';
import { type BpmnEngineExecutionState, Engine } from 'bpmn-engine';
import * as Elements from 'bpmn-elements';
import type { ProcessGraph } from '../../../definitions';
import type { JsonObject } from '../../../kernel';
import { toBpmn } from './to-bpmn';

/** What the engine tells, in order. `executionId` is the engine's own. */
export interface EngineListener {
  entered(elementId: string, executionId: string): void;
  waiting(elementId: string, executionId: string, end: () => void): void;
  /** The work is done; its outgoing flows are looked at next. */
  executed(elementId: string, executionId: string): void;
  completed(elementId: string, executionId: string): void;
  left(elementId: string, executionId: string): void;
  flowTaken(flowId: string): void;
  ended(): void;
  /** Everything automatic: throws when it cannot be done. */
  perform(elementId: string, executionId: string, index: number | undefined): void;
  /** The value of a reference that toBpmn wrote. */
  resolve(reference: string): unknown;
}

const sources = new WeakMap<ProcessGraph, Promise<unknown>>();

/** One life of the engine: made from the saved state, run until it rests, saved, thrown away. */
export class EngineSession {
  private readonly engine: Engine;
  private failure?: unknown;

  private constructor(
    source: unknown,
    private readonly listener: EngineListener,
  ) {
    this.engine = new Engine({
      name: 'motcua',
      sourceContext: source,
      elements: { SequenceFlow: flowWithoutDiscard },
      scripts: { register: () => undefined, getScript: () => undefined },
      services: Object.create(null) as Record<string, never>,
      timers: noTimers,
      expressions: { resolveExpression: (reference: unknown) => listener.resolve(String(reference)) },
      extensions: { perform: (activity: EngineActivity) => this.bindService(activity) },
      settings: { batchSize: 1_000 },
    } as never);
    this.engine.on('error', (error: unknown) => (this.failure ??= error));
  }

  static async start(graph: ProcessGraph, listener: EngineListener): Promise<EngineSession> {
    const session = new EngineSession(await sourceOf(graph), listener);
    await session.engine.execute({ listener: session.emitter() } as never);
    session.check();
    return session;
  }

  static async resume(
    graph: ProcessGraph,
    state: JsonObject,
    listener: EngineListener,
  ): Promise<EngineSession> {
    const session = new EngineSession(await sourceOf(graph), listener);
    session.engine.recover(state as unknown as BpmnEngineExecutionState);
    await session.engine.resume({ listener: session.emitter() } as never);
    session.check();
    return session;
  }

  /** Throws the first thing that went wrong inside, which the engine itself only publishes. */
  check(): void {
    if (this.failure !== undefined) throw this.failure;
  }

  /** The engine's state without the model, taken after everything has come to rest. */
  async save(): Promise<JsonObject> {
    const state = JSON.parse(JSON.stringify(await this.engine.getState())) as {
      definitions: { source?: unknown }[];
      environment?: unknown;
    };
    for (const definition of state.definitions) delete definition.source;
    delete state.environment;
    return state as unknown as JsonObject;
  }

  private bindService(activity: EngineActivity): void {
    if (activity.type !== 'bpmn:ServiceTask') return;
    const { listener } = this;
    activity.behaviour.Service = function Perform() {
      return {
        execute(
          { content }: { content: EngineContent },
          done: (error: Error | null, output?: unknown) => void,
        ) {
          listener.perform(
            activity.id,
            content.executionId,
            content.isMultiInstance ? content.index : undefined,
          );
          done(null, {});
        },
      };
    };
  }

  /** The engine wants an emitter; what it emits is told to our listener. */
  private emitter(): EventEmitter {
    const emitter = new EventEmitter();
    const { listener } = this;
    emitter.emit = (event: string | symbol, api?: EngineApi): boolean => {
      const id = api?.id ?? '';
      const executionId = api?.executionId ?? '';
      switch (event) {
        case 'activity.enter':
          listener.entered(id, executionId);
          break;
        case 'activity.wait':
          listener.waiting(id, executionId, () => {
            api!.signal({});
            this.check();
          });
          break;
        case 'activity.execution.completed':
          listener.executed(id, executionId);
          break;
        case 'activity.end':
          listener.completed(id, executionId);
          break;
        case 'activity.leave':
          listener.left(id, executionId);
          break;
        case 'flow.take':
          listener.flowTaken(id);
          break;
        case 'definition.end':
          listener.ended();
          break;
        default:
      }
      return true;
    };
    return emitter;
  }
}

interface EngineApi {
  id: string;
  executionId: string;
  signal(message: object): void;
}
interface EngineContent {
  executionId: string;
  isMultiInstance?: boolean;
  index?: number;
}
interface EngineActivity {
  id: string;
  type: string;
  behaviour: { Service?: unknown };
}

/** Parsed once per graph. */
function sourceOf(graph: ProcessGraph): Promise<unknown> {
  let source = sources.get(graph);
  if (!source) {
    source = parse(toBpmn(graph));
    sources.set(graph, source);
  }
  return source;
}

async function parse(xml: string): Promise<unknown> {
  const engine = new Engine({
    name: 'parse',
    source: xml,
    scripts: { register: () => undefined, getScript: () => undefined },
  } as never);
  const [definition] = await engine.getDefinitions();
  return (definition.environment.options as { source: unknown }).source;
}

/**
 * A flow that is not taken tells nobody. The engine's own discards count as arrivals at parallel joins, so that a
 * join fires while a branch is still open, and they double with every decision.
 */
function flowWithoutDiscard(definition: never, context: never): unknown {
  const flow = new Elements.SequenceFlow(definition, context);
  flow.discard = () => undefined;
  return flow;
}

/** Every timer is a wait that the host ends; the engine may not arm one. */
const noTimers = {
  executing: [],
  register: () => noTimers,
  setTimeout: () => {
    throw new Error('the engine armed a timer');
  },
  clearTimeout: () => undefined,
};
