import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from '../../src/command-line';
import { openDatabase } from '../../src/database';
import { createPlace } from '../database/test-database';

let place: Awaited<ReturnType<typeof createPlace>>;
let env: NodeJS.ProcessEnv;
let folder: string;
beforeAll(async () => {
  place = await createPlace();
  folder = mkdtempSync(join(tmpdir(), 'motcua-command-line-'));
  env = {
    KEYS_DIR: join(folder, 'keys'),
    ...('url' in place.location
      ? { DATABASE_URL: place.location.url }
      : { DATA_DIR: place.location.file.replace(/\/[^/]+$/, '') }),
  };
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await place.remove();
});

const cli = async (...args: string[]) => {
  const said: string[] = [];
  const complaints: string[] = [];
  const code = await commandLine(
    args,
    env,
    (line) => said.push(line),
    (line) => complaints.push(line),
  );
  return { code, said, complaint: complaints.join('\n') };
};

describe('the command line', () => {
  it('prints a new token and nothing else', async () => {
    const { code, said, complaint } = await cli('token', 'create', '--role', 'operator');
    expect([code, complaint]).toEqual([0, '']);
    expect(said).toEqual([expect.stringMatching(/^mc_[\w-]{43}$/)]);
  });

  it('lists and revokes', async () => {
    await cli('token', 'create', '--role', 'viewer', '--name', 'Bảng điện tử', '--expires-days', '30');
    const row = async () =>
      (await cli('token', 'list')).said
        .map((line) => line.split('\t'))
        .find((cells) => cells[1] === 'viewer')!;
    const [id, , state, created, until, name] = await row();
    expect([state, name]).toEqual(['valid', '"Bảng điện tử"']);
    expect(Date.parse(until) - Date.parse(created)).toBe(30 * 86_400_000);
    expect(await cli('token', 'revoke', id)).toEqual({ code: 0, said: [], complaint: '' });
    expect((await row())[2]).toBe('revoked');
  });

  it('takes an organisation in, all or nothing, and gives people accounts', async () => {
    const province = 'src/one-stop-shop/organisation/fixtures/province.yaml';
    const statuses = async (...args: string[]) => {
      const { code, said } = await cli('organisation', 'import', ...args);
      return [code, [...new Set(said.map((line) => line.split('\t')[3]))].sort()];
    };
    expect(await statuses(province, '--dry-run')).toEqual([0, ['created']]);
    expect(
      (await cli('account', 'create', '--username', 'an', '--person', 'x', '--role', 'official')).code,
    ).toBe(1);
    expect(await statuses(province)).toEqual([0, ['created']]);
    expect(await statuses(province)).toEqual([0, ['unchanged']]);
    const account = ['--username', 'an.nguyen', '--person', 'nguyen-thi-an', '--role', 'official,supervisor'];
    const { code, said } = await cli('account', 'create', ...account);
    expect([code, said]).toEqual([0, [expect.stringMatching(/^[\w-]{16}$/)]]);
    expect((await cli('account', 'create', ...account)).complaint).toMatch(/has an account already/);
  });

  it('lists, disables, enables, changes and resets accounts, and each leaves its entry in the audit log', async () => {
    const row = async () =>
      (await cli('account', 'list')).said
        .map((line) => line.split('\t'))
        .find(([name]) => name === 'an.nguyen')!;
    expect((await row()).slice(0, 4)).toEqual(['an.nguyen', 'ACTIVE', 'official,supervisor', 'password']);
    const done = { code: 0, said: [], complaint: '' };
    expect(await cli('account', 'disable', 'An.Nguyen')).toEqual(done);
    expect((await row())[1]).toBe('DISABLED');
    expect(await cli('account', 'enable', 'an.nguyen')).toEqual(done);
    expect(await cli('account', 'roles', 'an.nguyen', '--role', 'controller')).toEqual(done);
    expect(await cli('account', 'end-sessions', 'an.nguyen')).toEqual(done);
    expect((await row()).slice(1, 3)).toEqual(['ACTIVE', 'controller']);
    expect((await cli('account', 'reset', 'an.nguyen', '--second-factor')).said).toEqual([
      expect.stringMatching(/^[\w-]{16}$/),
    ]);
    expect(await cli('account', 'disable', 'nobody')).toMatchObject({
      code: 1,
      complaint: expect.stringMatching(/nobody/) as string,
    });
    expect((await cli('account', 'roles', 'an.nguyen', '--role', 'king')).code).toBe(1);
    const open = await openDatabase({ location: place.location, entities: [], migrations: [] });
    const entries = await open.database.query<{ door: string; action: string; actor_id: string }>(
      "SELECT door, action, actor_id FROM audit_entry WHERE subject_type = 'account' ORDER BY id",
    );
    await open.close();
    expect(entries).toEqual([
      { door: 'cli account create', action: 'account.created', actor_id: 'command-line' },
      ...['disable', 'enable', 'roles'].map((verb) => ({
        door: `cli account ${verb}`,
        action: 'account.changed',
        actor_id: 'command-line',
      })),
      { door: 'cli account end-sessions', action: 'session.ended', actor_id: 'command-line' },
      { door: 'cli account reset', action: 'account.changed', actor_id: 'command-line' },
    ]);
  });

  it('narrows and rotates tokens', async () => {
    const [token] = (
      await cli(
        'token',
        'create',
        '--role',
        'viewer',
        '--name',
        'board',
        '--address',
        '10.0.0.0/8',
        '--expires-days',
        '9',
      )
    ).said;
    const rows = async () =>
      (await cli('token', 'list')).said
        .map((line) => line.split('\t'))
        .filter((cells) => cells[5] === '"board"');
    const [[id, , state, , , , used]] = await rows();
    expect([state, used]).toEqual(['valid', 'never used']);
    const rotated = await cli('token', 'rotate', id);
    expect(rotated.said).toEqual([expect.stringMatching(/^mc_[\w-]{43}$/)]);
    expect(rotated.said).not.toContain(token);
    expect(await rows()).toHaveLength(2);
    expect((await cli('token', 'create', '--role', 'viewer', '--scope', 'account.manage')).code).toBe(1);
  });

  it('says which keys these are, and that the audit log is unaltered', async () => {
    const { said } = await cli('keys', 'fingerprint');
    expect(said[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(said[1]).toMatch(/^-----BEGIN PUBLIC KEY-----/);
    writeFileSync(join(folder, 'public.pem'), said[1]);
    const report = await cli('audit', 'verify', '--public-key', join(folder, 'public.pem'));
    expect(report.said.at(-1)).toMatch(/^unaltered: \d+ entries/);
    expect(report.code).toBe(0);
    expect((await cli('audit', 'verify', '--public-key', '/nowhere.pem')).complaint).toMatch(
      /cannot be read/,
    );
  });

  it('explains itself', async () => {
    for (const word of ['help', '--help']) {
      const { code, said } = await cli(word);
      expect(code).toBe(0);
      expect(said[0]).toMatch(/^Usage:\n {2}cli token create --role [\s\S]*cli restore FILE/);
    }
    expect((await cli('backup', 'verify', '--help')).said[0]).toMatch(
      /cli backup verify FILE[\s\S]*every byte/,
    );
    expect((await cli('backup', '--help')).said[0]).toMatch(/cli backup FILE/);
  });

  it('exports what is kept about a person, leaves that in the audit log, and counts what retention would remove', async () => {
    const file = join(folder, 'person.json');
    expect(await cli('data', 'export', '001099012345', file)).toMatchObject({
      code: 0,
      said: [`${file}: 0 cases, 0 pieces of feedback`],
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      identityNumber: '001099012345',
      cases: [],
    });
    expect((await cli('data', 'export', '001099012345', file)).code).toBe(2);
    const open = await openDatabase({ location: place.location, entities: [], migrations: [] });
    const entries = await open.database.query<{ door: string; outcome: string }>(
      "SELECT door, outcome FROM audit_entry WHERE action = 'personal-data.exported'",
    );
    await open.close();
    expect(entries).toEqual([{ door: 'cli data export', outcome: 'read' }, expect.anything()]);
    expect((await cli('retention', 'run', '--dry-run')).said).toEqual([
      'would remove: personal data of 0 cases, 0 files, 0 pieces of feedback; held: 0 cases',
    ]);
    expect((await cli('retention', 'run')).said[0]).toMatch(/^removed/);
  });

  it('makes a private key for backups, once', async () => {
    const file = join(folder, 'identity');
    expect((await cli('backup', 'identity', file)).said).toEqual([
      expect.stringMatching(/^age1[a-z0-9]{58}$/),
    ]);
    expect(readFileSync(file, 'utf8')).toMatch(/^AGE-SECRET-KEY-1[A-Z0-9]+\n$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await cli('backup', 'identity', file)).code).toBe(2);
  });

  it('takes nothing in when a row is wrong, and says which', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-import-'));
    const people = join(folder, 'people.csv');
    writeFileSync(people, 'key,name\nnew,New\nbad key,Bad\n');
    const { code, said } = await cli('organisation', 'import', people);
    rmSync(folder, { recursive: true });
    expect(code).toBe(1);
    expect(said.map((line) => line.split('\t').slice(1, 5))).toEqual([
      ['2', 'person', 'created', ''],
      ['3', 'person', 'error', 'key'],
    ]);
    expect(
      (await cli('account', 'create', '--username', 'new', '--person', 'new', '--role', 'official'))
        .complaint,
    ).toMatch(/person names what does not exist: new/);
  });

  it.each([
    [['organisation', 'import'], 2, /Usage/],
    [['organisation', 'import', '/nowhere.csv'], 2, /cannot be read/],
    [['account', 'create', '--username', 'an'], 2, /Usage/],
    [['constructor', 'call'], 2, /Usage/],
    [['token', 'create'], 2, /Usage/],
    [['token', 'create', '--role', 'king'], 1, /There is no role king/],
    [['token', 'create', '--role', 'viewer', '--expires-days', '0'], 2, /whole number of days/],
    [['token', 'create', '--role', 'viewer', '--colour', 'red'], 2, /Unknown option/],
    [['token', 'revoke'], 2, /Usage/],
    [['token', 'revoke', 'nobody'], 1, /There is no token nobody/],
    [['frobnicate'], 2, /Usage/],
  ])('answers %j with exit code %i and a word why', async (args, code, words) => {
    const result = await cli(...args);
    expect(result).toMatchObject({ code, said: [] });
    expect(result.complaint).toMatch(words);
  });

  it('says what is wrong with the environment', async () => {
    env = { ...env, PORT: 'x' };
    expect(await cli('token', 'list')).toMatchObject({
      code: 1,
      complaint: expect.stringMatching(/^PORT is not usable/) as string,
    });
  });
});
