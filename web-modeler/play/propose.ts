import type { Moment } from './played';
import { type Expectation, localInstant, type Step } from './story';

const instant = (iso: string): string => localInstant(Date.parse(iso));

/** What may be expected of a case as it stands. */
export function expectationsOf(moment: Moment): Required<Omit<Expectation, 'notPassed'>> {
  const due: Record<string, string> = {};
  for (const { element, dueAt } of [...moment.tasks, ...moment.timers])
    if (dueAt) due[element] = instant(dueAt);
  return {
    state: moment.state,
    reached: moment.reached,
    open: moment.tasks.map(({ element }) => element),
    awaits: moment.messages,
    due,
    variables: moment.variables as Record<string, unknown>,
    passed: moment.passed,
    sent: moment.sent.map(({ message, key }) => ({ message, ...(key !== undefined && { key }) })),
    incidents: moment.incidents,
  };
}

export const kinds = ['state', 'reached', 'open', 'awaits', 'due', 'sent', 'variables'] as const;
export type Kind = (typeof kinds)[number];

/** Those of the kinds that say something; incidents always, because a story fails of one that it does not name. */
export function proposed(moment: Moment, wanted: ReadonlySet<Kind>): Expectation {
  const all = expectationsOf(moment);
  const then: Expectation = {};
  if (wanted.has('state')) then.state = all.state;
  if (wanted.has('reached')) then.reached = all.reached;
  if (wanted.has('open')) then.open = all.open;
  if (wanted.has('awaits')) then.awaits = all.awaits;
  if (wanted.has('due') && Object.keys(all.due).length > 0) then.due = all.due;
  if (wanted.has('sent') && all.sent.length > 0) then.sent = all.sent;
  if (wanted.has('variables')) then.variables = all.variables;
  if (all.incidents.length > 0) then.incidents = all.incidents;
  return then;
}

/**
 * The steps with what was open after each, where that has changed, and the dates that it got: a later change of the model that
 * alters the way or the time of a case is then told at the step where it first shows.
 */
export function checkedSteps(steps: readonly Step[], moments: readonly Moment[]): Step[] {
  return steps.map(({ then: _, ...step }, index) => {
    const [before, after] = [moments[index], moments[index + 1]];
    if (!before || !after) return step;
    const [was, is] = [expectationsOf(before), expectationsOf(after)];
    const then: Expectation = {};
    if (JSON.stringify(was.open) !== JSON.stringify(is.open)) then.open = is.open;
    const due = Object.entries(is.due).filter(([element, at]) => was.due[element] !== at);
    if (due.length > 0) then.due = Object.fromEntries(due);
    if (is.incidents.length > 0) then.incidents = is.incidents;
    return Object.keys(then).length > 0 ? { ...step, then } : step;
  });
}

/** The same checks with what was seen: which they are stays, what they expect is taken over. Without any: what is open. */
export function asSeen(expected: Expectation, moment: Moment): Expectation {
  const all = expectationsOf(moment);
  const names = Object.keys(expected) as (keyof Expectation)[];
  if (names.length === 0) return { open: all.open };
  const then: Record<string, unknown> = {};
  for (const name of names) {
    if (name === 'notPassed') then[name] = expected.notPassed?.filter((id) => !all.passed.includes(id));
    else if (name === 'passed') then[name] = expected.passed?.filter((id) => all.passed.includes(id));
    else if (name === 'variables') then[name] = at(all.variables, Object.keys(expected.variables ?? {}));
    else if (name === 'due') then[name] = picked(all.due, Object.keys(expected.due ?? {}));
    else then[name] = all[name];
  }
  return then;
}

const picked = <Value>(values: Record<string, Value>, names: readonly string[]): Record<string, Value> =>
  Object.fromEntries(names.flatMap((name) => (name in values ? [[name, values[name] as Value]] : [])));

/** Values at dotted paths, as the format names them. */
const at = (variables: unknown, paths: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    paths.map((path) => [
      path,
      path
        .split('.')
        .reduce<unknown>(
          (value, key) => (isMap(value) && Object.hasOwn(value, key) ? value[key] : null),
          variables,
        ),
    ]),
  );

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
