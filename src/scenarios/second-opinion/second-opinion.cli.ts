import { nationalWorkingTime } from '../../one-stop-shop';
import { chosenProcedures } from '../chosen-procedures';
import { twoCores } from '../cores';
import { loadProcedure } from '../load-procedure';
import { ScenarioFormatError } from '../read-scenario';
import { opinionsOn } from './opinion';
import { countIn, noTally, opinionReport, tallyInWords } from './report';

/**
 * `npm run second-opinion [-- PATH...]`: every story of all procedures, or of those named by a folder or by one of their scenario files,
 * on both cores. Exit code 1 where they differ, where a story fails, and where nothing was looked at.
 */
async function main(paths: string[]): Promise<boolean> {
  const cores = twoCores();
  const names: [string, string] = [cores.first.name, cores.second.core.name];
  const tally = noTally();
  let isFine = true;
  for (const { folder, file } of await chosenProcedures(paths)) {
    const procedure = await loadProcedure(folder);
    if (procedure.problems.length > 0) {
      console.log(`${procedure.folder}: cannot be deployed: ${procedure.problems[0].message.en}`);
      isFine = false;
      continue;
    }
    if (file) procedure.scenarios = procedure.scenarios.filter((scenario) => scenario.file === file);
    const opinions = await opinionsOn(procedure, cores, nationalWorkingTime());
    for (const opinion of opinions) countIn(tally, opinion);
    console.log(`${opinionReport(procedure.folder, opinions, names).join('\n')}\n`);
  }
  console.log(tallyInWords(tally));
  const agreed = tally.whole + tally.cut + tally.part;
  return isFine && tally.differ === 0 && tally.failed === 0 && agreed > 0;
}

main(process.argv.slice(2)).then(
  (isFine) => process.exit(isFine ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof ScenarioFormatError ? error.message : error);
    process.exit(1);
  },
);
