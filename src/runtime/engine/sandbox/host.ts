import { decisionsOf, feelEvaluator, type DecisionModel } from '../../../expressions';
import type { EngineHost } from '../contract';

export const STEP_BUDGET = 10_000;

/** What every core is given, on the main thread and in a worker alike. */
export const hostFor = (models: readonly DecisionModel[]): EngineHost => ({
  expressions: feelEvaluator,
  decisions: decisionsOf(models),
  stepBudget: STEP_BUDGET,
});
