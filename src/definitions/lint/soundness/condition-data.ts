import type { Json, JsonObject } from '../../../kernel';

const comparison =
  /^([\p{L}_][\p{L}\p{N}_.]*)\s*(>=|<=|!=|=|>|<)\s*(true|false|null|-?\d+(?:\.\d+)?|"[^"]*")$/u;
const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/**
 * Data under which a condition holds, or does not. Understands comparisons of a variable with a constant, truth values, `not`, and
 * several of these with `and` or `or`; for anything else there is none. Of several parts all hold, or none does: a missing one
 * would be an incident.
 */
export function dataFor(condition: string, holds: boolean): JsonObject {
  const text = withoutBrackets(condition.trim().replace(/^=/, '').trim());
  const negated = /^not\s?(\(.*\))$/.exec(text);
  if (negated && withoutBrackets(negated[1]) !== negated[1]) return dataFor(negated[1], !holds);
  for (const word of ['or', 'and'] as const) {
    const parts = split(text, word);
    if (parts.length < 2) continue;
    return parts.map((part) => dataFor(part, holds)).reduce(merged);
  }
  if (name.test(text)) return at(text, holds);
  const [, variable, operator, constant] = comparison.exec(text) ?? [];
  return variable === undefined ? {} : at(variable, valueFor(operator, JSON.parse(constant) as Json, holds));
}

function valueFor(operator: string, constant: Json, holds: boolean): Json {
  if (typeof constant === 'number') {
    const above = ['>', '>='].includes(operator) === holds;
    if (operator === '=' || operator === '!=') return (operator === '=') === holds ? constant : constant + 1;
    const isIncluded = operator.length === 2;
    if (isIncluded === holds) return constant;
    return above ? constant + 1 : constant - 1;
  }
  if ((operator === '=') === holds) return constant;
  if (typeof constant === 'boolean') return !constant;
  return constant === null ? '' : `${String(constant)}*`;
}

/** What two conditions ask of one object is said together. */
export function merged(into: JsonObject, from: JsonObject): JsonObject {
  const result = { ...into };
  for (const [name, value] of Object.entries(from)) {
    const known = result[name];
    result[name] = isObject(known) && isObject(value) ? merged(known, value) : value;
  }
  return result;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `a.b` = 1 as `{ a: { b: 1 } }`. */
const at = (variable: string, value: Json): JsonObject =>
  variable.split('.').reduceRight<Json>((inner, key) => ({ [key]: inner }), value) as JsonObject;

function withoutBrackets(text: string): string {
  return text.startsWith('(') && closes(text) === text.length - 1
    ? withoutBrackets(text.slice(1, -1).trim())
    : text;
}

/** Where the bracket at the start closes. */
function closes(text: string): number {
  let depth = 0;
  let isText = false;
  for (let place = 0; place < text.length; place++) {
    const character = text[place];
    if (character === '"') isText = !isText;
    if (isText) continue;
    if (character === '(') depth += 1;
    if (character === ')' && --depth === 0) return place;
  }
  return -1;
}

/** At a word outside brackets and texts. */
function split(text: string, word: 'and' | 'or'): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const token of text.split(/("[^"]*"|[()]|\s+)/).filter(Boolean)) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (depth === 0 && token === word) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts.map((part) => part.trim());
}
