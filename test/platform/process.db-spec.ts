import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPlace } from '../database/test-database';
import { builtServer } from '../support/server-process';

jest.setTimeout(60_000);

const running = new Set<ChildProcess>();
let place: Awaited<ReturnType<typeof createPlace>>;
let folder: string;
beforeAll(async () => {
  place = await createPlace();
  folder = mkdtempSync(join(tmpdir(), 'motcua-process-'));
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
  await place.remove();
});

/** Runs this program of the build as a process of its own, on the database of this suite. */
const launch = (program: string, args: string[] = [], env: NodeJS.ProcessEnv = {}) => {
  const child = spawn(process.execPath, [join(builtServer, 'src', program), ...args], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      LOG_LEVEL: 'warn',
      DATA_DIR: folder,
      ...('url' in place.location ? { DATABASE_URL: place.location.url } : {}),
      ...env,
    },
  });
  running.add(child);
  const output = { out: '', err: '' };
  child.stdout.on('data', (data: Buffer) => (output.out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output.err += data.toString()));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code, ...output });
    }),
  );
  const said = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(output.out);
        if (match) resolve(match);
      };
      child.stdout.on('data', look);
      void ended.then(({ out, err }) => reject(new Error(`ended without saying ${pattern}:\n${out}${err}`)));
    });
  return { child, ended, said };
};

describe('the server as a process', () => {
  it('says what to do next, takes tokens made beside it, and stops when asked', async () => {
    const server = launch('main.js');
    const [, url] = await server.said(
      /ready at (http:\S+)[\s\S]*token create --role operator[\s\S]*api\/docs/,
    );

    const made = await launch('cli.js', ['token', 'create', '--role', 'viewer']).ended;
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toMatch(/^mc_[\w-]{43}\n$/);
    const status = async (authorization: string) =>
      (await fetch(`${url}/api/v1/nowhere`, { headers: { authorization } })).status;
    expect(await status(`Bearer ${made.out.trim()}`)).toBe(404);

    server.child.kill('SIGTERM');
    expect(await server.ended).toMatchObject({ code: 0 });
  });

  it('refuses to start with a bad setting', async () => {
    const { code, err } = await launch('main.js', [], { PORT: 'x' }).ended;
    expect(err).toMatch(/^motcua cannot start\.\nPORT is not usable/);
    expect(code).toBe(1);
  });

  it('refuses to start without its database', async () => {
    const { code, err } = await launch('main.js', [], {
      DATABASE_URL: 'mysql://root@127.0.0.1:1/x',
    }).ended;
    expect(err).toMatch(/^motcua cannot start\. The database does not answer/);
    expect(code).toBe(1);
  });
});
