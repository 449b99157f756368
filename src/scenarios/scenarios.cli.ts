import { nationalWorkingTime } from '../one-stop-shop';
import { chosenProcedures } from './chosen-procedures';
import { scenarioCores } from './cores';
import { loadProcedure } from './load-procedure';
import { hasPassed, playProcedure } from './play-procedure';
import { ScenarioFormatError } from './read-scenario';
import { reportOf } from './report';

/** `npm run scenarios [-- PATH...]`: all procedures, or those named by a folder or by one of their scenario files. */
async function main(paths: string[]): Promise<boolean> {
  const counts = { passed: 0, failed: 0 };
  for (const { folder, file } of await chosenProcedures(paths)) {
    const procedure = await loadProcedure(folder);
    if (procedure.problems.length > 0) {
      console.log(`${procedure.folder}: cannot be deployed`);
      for (const { file: where, elementId, message } of procedure.problems)
        console.log(`  ${where}${elementId ? ` ${elementId}` : ''}: ${message.en}`);
      counts.failed += 1;
      continue;
    }
    if (file) procedure.scenarios = procedure.scenarios.filter((scenario) => scenario.file === file);
    const played = await playProcedure(procedure, scenarioCores(), nationalWorkingTime());
    const passed = played.results.filter(hasPassed).length;
    counts.passed += passed;
    counts.failed += played.results.length - passed;
    console.log(`${reportOf(played, !file).join('\n')}\n`);
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed === 0 && counts.passed > 0;
}

main(process.argv.slice(2)).then(
  (passed) => process.exit(passed ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof ScenarioFormatError ? error.message : error);
    process.exit(1);
  },
);
