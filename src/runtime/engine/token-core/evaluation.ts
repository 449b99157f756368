import type { Mapping, MappingSource } from '../../../definitions';
import {
  evaluateCondition,
  type EvaluationFailure,
  isExpression,
  type Expression,
  type ValueSource,
} from '../../../expressions';
import type { Json, JsonObject } from '../../../kernel';
import type { Run } from './run';
import { StepFailure } from './step-failure';

/** All that an evaluation needs of a step; both cores have it. */
export type Evaluating = Pick<Run, 'host' | 'now'>;

/** The value of an expression, or a StepFailure. `strict`: a missing variable is a failure, never null. */
export function evaluate(
  run: Evaluating,
  expression: Expression,
  variables: JsonObject,
  strict = false,
): Json {
  const result = run.host.expressions.evaluate(expression, variables, { now: run.now, strict });
  if (result.ok) return result.value;
  throw failureOf(expression, result.failure);
}

/** A condition is true or false. What is not known, null, or no truth value decides nothing: a StepFailure. */
export function holds(run: Evaluating, condition: Expression, variables: JsonObject): boolean {
  const result = evaluateCondition(run.host.expressions, condition, variables, run.now);
  if (result.ok) return result.value;
  throw failureOf(condition, result.failure);
}

const failureOf = ({ feel }: Expression, { code, message, missing }: EvaluationFailure): StepFailure =>
  new StepFailure(code, message, undefined, { expression: feel, ...(missing && { missing }) });

export const valueOf = (run: Evaluating, source: ValueSource, variables: JsonObject, strict = false): Json =>
  isExpression(source) ? evaluate(run, source, variables, strict) : source.literal;

/** A name or key that must be there: text, or a number written as text. */
export function requiredText(
  run: Evaluating,
  source: ValueSource,
  variables: JsonObject,
  what: string,
): string {
  const value = valueOf(run, source, variables, true);
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number') return String(value);
  throw new StepFailure('ENGINE.VALUE_INVALID', `the ${what} is not a text`, undefined, { value });
}

/** A text that may be absent; other values are written as JSON. */
export function optionalText(
  run: Evaluating,
  source: ValueSource | undefined,
  variables: JsonObject,
): string | undefined {
  if (!source) return undefined;
  const value = valueOf(run, source, variables);
  if (value === null || value === '') return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Evaluates mappings in order; a later one sees the targets of the earlier ones. */
export function evaluateMappings(
  run: Evaluating,
  mappings: readonly Mapping[],
  variables: JsonObject,
): JsonObject {
  const result: JsonObject = {};
  if (mappings.length === 0) return result;
  const seen = { ...variables };
  for (const { target, source } of mappings) seen[target] = result[target] = mappingValue(run, source, seen);
  return result;
}

function mappingValue(run: Evaluating, source: MappingSource, variables: JsonObject): Json {
  if ('value' in source) return valueOf(run, source.value, variables);
  if ('list' in source) return source.list.map((part) => mappingValue(run, part, variables));
  return Object.fromEntries(
    source.map.map((entry) => [entry.key, mappingValue(run, entry.source, variables)]),
  );
}
