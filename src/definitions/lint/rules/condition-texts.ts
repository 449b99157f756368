/**
 * Conditions of a model as propositions: texts that say the same, or the opposite, share one proposition. Only
 * single comparisons, `not(...)` and plain names are understood; anything else is a proposition of its own.
 */
export interface Proposition {
  text: string;
  /** False when the condition holds exactly if the proposition does not. */
  positive: boolean;
}

const comparison = /^([^<>=!]+?)\s*(>=|<=|!=|=|>|<)\s*([^<>=!]+)$/;
const opposite: Record<string, string> = { '!=': '=', '<=': '>', '>=': '<' };

export const propositionOf = (condition: string): Proposition => {
  let text = condition.trim().replace(/^=/, '').replace(/\s+/g, ' ').trim();
  let positive = true;
  for (;;) {
    const negated = /^not\s?\((.*)\)$/.exec(text);
    if (!negated || !isBalanced(negated[1])) break;
    text = negated[1].trim();
    positive = !positive;
  }
  const parts = / (and|or) |["(]/.test(text.replace(/"[^"]*"/g, '')) ? null : comparison.exec(text);
  if (!parts) return { text, positive };
  const [, left, operator, right] = parts;
  if (operator === '=' && right === 'true') return { text: left, positive };
  if (operator === '=' && right === 'false') return { text: left, positive: !positive };
  if (operator === '!=' && right === 'true') return { text: left, positive: !positive };
  if (operator === '!=' && right === 'false') return { text: left, positive };
  return operator in opposite
    ? { text: `${left} ${opposite[operator]} ${right}`, positive: !positive }
    : { text: `${left} ${operator} ${right}`, positive };
};

/** True when exactly one of two conditions holds, whatever the data. */
export const areComplementary = (one: string, other: string): boolean => {
  const [a, b] = [propositionOf(one), propositionOf(other)];
  return a.text === b.text && a.positive !== b.positive;
};

const isBalanced = (text: string): boolean => {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
};
