import { join } from 'node:path';
import { filesOfFolder, type ParsedDocument, parseFiles, proceduresIn } from '../../definitions';
import { existsSync, readdirSync } from 'node:fs';
import { checkProcedure } from './checks/check-procedure';
import { isProcedureFile, readProcedure } from './procedure-file';

const now = Date.parse('2026-11-20T08:00:00+07:00');
const folders = readdirSync('processes', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
/** The others are processes of registers: feedback, directives. */
const ofProcedures = folders.filter((folder) => existsSync(join('processes', folder, 'procedure.yaml')));

/** What a province runs is deployable, and its steps fit the legal time in every case the data allows. */
describe.each(folders)('%s', (folder) => {
  it('is a procedure without a problem or a warning', async () => {
    const { files } = await parseFiles(await filesOfFolder(join('processes', folder)));
    const { problems, warnings } = checkProcedure(files, now);
    expect(
      problems.map(({ rule, elementId, message }) => `${rule} ${elementId ?? ''} ${message.en}`),
    ).toEqual([]);
    expect(warnings.map(({ message }) => message.en)).toEqual([]);
  });
});

it.each(ofProcedures)('%s has words for every value', async (folder) => {
  const { files } = await parseFiles(await filesOfFolder(join('processes', folder)));
  const file = files.find((one) => one.kind === 'document' && isProcedureFile(one.file));
  const { content } = readProcedure((file as ParsedDocument).content, folder);
  const wordless = content!.data.flatMap(({ name, values = [], valueLabels = {} }) =>
    values.filter((value) => !valueLabels[value]).map((value) => `${name}: ${value}`),
  );
  expect(wordless).toEqual([]);
});

it('there are procedures', async () => {
  expect((await proceduresIn('processes')).length).toBeGreaterThanOrEqual(3);
});
