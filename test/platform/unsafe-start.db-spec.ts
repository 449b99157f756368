import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPlace } from '../database/test-database';
import { builtServer } from '../support/server-process';

jest.setTimeout(120_000);

let place: Awaited<ReturnType<typeof createPlace>>;
let folder: string;
beforeAll(async () => {
  place = await createPlace();
  folder = mkdtempSync(join(tmpdir(), 'motcua-unsafe-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await place.remove();
});

const location = () => ('url' in place.location ? { DATABASE_URL: place.location.url } : {});

/** Starts the server as an operator would; ends it when it is ready. */
const start = (env: NodeJS.ProcessEnv, args: string[] = []) =>
  new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(process.execPath, [join(builtServer, 'src/main.js'), ...args], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        PORT: '0',
        LOG_LEVEL: 'warn',
        DATA_DIR: join(folder, 'data'),
        ...location(),
        ...env,
      },
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (data: Buffer) => {
      const wasReady = said.out.includes('Stop with');
      said.out += data.toString();
      // Once: a second signal ends the server at once and with an error.
      if (!wasReady && said.out.includes('Stop with')) child.kill('SIGTERM');
    });
    child.stderr.on('data', (data: Buffer) => (said.err += data.toString()));
    child.once('close', (code) => resolve({ code, ...said }));
  });

it('ends with a sentence that says how to mend it, whatever is unsafe', async () => {
  const openKeys = join(folder, 'open-keys');
  mkdirSync(openKeys);
  chmodSync(openKeys, 0o755);
  writeFileSync(join(openKeys, 'secret.key'), 'x');
  // Every rule has its test in src/config; here is what an operator sees of them.
  const unsafe: [NodeJS.ProcessEnv, RegExp, string[]?][] = [
    [{ HOST: '0.0.0.0' }, /set PUBLIC_URL=https:\/\/\.\.\./],
    [{ HOST: '0.0.0.0', ALLOW_PLAIN_HTTP: 'yes' }, /leave --demo out/, ['--demo']],
    [{ KEYS_DIR: openKeys }, /close it with chmod go=/],
  ];
  for (const [env, sentence, args] of unsafe) {
    const { code, out, err } = await start(env, args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^motcua cannot start\.\n/);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/^ +at /m);
  }
});

it('keeps what it writes from others, mends what was open, and takes only the keys it began with', async () => {
  const first = await start({ PUBLIC_URL: 'https://motcua.example.gov.vn' });
  expect(first).toMatchObject({
    code: 0,
    err: expect.stringMatching(/^Warning: PUBLIC_URL says that there is a proxy/) as string,
  });
  const file = join(folder, 'data', 'motcua.sqlite');
  if (existsSync(file)) {
    expect(statSync(file).mode & 0o077).toBe(0);
    chmodSync(file, 0o644);
    expect((await start({})).err).toMatch(
      /motcua\.sqlite could be read by other accounts of this machine; now it cannot/,
    );
    expect(statSync(file).mode & 0o077).toBe(0);
  }
  const other = await start({ KEYS_DIR: join(folder, 'other-keys') });
  expect(other.code).toBe(1);
  expect(other.err).toMatch(
    /^motcua cannot start\.\nThe keys in .*other-keys are not those this database was used with/,
  );
  expect((await start({})).code).toBe(0);
});
