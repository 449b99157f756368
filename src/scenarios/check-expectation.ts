import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../kernel';
import type { Observation } from './observation';
import type { Expectation } from './scenario';

/** Every way in which what is seen differs from what was expected; empty = as expected. */
export function checkExpectation(expected: Expectation, seen: Observation): string[] {
  const failures: string[] = [];
  const same = (what: string, wanted: Json, found: Json) => {
    if (!isDeepStrictEqual(wanted, found))
      failures.push(`${what}: expected ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`);
  };
  const sameSet = (what: string, wanted: string[] | undefined, found: string[]) => {
    if (wanted) same(what, [...wanted].sort(), [...found].sort());
  };

  sameSet(
    'open tasks',
    expected.open,
    seen.tasks.map(({ element }) => element),
  );
  sameSet('awaited messages', expected.awaits, seen.messages);
  sameSet('ends reached', expected.reached, seen.reached);
  sameSet('incidents', expected.incidents ?? [], seen.incidents);
  if (expected.state) same('state', expected.state, seen.state);

  const passed = new Set(seen.passed);
  for (const element of expected.passed ?? [])
    if (!passed.has(element)) failures.push(`passed: "${element}" was not`);
  for (const element of expected.notPassed ?? [])
    if (passed.has(element)) failures.push(`not passed: "${element}" was`);

  for (const [element, instant] of Object.entries(expected.due ?? {})) {
    const dues = [...seen.tasks, ...seen.timers].flatMap((open) =>
      open.element === element && open.due !== undefined ? [open.due] : [],
    );
    if (dues.length === 0 || dues.some((due) => due !== instant))
      failures.push(
        `due of "${element}": expected ${local(instant)}, found ${dues.map(local).join(', ') || 'none'}`,
      );
  }
  for (const [path, value] of Object.entries(expected.variables ?? {}))
    same(`variable ${path}`, value, valueAt(seen.variables, path));
  if (expected.sent) {
    same(
      'messages sent',
      expected.sent.map(({ message }) => message),
      seen.sent.map(({ message }) => message),
    );
    expected.sent.forEach(({ message, key, with: data }, index) => {
      const sent = seen.sent[index];
      if (!sent) return;
      if (key !== undefined) same(`key of "${message}"`, key, sent.key ?? null);
      for (const [path, value] of Object.entries(data ?? {}))
        same(`${path} in "${message}"`, value, valueAt(sent.variables, path));
    });
  }
  return failures;
}

function valueAt(variables: Json, path: string): Json {
  return path
    .split('.')
    .reduce<Json>(
      (value, key) => (isMap(value) && Object.hasOwn(value, key) ? value[key]! : null),
      variables,
    );
}

const isMap = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null;

/** In the time of the law, Asia/Ho_Chi_Minh. */
const local = (instant: number): string =>
  new Date(instant + 7 * 3_600_000).toISOString().replace(/\.000Z$/, '+07:00');
