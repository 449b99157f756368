import type { CoreName } from '../../../definitions';
import type { Advance, EngineCore } from '../contract';
import type { ExecutionStep } from './execution-step';
import { hostFor } from './host';
import type { Sandbox } from './sandbox';

export interface Executor {
  /** Runs a step where it is safe to run it; rejects with the core's own errors, `ENGINE.OVERRUN` or `ENGINE.BUSY`. */
  execute(step: ExecutionStep): Promise<Advance>;
}

/**
 * A step of the token core runs on the main thread when everything a designer wrote in it is bounded; every other
 * step runs in the sandbox.
 */
export function createExecutor({
  cores,
  sandbox,
}: {
  cores: Partial<Record<CoreName, EngineCore>>;
  sandbox: Pick<Sandbox, 'advance'>;
}): Executor {
  return {
    async execute(step) {
      const { graph, decisions, state, command, now } = step;
      const core = cores[graph.core];
      if (graph.core !== 'token-core' || !graph.bounded || !decisions.bounded || !core)
        return sandbox.advance(step);
      return core.advance({ graph, state, command, now, host: hostFor(decisions.models) });
    },
  };
}
