import type { CallBinding, ProcessGraph } from '../definitions';
import type { JsonObject } from '../kernel';
import type { Transaction } from '../database';
import type { Advance, EngineCommand, EngineState, EngineView } from './engine/contract';

/** A deployed version of a process, as the runtime needs it. */
export interface RuntimeDefinition {
  id: string;
  key: string;
  version: number;
  deploymentId: string;
  graph: ProcessGraph;
}

/** Where the runtime finds definitions. A version never changes, so what was read once may be kept. */
export abstract class DefinitionSource {
  abstract get(tx: Transaction, id: string): Promise<RuntimeDefinition>;
  abstract findLatest(tx: Transaction, key: string): Promise<RuntimeDefinition | null>;
  /** The definition a call activity of `caller` binds to. */
  abstract findCalled(
    tx: Transaction,
    key: string,
    binding: CallBinding,
    caller: RuntimeDefinition,
  ): Promise<RuntimeDefinition | null>;
}

/** Runs one command of one instance on the core its definition names; pure, so the same call gives the same answer. */
export abstract class Execution {
  abstract advance(
    definition: RuntimeDefinition,
    state: EngineState | null,
    command: EngineCommand,
    now: number,
  ): Promise<Advance>;
  abstract describe(definition: RuntimeDefinition, state: EngineState): EngineView;
  /** What an expression at this execution would see; the root variables where the core cannot tell. */
  abstract visibleVariables(
    definition: RuntimeDefinition,
    state: EngineState,
    executionId: string,
  ): JsonObject;
}

/** One committed event for everyone who watches; ids and element ids only. */
export interface RuntimeEvent {
  type: string;
  instanceId: string | null;
  data: JsonObject;
}
