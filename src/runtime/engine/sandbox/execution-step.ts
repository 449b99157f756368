import type { ProcessGraph } from '../../../definitions';
import type { DecisionModel } from '../../../expressions';
import type { EngineCommand, EngineState } from '../contract';

/** The decisions of a frozen deployment. Equal keys promise equal models, for ever. */
export interface FrozenDecisions {
  /** Content hash or deployment id. */
  key: string;
  models: readonly DecisionModel[];
  /** True when every decision a process of this deployment may call is bounded (`analyseDmn`). */
  bounded: boolean;
}

/** One command for one instance, without the host, which is made where the step runs. */
export interface ExecutionStep {
  graph: ProcessGraph;
  /** Id of the definition version: equal keys promise equal graphs, for ever. */
  graphKey: string;
  decisions: FrozenDecisions;
  /** Null only with a `start` command. */
  state: EngineState | null;
  command: EngineCommand;
  /** Epoch milliseconds, UTC. */
  now: number;
}
