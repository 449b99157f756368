import type { DecisionBinding } from '../../../../definitions';
import type { Json, JsonObject } from '../../../../kernel';
import type { Evaluating } from '../evaluation';
import type { Run } from '../run';
import type { Execution } from '../state';
import { StepFailure } from '../step-failure';
import { takeResults, visibleVariables } from '../variables';

/** Evaluates the decision with everything visible and takes over its result in the shape the model asks for. */
export function decide(run: Run, execution: Execution, binding: DecisionBinding): void {
  const result = decisionResult(run, binding, visibleVariables(run, execution));
  if (binding.resultVariable !== undefined) takeResults(run, execution, { [binding.resultVariable]: result });
  run.schedule(execution, 'finish');
}

export function decisionResult(run: Evaluating, binding: DecisionBinding, variables: JsonObject): Json {
  const decision = run.host.decisions.decide(binding.decisionRef, { ...variables }, run.now);
  if (!decision.ok)
    throw new StepFailure(decision.code, decision.message, undefined, { decision: binding.decisionRef });
  return mapped(decision.rows, binding.mapDecisionResult);
}

function mapped(rows: JsonObject[], mapping: DecisionBinding['mapDecisionResult']): Json {
  switch (mapping) {
    case 'resultList':
      return rows;
    case 'collectEntries':
      return rows.map(onlyEntry);
    case 'singleResult':
      return onlyRow(rows);
    case 'singleEntry': {
      const row = onlyRow(rows);
      return row && onlyEntry(row);
    }
  }
}

function onlyRow(rows: JsonObject[]): JsonObject | null {
  if (rows.length > 1) throw unfit(`${rows.length} rules matched and one result was expected`);
  return rows[0] ?? null;
}

function onlyEntry(row: JsonObject): Json {
  const values = Object.values(row);
  if (values.length > 1) throw unfit(`the result has ${values.length} outputs and one was expected`);
  return values[0] ?? null;
}

const unfit = (message: string): StepFailure => new StepFailure('ENGINE.DECISION_RESULT', message);
