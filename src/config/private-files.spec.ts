import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepFilesPrivate } from './private-files';

let folder: string;
let keysDir: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-private-'));
  keysDir = join(folder, 'keys');
  file = join(folder, 'motcua.sqlite');
  mkdirSync(keysDir, { mode: 0o700 });
  writeFileSync(join(keysDir, 'secret.key'), 'x', { mode: 0o600 });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const keep = () => keepFilesPrivate({ keysDir, database: { file } });

it('takes what is private, and what is not there yet', () => {
  expect(keep()).toEqual([]);
  expect(keepFilesPrivate({ keysDir: join(folder, 'none'), database: { url: 'mysql://x/y' } })).toEqual([]);
});

it('refuses keys that others may read', () => {
  chmodSync(join(keysDir, 'secret.key'), 0o640);
  expect(keep).toThrow(/secret.key can be read by other accounts .* close it with chmod go=/);
  chmodSync(join(keysDir, 'secret.key'), 0o600);
  chmodSync(keysDir, 0o755);
  expect(keep).toThrow(/keys can be read/);
});

it('takes the database from others, and says so', () => {
  for (const end of ['', '-wal']) {
    writeFileSync(`${file}${end}`, '');
    chmodSync(`${file}${end}`, 0o644);
  }
  expect(keep()).toEqual([
    expect.stringMatching(/motcua\.sqlite could be read/),
    expect.stringMatching(/sqlite-wal could be read/),
  ]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(keep()).toEqual([]);
});
