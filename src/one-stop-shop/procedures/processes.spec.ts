import { join } from 'node:path';
import { filesOfFolder, parseFiles, proceduresIn } from '../../definitions';
import { readdirSync } from 'node:fs';
import { checkProcedure } from './checks/check-procedure';

const now = Date.parse('2026-11-20T08:00:00+07:00');
const folders = readdirSync('processes', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

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

it('there are procedures', async () => {
  expect((await proceduresIn('processes')).length).toBeGreaterThanOrEqual(3);
});
