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

  it.each([
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
