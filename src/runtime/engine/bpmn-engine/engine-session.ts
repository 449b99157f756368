import { EventEmitter } from 'node:events';
import { type BpmnEngineExecutionState, Engine } from 'bpmn-engine';
import * as Elements from 'bpmn-elements';
import type { ProcessGraph } from '../../../definitions';
import type { JsonObject } from '../../../kernel';
import { type Place, toBpmn } from './to-bpmn';

/** What the engine tells, in order. `executionId` is the engine's own. */
export interface EngineListener {
  entered(place: Place, executionId: string): void;
  waiting(place: Place, executionId: string, wait: EngineWait): void;
  completed(place: Place, executionId: string): void;
  left(place: Place, executionId: string): void;
  flowTaken(flowId: string): void;
  ended(): void;
  /** The value of a reference that `toBpmn` wrote. */
  resolve(what: 'flow' | 'instances' | 'complete', id: string): unknown;
}

/** `end` goes on behind the wait, `discard` takes the token away. */
export interface EngineWait {
  end(): void;
  discard(): void;
}

interface Model {
  source: unknown;
  places: ReadonlyMap<string, Place>;
}

const models = new WeakMap<ProcessGraph, Promise<Model>>();

/** One life of the engine: made from the saved state, run until it rests, saved, thrown away. */
export class EngineSession {
  private readonly engine: Engine;
  private failure?: unknown;

  private constructor(
    private readonly model: Model,
    private readonly listener: EngineListener,
  ) {
    this.engine = new Engine({
      name: 'motcua',
      sourceContext: model.source,
      scripts: noScripts,
      timers: noTimers,
      expressions: { resolveExpression: (reference: unknown) => this.resolve(String(reference)) },
      settings: { batchSize: 1_000 },
    } as never);
    this.engine.on('error', (error: unknown) => (this.failure ??= error));
  }

  static async start(graph: ProcessGraph, listener: EngineListener): Promise<EngineSession> {
    const session = new EngineSession(await modelOf(graph), listener);
    await session.engine.execute({ listener: session.emitter() } as never);
    session.check();
    return session;
  }

  static async resume(
    graph: ProcessGraph,
    state: JsonObject,
    listener: EngineListener,
  ): Promise<EngineSession> {
    const session = new EngineSession(await modelOf(graph), listener);
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

  private resolve(reference: string): unknown {
    const [what, name] = reference.split(':') as ['flow' | 'instances' | 'complete', string];
    const place = this.model.places.get(name);
    return place && 'id' in place ? this.listener.resolve(what, place.id) : undefined;
  }

  /** The engine wants an emitter; what it emits is told to our listener. */
  private emitter(): EventEmitter {
    const emitter = new EventEmitter();
    emitter.emit = (event: string | symbol, api?: EngineApi): boolean => {
      if (event === 'definition.end') this.listener.ended();
      const place = this.model.places.get(api?.id ?? '');
      if (api && place) this.tell(event, place, api);
      return true;
    };
    return emitter;
  }

  private tell(event: string | symbol, place: Place, api: EngineApi): void {
    const { listener } = this;
    const { executionId } = api;
    switch (event) {
      case 'activity.enter':
        return listener.entered(place, executionId);
      case 'activity.wait':
        return listener.waiting(place, executionId, {
          end: () => this.checked(() => api.signal({})),
          discard: () => this.checked(() => api.discard()),
        });
      case 'activity.end':
        return listener.completed(place, executionId);
      case 'activity.leave':
        return listener.left(place, executionId);
      case 'flow.take':
        return place.kind === 'flow' ? listener.flowTaken(place.id) : undefined;
      default:
    }
  }

  private checked(move: () => void): void {
    move();
    this.check();
  }
}

interface EngineApi {
  id: string;
  executionId: string;
  signal(message: object): void;
  discard(): void;
}

/** Parsed once per graph. */
function modelOf(graph: ProcessGraph): Promise<Model> {
  let model = models.get(graph);
  if (!model) {
    model = parse(graph);
    models.set(graph, model);
  }
  return model;
}

async function parse(graph: ProcessGraph): Promise<Model> {
  const { xml, places } = toBpmn(graph);
  const engine = new Engine({
    name: 'parse',
    source: xml,
    scripts: noScripts,
    elements: { SequenceFlow: flowWithoutDiscard },
  } as never);
  const [definition] = await engine.getDefinitions();
  return { source: (definition.environment.options as { source: unknown }).source, places };
}

/**
 * A flow that is not taken tells nobody. The engine's own discards double with every decision, and everything behind
 * a cancelled activity would be told that it is not going to happen.
 */
function flowWithoutDiscard(definition: never, context: never): unknown {
  const flow = new Elements.SequenceFlow(definition, context);
  flow.discard = () => undefined;
  return flow;
}

const noScripts = { register: () => undefined, getScript: () => undefined };

/** Every timer is a wait that the host ends; the engine may not arm one. */
const noTimers = {
  executing: [],
  register: () => noTimers,
  setTimeout: () => {
    throw new Error('the engine armed a timer');
  },
  clearTimeout: () => undefined,
};
