import { decisionsOf, feelEvaluator, type DecisionModel } from '../../../expressions';
import type { EngineHost } from '../contract';

export const STEP_BUDGET = 10_000;

const hosts = new WeakMap<readonly DecisionModel[], EngineHost>();

/** What every core is given, on the main thread and in a worker alike; one per list of models. */
export function hostFor(models: readonly DecisionModel[]): EngineHost {
  let host = hosts.get(models);
  if (!host) {
    host = { expressions: feelEvaluator, decisions: decisionsOf(models), stepBudget: STEP_BUDGET };
    hosts.set(models, host);
  }
  return host;
}
