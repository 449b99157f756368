import type { DeployedProcess } from '../definitions';
import type { JsonObject } from '../kernel';
import type { Advance, EngineCommand, EngineState, EngineView } from './engine/contract';

/** Runs one command of one instance on the core its definition names; the same call gives the same answer. */
export abstract class Execution {
  abstract advance(
    definition: DeployedProcess,
    state: EngineState | null,
    command: EngineCommand,
    now: number,
  ): Promise<Advance>;

  /** The open waits and incidents of a saved state. */
  abstract describe(definition: DeployedProcess, state: EngineState): EngineView;

  /** What a form at this execution may read. */
  abstract visibleVariables(definition: DeployedProcess, state: EngineState, executionId: string): JsonObject;
}
