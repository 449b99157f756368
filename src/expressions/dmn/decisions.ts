import type { JsonObject } from '../../kernel';
import { analyseFeel } from '../feel/analyse';
import { decide, type DecisionResult } from './decide';
import type { DecisionModel } from './decision-model';

export interface Decisions {
  decide(decisionRef: string, variables: JsonObject, now: number): DecisionResult;
  /** Names of variables that the decision reads, and those it requires. None of an unknown one. */
  readBy(decisionRef: string): string[];
}

/** The decisions of one deployment, found by decision id over all of its files. */
export function decisionsOf(models: readonly DecisionModel[]): Decisions {
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
    readBy(decisionRef) {
      const model = byDecision.get(decisionRef);
      return model ? [...new Set(variablesOf(model, decisionRef))] : [];
    },
  };
}

/** What the inputs read, but for the values of the decisions that come first. Models have no circles: they were checked. */
function variablesOf({ decisions }: Pick<DecisionModel, 'decisions'>, id: string): string[] {
  const { logic, requires } = decisions[id]!;
  const texts = logic.kind === 'table' ? logic.inputs.map(({ feel }) => feel) : [logic.feel];
  const decided = new Set(requires.map((required) => decisions[required]!.variable));
  return [
    ...texts.flatMap((feel) => analyseFeel(feel).variables).filter((name) => !decided.has(name)),
    ...requires.flatMap((required) => variablesOf({ decisions }, required)),
  ];
}
