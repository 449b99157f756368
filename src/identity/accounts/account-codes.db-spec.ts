import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { PageClient } from '../../../test/support/page-client';
import { Database } from '../../database';
import { DrivenClock } from '../../kernel';
import { Keys } from '../keys/keys';
import { LetterBox } from '../letters/letter-box';
import { AccountCodes } from './account-codes';
import { type Account, Accounts } from './accounts';
import { People } from './people';

jest.mock('@node-rs/argon2', () =>
  jest
    .requireActual<typeof import('../../../test/support/cheap-passwords')>(
      '../../../test/support/cheap-passwords',
    )
    .cheap(),
);

const minute = 60_000;
const hour = 60 * minute;
const password = 'trời xanh quá';
const another = 'mây trắng bay';
const smtp = { SMTP_URL: 'smtp://127.0.0.1:1' };

let server: TestServer;
let clock: DrivenClock;
let accounts: Accounts;

const start = async (env: NodeJS.ProcessEnv = smtp) => {
  clock = new DrivenClock(new Date('2026-03-02T08:00:00+07:00'));
  server = await startTestServer({ clock, env: { TRUSTED_PROXIES: '127.0.0.1', ...env } });
  accounts = server.app.get(Accounts);
  const addresses: Record<string, string> = {
    p1: 'an@example.gov.vn',
    p2: 'binh@example.gov.vn',
    p5: 'desk@example.gov.vn',
    p6: 'desk@example.gov.vn',
  };
  server.app.get(People).use({
    nameOf: (id) => `Người ${id}`,
    emailOf: (id) => addresses[id],
    byEmail: (email) => Object.keys(addresses).filter((id) => addresses[id] === email),
    byCode: () => undefined,
  });
  await accounts.create({ personId: 'p1', username: 'an.nguyen', password, roles: ['official'] });
};
afterEach(() => server.stop());

let addresses = 0;
const page = (address = `10.1.0.${(addresses += 1)}`) =>
  new PageClient(server.url, { 'x-forwarded-for': address });
const wait = (milliseconds: number) => clock.travelTo(new Date(clock.now().getTime() + milliseconds));
const letters = () => server.app.get(LetterBox).claim(100);
const ask = async (account: string) => {
  const { status, body } = await page().post('/session/reset', { account });
  return { status, body };
};
const codeIn = (text: string) => /(?:#|: )([\w-]{43})(?:\s|$)/.exec(text)?.[1] ?? '';
const set = async (token: string, next = another) => {
  const { status, body } = await page().post('/session/reset/confirm', { token, password: next });
  return status === 204 ? 'set' : (body.code as string);
};
const rows = (table: string) => server.app.get(Database).query(`SELECT * FROM ${table}`);
const opens = async (secret: string, username = 'an.nguyen') =>
  (await page().signIn(username, secret)).status === 200;

describe('a forgotten password', () => {
  it('is set with the code of a letter, once; all sessions end, nobody is signed in, and the person is told', async () => {
    await start();
    const client = page();
    await client.signIn('an.nguyen', password);
    expect(await ask('An.Nguyen')).toEqual({ status: 202, body: { canSendMail: true } });
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ to: 'an@example.gov.vn', subject: 'Đặt lại mật khẩu' });
    expect(letter.text).not.toContain('http');
    const code = codeIn(letter.text);
    expect(JSON.stringify(await rows('account_code'))).not.toContain(code);
    expect(JSON.stringify(await rows('letter'))).not.toMatch(new RegExp(`${code}|an@example`));
    expect(await set(code, '12345678')).toBe('IDENTITY.PASSWORD_TOO_COMMON');
    const setting = await page().post('/session/reset/confirm', { token: code, password: another });
    expect([setting.status, setting.headers.get('set-cookie')]).toEqual([204, null]);
    expect((await client.get('/session')).status).toBe(401);
    expect([await opens(password), await opens(another)]).toEqual([false, true]);
    expect(await set(code)).toBe('IDENTITY.CODE_INVALID');
    const told = await letters();
    expect(told.map(({ subject }) => subject)).toContain('Mật khẩu của bạn đã được đổi');
  });

  it('is asked for by e-mail address as well', async () => {
    await start();
    await ask('AN@example.gov.vn');
    expect(await set(codeIn((await letters())[0].text))).toBe('set');
    expect(await opens(another)).toBe(true);
  });

  it('cannot be set an hour later, nor with another code than the newest', async () => {
    await start();
    await ask('an.nguyen');
    await ask('an.nguyen');
    const [first, newest] = (await letters()).map(({ text }) => codeIn(text));
    const answers = [await set(first), await set(newest.toUpperCase()), await set('x')];
    expect(answers).toEqual(Array(3).fill('IDENTITY.CODE_INVALID'));
    wait(hour);
    expect(await set(newest)).toBe('IDENTITY.CODE_INVALID');
    expect(await opens(password)).toBe(true);
  });

  it('is set for the account it was asked for and no other, and not when that is disabled since', async () => {
    await start();
    const binh = await accounts.create({ personId: 'p2', username: 'binh', password, roles: ['official'] });
    await ask('binh');
    const code = codeIn((await letters())[0].text);
    expect(await set(code)).toBe('set');
    expect([await opens(password), await opens(another, 'binh')]).toEqual([true, true]);
    await ask('binh');
    const [next] = (await letters()).filter(({ subject }) => subject === 'Đặt lại mật khẩu');
    await accounts.change(binh.id, { state: 'DISABLED' });
    expect(await set(codeIn(next.text))).toBe('IDENTITY.CODE_INVALID');
  });

  it('is set once by many who have the same code', async () => {
    await start();
    await ask('an.nguyen');
    const code = codeIn((await letters())[0].text);
    const answers = await Promise.all(Array.from({ length: 5 }, (_, nth) => set(code, `mây trắng ${nth}`)));
    expect(answers.filter((one) => one === 'set')).toHaveLength(1);
  });

  it('is answered alike for everybody, after the same work', async () => {
    await start();
    await accounts.create({ personId: 'p3', username: 'without.mail', password, roles: ['official'] });
    const { id } = await accounts.create({ personId: 'p2', username: 'gone', password, roles: ['official'] });
    await accounts.change(id, { state: 'DISABLED' });
    for (const personId of ['p5', 'p6'])
      await accounts.create({ personId, username: `desk.${personId}`, password, roles: ['official'] });
    await letters();
    const encrypt = jest.spyOn(server.app.get(Keys), 'encrypt');
    const statements = async (account: string) => {
      encrypt.mockClear();
      const before = [(await rows('account_code')).length, (await rows('letter')).length];
      const answer = await ask(account);
      const after = [(await rows('account_code')).length, (await rows('letter')).length];
      return {
        answer,
        wrote: after.map((count, at) => count - before[at]),
        encrypted: encrypt.mock.calls.length,
      };
    };
    const known = await statements('an.nguyen');
    expect(known).toEqual({
      answer: { status: 202, body: { canSendMail: true } },
      wrote: [1, 1],
      encrypted: 1,
    });
    for (const other of ['nobody', 'nobody@example.org', 'without.mail', 'gone', 'desk@example.gov.vn'])
      expect([other, await statements(other)]).toEqual([other, known]);
    expect((await letters()).map(({ to }) => to)).toEqual(['an@example.gov.vn']);
  });

  it('is asked for three times an hour; more is answered alike and sends nothing', async () => {
    await start();
    for (let time = 0; time < 5; time += 1) expect((await ask('an.nguyen')).status).toBe(202);
    expect(await letters()).toHaveLength(3);
    wait(hour);
    await ask('an.nguyen');
    expect((await letters()).filter(({ createdAt }) => createdAt === clock.now().getTime())).toHaveLength(1);
  });

  it('is asked for from one address twenty times an hour', async () => {
    await start();
    const client = page('198.51.100.7');
    const statuses: number[] = [];
    for (let nth = 0; nth < 21; nth += 1)
      statuses.push((await client.post('/session/reset', { account: `name${nth}` })).status);
    expect(statuses).toEqual([...Array<number>(20).fill(202), 429]);
  });

  it('has a link only to the address the installation is known by, whatever the request says', async () => {
    await start({ ...smtp, PUBLIC_URL: 'https://motcua.example' });
    await new PageClient(server.url, { 'x-forwarded-host': 'evil.example' }).post('/session/reset', {
      account: 'an.nguyen',
    });
    const [{ text }] = await letters();
    expect(text).toMatch(/https:\/\/motcua\.example\/password#[\w-]{43}\s/);
    expect(text).not.toContain('evil');
  });

  it('is said to be a matter for an administrator where no mail can be sent', async () => {
    await start({});
    expect(await ask('an.nguyen')).toEqual({ status: 202, body: { canSendMail: false } });
    expect(await letters()).toEqual([]);
  });
});

describe('an invitation', () => {
  const invited = async () => accounts.create({ personId: 'p2', username: 'binh.tran', roles: ['official'] });
  const invite = (account: Account) => server.app.get(AccountCodes).invite(account);

  it('goes by letter and sets the first password within three days', async () => {
    await start();
    const account = await invited();
    expect(account.hasPassword).toBe(false);
    expect(await invite(account)).toEqual({ expiresAt: clock.now().getTime() + 72 * hour });
    const [letter] = await letters();
    expect(letter).toMatchObject({ to: 'binh@example.gov.vn', subject: 'Mời bạn đặt mật khẩu' });
    for (const guess of ['', 'x', password]) expect(await opens(guess || ' ', 'binh.tran')).toBe(false);
    wait(72 * hour - 1);
    expect(await set(codeIn(letter.text))).toBe('set');
    expect(await opens(another, 'binh.tran')).toBe(true);
  });

  it('does nothing after three days; another one does', async () => {
    await start();
    const account = await invited();
    await invite(account);
    const code = codeIn((await letters())[0].text);
    wait(72 * hour);
    expect(await set(code)).toBe('IDENTITY.CODE_INVALID');
    await invite(account);
    const [next] = await letters();
    expect(await set(codeIn(next.text))).toBe('set');
  });

  it('is no reset: who has no password gets no letter for asking', async () => {
    await start();
    await invited();
    await ask('binh.tran');
    expect(await letters()).toEqual([]);
  });

  it('is handed over as a code where no mail can be sent, or the person has no address', async () => {
    await start({});
    const { code } = await invite(await invited());
    expect(code).toMatch(/^[\w-]{43}$/);
    expect(await letters()).toEqual([]);
    expect(await set(code!)).toBe('set');
    await server.stop();
    await start();
    const nobody = await accounts.create({ personId: 'p9', username: 'no.mail', roles: ['official'] });
    expect((await invite(nobody)).code).toMatch(/^[\w-]{43}$/);
  });
});
