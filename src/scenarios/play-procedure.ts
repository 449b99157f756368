import { isDeepStrictEqual } from 'node:util';
import type { ProcessGraph } from '../definitions';
import type { EngineCore, WorkingTime } from '../runtime';
import { coverageOf, type Coverage } from './coverage';
import type { Procedure } from './load-procedure';
import type { Observation } from './observation';
import { runScenario, type ScenarioRun } from './run-scenario';

/** A core, and why it would not run a graph (empty = it can). */
export interface ScenarioCore {
  core: EngineCore;
  refusals: (graph: ProcessGraph) => string[];
}

export interface ScenarioResult {
  file: string;
  title: string;
  /** One per core that can run the procedure, in the order of the cores. */
  runs: ScenarioRun[];
  /** Where two cores showed different things, after which step and in what. */
  disagreements: string[];
}

export interface PlayedProcedure {
  folder: string;
  results: ScenarioResult[];
  /** Cores that refuse one of its processes, with the reasons. */
  refused: { core: string; reasons: string[] }[];
  coverage: Coverage;
}

/** Plays every scenario of a procedure on every core that can run it, and compares what the cores show. */
export async function playProcedure(
  procedure: Procedure,
  cores: readonly ScenarioCore[],
  workingTime: WorkingTime,
): Promise<PlayedProcedure> {
  const judged = cores.map(({ core, refusals }) => ({ core, reasons: procedure.graphs.flatMap(refusals) }));
  const able = judged.filter(({ reasons }) => reasons.length === 0);
  const touched = new Set<string>();
  const results: ScenarioResult[] = [];
  for (const { file, scenario } of procedure.scenarios) {
    const runs: ScenarioRun[] = [];
    for (const { core } of able) runs.push(await runScenario(scenario, procedure, core, workingTime));
    for (const run of runs) for (const id of run.touched) touched.add(id);
    results.push({ file, title: scenario.title.vi, runs, disagreements: disagreementsOf(runs) });
  }
  return {
    folder: procedure.folder,
    results,
    refused: judged.flatMap(({ core, reasons }) =>
      reasons.length > 0 ? [{ core: core.name, reasons }] : [],
    ),
    coverage: coverageOf(procedure.graphs, touched),
  };
}

export const hasPassed = ({ runs, disagreements }: ScenarioResult): boolean =>
  runs.length > 0 && disagreements.length === 0 && runs.every(({ failures }) => failures.length === 0);

function disagreementsOf([first, ...others]: ScenarioRun[]): string[] {
  if (!first) return [];
  return others.flatMap((other) => {
    const steps = Math.max(first.seen.length, other.seen.length);
    for (let step = 0; step < steps; step++) {
      const [a, b] = [first.seen[step], other.seen[step]];
      if (isDeepStrictEqual(a, b)) continue;
      const fields =
        a && b
          ? (Object.keys(a) as (keyof Observation)[])
              .filter((field) => !isDeepStrictEqual(a[field], b[field]))
              .map((field) => `${field} ${JSON.stringify(a[field])} / ${JSON.stringify(b[field])}`)
          : ['one of them stopped'];
      return [`${first.core} / ${other.core} after step ${step}: ${fields.join('; ')}`];
    }
    return [];
  });
}
