import type { Json, JsonObject } from '../kernel';

/**
 * A FEEL expression of a model. `feel` is the text without the leading `=`.
 * `bounded` is decided at deployment: true when the text provably costs time and memory linear in its input
 * (no iteration over ranges, no functions, no regular expressions, no growing contexts), so that it may run
 * on the main thread; everything else runs in the sandbox.
 */
export interface Expression {
  feel: string;
  bounded: boolean;
}

/** A value in a model: a literal text, or an expression. */
export type ValueSource = { literal: string } | Expression;

export const isExpression = (source: ValueSource): source is Expression => 'feel' in source;

/** Why an expression has no value. Codes: `FEEL.MISSING_VARIABLE`, `FEEL.FAILED`, `FEEL.BUDGET`, `FEEL.SYNTAX`. */
export interface EvaluationFailure {
  code: string;
  message: string;
  /** Names the expression reads and the variables do not hold. */
  missing?: string[];
}

export type Evaluation = { ok: true; value: Json } | { ok: false; failure: EvaluationFailure };

/**
 * Evaluates an expression on plain JSON. Numbers are decimals; a result that JSON cannot hold (a FEEL date,
 * time or duration) comes back as its ISO 8601 text. `now` in epoch milliseconds feeds `now()` and `today()`
 * (zone Asia/Ho_Chi_Minh). With `strict`, a missing variable is a failure, never null.
 */
export interface ExpressionEvaluator {
  evaluate(
    expression: Expression,
    variables: JsonObject,
    options: { now: number; strict: boolean },
  ): Evaluation;
}
