import type { Json, JsonObject } from '../../kernel';
import type { Evaluation, EvaluationFailure, Expression, ExpressionEvaluator } from '../expression';
import { builtinOf } from './builtins';
import { compileFeel, INPUT, type Run } from './compile';
import { InexactNumber } from './decimal';
import type { Dialect } from './parse';
import { LocalScope, VariableScope, type Scope } from './scope';
import { FeelFailure, Session } from './session';
import { toJson } from './values';

export interface EvaluationOptions {
  now: number;
  strict: boolean;
}

/** Compiled texts, most recently used last. */
const compiled = new Map<string, Run | EvaluationFailure>();
const CACHE_SIZE = 5_000;

function compiledOnce(text: string, dialect: Dialect): Run | EvaluationFailure {
  const key = dialect === 'expression' ? text : `?${text}`;
  let entry = compiled.get(key);
  if (entry === undefined) {
    try {
      entry = compileFeel(text, dialect);
    } catch (error) {
      entry = failureOf(error);
    }
    if (compiled.size >= CACHE_SIZE) compiled.delete(compiled.keys().next().value!);
  } else {
    compiled.delete(key);
  }
  compiled.set(key, entry);
  return entry;
}

/** No error of the host ever leaves an evaluation. */
function failureOf(error: unknown): EvaluationFailure {
  if (error instanceof FeelFailure) return error.failure;
  if (error instanceof InexactNumber) return { code: 'FEEL.FAILED', message: error.message };
  if (error instanceof RangeError && /call stack/i.test(error.message))
    return { code: 'FEEL.BUDGET', message: 'the data or the expression is nested too deeply' };
  return { code: 'FEEL.FAILED', message: error instanceof Error ? error.message : String(error) };
}

function run(
  text: string,
  dialect: Dialect,
  options: EvaluationOptions,
  scopeFor: (session: Session) => Scope,
): { ok: true; value: unknown } | { ok: false; failure: EvaluationFailure } {
  const program = compiledOnce(text, dialect);
  if (typeof program !== 'function') return { ok: false, failure: program };
  try {
    const session = new Session(options.now, options.strict);
    const result = program(scopeFor(session));
    if (result !== null && typeof result === 'object') session.chargeWhole(result);
    const value = toJson(result);
    if (options.strict && session.missing.size) {
      const missing = [...session.missing];
      return {
        ok: false,
        failure: { code: 'FEEL.MISSING_VARIABLE', message: `missing: ${missing.join(', ')}`, missing },
      };
    }
    return { ok: true, value };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

/** The evaluator of the product: exact decimals, own keys only, a budget of work, the given clock. */
export const feelEvaluator: ExpressionEvaluator = {
  evaluate(expression, variables, options): Evaluation {
    return run(
      expression.feel,
      'expression',
      options,
      (session) => new VariableScope(session, variables),
    ) as Evaluation;
  },
};

/**
 * A condition is true or false; anything else, null above all, is a failure, because a gateway must not take its
 * default flow for want of an answer. Always strict.
 */
export function evaluateCondition(
  evaluator: ExpressionEvaluator,
  expression: Expression,
  variables: JsonObject,
  now: number,
): { ok: true; value: boolean } | { ok: false; failure: EvaluationFailure } {
  const evaluation = evaluator.evaluate(expression, variables, { now, strict: true });
  if (!evaluation.ok) return evaluation;
  if (typeof evaluation.value === 'boolean') return { ok: true, value: evaluation.value };
  const shown = JSON.stringify(evaluation.value).slice(0, 60);
  return {
    ok: false,
    failure: {
      code: 'FEEL.FAILED',
      message: `the condition "${expression.feel}" is ${shown}, neither true nor false`,
    },
  };
}

const constructors: Record<string, string> = {
  date: 'date',
  time: 'time',
  'date and time': 'date and time',
  duration: 'duration',
};

/** A JSON value as FEEL knows it under a type: ISO text as date, time or duration; undefined when it is none. */
export function evaluateTyped(value: Json, type: string): unknown {
  const constructor = constructors[type];
  if (!constructor) return typeof value === type ? value : undefined;
  const session = new Session(0, false);
  try {
    return (typeof value === 'string' && builtinOf(constructor)!.call([value], session)) || undefined;
  } catch {
    return undefined;
  }
}

/** Whether `input`, JSON or a value of `evaluateTyped`, passes the unary tests of a decision table's cell. */
export function evaluateUnaryTests(
  text: string,
  input: unknown,
  variables: JsonObject,
  options: EvaluationOptions,
): { ok: true; value: boolean } | { ok: false; failure: EvaluationFailure } {
  const evaluation = run(
    text,
    'unary-tests',
    options,
    (session) => new LocalScope(new VariableScope(session, variables), INPUT, input),
  );
  return evaluation.ok ? { ok: true, value: evaluation.value === true } : evaluation;
}
