import type { JsonObject } from '../../kernel';
import { decide, type DecisionResult } from './decide';
import type { DecisionModel } from './decision-model';

/** The decisions of one deployment, found by decision id over all of its files. */
export function decisionsOf(models: readonly DecisionModel[]): {
  decide(decisionRef: string, variables: JsonObject, now: number): DecisionResult;
} {
  const byDecision = new Map<string, DecisionModel>();
  for (const model of models)
    for (const id of Object.keys(model.decisions)) if (!byDecision.has(id)) byDecision.set(id, model);
  return {
    decide(decisionRef, variables, now) {
      const model = byDecision.get(decisionRef);
      return model
        ? decide(model, decisionRef, variables, now)
        : { ok: false, code: 'DMN.UNKNOWN_DECISION', message: `there is no decision "${decisionRef}"` };
    },
  };
}
