import type { LocalizedText } from '../../kernel';

/** A field that a condition may read. */
export interface ConditionField {
  readonly name: string;
  readonly type: string;
  readonly label: LocalizedText;
  readonly values?: readonly { readonly value: string; readonly label: LocalizedText }[];
}

export type Sign = 'is' | 'isNot' | 'oneOf' | 'yes' | 'no' | 'less' | 'most' | 'least' | 'more';

/** `applicationType is NEW`: one comparison. */
export interface Term {
  readonly name: string;
  readonly sign: Sign;
  /** None for yes and no, several for one of. */
  readonly values: readonly (string | number)[];
}

/** Comparisons of which all or any hold. */
export interface Condition {
  readonly join: 'and' | 'or';
  readonly terms: readonly Term[];
}

const compared = { '=': 'is', '!=': 'isNot', '<': 'less', '<=': 'most', '>=': 'least', '>': 'more' } as const;

/** A FEEL text, with or without `=` in front, as comparisons; null: it is more than that. */
export function readCondition(feel: string): Condition | null {
  const tokens = tokensOf(feel.replace(/^=/, ''));
  if (!tokens) return null;
  const terms: Term[] = [];
  let join: Condition['join'] | undefined;
  let at = 0;
  for (;;) {
    const read = readTerm(tokens, at);
    if (!read) return null;
    terms.push(read.term);
    at = read.next;
    if (at === tokens.length) return { join: join ?? 'and', terms };
    const word = tokens[at];
    if ((word !== 'and' && word !== 'or') || (join !== undefined && join !== word)) return null;
    join = word;
    at += 1;
  }
}

const token =
  /\s*(?:("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?)|([\p{L}_][\p{L}\p{N}_.]*)|(!=|<=|>=|[=<>()[\],]))/uy;

function tokensOf(text: string): string[] | null {
  const tokens: string[] = [];
  const trimmed = text.trim();
  token.lastIndex = 0;
  while (token.lastIndex < trimmed.length) {
    const [found] = token.exec(trimmed) ?? [];
    if (found === undefined) return null;
    tokens.push(found.trim());
  }
  return tokens.length > 0 ? tokens : null;
}

const isName = (word: string | undefined): word is string =>
  word !== undefined &&
  /^[\p{L}_]/u.test(word) &&
  !/^(and|or|not|in|if|then|else|true|false|null|for|some|every|between)$/.test(word);

function valueOf(word: string | undefined): string | number | undefined {
  if (word === undefined) return undefined;
  if (/^-?\d/.test(word)) return Number(word);
  if (!word.startsWith('"')) return undefined;
  try {
    return JSON.parse(word) as string;
  } catch {
    return undefined;
  }
}

function readTerm(tokens: readonly string[], at: number): { term: Term; next: number } | null {
  const [first, second, third, fourth] = tokens.slice(at, at + 4);
  if (first === 'not' && second === '(' && isName(third) && fourth === ')')
    return { term: { name: third, sign: 'no', values: [] }, next: at + 4 };
  if (!isName(first)) return null;
  if (second === 'in' && third === '[') return readOneOf(tokens, at);
  const sign = second !== undefined && Object.hasOwn(compared, second) ? compared[second as '='] : undefined;
  if (!sign) return { term: { name: first, sign: 'yes', values: [] }, next: at + 1 };
  if (third === 'true' || third === 'false') {
    if (sign !== 'is') return null;
    return { term: { name: first, sign: third === 'true' ? 'yes' : 'no', values: [] }, next: at + 3 };
  }
  const value = valueOf(third);
  return value === undefined ? null : { term: { name: first, sign, values: [value] }, next: at + 3 };
}

function readOneOf(tokens: readonly string[], at: number): { term: Term; next: number } | null {
  const values: (string | number)[] = [];
  for (let place = at + 3; ; place += 2) {
    const value = valueOf(tokens[place]);
    if (value === undefined) return null;
    values.push(value);
    const after = tokens[place + 1];
    if (after === ']') return { term: { name: tokens[at]!, sign: 'oneOf', values }, next: place + 2 };
    if (after !== ',') return null;
  }
}

const words: Record<Sign | 'and' | 'or', LocalizedText> = {
  is: { vi: '{field} là {value}', en: '{field} is {value}' },
  isNot: { vi: '{field} không phải là {value}', en: '{field} is not {value}' },
  oneOf: { vi: '{field} là một trong: {value}', en: '{field} is one of: {value}' },
  yes: { vi: '{field}', en: '{field}' },
  no: { vi: 'không phải: {field}', en: 'not: {field}' },
  less: { vi: '{field} nhỏ hơn {value}', en: '{field} is less than {value}' },
  most: { vi: '{field} không quá {value}', en: '{field} is at most {value}' },
  least: { vi: '{field} từ {value} trở lên', en: '{field} is at least {value}' },
  more: { vi: '{field} lớn hơn {value}', en: '{field} is more than {value}' },
  and: { vi: ' và ', en: ' and ' },
  or: { vi: ' hoặc ', en: ' or ' },
};

/** A condition as people read it; one that is more than comparisons as it is written. */
export function conditionWords(
  feel: string,
  fields: readonly ConditionField[],
  language: keyof LocalizedText,
): string {
  const condition = readCondition(feel);
  if (!condition) return feel.replace(/^=/, '').trim();
  return condition.terms
    .map(({ name, sign, values }) => {
      const field = fields.find((one) => one.name === name);
      const labelOf = (value: string | number) =>
        field?.values?.find((one) => one.value === value)?.label[language] ?? String(value);
      return words[sign][language]
        .replace('{field}', () => field?.label[language] ?? name)
        .replace('{value}', () => values.map(labelOf).join(', '));
    })
    .join(words[condition.join][language]);
}
