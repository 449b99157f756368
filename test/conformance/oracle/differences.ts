import { isDeepStrictEqual } from 'node:util';
import { feelEvaluator } from '../../../src/expressions';
import {
  type EngineCommand,
  type EngineCore,
  EngineRefusal,
  type Wait,
} from '../../../src/runtime/engine/contract';
import { compileModel } from '../compile-models';
import { Harness, type Instance } from '../harness';
import type { Model } from './blocks';
import { generateModel } from './generate';
import { act, type Action, begin, type Configuration, openWaits, type Variables } from './interpreter';
import { Random } from './random';
import { toXml } from './to-xml';

const start = Date.parse('2026-03-02T08:00:00+07:00');
const steps = 40;
/** With more possible configurations than this a run tells too little for what it costs, and ends. */
const ambiguity = 200;
/** For models without a decision. */
export const undecided = {
  decide: () => ({ ok: false as const, code: 'DMN.UNKNOWN', message: 'these models decide nothing' }),
};

/** Runs `runs` random models of consecutive seeds; every difference is one line that tells how to see it again. */
export async function differences(
  core: EngineCore,
  { seed, runs }: { seed: number; runs: number },
): Promise<string[]> {
  const found: string[] = [];
  for (let index = 0; index < runs; index++) {
    const difference = await runSeed(core, seed + index);
    if (difference) found.push(`seed ${seed + index}: ${difference}`);
  }
  return found;
}

/** One random model under one random schedule; the difference, or undefined when core and oracle agree throughout. */
export async function runSeed(
  core: EngineCore,
  seed: number,
  saveAndLoad = true,
): Promise<string | undefined> {
  const model = generateModel(seed);
  const random = new Random(seed ^ 0x5bd1e995);
  const graphs = await compileModel(toXml(model), `seed-${seed}.bpmn`);
  const harness = new Harness({
    core,
    graphs,
    host: { expressions: feelEvaluator, decisions: undecided, stepBudget: 10_000 },
    start,
    saveAndLoad,
  });
  const trace: string[] = [];
  try {
    return await follow(harness, model, random, trace);
  } catch (error) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return `${text} after ${trace.join(', ') || 'the start'}`;
  }
}

/**
 * Which of several tokens at one element the engine moves cannot be told from outside, so the oracle follows all
 * of them: the engine is right as long as one of the possible configurations looks as it does.
 */
async function follow(
  harness: Harness,
  model: Model,
  random: Random,
  trace: string[],
): Promise<string | undefined> {
  const variables: Variables = {
    ...Object.fromEntries(model.flags.map((flag) => [flag, random.chance(0.5)])),
    ...Object.fromEntries(model.counters.map((counter) => [counter, 0])),
  };
  await harness.start('Main', { variables });
  let possible = [begin(model, variables)];
  for (let step = 0; ; step++) {
    const seen = look(harness);
    const agreeing = possible.filter((each) => isDeepStrictEqual(picture(each), seen));
    if (agreeing.length === 0)
      return `expected ${possible.map((each) => JSON.stringify(picture(each))).join(' or ')}, got ${JSON.stringify(seen)} after ${trace.join(', ') || 'the start'}`;
    possible = agreeing;
    if (possible[0].over || step >= steps || possible.length > ambiguity) return undefined;
    const { instance, wait } = random.pick(candidates(harness));
    const action = chooseAction(wait, model, random, possible[0]);
    trace.push(`${wait.kind} ${wait.elementId} ${JSON.stringify(action)}`);
    const command = commandOf(wait, action);
    await harness.send(harness.find(instance.id), command);
    await refusedAgain(harness, instance.id, wait, command);
    possible = distinct(
      possible.flatMap((each) =>
        openWaits(each)
          .filter(({ id, kind }) => id === wait.elementId && kind === wait.kind)
          .map((own) => act(each, own, action)),
      ),
    );
  }
}

const candidates = (harness: Harness): { instance: Instance; wait: Wait }[] =>
  harness.instances.flatMap((instance) =>
    instance.waits.filter(({ kind }) => kind !== 'call').map((wait) => ({ instance, wait })),
  );

function chooseAction(wait: Wait, model: Model, random: Random, configuration: Configuration): Action {
  const works = wait.kind === 'user-task' || wait.kind === 'service';
  if (works && random.chance(0.15)) {
    const action = {
      act: random.pick(['error', 'escalation'] as const),
      code: random.pick(['A', 'B', 'other']),
    };
    if (isCaught(configuration, wait, action)) return action;
  }
  // Mostly towards the end: loops should close.
  const flags: Variables = random.chance(0.6)
    ? Object.fromEntries(
        model.flags.filter(() => random.chance(0.5)).map((flag) => [flag, random.chance(0.4)]),
      )
    : {};
  return { act: 'go', flags: wait.kind === 'timer' ? {} : flags };
}

/** An error that nothing catches is an incident, which these runs leave to the corpus. */
function isCaught(configuration: Configuration, wait: Wait, action: Action): boolean {
  const own = openWaits(configuration).find(({ id }) => id === wait.elementId);
  if (!own) return false;
  try {
    act(configuration, own, action);
    return true;
  } catch {
    return false;
  }
}

function commandOf(wait: Wait, action: Action): EngineCommand {
  const waitId = wait.id;
  if (action.act !== 'go') {
    const type = action.act === 'error' ? 'throw-error' : 'throw-escalation';
    return { type, waitId, code: action.code, variables: {} };
  }
  switch (wait.kind) {
    case 'timer':
      return { type: 'fire-timer', waitId };
    case 'message':
    case 'signal':
      return { type: 'trigger', waitIds: [waitId], variables: action.flags };
    default:
      return { type: 'complete', waitId, variables: action.flags };
  }
}

/** What has been done cannot be done again. */
async function refusedAgain(harness: Harness, id: string, wait: Wait, command: EngineCommand): Promise<void> {
  const instance = harness.find(id);
  if (instance.waits.some((each) => each.id === wait.id)) return;
  try {
    await harness.fork().send(instance, command);
  } catch (error) {
    if (error instanceof EngineRefusal) return;
    throw error;
  }
  throw new Error(`the second ${command.type} at ${wait.elementId} was accepted`);
}

const look = (harness: Harness) => {
  const [main] = harness.instances;
  return {
    over: main.status === 'completed',
    waits: harness.instances
      .flatMap(({ waits }) => waits.map(({ kind, elementId }) => `${kind} ${elementId}`))
      .sort(),
    variables: main.variables,
    incidents: harness.instances.flatMap(({ incidents }) =>
      incidents.map(({ code, elementId }) => `${code} ${elementId}`),
    ),
  };
};

const picture = (configuration: Configuration) => ({
  over: configuration.over,
  waits: configuration.over
    ? []
    : openWaits(configuration)
        .map(({ kind, id }) => `${kind} ${id}`)
        .sort(),
  variables: configuration.variables,
  incidents: [],
});

function distinct(configurations: Configuration[]): Configuration[] {
  return [...new Map(configurations.map((each) => [canonical(each), each])).values()];
}

/** Terms that run beside one another have no order: without this, n equal tokens would be n! configurations. */
const unordered = new Set(['parts', 'running', 'beside', 'handling']);
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const list = ordered(inner);
      if (!unordered.has(key) || !Array.isArray(list)) return [key, list];
      const keyed = list.map((each) => [JSON.stringify(each), each as unknown] as const);
      return [key, keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, each]) => each)];
    }),
  );
};
const canonical = (configuration: Configuration): string => JSON.stringify(ordered(configuration));
