import {
  date as feelDate,
  dateAndTime,
  evaluate,
  FeelDate,
  FeelDateTime,
  FeelDuration,
  FeelFunction,
  FeelRange,
} from 'feelin';
import * as decimal from './decimal';
import { functionNames } from './functions';
import type { Session } from './session';
import {
  ABSENT,
  entriesOf,
  entryOf,
  equals,
  isContext,
  isLess,
  Lambda,
  rangeIncludes,
  typeOf,
} from './values';

export interface Builtin {
  /** Names for named arguments; the last may start with `...`. */
  parameters: string[];
  call(args: unknown[], session: Session): unknown;
}

const define = (parameters: string[], call: Builtin['call']): Builtin => ({ parameters, call });

/** A function of numbers: null as soon as an argument is not one. */
const numeric = (parameters: string[], call: (...numbers: number[]) => unknown): Builtin =>
  define(parameters, (args) => {
    const numbers = args.map((arg) => (Array.isArray(arg) && arg.length === 1 ? (arg[0] as unknown) : arg));
    if (numbers.length !== parameters.length) return null;
    return numbers.every((n) => typeof n === 'number') ? call(...numbers) : null;
  });

const rounding = (mode: decimal.Rounding) =>
  define(['n', 'scale'], ([n, scale = 0]) =>
    typeof n === 'number' && typeof scale === 'number' ? decimal.round(n, scale, mode) : null,
  );

/** A function of a list, given as one list or as several arguments. */
const ofList = (call: (list: unknown[], session: Session) => unknown): Builtin =>
  define(['...list'], (args, session) => {
    if (args.length === 0) return null;
    const list = args.length === 1 && Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
    return call(list, session);
  });

const ofNumbers = (call: (numbers: number[]) => unknown): Builtin =>
  ofList((list) => (list.length > 0 && list.every((n) => typeof n === 'number') ? call(list) : null));

const least = (precedes: (a: unknown, b: unknown) => boolean | null) =>
  ofList((list) => {
    let found: unknown = list[0] ?? null;
    for (const element of list.slice(1)) {
      const before = precedes(element, found);
      if (before === null) return null;
      if (before) found = element;
    }
    return found;
  });

const total = (numbers: number[]) => numbers.reduce(decimal.add);

const asList = (value: unknown): unknown[] | null =>
  Array.isArray(value) ? value : value === null || value === undefined ? null : [value];

/** The wall clock of Viet Nam at an instant; Viet Nam keeps +07:00 all year. */
const localTime = (now: number): string => new Date(now + 7 * 3_600_000).toISOString().slice(0, -1);

/** Functions whose meaning or exactness is ours; all others are those of feelin. */
const own: Record<string, Builtin> = {
  now: define([], (_, { now }) => dateAndTime(`${localTime(now)}@Asia/Ho_Chi_Minh`)),
  today: define([], (_, { now }) => feelDate(localTime(now).slice(0, 10))),

  number: define(['from', 'grouping separator', 'decimal separator'], ([from, group, point], session) => {
    if (typeof from === 'number') return from;
    if (typeof from !== 'string') return null;
    let text = from.trim();
    if (typeof group === 'string' && group) text = text.replaceAll(group, '');
    if (typeof point === 'string' && point) text = text.replaceAll(point, '.');
    return decimal.parseNumber(text) ?? session.meaningless(`number("${from}") is not a number`);
  }),
  string: define(['from'], ([from], session) => {
    if (from === undefined) return session.meaningless('string(...) needs a value');
    return from === null ? null : textOf(from);
  }),
  'date and time': define(['from', 'time'], ([from, time], session) => {
    if (from instanceof FeelDateTime && time === undefined) return from;
    const made = typeof from === 'string' && time === undefined ? dateAndTime(from) : undefined;
    if (made) return made;
    if (from instanceof FeelDate || from instanceof FeelDateTime)
      return evaluate('date and time(d, t)', { d: from, t: time }).value ?? null;
    return from === null ? null : session.meaningless('date and time(...) is not a date and time');
  }),
  'years and months duration': define(['from', 'to'], ([from, to]) =>
    from && to ? evaluate('years and months duration(a, b)', { a: from, b: to }).value : null,
  ),

  'is defined': define(['value'], ([value]) => value !== null && value !== undefined),
  contains: define(['string', 'match'], ([text, match]) =>
    typeof text === 'string' && typeof match === 'string'
      ? text.normalize('NFC').includes(match.normalize('NFC'))
      : null,
  ),

  min: least(isLess),
  max: least((a, b) => isLess(b, a)),
  sum: ofNumbers(total),
  mean: ofNumbers((numbers) => decimal.divide(total(numbers), numbers.length)),
  product: ofNumbers((numbers) => numbers.reduce(decimal.multiply)),
  median: ofNumbers((numbers) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    return sorted.length % 2
      ? sorted[middle]
      : decimal.divide(decimal.add(sorted[middle - 1]!, sorted[middle]!), 2);
  }),
  'list contains': define(['list', 'element'], ([list, element = null]) => {
    const items = asList(list);
    return items && items.some((item) => equals(item, element) === true);
  }),
  'index of': define(['list', 'match'], ([list, match = null]) => {
    const items = asList(list);
    return items && items.flatMap((item, index) => (equals(item, match) === true ? [index + 1] : []));
  }),
  concatenate: define(['...list'], (args) => args.flat()),
  append: define(['list', '...item'], ([list, ...items]) => [...(asList(list) ?? []), ...items]),
  'distinct values': define(['list'], ([list], session) => distinct(asList(list), session)),
  union: define(['...list'], (args, session) => distinct(args.flat(), session)),
  sort: define(['list', 'precedes'], ([list, precedes]) => {
    const items = asList(list);
    if (!items || !(precedes instanceof Lambda)) return null;
    return [...items].sort((a, b) =>
      precedes.call([a, b]) === true ? -1 : precedes.call([b, a]) === true ? 1 : 0,
    );
  }),
  'list replace': define(['list', 'position', 'newItem', 'match'], ([list, position, newItem, match]) => {
    const items = asList(list);
    const chosen = position ?? match;
    if (!items) return null;
    if (chosen instanceof Lambda)
      return items.map((item) => (chosen.call([item, newItem]) === true ? newItem : item));
    if (typeof chosen !== 'number') return null;
    const index = chosen < 0 ? items.length + chosen : chosen - 1;
    return items.map((item, at) => (at === index ? newItem : item));
  }),

  decimal: rounding('half-even'),
  floor: rounding('floor'),
  ceiling: rounding('ceiling'),
  'round up': rounding('up'),
  'round down': rounding('down'),
  'round half up': rounding('half-up'),
  'round half down': rounding('half-down'),
  modulo: numeric(['dividend', 'divisor'], decimal.modulo),

  is: define(['value1', 'value2'], ([a = null, b = null]) => {
    if (typeOf(a) !== typeOf(b)) return false;
    const zone = (value: unknown) => (value as { zone?: string | null } | null)?.zone ?? null;
    return equals(a, b) === true && zone(a) === zone(b);
  }),
  includes: define(['range', 'point'], ([range, value]) =>
    range instanceof FeelRange ? rangeIncludes(range, value) : null,
  ),

  'get value': define(['m', 'key'], ([context, key]) => {
    if (!isContext(context) || typeof key !== 'string') return null;
    const entry = entryOf(context, key);
    return entry === ABSENT ? null : entry;
  }),
  'get entries': define(['m'], ([context]) =>
    isContext(context) ? entriesOf(context).map(([key, value]) => ({ key, value })) : null,
  ),
  context: ofList((entries, session) => {
    const pairs: [string, unknown][] = [];
    for (const entry of entries) {
      if (!isContext(entry) || typeof entry['key'] !== 'string' || !Object.hasOwn(entry, 'value'))
        return session.meaningless('context(entries) needs entries with key and value');
      if (pairs.some(([key]) => key === entry['key']))
        return session.meaningless(`context(entries) has "${entry['key']}" twice`);
      session.charge(pairs.length);
      pairs.push([entry['key'], entry['value']]);
    }
    return contextOf(pairs);
  }),
  'context merge': ofList((contexts) =>
    contexts.every(isContext) ? contextOf(contexts.flatMap(entriesOf)) : null,
  ),
  'context put': define(['context', 'keys', 'value', 'key'], ([context, keys, value, key], session) => {
    const path = asList(keys ?? key);
    if (!isContext(context) || !path?.length || !path.every((step) => typeof step === 'string')) return null;
    return put(context, path, value, session);
  }),
};

function put(context: unknown, path: unknown[], value: unknown, session: Session): unknown {
  if (!isContext(context)) return session.meaningless('context put(...) reaches no context');
  const [key, ...rest] = path as [string, ...string[]];
  const entry = entryOf(context, key);
  const inner = rest.length ? put(entry === ABSENT ? null : entry, rest, value, session) : value;
  return contextOf([...entriesOf(context), [key, inner]]);
}

const contextOf = (entries: [string, unknown][]): Record<string, unknown> =>
  Object.fromEntries(entries.filter(([key]) => key !== '__proto__'));

/** A value as FEEL writes it; texts stand in quotes inside lists and contexts only. */
function textOf(value: unknown, isInside = false): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return isInside ? `"${value.replace(/["\\]/g, '\\$&')}"` : value;
  if (typeof value === 'number') return decimal.formatNumber(value);
  if (Array.isArray(value)) return `[${value.map((item) => textOf(item, true)).join(', ')}]`;
  if (isContext(value)) {
    const label = (key: string) => (/^[\p{L}_][\p{L}\p{N}_ ]*$/u.test(key) ? key : textOf(key, true));
    return `{${entriesOf(value)
      .map(([key, entry]) => `${label(key)}: ${textOf(entry, true)}`)
      .join(', ')}}`;
  }
  if (value instanceof FeelRange || value instanceof Lambda)
    throw new TypeError(`a ${typeOf(value)} has no text`);
  return String(value);
}

function distinct(list: unknown[] | null, session: Session): unknown[] | null {
  if (!list) return null;
  const seen = new Set<unknown>();
  const kept: unknown[] = [];
  for (const item of list) {
    const isPlain = item === null || typeof item !== 'object';
    if (
      isPlain ? seen.has(item) : (session.charge(kept.length * 8), kept.some((other) => equals(item, other)))
    )
      continue;
    if (isPlain) seen.add(item);
    kept.push(item);
  }
  return kept;
}

const fromLibrary = new Map<string, Builtin>();

/** A function of feelin behind our signature; its refusals become ours. */
function library(name: string): Builtin {
  let builtin = fromLibrary.get(name);
  if (!builtin) {
    const implementation = evaluate(name).value as ((...args: unknown[]) => unknown) & { $args: string[] };
    const invoked = new FeelFunction(implementation, implementation.$args);
    builtin = define(implementation.$args, (args, session) => {
      const result = invoked.invoke(args) as { template?: string; warning?: string } | null | undefined;
      if (result && typeof result === 'object' && 'warning' in result && 'template' in result)
        return session.meaningless(`${name}(...): ${String(result.template).replace(/\{\w+\}/g, '...')}`);
      return result ?? null;
    });
    fromLibrary.set(name, builtin);
  }
  return builtin;
}

const known = new Set(functionNames);

export function builtinOf(name: string): Builtin | undefined {
  if (Object.hasOwn(own, name)) return own[name];
  return known.has(name) ? library(name) : undefined;
}

/** Arithmetic on dates, times and durations as feelin does it; null where FEEL gives it no meaning. */
export function temporalArithmetic(operator: '+' | '-', a: unknown, b: unknown): unknown {
  const value: unknown = evaluate(`a ${operator} b`, { a, b }).value;
  return Number.isNaN(value) ? null : (value ?? null);
}

/** A duration times a number, by its parts. */
export function scaleDuration(duration: FeelDuration, factor: number): FeelDuration | null {
  if (!Number.isInteger(factor)) return null;
  const parts = duration.unwrap();
  try {
    const scaled = parts.negated().add(parts);
    return new FeelDuration(
      scaled.with({
        years: parts.years * factor,
        months: parts.months * factor,
        days: parts.days * factor,
        hours: parts.hours * factor,
        minutes: parts.minutes * factor,
        seconds: parts.seconds * factor,
      }),
      duration.yearsMonths,
    );
  } catch {
    return null;
  }
}
