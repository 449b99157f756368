import { evaluate as run } from 'feelin';
import type { Json } from '../../kernel';
import type { Evaluation, ExpressionEvaluator } from '../expression';

/** The evaluator of the product; see docs/decisions/0004-feel-and-dmn.md. */
export const feelEvaluator: ExpressionEvaluator = {
  evaluate(expression, variables, options): Evaluation {
    try {
      const { value, warnings } = run(expression.feel, JSON.parse(JSON.stringify(variables)));
      const missing = warnings
        .filter(({ type }) => type === 'NO_VARIABLE_FOUND' || type === 'NO_CONTEXT_ENTRY_FOUND')
        .map((warning) => expression.feel.slice(warning.position.from, warning.position.to));
      if (options.strict && missing.length)
        return {
          ok: false,
          failure: { code: 'FEEL.MISSING_VARIABLE', message: `missing: ${missing.join(', ')}`, missing },
        };
      return { ok: true, value: JSON.parse(JSON.stringify(value ?? null)) as Json };
    } catch (error) {
      return { ok: false, failure: { code: 'FEEL.FAILED', message: String(error) } };
    }
  },
};
