import { isDeepStrictEqual } from 'node:util';
import { Duration } from 'luxon';
import type { ProcessGraph } from '../../src/definitions';
import type { ExpressionEvaluator } from '../../src/expressions';
import type { JsonObject } from '../../src/kernel';
import {
  type DecisionEvaluator,
  type EngineCommand,
  type EngineCore,
  EngineRefusal,
  type Wait,
} from '../../src/runtime/engine/contract';
import type { ConformanceCase, Step } from './conformance-case';
import { Harness, type Instance } from './harness';

/**
 * `straight`: the state object is handed on as it is. `saved`: it goes through JSON text before every step.
 * `racing`: besides, at every step each two commands that are possible at that moment are applied in both
 * orders, and everything applied is applied twice.
 */
export const modes = ['straight', 'saved', 'racing'] as const;
export type Mode = (typeof modes)[number];

/** Something the model's author would call wrong; `expected` and `got` are in the message. */
export class Wrong extends Error {
  override name = 'Wrong';
}

const defaultStart = '2026-03-02T08:00:00+07:00';
const stepBudget = 10_000;
/** More open waits than this are not paired with one another, to keep racing affordable. */
const racers = 5;

export interface Surroundings {
  core: EngineCore;
  graphs: ReadonlyMap<string, ProcessGraph>;
  expressions: ExpressionEvaluator;
  /** Whether equal arguments give equal bytes; then `saved` does every step twice. */
  deterministic?: boolean;
}

export async function runCase(
  example: ConformanceCase,
  mode: Mode,
  surroundings: Surroundings,
): Promise<void> {
  const harness = new Harness({
    ...surroundings,
    host: { expressions: surroundings.expressions, decisions: tableOf(example.decisions ?? {}), stepBudget },
    start: Date.parse(example.at ?? defaultStart),
    saveAndLoad: mode !== 'straight',
    repeat: mode === 'saved' && surroundings.deterministic,
  });
  const process = example.process ?? [...surroundings.graphs.keys()][0];
  for (const [index, step] of example.steps.entries()) {
    const where = `step ${index + 1} (${JSON.stringify(step).slice(0, 100)})`;
    try {
      if (mode === 'racing') await race(harness, example.commutes !== false);
      await runStep(harness, step, process);
    } catch (error) {
      if (error instanceof Error) error.message = `${where}: ${error.message}`;
      throw error;
    }
  }
}

const tableOf = (decisions: Record<string, JsonObject[]>): DecisionEvaluator => ({
  decide: (reference) =>
    Object.hasOwn(decisions, reference)
      ? { ok: true, rows: structuredClone(decisions[reference]) }
      : { ok: false, code: 'DMN.UNKNOWN', message: `no decision ${reference}` },
});

async function runStep(harness: Harness, step: Step, process: string): Promise<void> {
  const mark = { history: harness.history.length, thrown: harness.thrown.length };
  const before = JSON.stringify(harness.instances);
  let refused: string | undefined;
  try {
    await act(harness, step, process);
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
    refused = error.code;
    if (JSON.stringify(harness.instances) !== before)
      throw new Wrong(`refused (${refused}) after it had changed something`, { cause: error });
    if (step.refused === undefined)
      throw new Wrong(`refused: ${error.code} ${error.message}`, { cause: error });
  }
  same('refused', step.refused, refused);
  expectAfter(harness, step, mark);
}

async function act(harness: Harness, step: Step, process: string): Promise<void> {
  const variables = step.with ?? {};
  const root = harness.instances[0];
  const waiting = (reference: string, ...kinds: Wait['kind'][]) =>
    waitAt(harness, reference, step.nth ?? 1, kinds);
  const send = (found: { instance: Instance; wait: Wait }, make: (waitId: string) => EngineCommand) =>
    harness.send(found.instance, make(found.wait.id));
  if (step.start) {
    await harness.start(process, {
      variables: step.start,
      ...(step.event !== undefined && { startEvent: step.event }),
      ...(step.businessKey !== undefined && { businessKey: step.businessKey }),
    });
  } else if (step.complete !== undefined) {
    const found = waiting(step.complete, 'user-task', 'service');
    await send(found, (waitId) => ({ type: 'complete', waitId, variables }));
  } else if (step.message !== undefined) {
    const reached = await harness.message(step.message, variables, step.key);
    if (!reached) throw new Wrong(`nobody waits for the message ${step.message}`);
  } else if (step.signal !== undefined) {
    const reached = await harness.signal(step.signal, variables);
    if (reached === 0) throw new Wrong(`nobody waits for the signal ${step.signal}`);
  } else if (step.time !== undefined) {
    await harness.travelTo(harness.now + Duration.fromISO(step.time).toMillis());
  } else if (step.until !== undefined) {
    await harness.travelTo(Date.parse(step.until));
  } else if (step.fire !== undefined) {
    await send(waiting(step.fire, 'timer'), (waitId) => ({ type: 'fire-timer', waitId }));
  } else if (step.error) {
    const { at, code, message } = step.error;
    await send(waiting(at), (waitId) => ({
      type: 'throw-error',
      waitId,
      code,
      ...(message !== undefined && { message }),
      variables,
    }));
  } else if (step.escalate) {
    const { at, code } = step.escalate;
    await send(waiting(at), (waitId) => ({ type: 'throw-escalation', waitId, code, variables }));
  } else if (step.set) {
    const found = step.at === undefined ? undefined : waiting(step.at);
    await harness.send(found?.instance ?? root, {
      type: 'set-variables',
      ...(found && { executionId: found.wait.executionId }),
      ...(step.local && { local: true }),
      variables: step.set,
    });
  } else if (step.retry !== undefined) {
    const { instance, element } = resolve(harness, step.retry);
    for (const each of instance) {
      const incident = each.incidents.find(({ elementId }) => elementId === element);
      if (incident) return harness.send(each, { type: 'retry-incident', incidentId: incident.id });
    }
    throw new Wrong(`no incident at ${step.retry}`);
  } else if (step.cancel) {
    await harness.send(root, { type: 'cancel' });
  } else if (step.modify) {
    await harness.send(root, {
      type: 'modify',
      variables,
      operations: step.modify.map((operation) => {
        if ('cancel' in operation) return { cancelExecution: waiting(operation.cancel).wait.executionId };
        const scope = operation.scope && { scopeExecution: waiting(operation.scope).wait.executionId };
        return 'before' in operation
          ? { startBefore: operation.before, ...scope }
          : { startAfter: operation.after, ...scope };
      }),
    });
  } else throw new Error('the step does nothing');
}

/** `process/element` or `element` (of the first instance): the candidates, oldest first. */
function resolve(harness: Harness, reference: string): { instance: Instance[]; element: string } {
  const slash = reference.indexOf('/');
  const key = slash < 0 ? harness.instances[0].key : reference.slice(0, slash);
  return {
    instance: harness.instances.filter((each) => each.key === key),
    element: reference.slice(slash + 1),
  };
}

function waitAt(harness: Harness, reference: string, nth: number, kinds: Wait['kind'][]) {
  const { instance: candidates, element } = resolve(harness, reference);
  const found = candidates.flatMap((instance) =>
    instance.waits
      .filter((wait) => wait.elementId === element && (kinds.length === 0 || kinds.includes(wait.kind)))
      .map((wait) => ({ instance, wait })),
  );
  if (found.length < nth)
    throw new Wrong(
      `nothing waits at ${reference} (${nth}); open: ${openWaits(harness).join(', ') || 'none'}`,
    );
  return found[nth - 1];
}

const labelled = (harness: Harness, instanceId: string, element: string): string => {
  const root = harness.instances[0].key;
  const { key } = harness.find(instanceId);
  return key === root ? element : `${key}/${element}`;
};

export const openWaits = (harness: Harness): string[] =>
  harness.instances
    .flatMap(({ id, waits }) => waits.map(({ elementId }) => labelled(harness, id, elementId)))
    .sort();

/** `a*2` is written for `a, a`. */
const unfold = (list: string[]): string[] =>
  list.flatMap((entry) => {
    const [, element, times] = /^(.*?)(?:\*(\d+))?$/.exec(entry)!;
    return Array.from({ length: Number(times ?? 1) }, () => element);
  });

/** JSON values by content: who made an object is of no matter. */
const plain = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

function same(what: string, expected: unknown, got: unknown): void {
  if (!isDeepStrictEqual(plain(expected), plain(got)))
    throw new Wrong(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
}

function expectAfter(harness: Harness, step: Step, mark: { history: number; thrown: number }): void {
  const { instances } = harness;
  if (instances.length === 0) return;
  const root = instances[0];
  const open = openWaits(harness);
  const happened = harness.history.slice(mark.history);
  expectIncidents(harness, step);
  if (step.refused === undefined) same('status', step.status ?? 'active', root.status);
  const over = step.status === 'completed' || step.status === 'cancelled';
  if (step.waits ?? over) same('waits', unfold(step.waits ?? []).sort(), open);
  for (const [name, value] of Object.entries(step.variables ?? {}))
    same(`variable ${name}`, value, root.variables[name]);
  for (const name of step.absent ?? [])
    if (Object.hasOwn(root.variables, name))
      throw new Wrong(`variable ${name} should not be in the root scope`);
  for (const [element, count] of Object.entries(step.tokens ?? {})) {
    const { instance: candidates, element: id } = resolve(harness, element);
    const got = candidates.flatMap(({ tokens }) => tokens).filter(({ elementId }) => elementId === id);
    same(
      `tokens at ${element}`,
      count,
      got.reduce((sum, { count: each }) => sum + each, 0),
    );
  }
  const work = (type: string) =>
    happened
      .filter((event) => event.type === type && isWork(harness, event.instance, event.elementId))
      .map((event) => labelled(harness, event.instance, event.elementId));
  if (step.completed) same('completed', unfold(step.completed), work('activity.completed'));
  if (step.cancelled) same('cancelled', unfold(step.cancelled).sort(), work('activity.cancelled').sort());
  const taken = happened.filter(({ type }) => type === 'flow.taken').map(({ elementId }) => elementId);
  for (const flow of step.taken ?? [])
    if (!taken.includes(flow)) throw new Wrong(`flow ${flow} was not taken; taken: ${taken.join(', ')}`);
  const thrown = harness.thrown.slice(mark.thrown);
  if (step.thrown)
    same(
      'thrown',
      step.thrown,
      thrown.map(({ name }) => name),
    );
  if (step.payloads)
    same(
      'payloads',
      step.payloads,
      thrown.map(({ variables }) => variables),
    );
  const kinds = happened.flatMap(({ type, elementId }) => [type, `${type}@${elementId}`]);
  for (const event of step.events ?? [])
    if (!kinds.includes(event as (typeof kinds)[number])) throw new Wrong(`no event ${event} in this step`);
  expectDetails(harness, step);
}

function expectIncidents(harness: Harness, step: Step): void {
  const found = harness.instances.flatMap(({ id, incidents }) =>
    incidents.map(({ code, elementId }) => ({ code, at: labelled(harness, id, elementId) })),
  );
  const said = found.map(({ code, at }) => `${code}@${at}`).sort();
  const places = found.map(({ at }) => at).sort();
  const codes = found.map(({ code }) => code).sort();
  if (step.incidentsAt) same('places of incidents', step.incidentsAt.toSorted(), places);
  else if (step.incidentCodes) same('codes of incidents', step.incidentCodes.toSorted(), codes);
  else if (step.stuck) {
    const right = found.every(({ code, at }) => code === 'ENGINE.STUCK' && step.stuck!.includes(at));
    if (!right || found.length === 0)
      throw new Wrong(
        `incidents: expected ENGINE.STUCK at ${step.stuck.join(' or ')}, got ${said.join(', ')}`,
      );
  } else same('incidents', (step.incidents ?? []).toSorted(), said);
}

function expectDetails(harness: Harness, step: Step): void {
  const at = (reference: string) => {
    const { instance: candidates, element } = resolve(harness, reference);
    return candidates.flatMap((instance) =>
      instance.waits.filter(({ elementId }) => elementId === element).map((wait) => ({ instance, wait })),
    );
  };
  for (const [element, expected] of Object.entries(step.due ?? {}))
    same(
      `due instants of ${element}`,
      expected.map((text) => new Date(text).toISOString()).sort(),
      at(element)
        .filter(({ wait }) => wait.kind === 'timer')
        .map(({ instance, wait }) => new Date(instance.timers[wait.id].at).toISOString())
        .sort(),
    );
  for (const [element, expected] of Object.entries(step.task ?? {})) {
    const found = at(element)[0];
    const details = found?.instance.details[found.wait.id];
    if (details?.kind !== 'user-task') throw new Wrong(`no open user task ${element}`);
    for (const [field, value] of Object.entries(expected))
      same(`task ${element}.${field}`, value, { ...details.task.attributes, ...details.task }[field]);
  }
  for (const [element, expected] of Object.entries(step.input ?? {})) {
    const found = at(element)[0];
    const details = found?.instance.details[found.wait.id];
    if (details?.kind !== 'service') throw new Wrong(`no open service work ${element}`);
    same(`input of ${element}`, expected, details.variables);
  }
}

const isWork = (harness: Harness, instanceId: string, elementId: string): boolean => {
  const node = harness.graphOf(harness.find(instanceId)).nodes[elementId];
  return (
    node !== undefined && (node.type === 'callActivity' || node.type === 'task' || node.type.endsWith('Task'))
  );
};

interface Racer {
  instance: string;
  wait: Wait;
  command: EngineCommand;
}

const commandFor = (wait: Wait): EngineCommand | undefined => {
  switch (wait.kind) {
    case 'user-task':
    case 'service':
      return { type: 'complete', waitId: wait.id, variables: {} };
    case 'timer':
      return { type: 'fire-timer', waitId: wait.id };
    case 'message':
    case 'signal':
      return { type: 'trigger', waitIds: [wait.id], variables: {} };
    case 'condition':
    case 'call':
      return undefined;
  }
};

/** Copies of the world only; the world of the case itself goes on untouched. */
async function race(harness: Harness, commutes: boolean): Promise<void> {
  const possible: Racer[] = harness.instances
    .flatMap(({ id, waits }) => waits.map((wait) => ({ instance: id, wait, command: commandFor(wait) })))
    .filter((racer): racer is Racer => racer.command !== undefined)
    .slice(0, racers);
  for (const racer of possible) await twice(harness, racer);
  for (const [index, one] of possible.entries())
    for (const other of possible.slice(index + 1)) {
      const forth = await inOrder(harness, one, other);
      const back = await inOrder(harness, other, one);
      if (commutes && forth.both && back.both && !forth.failed && !back.failed)
        same(`${one.wait.elementId} and ${other.wait.elementId} in both orders`, forth.picture, back.picture);
    }
}

async function twice(harness: Harness, { instance, wait, command }: Racer): Promise<void> {
  const world = harness.fork();
  if (!(await applies(world, { instance, wait, command }))) return;
  const stillOpen = () => world.find(instance).waits.some(({ id }) => id === wait.id);
  // A repeating wait may keep its id; anything else is over and must refuse whole.
  if (!stillOpen()) await refuse(world, instance, command);
}

/** A command that fits may still be refused for one reason: that it would never come to rest. */
async function applies(world: Harness, { instance, command }: Racer): Promise<boolean> {
  try {
    await world.send(world.find(instance), command);
    return true;
  } catch (error) {
    if (error instanceof EngineRefusal && error.code === 'ENGINE.STEP_BUDGET') return false;
    throw error;
  }
}

async function refuse(world: Harness, instance: string, command: EngineCommand): Promise<void> {
  const before = JSON.stringify(world.instances);
  try {
    await world.send(world.find(instance), command);
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
    const fits =
      error.code === 'ENGINE.UNKNOWN_WAIT' ||
      (error.code === 'ENGINE.NOT_ACTIVE' && world.find(instance).status !== 'active');
    if (!fits) throw new Wrong(`a late ${command.type} was refused as ${error.code}`, { cause: error });
    same('the world after a refused command', before, JSON.stringify(world.instances));
    return;
  }
  throw new Wrong(`a late ${command.type} was accepted`);
}

async function inOrder(harness: Harness, first: Racer, second: Racer) {
  const world = harness.fork();
  await world.send(world.find(first.instance), first.command);
  const open = world.find(second.instance).waits.some(({ id }) => id === second.wait.id);
  if (open) await world.send(world.find(second.instance), second.command);
  else await refuse(world, second.instance, second.command);
  return {
    both: open,
    failed: world.instances.some(({ incidents }) => incidents.length > 0),
    picture: picture(world),
  };
}

/** What can be seen from outside, without ids. */
const picture = (world: Harness) => ({
  waits: openWaits(world),
  instances: world.instances.map(({ key, status, variables, tokens }) => ({
    key,
    status,
    variables,
    tokens: tokens.toSorted((a, b) => a.elementId.localeCompare(b.elementId)),
  })),
});
