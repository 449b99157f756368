import type { LocalizedText } from '../../kernel';
import { parseNumber } from './decimal';
import { functionCost } from './functions';
import { nameOf, parseFeel, type Dialect, type FeelNode } from './parse';
import { isSafePattern } from './regular-expression';

export const FEEL_LIMITS = { length: 2_000, brackets: 40, depth: 250, range: 10_000 };

export interface FeelProblem {
  /** `FEEL.SYNTAX`, `FEEL.EMPTY`, `FEEL.TOO_LONG`, `FEEL.TOO_DEEP`, `FEEL.UNKNOWN_FUNCTION`, `FEEL.FUNCTION_DEFINITION`, `FEEL.PATTERN_NOT_LITERAL`, `FEEL.PATTERN_UNSAFE`, `FEEL.RANGE_TOO_LARGE`, `FEEL.NUMBER_NOT_EXACT`. */
  code: string;
  message: LocalizedText;
  from: number;
  to: number;
}

export interface FeelAnalysis {
  ok: boolean;
  /** See `Expression.bounded`; false whenever there is a problem. */
  bounded: boolean;
  /**
   * Names the text may read from the variables, in order of first use. A name inside a filter `xs[...]` is listed
   * too, because it may be a key of the item or a variable.
   */
  variables: string[];
  functions: string[];
  problems: FeelProblem[];
}

/** Nodes whose cost is linear in their input; every other node makes the expression unbounded. */
const boundedNodes = new Set([
  ...['Expression', 'UnaryTests', 'PositiveUnaryTests', 'PositiveUnaryTest', 'SimplePositiveUnaryTest'],
  ...[
    'NumericLiteral',
    'StringLiteral',
    'BooleanLiteral',
    'DateTimeLiteral',
    'DateTimeConstructor',
    'AtLiteral',
  ],
  ...[
    'null',
    'VariableName',
    'Identifier',
    'BacktickIdentifier',
    'PathExpression',
    'PathName',
    'Name',
    '?',
    '.',
  ],
  ...['ArithmeticExpression', 'ArithOp', 'Comparison', 'CompareOp', 'Conjunction', 'Disjunction'],
  ...[
    'IfExpression',
    'if',
    'then',
    'else',
    'and',
    'or',
    'in',
    'between',
    'not',
    'Wildcard',
    'Interval',
    '..',
  ],
  ...['InstanceOfExpression', 'instance', 'of', 'Type', 'QualifiedName', 'SpecialType'],
  ...['List', 'Context', 'ContextEntry', 'Key', 'ParenthesizedExpression', '(', ')', '[', ']', '{', '}'],
  ...[
    'FunctionInvocation',
    'SpecialFunctionName',
    'PositionalParameters',
    'NamedParameters',
    'NamedParameter',
  ],
  ...['ParameterName', 'FilterExpression', 'date', 'time', 'years', 'months', 'days', 'duration'],
]);

const messages: Record<string, (detail: string) => LocalizedText> = {
  'FEEL.EMPTY': () => ({ vi: 'Biểu thức để trống.', en: 'The expression is empty.' }),
  'FEEL.TOO_LONG': () => ({
    vi: `Biểu thức dài quá ${FEEL_LIMITS.length} ký tự.`,
    en: `The expression is longer than ${FEEL_LIMITS.length} characters.`,
  }),
  'FEEL.TOO_DEEP': () => ({
    vi: 'Biểu thức lồng nhau quá sâu.',
    en: 'The expression is nested too deeply.',
  }),
  'FEEL.SYNTAX': (at) => ({
    vi: at ? `Không hiểu biểu thức tại "${at}".` : 'Biểu thức chưa viết xong.',
    en: at ? `The expression cannot be understood at "${at}".` : 'The expression is incomplete.',
  }),
  'FEEL.UNKNOWN_FUNCTION': (name) => ({
    vi: `Không có hàm "${name}".`,
    en: `There is no function "${name}".`,
  }),
  'FEEL.FUNCTION_DEFINITION': () => ({
    vi: 'Chỉ được định nghĩa hàm ngay trong đối số của "sort" hoặc "list replace".',
    en: 'A function may be defined only as an argument of "sort" or "list replace".',
  }),
  'FEEL.PATTERN_NOT_LITERAL': (name) => ({
    vi: `Mẫu của hàm "${name}" phải là chuỗi viết trực tiếp.`,
    en: `The pattern of "${name}" must be written as a literal text.`,
  }),
  'FEEL.PATTERN_UNSAFE': (pattern) => ({
    vi: `Mẫu "${pattern}" có thể chạy không dứt: đừng lặp một nhóm có phần lặp hoặc lựa chọn bên trong.`,
    en: `The pattern "${pattern}" may never finish: do not repeat a group that holds a repetition or an alternative.`,
  }),
  'FEEL.RANGE_TOO_LARGE': () => ({
    vi: `Khoảng lặp lớn hơn ${FEEL_LIMITS.range} phần tử.`,
    en: `The range to iterate over is larger than ${FEEL_LIMITS.range} items.`,
  }),
  'FEEL.NUMBER_NOT_EXACT': (number) => ({
    vi: `Số ${number} có quá nhiều chữ số để tính đúng.`,
    en: `The number ${number} has too many digits to be held exactly.`,
  }),
};

/**
 * What can be known of a FEEL text before it ever runs: the deployment lint and the engine's choice between
 * main thread and sandbox rest on it. Linear in the length of the text; never throws.
 */
export function analyseFeel(
  source: string,
  options: { dialect?: Dialect; functions?: Iterable<string> } = {},
): FeelAnalysis {
  const text = source.normalize('NFC');
  const dialect = options.dialect ?? 'expression';
  const problems: FeelProblem[] = [];
  const report = (code: string, from: number, to: number, detail = '') =>
    problems.push({ code, message: messages[code]!(detail), from, to });
  const refused = (): FeelAnalysis => ({ ok: false, bounded: false, variables: [], functions: [], problems });

  if (text.trim() === '') report('FEEL.EMPTY', 0, text.length);
  if (text.length > FEEL_LIMITS.length) report('FEEL.TOO_LONG', FEEL_LIMITS.length, text.length);
  else if (bracketDepth(text) > FEEL_LIMITS.brackets) report('FEEL.TOO_DEEP', 0, text.length);
  if (problems.length) return refused();

  const { root, errors } = parseFeel(text, dialect);
  for (const { from, to } of errors) report('FEEL.SYNTAX', from, to, text.slice(from, to));
  if (root.to < text.trimEnd().length && errors.length === 0 && !isOnlyComment(text.slice(root.to)))
    report('FEEL.SYNTAX', root.to, text.length, text.slice(root.to));
  for (const { from, to } of misplacedTests(root, false))
    report('FEEL.SYNTAX', from, to, text.slice(from, to));
  if (problems.length) return refused();

  const extra = new Set(options.functions ?? []);
  const variables = new Set<string>();
  const functions = new Set<string>();
  let bounded = true;

  const invocation = (node: FeelNode, locals: ReadonlySet<string>, depth: number, insideFilter: boolean) => {
    const [target, ...rest] = node.children;
    if (!target) return;
    const isNamed = ['VariableName', 'SpecialFunctionName', 'DateTimeConstructor'].includes(target.name);
    const name = nameOf(target);
    const cost = isNamed ? functionCost(name) : undefined;
    functions.add(name);
    if (cost !== 'linear' && !extra.has(name)) bounded = false;
    if (insideFilter && ['list contains', 'index of', 'count', 'sum', 'min', 'max', 'mean'].includes(name))
      bounded = false;
    if (!cost && !(isNamed && extra.has(name))) report('FEEL.UNKNOWN_FUNCTION', target.from, target.to, name);
    if (cost === 'pattern') checkPattern(name, node);
    if (!isNamed) visit(target, locals, depth + 1, insideFilter);
    const mayDefine = name === 'sort' || name === 'list replace';
    for (const part of rest) visit(part, locals, depth + 1, insideFilter, mayDefine);
  };

  const checkPattern = (name: string, node: FeelNode) => {
    const parameters = node.children.find((child) => /Parameters$/.test(child.name));
    const named = parameters?.name === 'NamedParameters';
    const argument = named
      ? parameters.children.find((child) => ['pattern', 'delimiter'].includes(nameOf(child.children[0]!)))
          ?.children[1]
      : parameters?.children[1];
    if (argument?.name !== 'StringLiteral')
      return report('FEEL.PATTERN_NOT_LITERAL', node.from, node.to, name);
    const pattern = readString(argument.text);
    if (!isSafePattern(pattern)) report('FEEL.PATTERN_UNSAFE', argument.from, argument.to, pattern);
    return undefined;
  };

  const visit = (
    node: FeelNode,
    locals: ReadonlySet<string>,
    depth: number,
    insideFilter: boolean,
    mayDefine = false,
  ): void => {
    if (depth > FEEL_LIMITS.depth) {
      if (!problems.some(({ code }) => code === 'FEEL.TOO_DEEP')) report('FEEL.TOO_DEEP', node.from, node.to);
      return;
    }
    if (!boundedNodes.has(node.name)) bounded = false;
    const all = (inner: ReadonlySet<string>, children = node.children, filter = insideFilter) => {
      for (const child of children) visit(child, inner, depth + 1, filter);
    };
    switch (node.name) {
      case 'VariableName': {
        const name = nameOf(node);
        if (!locals.has(name)) variables.add(name);
        return;
      }
      case 'NumericLiteral':
        if (!isExact(node.text)) report('FEEL.NUMBER_NOT_EXACT', node.from, node.to, node.text);
        return;
      case 'PathName':
      case 'Key':
      case 'ParameterName':
      case 'Type':
        return;
      case 'FunctionInvocation':
        return invocation(node, locals, depth, insideFilter);
      case 'DateTimeLiteral':
        return node.children[0]?.name === 'DateTimeConstructor'
          ? invocation(node, locals, depth, insideFilter)
          : all(locals);
      case 'PositionalParameters':
      case 'NamedParameters':
      case 'NamedParameter':
        for (const child of node.children) visit(child, locals, depth + 1, insideFilter, mayDefine);
        return;
      case 'FunctionDefinition': {
        if (!mayDefine || node.children.some((child) => child.name === 'external'))
          report('FEEL.FUNCTION_DEFINITION', node.from, node.to);
        const parameters = node.children.find((child) => child.name === 'FormalParameters');
        const names = parameters?.children.map((child) => nameOf(child.children[0]!)) ?? [];
        return all(new Set([...locals, ...names]));
      }
      case 'FilterExpression': {
        if (insideFilter) bounded = false;
        const [target, ...rest] = node.children;
        all(locals, target ? [target] : []);
        return all(new Set([...locals, 'item']), rest, true);
      }
      case 'Context': {
        const inner = new Set(locals);
        for (const entry of node.children) {
          if (entry.name !== 'ContextEntry') continue;
          const [key, value] = entry.children;
          if (value) {
            if (readsAny(value, inner, locals)) bounded = false;
            visit(value, inner, depth + 2, insideFilter);
          }
          if (key) inner.add(keyOf(key));
        }
        return;
      }
      case 'ForExpression':
      case 'QuantifiedExpression': {
        const inner = new Set(locals);
        for (const child of node.children) {
          if (child.name !== 'InExpressions') {
            visit(child, new Set([...inner, 'partial']), depth + 1, insideFilter);
            continue;
          }
          for (const iteration of child.children) {
            visit(iteration, inner, depth + 2, insideFilter);
            const name = iteration.children.find((part) => part.name === 'Name');
            if (name) inner.add(nameOf(name));
          }
        }
        return;
      }
      case 'Name':
        return;
      case 'IterationContext': {
        const [start, , end] = node.children;
        if (start && end && isNumber(start) && isNumber(end)) {
          const size = Math.abs(Number(end.text) - Number(start.text)) + 1;
          if (!(size <= FEEL_LIMITS.range)) report('FEEL.RANGE_TOO_LARGE', node.from, node.to);
        }
        return all(locals);
      }
      default:
        return all(locals);
    }
  };
  visit(root, new Set(), 0, false);

  return {
    ok: problems.length === 0,
    bounded: bounded && problems.length === 0,
    variables: [...variables],
    functions: [...functions],
    problems,
  };
}

const isNumber = (node: FeelNode): boolean => node.name === 'NumericLiteral';

function isExact(number: string): boolean {
  try {
    return parseNumber(number.replace(/\s/g, '')) !== undefined;
  } catch {
    return false;
  }
}

const isOnlyComment = (text: string): boolean => text.replace(/\/\*[^]*?\*\/|\/\/.*/gu, '').trim() === '';

/** The text that a `Key` node stands for: a name or a string literal. */
export const keyOf = (key: FeelNode): string =>
  key.children[0]?.name === 'StringLiteral' ? readString(key.children[0].text) : nameOf(key);

/** Comparisons without a left side (`> 3`) where nothing is there to compare: the grammar lets them stand anywhere. */
function misplacedTests(node: FeelNode, allowed: boolean): FeelNode[] {
  const allows =
    node.name === 'PositiveUnaryTest' ||
    node.name === 'FilterExpression' ||
    (node.name === 'ParenthesizedExpression' && allowed);
  return node.children.flatMap((child) => [
    ...(child.name === 'SimplePositiveUnaryTest' && child.children.length > 1 && !allows ? [child] : []),
    ...misplacedTests(child, allows),
  ]);
}

/** Whether `node` reads a name that `inner` has over `outer`. */
function readsAny(node: FeelNode, inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  if (node.name === 'VariableName') {
    const name = nameOf(node);
    return inner.has(name) && !outer.has(name);
  }
  return node.children.some((child) => readsAny(child, inner, outer));
}

/** The value of a string literal with its escapes resolved (DMN 1.3 section 10.3.1.2, rule 35). */
export function readString(literal: string): string {
  const simple: Record<string, string> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };
  return literal
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(.))/gu, (whole, four, six, char) => {
      if (four ?? six) {
        const code = parseInt(four ?? six, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      }
      return simple[char as string] ?? whole;
    });
}

/** Deepest nesting of brackets outside of string literals: refuses towers before the parser climbs them. */
function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(/"(?:\\.|[^"\\])*"|[([{]|[)\]}]/gu)) {
    if (token.length > 1) continue;
    depth += '([{'.includes(token) ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
