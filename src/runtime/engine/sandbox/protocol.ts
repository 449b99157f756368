import type { ProcessGraph } from '../../../definitions';
import type { DecisionModel } from '../../../expressions';
import type { JsonObject } from '../../../kernel';
import type { Advance, EngineCommand, EngineState } from '../contract';
import type { CoreModules } from './core-modules';

/** What a worker is started with. */
export interface WorkerSetUp {
  cores: CoreModules;
}

/**
 * A worker does one task at a time. It keeps graphs and decisions by key, so `graph` and `decisions` travel
 * only when it asks for them.
 */
export interface Task {
  graphKey: string;
  graph?: ProcessGraph;
  decisionsKey: string;
  decisions?: readonly DecisionModel[];
  state: EngineState | null;
  command: EngineCommand;
  now: number;
}

export type Answer =
  /** Modules are loaded: the worker takes tasks. */
  | { type: 'ready' }
  /** Send the task again with what it names. */
  | { type: 'needs'; graph: boolean; decisions: boolean }
  /** Everything is there, the budget of time starts to run. */
  | { type: 'started' }
  | { type: 'done'; advance: Advance }
  | { type: 'failed'; error: CarriedError };

/** An error on its way across the border. */
export interface CarriedError {
  type: 'refusal' | 'domain' | 'other';
  code?: string;
  kind?: string;
  params?: JsonObject;
  name: string;
  message: string;
  stack?: string;
}
