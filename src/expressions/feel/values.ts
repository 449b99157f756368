import { FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime } from 'feelin';
import type { Json } from '../../kernel';
import { normaliseName } from './parse';

/** Says that a context holds no entry, which is not the same as holding null. */
export const ABSENT = Symbol('absent');

/** A function written inside the expression, known to `sort` and `list replace` alone. */
export class Lambda {
  constructor(readonly call: (args: unknown[]) => unknown) {}
}

/** `< 3`, `(1, 2)`: a question waiting for the value it is asked of. */
export class UnaryTest {
  constructor(readonly holds: (value: unknown) => boolean | null) {}
}

export type FeelType =
  | 'null'
  | 'boolean'
  | 'number'
  | 'string'
  | 'list'
  | 'context'
  | 'date'
  | 'time'
  | 'date and time'
  | 'years and months duration'
  | 'days and time duration'
  | 'range'
  | 'function';

export function typeOf(value: unknown): FeelType {
  if (value === null || value === undefined) return 'null';
  switch (typeof value) {
    case 'boolean':
    case 'number':
    case 'string':
      return typeof value as FeelType;
    case 'object':
      if (Array.isArray(value)) return 'list';
      if (value instanceof FeelDate) return 'date';
      if (value instanceof FeelTime) return 'time';
      if (value instanceof FeelDateTime) return 'date and time';
      if (value instanceof FeelDuration)
        return value.yearsMonths ? 'years and months duration' : 'days and time duration';
      if (value instanceof FeelRange) return 'range';
      return value instanceof Lambda || value instanceof UnaryTest ? 'function' : 'context';
    default:
      return 'function';
  }
}

export const isTemporal = (value: unknown): boolean =>
  value instanceof FeelDate ||
  value instanceof FeelTime ||
  value instanceof FeelDateTime ||
  value instanceof FeelDuration;

export const isContext = (value: unknown): value is Record<string, unknown> => typeOf(value) === 'context';

/** The own data entry of a context under a FEEL name: no inherited key, no getter, no function, no `__proto__`. */
export function entryOf(context: object, name: string): unknown {
  const exact = dataOf(context, name);
  if (exact !== ABSENT) return exact;
  for (const key of Object.keys(context))
    if (key !== name && UNUSUAL_KEY.test(key) && normaliseName(key) === name) return dataOf(context, key);
  return ABSENT;
}

/** A key whose normal form may differ from itself: blanks or letters beyond ASCII. */
const UNUSUAL_KEY = /[^\x21-\x7e]/;

function dataOf(context: object, key: string): unknown {
  if (key === '__proto__') return ABSENT;
  const property = Object.getOwnPropertyDescriptor(context, key);
  if (!property || !('value' in property)) return ABSENT;
  return property.value === undefined || typeof property.value === 'function' ? ABSENT : property.value;
}

/** The own data of a context, in order; values are read through this and `entryOf` alone. */
export function entriesOf(context: object): [string, unknown][] {
  const entries: [string, unknown][] = [];
  for (const key of Object.keys(context)) {
    const value = dataOf(context, key);
    if (value !== ABSENT) entries.push([key, value]);
  }
  return entries;
}

export const isLess = (a: unknown, b: unknown): boolean | null => compare(a, b, (order) => order < 0);
export const isLessOrEqual = (a: unknown, b: unknown): boolean | null => compare(a, b, (order) => order <= 0);

/** Order within one type; null between types, with null, and between zoned and local times. */
function compare(a: unknown, b: unknown, test: (order: number) => boolean): boolean | null {
  const type = typeOf(a);
  if (type !== typeOf(b)) return null;
  if (type === 'number') return test((a as number) - (b as number));
  if (type === 'string') {
    const [x, y] = [(a as string).normalize('NFC'), (b as string).normalize('NFC')];
    return test(x < y ? -1 : x > y ? 1 : 0);
  }
  if (!isTemporal(a) || isZoned(a) !== isZoned(b)) return null;
  if (point(b).includes(a) === true) return test(0);
  return test(upTo(b).includes(a) === true ? -1 : 1);
}

const isZoned = (value: unknown): boolean =>
  (value instanceof FeelTime || value instanceof FeelDateTime) && value.zone !== null;

const point = (value: unknown): FeelRange => makeRange(value, value, true, true);
const upTo = (value: unknown): FeelRange => makeRange(null, value, false, false);

export function makeRange(
  start: unknown,
  end: unknown,
  startIncluded: boolean,
  endIncluded: boolean,
): FeelRange {
  const type = typeOf(start ?? end);
  return new FeelRange({
    start,
    end,
    'start included': startIncluded,
    'end included': endIncluded,
    valueType: type === 'date and time' ? 'date time' : type.endsWith('duration') ? 'duration' : type,
  });
}

/** Membership in a range, three-valued. */
export function rangeIncludes(range: FeelRange, value: unknown): boolean | null {
  if (value === null || value === undefined || (range.start === null && range.end === null)) return null;
  if (value instanceof FeelRange) return range.includes(value) as boolean | null;
  const from =
    range.start === null
      ? true
      : range['start included']
        ? isLessOrEqual(range.start, value)
        : isLess(range.start, value);
  const to =
    range.end === null
      ? true
      : range['end included']
        ? isLessOrEqual(value, range.end)
        : isLess(value, range.end);
  return from === null || to === null ? null : from && to;
}

/** FEEL equality: null equals null alone, values of different types have no answer. */
export function equals(a: unknown, b: unknown): boolean | null {
  const type = typeOf(a);
  const other = typeOf(b);
  if (type === 'null' || other === 'null') return type === other;
  if (type !== other) return null;
  switch (type) {
    case 'number':
    case 'boolean':
      return a === b;
    case 'string':
      return a === b || (a as string).normalize('NFC') === (b as string).normalize('NFC');
    case 'list': {
      const [x, y] = [a as unknown[], b as unknown[]];
      return x.length === y.length && x.every((element, index) => equals(element, y[index]) === true);
    }
    case 'context': {
      const [x, y] = [entriesOf(a as object), new Map(entriesOf(b as object))];
      return (
        x.length === y.size && x.every(([key, entry]) => y.has(key) && equals(entry, y.get(key)) === true)
      );
    }
    case 'range': {
      const [x, y] = [a as FeelRange, b as FeelRange];
      return (
        x['start included'] === y['start included'] &&
        x['end included'] === y['end included'] &&
        equals(x.start, y.start) === true &&
        equals(x.end, y.end) === true
      );
    }
    case 'function':
      return null;
    default:
      if (isZoned(a) !== isZoned(b)) return false;
      return point(b).includes(a) as boolean;
  }
}

/** A result as JSON; dates, times and durations as ISO 8601 text, times in a named zone with its offset. */
export function toJson(value: unknown): Json {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`the result ${value} is not a number`);
    return value;
  }
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof FeelDateTime && value.zone !== null) return withOffset(value);
  if (isTemporal(value)) return String(value);
  if (isContext(value))
    return Object.fromEntries(entriesOf(value).map(([key, entry]) => [key, toJson(entry)]));
  throw new TypeError(`a ${typeOf(value)} cannot be a result`);
}

function withOffset(value: FeelDateTime): string {
  const text = String(value);
  if (!text.includes('@')) return text;
  const offset = (value as unknown as { 'time offset': FeelDuration })['time offset'];
  const minutes = Math.round(offset.unwrap().total({ unit: 'minute' }));
  const pad = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const sign = minutes < 0 ? '-' : '+';
  return `${text.slice(0, text.indexOf('@'))}${sign}${pad(Math.abs(minutes) / 60)}:${pad(Math.abs(minutes) % 60)}`;
}
