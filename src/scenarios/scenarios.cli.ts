import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { proceduresIn } from '../definitions';
import { nationalWorkingTime } from '../one-stop-shop';
import { scenarioCores } from './cores';
import { loadProcedure } from './load-procedure';
import { hasPassed, playProcedure } from './play-procedure';
import { ScenarioFormatError } from './read-scenario';
import { reportOf } from './report';

/** `npm run scenarios [-- PATH...]`: all procedures, or those named by a folder or by one of their scenario files. */
async function main(paths: string[]): Promise<boolean> {
  const chosen =
    paths.length > 0
      ? paths.map(procedureAt)
      : (await proceduresIn('processes')).map((name) => ({
          folder: join('processes', name),
          file: undefined,
        }));
  const counts = { passed: 0, failed: 0 };
  for (const { folder, file } of chosen) {
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

/** A procedure's folder, or the folder behind one of its `scenarios/*.yaml`. */
function procedureAt(path: string): { folder: string; file: string | undefined } {
  const place = resolve(process.env.INIT_CWD ?? '.', path);
  const found = existsSync(place) ? place : resolve(path);
  if (!existsSync(found)) throw new ScenarioFormatError(path, 'there is no such file or folder');
  return statSync(found).isDirectory()
    ? { folder: found, file: undefined }
    : { folder: dirname(dirname(found)), file: basename(found) };
}

main(process.argv.slice(2)).then(
  (passed) => process.exit(passed ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof ScenarioFormatError ? error.message : error);
    process.exit(1);
  },
);
