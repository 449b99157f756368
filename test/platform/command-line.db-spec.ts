import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from '../../src/command-line';
import { createPlace } from '../database/test-database';

let place: Awaited<ReturnType<typeof createPlace>>;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  place = await createPlace();
  env =
    'url' in place.location
      ? { DATABASE_URL: place.location.url }
      : { DATA_DIR: place.location.file.replace(/\/[^/]+$/, '') };
});
afterAll(() => place.remove());

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
