import { writeFileSync } from 'node:fs';
import { feelEvaluator } from '../../src/expressions';
import { compileModel } from './compile-models';
import { type ConformanceCase, loadCorpus } from './conformance-case';
import { type CoreUnderTest, cores } from './cores';
import { differences } from './oracle/differences';
import { graphDifferences } from './oracle/graph-differences';
import { type Mode, modes, runCase } from './run-case';

/** What one core makes of one group of constructs. */
interface Row {
  cases: number;
  refused: number;
  passed: Record<Mode, number>;
}

export interface ConformanceReport {
  cores: { name: string; rows: (Row & { group: string })[] }[];
  /** Random models that the oracle judged, of two kinds, from consecutive seeds. */
  oracle?: { core: string; seed: number; blocks: number; graphs: number; differences: number };
  wrong: number;
}

const emptyRow = (): Row => ({ cases: 0, refused: 0, passed: { straight: 0, saved: 0, racing: 0 } });

interface Outcome {
  rows: Map<string, Row>;
  wrong: string[];
}

async function examine(
  { core, refuses, deterministic }: CoreUnderTest,
  corpus: ConformanceCase[],
): Promise<Outcome> {
  const outcome: Outcome = { rows: new Map(), wrong: [] };
  for (const example of corpus) {
    const name = `${example.group}/${example.name}`;
    const row = outcome.rows.get(example.group) ?? emptyRow();
    outcome.rows.set(example.group, row);
    row.cases++;
    const graphs = await compileModel(example.xml, name);
    if (refuses(graphs, example).length > 0) {
      row.refused++;
      continue;
    }
    for (const mode of modes)
      try {
        await runCase(example, mode, { core, graphs, expressions: feelEvaluator, deterministic });
        row.passed[mode]++;
      } catch (error) {
        outcome.wrong.push(
          `${core.name} ${name} (${mode}): ${error instanceof Error ? error.message : String(error)}`,
        );
      }
  }
  return outcome;
}

function print(title: string, { rows }: Outcome): void {
  const head = ['construct', 'cases', 'executed', 'refused', ...modes.map((mode) => `${mode} passed`)];
  const lines = [...rows].map(([group, { cases, refused, passed }]) => [
    group,
    ...[cases, cases - refused, refused, ...modes.map((mode) => passed[mode])].map(String),
  ]);
  const sums = head
    .slice(1)
    .map((_, column) => String(lines.reduce((sum, line) => sum + Number(line[column + 1]), 0)));
  const table = [head, ...lines, ['all', ...sums]];
  const widths = head.map((_, column) => Math.max(...table.map((line) => line[column].length)));
  console.log(`\n${title}`);
  for (const line of table)
    console.log(
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
        .join('  '),
    );
}

/** `--random N [--seed S]`: N random models against the independent oracle besides the corpus. `--json file`: the same for programs. */
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

async function main(): Promise<number> {
  const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : '';
  const corpus = loadCorpus().filter(({ group, name }) => `${group}/${name}`.includes(only));
  const wrong: string[] = [];
  const report: ConformanceReport = { cores: [], wrong: 0 };
  for (const each of cores) {
    const outcome = await examine(each, corpus);
    print(each.core.name, outcome);
    report.cores.push({
      name: each.core.name,
      rows: [...outcome.rows].map(([group, row]) => ({ group, ...row })),
    });
    wrong.push(...outcome.wrong);
  }
  const runs = option('random', 0);
  if (runs > 0) {
    const seed = option('seed', 1);
    const [{ core }] = cores;
    const graphs = Math.ceil(runs / 5);
    const found = await differences(core, { seed, runs });
    found.push(...(await graphDifferences(core, { seed, runs: graphs })));
    console.log(
      `\n${core.name}: ${runs} random models of blocks and ${graphs} graphs without structure from seed ${seed}: ${found.length} differences from the oracle`,
    );
    wrong.push(...found);
    report.oracle = { core: core.name, seed, blocks: runs, graphs, differences: found.length };
  }
  report.wrong = wrong.length;
  if (process.argv.includes('--json'))
    writeFileSync(process.argv[process.argv.indexOf('--json') + 1], JSON.stringify(report));
  for (const line of wrong) console.error(`WRONG ${line}`);
  console.log(wrong.length === 0 ? '\nNone wrong.' : `\n${wrong.length} wrong.`);
  return wrong.length === 0 ? 0 : 1;
}

void main().then((code) => {
  process.exitCode = code;
});
