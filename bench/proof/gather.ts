import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ConformanceReport } from '../../test/conformance/conformance.cli';
import { making } from '../full/result';
import {
  type ConformanceEvidence,
  type FaultEvidence,
  type ListedFault,
  type OpinionEvidence,
  type TestedFile,
  verdicts,
} from './evidence';

const dist = join(__dirname, '../..');
const faultsFolder = 'test/faults';

/** The corpus on all cores, and so many random models against the oracle. */
export async function gatherConformance(models: number, seed: number): Promise<ConformanceEvidence> {
  const options = ['--random', String(models), '--seed', String(seed)];
  return inFolder(async (folder) => {
    const file = join(folder, 'report.json');
    const { made, result } = await making(`npm run conformance -- ${options.join(' ')}`, () => {
      spawnSync(
        process.execPath,
        [join(dist, 'test/conformance/conformance.cli.js'), ...options, '--json', file],
        {
          stdio: ['ignore', 'ignore', 'inherit'],
        },
      );
      return JSON.parse(readFileSync(file, 'utf8')) as ConformanceReport;
    });
    return { ...made, ...result };
  });
}

export async function gatherOpinion(): Promise<OpinionEvidence> {
  const { made, result } = await making('npm run second-opinion -- processes/', () => {
    const program = join(dist, 'src/scenarios/second-opinion/second-opinion.cli.js');
    return spawnSync(process.execPath, [program, 'processes/'], { encoding: 'utf8' }).stdout;
  });
  return { ...made, ...readOpinion(result) };
}

/** A line `FOLDER: N scenarios` begins a procedure; under it a line for each scenario; the last line is the sum. */
export function readOpinion(output: string): Pick<OpinionEvidence, 'procedures' | 'said'> {
  const procedures: OpinionEvidence['procedures'] = [];
  const lines = output.trimEnd().split('\n');
  for (const line of lines) {
    const [, folder, scenarios] = /^(\S+): (\d+) scenarios$/.exec(line) ?? [];
    if (folder)
      procedures.push({
        folder: basename(folder),
        scenarios: Number(scenarios),
        verdicts: verdicts.map(() => 0),
      });
    const verdict = verdicts.findIndex((words) => new RegExp(`^ {2}\\S+ +${words}`).test(line));
    if (verdict >= 0) procedures.at(-1)!.verdicts[verdict] += 1;
  }
  return { procedures, said: lines.at(-1)! };
}

/** All that the list of faults names and the mutants of the core, on both databases. */
export async function gatherFaults(): Promise<FaultEvidence> {
  const list = faultList();
  const files = testsOf(list);
  return inFolder(async (folder) => {
    const [report, tallies] = [join(folder, 'jest.json'), join(folder, 'tallies')];
    writeFileSync(tallies, '');
    const { made } = await making('npm run proof -- --gather faults', () => {
      spawnSync('npx', ['jest', ...files, '--json', `--outputFile=${report}`], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, FAULT_TALLY: tallies },
      });
    });
    return { ...made, list, ...readTests(files, report, tallies) };
  });
}

/** The same of a run that has been: a report of jest, and what was tallied meanwhile. */
export function keepFaults(command: string, report: string, tallies: string): FaultEvidence {
  const list = faultList();
  const files = testsOf(list);
  const { startTime } = JSON.parse(readFileSync(report, 'utf8')) as { startTime: number };
  return { command, date: new Date(startTime).toISOString(), list, ...readTests(files, report, tallies) };
}

const testsOf = (list: readonly ListedFault[]): string[] => [
  ...new Set([...list.flatMap(({ files }) => files), 'test/conformance/mutants.spec.ts']),
];

interface JestReport {
  testResults: {
    name: string;
    assertionResults: { fullName: string; title: string; status: string }[];
  }[];
}

function readTests(
  files: readonly string[],
  reportFile: string,
  talliesFile: string,
): Pick<FaultEvidence, 'files' | 'mutants' | 'tallies'> {
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as JestReport;
  const results = files.map((file) => ({
    file,
    results: report.testResults
      .filter(({ name }) => name.endsWith(`/${file}`))
      .map(({ assertionResults }) => assertionResults),
  }));
  return {
    files: results.map(({ file, results }): TestedFile => {
      const count = (...wanted: string[]) =>
        results.flat().filter(({ status }) => wanted.includes(status)).length;
      return {
        file,
        runs: results.filter((tests) => tests.some(({ status }) => status !== 'pending')).length,
        passed: count('passed'),
        failed: count('failed'),
        skipped: count('pending', 'skipped', 'todo'),
      };
    }),
    mutants: results
      .filter(({ file }) => /\/mutants\./.test(file))
      .flatMap(({ file, results }) =>
        results
          .flat()
          .flatMap(({ title, status }) =>
            status === 'pending' ? [] : [{ file, mutant: title, passed: status === 'passed' }],
          ),
      ),
    tallies: [...readFileSync(talliesFile, 'utf8').matchAll(/^(\S+) faults (.*): \d+ (\{.*\})$/gm)].map(
      ([, file, test, faults]) => ({ file, test, faults: JSON.parse(faults) as Record<string, number> }),
    ),
  };
}

/** The table of `test/faults/README.md`: in its third cell names of tests there, and paths of others. */
export function faultList(readme = readFileSync(join(faultsFolder, 'README.md'), 'utf8')): ListedFault[] {
  const here = specsIn(faultsFolder);
  const filesOf = (name: string): string[] => {
    if (/\.ts$/.test(name)) return [name];
    if (name.includes('/')) return specsIn(name);
    return here.filter((file) => basename(file).split('.')[0] === name);
  };
  return [...readme.matchAll(/^\| (\d[\d, ]*) \| ([^|]*) \| ([^|]*) \|/gm)].map(
    ([, numbers, fault, said]) => ({
      numbers,
      fault: fault.trim(),
      said: said.trim(),
      files: [...new Set([...said.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => filesOf(name)))],
    }),
  );
}

function specsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.(db-)?spec\.ts$/.test(name))
      .map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-proof-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
