import { analyseFeel, evaluateCondition, type Expression, feelEvaluator } from '../../expressions';
import { DomainError, type Json, type JsonObject } from '../../kernel';
import type { ProcedureContent } from './procedure-version';

/** Names that every expression of a procedure may read beside the fields of `data`. */
export const caseNames = ['caseCode', 'channel', 'applicant'] as const;

const namesRead = new WeakMap<Expression, readonly string[]>();

/** What an expression reads from the variables; worked out once for each expression. */
export function namesIn(expression: Expression): readonly string[] {
  let names = namesRead.get(expression);
  if (!names) {
    names = analyseFeel(expression.feel).variables;
    namesRead.set(expression, names);
  }
  return names;
}

/** The case's data with the defaults of absent fields. */
export function withDefaults(procedure: Pick<ProcedureContent, 'data'>, data: JsonObject): JsonObject {
  const variables: JsonObject = { ...data };
  for (const { name, default: standard } of procedure.data)
    if (standard !== undefined && variables[name] === undefined) variables[name] = standard;
  return variables;
}

/** A name that nobody has answered yet is null; so `age > 60` is neither true nor false without an age. */
const answered = (expression: Expression, variables: JsonObject): JsonObject => {
  const known: JsonObject = { ...variables };
  for (const name of namesIn(expression)) if (known[name] === undefined) known[name] = null;
  return known;
};

/** `rule` names the place in `procedure.yaml`; `missing` the fields without which it cannot be said. */
const undecided = (
  code: string,
  procedure: Pick<ProcedureContent, 'code'>,
  rule: string,
  expression: Expression,
  variables: JsonObject,
) =>
  new DomainError(code, 'invalid', {
    procedure: procedure.code,
    rule,
    missing: namesIn(expression).filter((name) => variables[name] === undefined || variables[name] === null),
  });

/** Whether a condition holds. Throws `PROCEDURE.CONDITION_UNDECIDED` when that cannot be said. */
export function holds(
  procedure: Pick<ProcedureContent, 'code'>,
  rule: string,
  condition: boolean | Expression | undefined,
  variables: JsonObject,
  now: number,
): boolean {
  if (condition === undefined) return true;
  if (typeof condition === 'boolean') return condition;
  const verdict = evaluateCondition(feelEvaluator, condition, answered(condition, variables), now);
  if (verdict.ok) return verdict.value;
  throw undecided('PROCEDURE.CONDITION_UNDECIDED', procedure, rule, condition, variables);
}

/** The value of an expression. Throws `PROCEDURE.VALUE_UNDECIDED` when it has none that `accept` takes. */
export function valueOf<T extends Json>(
  procedure: Pick<ProcedureContent, 'code'>,
  rule: string,
  expression: Expression,
  variables: JsonObject,
  now: number,
  accept: (value: Json) => value is T,
): T {
  const evaluation = feelEvaluator.evaluate(expression, answered(expression, variables), {
    now,
    strict: true,
  });
  if (evaluation.ok && accept(evaluation.value)) return evaluation.value;
  throw undecided('PROCEDURE.VALUE_UNDECIDED', procedure, rule, expression, variables);
}
