import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '../../../test/database/test-database';
import { Keys } from './keys';
import { assertKeysBelong } from './keys-belong';

let test: TestDatabase;
let folder: string;
beforeEach(async () => {
  test = await openTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'motcua-keys-'));
});
afterEach(async () => {
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

it('takes the keys a database was used with, on any node, and refuses others in words that say how to mend it', async () => {
  const first = join(folder, 'first');
  const other = join(folder, 'other');
  await assertKeysBelong(test.unitOfWork, new Keys(first), first);
  await assertKeysBelong(test.unitOfWork, new Keys(first), first);
  await expect(assertKeysBelong(test.unitOfWork, new Keys(other), other)).rejects.toThrow(
    /other are not those this database was used with: copy the keys .* or set KEYS_DIR/,
  );
});

it('lets one of many nodes that start at once decide', async () => {
  const outcomes = await Promise.allSettled(
    ['a', 'b', 'c'].map((name) => {
      const keys = new Keys(join(folder, name));
      return assertKeysBelong(test.unitOfWork, keys, join(folder, name));
    }),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});
