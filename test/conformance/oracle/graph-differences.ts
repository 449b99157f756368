import { isDeepStrictEqual } from 'node:util';
import { feelEvaluator } from '../../../src/expressions';
import type { EngineCore } from '../../../src/runtime/engine/contract';
import { compileModel } from '../compile-models';
import { Harness } from '../harness';
import { undecided } from './differences';
import { Random } from './random';
import {
  distinctMarkings,
  type Flags,
  generateGraph,
  graphToXml,
  type Marking,
  TokenGame,
} from './unstructured';

const start = Date.parse('2026-03-02T08:00:00+07:00');
const steps = 60;

/** Like `differences`, on graphs without structure. */
export async function graphDifferences(
  core: EngineCore,
  { seed, runs }: { seed: number; runs: number },
): Promise<string[]> {
  const found: string[] = [];
  for (let index = 0; index < runs; index++) {
    const difference = await runGraph(core, seed + index);
    if (difference) found.push(`graph ${seed + index}: ${difference}`);
  }
  return found;
}

export async function runGraph(core: EngineCore, seed: number): Promise<string | undefined> {
  const graph = generateGraph(seed);
  const random = new Random(seed ^ 0x2c1b3c6d);
  const harness = new Harness({
    core,
    graphs: await compileModel(graphToXml(graph), `graph-${seed}.bpmn`),
    host: { expressions: feelEvaluator, decisions: undecided, stepBudget: 10_000 },
    start,
    saveAndLoad: true,
  });
  const game = new TokenGame(graph);
  let flags: Flags = Object.fromEntries(graph.flags.map((flag) => [flag, random.chance(0.5)]));
  const trace: string[] = [];
  try {
    await harness.start('Main', { variables: flags });
    let possible = game.start(flags);
    for (let step = 0; ; step++) {
      const [instance] = harness.instances;
      const seen = instance.waits.map(({ elementId }) => elementId).sort();
      const troubles = instance.incidents.map(({ code, elementId }) => `${code} at ${elementId}`);
      const agreeing = possible.filter((each) => isDeepStrictEqual(game.waits(each), seen));
      const expected = possible.map((each) => game.waits(each).join(' ')).join(' or ');
      if (agreeing.length === 0 || troubles.length > 0)
        return `expected [${expected}], got [${seen.join(' ')}] ${troubles.join(', ')} after ${trace.join(', ') || 'the start'}`;
      if ((seen.length === 0) !== (instance.status === 'completed'))
        return `${instance.status} with [${seen.join(' ')}] after ${trace.join(', ')}`;
      if (seen.length === 0 || step >= steps) return undefined;
      const wait = random.pick(instance.waits);
      const change = Object.fromEntries(
        graph.flags.filter(() => random.chance(0.3)).map((flag) => [flag, random.chance(0.4)]),
      );
      flags = { ...flags, ...change };
      trace.push(`${wait.elementId} ${JSON.stringify(change)}`);
      await harness.send(instance, { type: 'complete', waitId: wait.id, variables: change });
      const next: Marking[] = agreeing.flatMap((each) => game.complete(each, wait.elementId, flags));
      possible = distinctMarkings(next);
    }
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} after ${trace.join(', ') || 'the start'}`;
  }
}
