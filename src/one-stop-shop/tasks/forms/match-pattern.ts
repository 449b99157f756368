import { createContext, Script } from 'node:vm';
import { isSafePattern } from '../../../expressions';

/** Longer texts are not matched at all: what needs a pattern is a number, a code, an address. */
export const LONGEST_MATCHED = 1_000;
const LONGEST_PATTERN = 500;
const PATIENCE_MILLISECONDS = 50;

/**
 * Whether a text matches a designer's regular expression. `refused`: the pattern cannot be proved harmless (catastrophic
 * backtracking), is malformed or too long, the text is too long, or the match was cut off because it took too much time.
 */
export function matchPattern(pattern: string, text: string): 'matches' | 'differs' | 'refused' {
  if (pattern.length > LONGEST_PATTERN || text.length > LONGEST_MATCHED || !isSafePattern(pattern))
    return 'refused';
  const expression = compiled(pattern);
  if (!expression) return 'refused';
  try {
    const found: unknown = new Script('expression.test(text)').runInContext(
      createContext({ expression, text }),
      { timeout: PATIENCE_MILLISECONDS },
    );
    return found === true ? 'matches' : 'differs';
  } catch {
    return 'refused';
  }
}

/** As the browser reads it: with Unicode where that compiles. */
function compiled(pattern: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // Not an expression under these flags.
    }
  }
  return undefined;
}
