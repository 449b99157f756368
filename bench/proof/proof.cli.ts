import { writeFileSync } from 'node:fs';
import { keep, resultsFolder } from '../full/result';
import { gatherConformance, gatherFaults, gatherOpinion, keepFaults } from './gather';
import { keptEvidence, proofFile } from './kept';
import { proofPage } from './page';

/**
 * `npm run proof`: docs/proof.md from what is kept in bench/results. `-- --gather conformance,opinion,faults` first runs these and keeps what
 * they say (`--models 10000 --seed 1`: random models for the oracle); `--report jest.json --tallies file --command 'npm test'` keeps the
 * faults from a run that has been. The figures of load come from `npm run bench:full`.
 */
const option = (name: string): string | undefined => {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? undefined : process.argv[place + 1];
};

async function main(): Promise<void> {
  const wanted = option('gather')?.split(',') ?? [];
  const report = option('report');
  if (wanted.includes('conformance')) {
    const [models, seed] = [Number(option('models') ?? 10_000), Number(option('seed') ?? 1)];
    keep(resultsFolder, 'conformance', await gatherConformance(models, seed));
  }
  if (wanted.includes('opinion')) keep(resultsFolder, 'opinion', await gatherOpinion());
  if (wanted.includes('faults')) keep(resultsFolder, 'faults', await gatherFaults());
  if (report)
    keep(
      resultsFolder,
      'faults',
      keepFaults(option('command') ?? 'npm test', report, option('tallies') ?? '/dev/null'),
    );
  writeFileSync(proofFile, proofPage(keptEvidence()));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
