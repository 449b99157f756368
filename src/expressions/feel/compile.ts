import { evaluate, FeelDuration, FeelRange } from 'feelin';
import { analyseFeel, keyOf, readString } from './analyse';
import { builtinOf, scaleDuration, temporalArithmetic } from './builtins';
import * as decimal from './decimal';
import { nameOf, parseFeel, type Dialect, type FeelNode } from './parse';
import { ItemScope, LocalScope, PartialScope, type Scope } from './scope';
import { FeelFailure, type Session } from './session';
import {
  ABSENT,
  entryOf,
  equals,
  isContext,
  isLess,
  isLessOrEqual,
  isTemporal,
  Lambda,
  makeRange,
  rangeIncludes,
  typeOf,
  UnaryTest,
} from './values';

export type Run = (scope: Scope) => unknown;

/** Name under which the value of a decision table's input is known to its tests. */
export const INPUT = '?';

/**
 * Turns a text into a function of a scope, once; what the deployment lint refuses is refused here as well. The
 * meaning of each node follows DMN 1.3 section 10.3 with the readings of the feelin library where it is silent;
 * docs/decisions/0004-feel-and-dmn.md lists the differences.
 */
export function compileFeel(source: string, dialect: Dialect): Run {
  const text = source.normalize('NFC');
  const [problem] = analyseFeel(text, { dialect }).problems;
  if (problem)
    throw new FeelFailure({ code: 'FEEL.SYNTAX', message: `${problem.code}: ${problem.message.en}` });
  return compile(parseFeel(text, dialect).root);
}

function compile(node: FeelNode): Run {
  const rule = rules[node.name];
  if (!rule)
    throw new FeelFailure({ code: 'FEEL.SYNTAX', message: `"${node.text}" is not supported (${node.name})` });
  return rule(node);
}

const child = (node: FeelNode, index: number): FeelNode => {
  const found = node.children[index];
  if (!found) throw new FeelFailure({ code: 'FEEL.SYNTAX', message: `"${node.text}" is incomplete` });
  return found;
};

const constant =
  (value: unknown): Run =>
  () =>
    value;

const rules: Record<string, (node: FeelNode) => Run> = {
  Expression: (node) => compile(child(node, 0)),
  ParenthesizedExpression: (node) => compile(child(node, 1)),
  IterationContext: (node) => compile(child(node, 0)),

  null: () => constant(null),
  BooleanLiteral: (node) => constant(node.text === 'true'),
  NumericLiteral: (node) => constant(decimal.parseNumber(node.text.replace(/\s/g, ''))),
  StringLiteral: (node) => constant(readString(node.text)),
  AtLiteral(node) {
    const value: unknown = evaluate(node.text).value ?? null;
    return (scope) => value ?? scope.session.meaningless(`${node.text} is no date, time or duration`);
  },
  DateTimeLiteral: (node) =>
    child(node, 0).name === 'AtLiteral' ? compile(child(node, 0)) : invocation(node),

  VariableName(node) {
    const name = nameOf(node);
    return (scope) => {
      const value = scope.find(name);
      return value === ABSENT ? scope.session.miss(name) : value;
    };
  },
  PathExpression(node) {
    const target = compile(child(node, 0));
    const name = nameOf(child(node, 2));
    const label = node.text.replace(/\s+/g, ' ');
    return (scope) => step(target(scope), name, label, scope.session);
  },
  '?': () => (scope) => {
    const value = scope.find(INPUT);
    return value === ABSENT ? null : value;
  },

  ArithmeticExpression: arithmetic,
  Comparison: comparison,
  Conjunction: (node) => junction(node, false),
  Disjunction: (node) => junction(node, true),

  IfExpression(node) {
    const [condition, then, otherwise] = [1, 3, 5].map((index) => compile(child(node, index))) as [
      Run,
      Run,
      Run,
    ];
    return (scope) => {
      const holds = condition(scope);
      if (typeof holds !== 'boolean')
        scope.session.meaningless('the condition of "if" is neither true nor false');
      return holds === true ? then(scope) : otherwise(scope);
    };
  },

  List(node) {
    const elements = node.children.slice(1, -1).map(compile);
    return (scope) => {
      scope.session.charge(elements.length);
      return elements.map((element) => element(scope));
    };
  },

  Context(node) {
    const entries = node.children
      .filter(({ name }) => name === 'ContextEntry')
      .map((entry) => ({ key: keyOf(child(entry, 0)), value: compile(child(entry, 1)) }));
    return (scope) => {
      const made: [string, unknown][] = [];
      let inner: Scope = scope;
      for (const { key, value } of entries) {
        const result = value(inner);
        if (key === '__proto__') continue;
        made.push([key, result]);
        inner = new LocalScope(inner, key, result);
      }
      return Object.fromEntries(made);
    };
  },

  FilterExpression: filter,
  FunctionInvocation: invocation,

  FunctionDefinition(node) {
    const names = node.children
      .find(({ name }) => name === 'FormalParameters')!
      .children.map((parameter) => nameOf(child(parameter, 0)));
    const bodyNode = child(
      node.children.find(({ name }) => name === 'FunctionBody')!,
      0,
    );
    const body = compile(bodyNode);
    const size = sizeOf(bodyNode);
    return (scope) =>
      new Lambda((args) => {
        scope.session.charge(size);
        return body(
          names.reduce<Scope>(
            (inner, name, index) => new LocalScope(inner, name, args[index] ?? null),
            scope,
          ),
        );
      });
  },

  ForExpression(node) {
    const each = iterations(child(node, 1));
    const bodyNode = node.children[node.children.length - 1]!;
    const body = compile(bodyNode);
    const size = sizeOf(bodyNode);
    return (scope) => {
      const partial: unknown[] = [];
      const isList = each(new PartialScope(scope, partial), (inner) => {
        inner.session.charge(size);
        partial.push(body(inner));
        return true;
      });
      return isList ? partial : null;
    };
  },

  QuantifiedExpression(node) {
    const isSome = child(node, 0).name === 'some';
    const each = iterations(child(node, 1));
    const conditionNode = node.children[node.children.length - 1]!;
    const condition = compile(conditionNode);
    const size = sizeOf(conditionNode);
    return (scope) => {
      let result: boolean | null = !isSome;
      const isList = each(scope, (inner) => {
        inner.session.charge(size);
        const holds = condition(inner);
        if (holds === isSome) {
          result = isSome;
          return false;
        }
        if (typeof holds !== 'boolean') result = null;
        return true;
      });
      return isList ? result : null;
    };
  },

  InstanceOfExpression(node) {
    const value = compile(child(node, 0));
    const test = typeTest(child(child(node, 3), 0));
    return (scope) => test(value(scope));
  },

  Interval(node) {
    const [start, end] = [compile(child(node, 1)), compile(child(node, 3))];
    const startIncluded = child(node, 0).text === '[';
    const endIncluded = child(node, 4).text === ']';
    return (scope) => range(scope.session, start(scope), end(scope), startIncluded, endIncluded);
  },

  SimplePositiveUnaryTest(node) {
    if (node.children.length === 1) return compile(child(node, 0));
    const operator = child(node, 0).text;
    const operand = compile(child(node, 1));
    return (scope) => {
      const bound = operand(scope);
      return new UnaryTest((value) => compareBy(operator, value, bound));
    };
  },

  PositiveUnaryTest: (node) => compile(child(node, 0)),
  PositiveUnaryTests(node) {
    const tests = node.children.map(compile);
    return (scope) =>
      new UnaryTest((value) =>
        memberOfAny(
          value,
          tests.map((test) => test(scope)),
        ),
      );
  },

  Wildcard: () => constant(true),
  UnaryTests: unaryTests,
};

// Names and paths

function step(target: unknown, name: string, label: string, session: Session): unknown {
  if (Array.isArray(target)) {
    session.charge(target.length);
    return target.map((element) => step(element, name, label, session));
  }
  const value = isContext(target)
    ? entryOf(target, name)
    : isTemporal(target) || target instanceof FeelRange
      ? propertyOf(target as object, name)
      : ABSENT;
  return value === ABSENT ? session.miss(label) : value;
}

const properties: Record<string, string[]> = {
  date: ['year', 'month', 'day', 'weekday'],
  time: ['hour', 'minute', 'second', 'timezone', 'time offset'],
  'date and time': [
    ...['year', 'month', 'day', 'weekday', 'hour', 'minute', 'second', 'timezone', 'time offset'],
  ],
  'years and months duration': ['years', 'months'],
  'days and time duration': ['days', 'hours', 'minutes', 'seconds'],
  range: ['start', 'end', 'start included', 'end included'],
};

const propertyOf = (value: object, name: string): unknown =>
  properties[typeOf(value)]?.includes(name) ? (value as Record<string, unknown>)[name] : ABSENT;

/** Whether a name or path leads to a value, null included, without missing anything. */
function isDefined(node: FeelNode): Run {
  const value = compile(node);
  const isPath = node.name === 'PathExpression';
  const target = isPath ? compile(child(node, 0)) : undefined;
  const name = nameOf(isPath ? child(node, 2) : node);
  return (scope) =>
    scope.session.quietly(() => {
      if (node.name === 'VariableName') return scope.find(name) !== ABSENT;
      const holder = target?.(scope);
      return isContext(holder) ? entryOf(holder, name) !== ABSENT : value(scope) !== null;
    });
}

// Arithmetic and comparison

function arithmetic(node: FeelNode): Run {
  if (node.children.length === 2) {
    const operand = compile(child(node, 1));
    return (scope) => {
      const value = operand(scope);
      if (typeof value === 'number') return decimal.subtract(0, value);
      if (value instanceof FeelDuration) return scaleDuration(value, -1);
      return value === null ? null : scope.session.meaningless(`"${node.text}" is not a number`);
    };
  }
  const [left, right] = [compile(child(node, 0)), compile(child(node, 2))];
  const operator = child(node, 1).text;
  return (scope) => {
    const a = left(scope);
    const b = right(scope);
    if (typeof a === 'number' && typeof b === 'number') return calculate[operator]!(a, b);
    if (a === null || b === null || a === undefined || b === undefined) return null;
    if (operator === '+' && typeof a === 'string' && typeof b === 'string') {
      scope.session.charge((a.length + b.length) >> 4);
      return a + b;
    }
    if (isTemporal(a) || isTemporal(b)) {
      scope.session.charge(200);
      const result =
        isTemporal(a) && isTemporal(b) && (operator === '+' || operator === '-')
          ? temporalArithmetic(operator, a, b)
          : operator === '*' && a instanceof FeelDuration && typeof b === 'number'
            ? scaleDuration(a, b)
            : operator === '*' && b instanceof FeelDuration && typeof a === 'number'
              ? scaleDuration(b, a)
              : null;
      if (result !== null) return result;
    }
    return scope.session.meaningless(
      `"${node.text}": cannot calculate ${typeOf(a)} ${operator} ${typeOf(b)}`,
    );
  };
}

const calculate: Record<string, (a: number, b: number) => number | null> = {
  '+': decimal.add,
  '-': decimal.subtract,
  '*': decimal.multiply,
  '/': decimal.divide,
  '**': decimal.power,
  '^': decimal.power,
};

/** Three-valued; the right side is looked at only when the left one leaves the answer open. */
function junction(node: FeelNode, decisive: boolean): Run {
  const [left, right] = [compile(child(node, 0)), compile(child(node, 2))];
  return (scope) => {
    const a = left(scope);
    if (a === decisive) return decisive;
    const b = right(scope);
    if (b === decisive) return decisive;
    return a === !decisive && b === !decisive ? !decisive : null;
  };
}

function comparison(node: FeelNode): Run {
  const value = compile(child(node, 0));
  const operator = child(node, 1).text;
  if (operator === 'between') {
    const [low, high] = [compile(child(node, 2)), compile(child(node, 4))];
    return (scope) => {
      const tested = value(scope);
      const [above, below] = [isLessOrEqual(low(scope), tested), isLessOrEqual(tested, high(scope))];
      return above === null || below === null ? null : above && below;
    };
  }
  if (operator === 'in') {
    const tests = compile(
      node.children.find(({ name }) => name === 'PositiveUnaryTest' || name === 'PositiveUnaryTests') ??
        child(node, node.children.length - 1),
    );
    return (scope) => {
      const tested = value(scope);
      const test = tests(scope);
      if (Array.isArray(test)) scope.session.chargeWhole(test);
      return memberOf(tested, test);
    };
  }
  const other = compile(child(node, 2));
  return (scope) => {
    const a = value(scope);
    if (a !== null && typeof a === 'object') scope.session.chargeWhole(a);
    return compareBy(operator, a, other(scope));
  };
}

function compareBy(operator: string, a: unknown, b: unknown): boolean | null {
  switch (operator) {
    case '=':
      return equals(a, b);
    case '!=': {
      const same = equals(a, b);
      return same === null ? null : !same;
    }
    case '<':
      return isLess(a, b);
    case '<=':
      return isLessOrEqual(a, b);
    case '>':
      return isLess(b, a);
    default:
      return isLessOrEqual(b, a);
  }
}

/** `value in test`: equal to it, within it, one of it, or it holds. */
function memberOf(value: unknown, test: unknown): boolean | null {
  if (test instanceof UnaryTest) return test.holds(value);
  if (test instanceof FeelRange) return rangeIncludes(test, value);
  if (Array.isArray(test)) return equals(value, test) === true || memberOfAny(value, test) === true;
  return equals(value, test) ?? false;
}

/** A test that holds wins; without one, a test without answer leaves the whole unanswered. */
function memberOfAny(value: unknown, tests: unknown[]): boolean | null {
  let unknown = false;
  for (const test of tests) {
    const holds = memberOf(value, test);
    if (holds === true) return true;
    if (holds === null) unknown = true;
  }
  return unknown ? null : false;
}

function range(session: Session, start: unknown, end: unknown, startIncluded: boolean, endIncluded: boolean) {
  const [a, b] = [typeOf(start), typeOf(end)];
  if (a !== 'null' && b !== 'null' && a !== b)
    return session.meaningless('the ends of a range differ in type');
  return makeRange(start ?? null, end ?? null, startIncluded && a !== 'null', endIncluded && b !== 'null');
}

// Filters and iteration

function filter(node: FeelNode): Run {
  const target = compile(child(node, 0));
  const predicateNode = child(node, 2);
  const predicate = compile(predicateNode);
  const size = sizeOf(predicateNode);
  return (scope) => {
    const value = target(scope);
    if (value === null || value === undefined) return null;
    const list: unknown[] = Array.isArray(value) ? value : [value];
    const { session } = scope;
    if (list.length === 0) return typeof session.quietly(() => predicate(scope)) === 'number' ? null : [];
    const kept: unknown[] = [];
    for (const [index, item] of list.entries()) {
      session.charge(size);
      const holds = predicate(new ItemScope(scope, item));
      // What is a number for the first item is a position, not a test.
      if (index === 0 && typeof holds === 'number')
        return list[holds < 0 ? list.length + holds : holds - 1] ?? null;
      const accepted =
        holds instanceof UnaryTest || holds instanceof FeelRange ? memberOf(item, holds) : holds;
      if (accepted === true) kept.push(item);
    }
    return kept;
  };
}

/** Runs `visit` for each combination, first name outermost, until it answers false; false when there is nothing to iterate over. */
function iterations(node: FeelNode): (scope: Scope, visit: (scope: Scope) => boolean) => boolean {
  const names = node.children.map((iteration) => nameOf(child(iteration, 0)));
  const sources = node.children.map((iteration) => iterationSource(child(iteration, 2)));
  return (scope, visit) => {
    let isList = true;
    const descend = (outer: Scope, level: number): boolean => {
      if (level === sources.length) return visit(outer);
      const values = sources[level]!(outer);
      if (values === null) {
        isList = false;
        return false;
      }
      for (const value of values) {
        outer.session.charge(1);
        if (!descend(new LocalScope(outer, names[level]!, value), level + 1)) return false;
      }
      return true;
    };
    descend(scope, 0);
    return isList;
  };
}

function iterationSource(node: FeelNode): (scope: Scope) => Iterable<unknown> | null {
  if (node.children.length === 3) {
    const [start, end] = [compile(child(node, 0)), compile(child(node, 2))];
    return (scope) => integers(start(scope), end(scope));
  }
  const source = compile(node);
  return (scope) => {
    const value = source(scope);
    if (Array.isArray(value)) return value as unknown[];
    if (value instanceof FeelRange && value['start included'] && value['end included'])
      return integers(value.start, value.end);
    return null;
  };
}

function integers(start: unknown, end: unknown): Iterable<number> | null {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return null;
  return (function* () {
    const direction = (start as number) <= (end as number) ? 1 : -1;
    for (
      let at = start as number;
      direction > 0 ? at <= (end as number) : at >= (end as number);
      at += direction
    )
      yield at;
  })();
}

const sizeOf = (node: FeelNode): number => node.children.reduce((sum, inner) => sum + sizeOf(inner), 1);

// Functions and types

function invocation(node: FeelNode): Run {
  const name = nameOf(child(node, 0));
  const builtin = builtinOf(name);
  if (!builtin) throw new FeelFailure({ code: 'FEEL.SYNTAX', message: `there is no function "${name}"` });
  const parameters = node.children.find((part) => part.name.endsWith('Parameters'));
  const args =
    parameters?.name === 'NamedParameters'
      ? byName(name, builtin.parameters, parameters)
      : byPosition(parameters?.children ?? []);
  if (name === 'is defined') {
    const [argument] = parameters?.children ?? [];
    return argument ? isDefined(argument) : constant(false);
  }
  const isDeep = deepFunctions.has(name);
  return (scope) => {
    const values = args(scope);
    if (isDeep) scope.session.chargeWhole(values);
    else for (const value of values) scope.session.chargeTop(value);
    return builtin.call(values, scope.session) ?? null;
  };
}

function byPosition(nodes: FeelNode[]): (scope: Scope) => unknown[] {
  const runs = nodes.map(compile);
  return (scope) => runs.map((run) => run(scope));
}

function byName(name: string, parameters: string[], node: FeelNode): (scope: Scope) => unknown[] {
  const given = node.children.map((parameter) => {
    const label = nameOf(child(parameter, 0));
    const position = parameters.findIndex((known) => known === label || known === `...${label}`);
    if (position < 0)
      throw new FeelFailure({ code: 'FEEL.SYNTAX', message: `"${name}" has no parameter "${label}"` });
    return { position, run: compile(child(parameter, 1)) };
  });
  return (scope) => {
    const values: unknown[] = [];
    for (const { position, run } of given) values[position] = run(scope);
    return Array.from(values);
  };
}

/** Functions that look into the items of their lists, not only at the lists. */
const deepFunctions = new Set([
  'string',
  'flatten',
  'list contains',
  'index of',
  'distinct values',
  'union',
  'is',
]);

function typeTest(node: FeelNode): (value: unknown) => boolean {
  switch (node.name) {
    case 'ListType': {
      const element = node.children.find(({ name }) => name === 'Type');
      const test = element ? typeTest(child(element, 0)) : () => true;
      return (value) => Array.isArray(value) && value.every(test);
    }
    case 'QualifiedName':
    case 'SpecialType': {
      const name = nameOf(node);
      if (name === 'Any') return (value) => value !== null;
      if (name === 'Null') return (value) => value === null;
      return (value) => typeOf(value) === name;
    }
    default:
      throw new FeelFailure({ code: 'FEEL.SYNTAX', message: `the type "${node.text}" is not supported` });
  }
}

// Unary tests of decision tables

/**
 * DMN 1.3 section 7.3.13: a test that reads `?` must be true; another one must equal the input, hold it, or be a list
 * that has it. A test that is true of its own accord (`x > 3`) holds for every input that is not boolean.
 */
function unaryTests(node: FeelNode): Run {
  const isNegated = node.children[0]?.name === 'not';
  const list = node.children.find(({ name }) => name === 'PositiveUnaryTests');
  const tests = (list?.children ?? []).map((test) => ({
    readsInput: mentionsInput(test),
    run: compile(test),
  }));
  if (!list) return (scope) => (scope.session.charge(1), true);
  return (scope) => {
    const input = scope.find(INPUT);
    const value = input === ABSENT ? null : input;
    const holds = tests.some(({ readsInput, run }) => {
      const result = run(scope);
      if (readsInput && !(result instanceof UnaryTest)) return result === true;
      if (result === true && typeof value !== 'boolean') return true;
      return memberOf(value, result) === true;
    });
    return isNegated ? !holds : holds;
  };
}

const mentionsInput = (node: FeelNode): boolean => node.name === '?' || node.children.some(mentionsInput);
