import { percent, type Share } from './coverage';
import { hasPassed, type PlayedProcedure, type ScenarioResult } from './play-procedure';

/**
 * The result of one procedure as lines of text: a row per scenario, what failed, and, when all of its scenarios were
 * played (`isWhole`), what none has come by.
 */
export function reportOf({ folder, results, refused, coverage }: PlayedProcedure, isWhole = true): string[] {
  const width = Math.max(0, ...results.map(({ file }) => nameOf(file).length));
  const covered = (share: Share) => `${percent(share)} % of ${share.total}`;
  const missing = [...coverage.nodes.missing, ...coverage.flows.missing];
  return [
    `${folder}: ${results.filter(hasPassed).length} of ${results.length} scenarios passed; nodes ${covered(coverage.nodes)}, flows ${covered(coverage.flows)}`,
    ...results.flatMap((result) => [rowOf(result, width), ...troublesOf(result)]),
    ...refused.map(({ core, reasons }) => `  ${core} does not run it: ${firstOf(reasons)}`),
    ...(isWhole && missing.length > 0 ? [`  no scenario comes by: ${missing.join(', ')}`] : []),
  ];
}

const firstOf = ([first, ...others]: string[]): string =>
  others.length > 0 ? `${first}, and ${others.length} more reasons` : `${first}`;

const nameOf = (file: string): string => file.replace(/\.ya?ml$/, '');

function rowOf({ file, title, runs }: ScenarioResult, width: number): string {
  const verdicts = runs.map(({ core, failures }) => `${core} ${failures.length === 0 ? 'passed' : 'FAILED'}`);
  const steps = String(runs[0]?.steps ?? 0).padStart(3);
  return `  ${nameOf(file).padEnd(width)} ${steps} steps  ${verdicts.join(', ') || 'no core runs it'}  ${title}`;
}

function troublesOf({ runs, disagreements }: ScenarioResult): string[] {
  return [
    ...runs.flatMap(({ core, failures }) =>
      failures.map(
        ({ step, message }) =>
          `      ${core}, ${typeof step === 'number' ? `step ${step}` : step}: ${message.en}`,
      ),
    ),
    ...disagreements.map((text) => `      the cores disagree: ${text}`),
  ];
}
