import { Controller, Get } from '@nestjs/common';
import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { type OidcTestProvider, startOidcProvider } from '../../../test/support/oidc-provider';
import { TestBrowser } from '../../../test/support/test-browser';
import { Database, UnitOfWork } from '../../database';
import { type Actor, DrivenClock } from '../../kernel';
import { CurrentActor, RequirePermission } from '../access/access.decorators';
import { AccessInventory } from '../access/access-inventory';
import { Accounts } from '../accounts/accounts';
import { type Letter, Letters } from '../letters/letters';
import { Citizens } from './citizens';
import { ConfirmCitizen } from './confirm-citizen';

/** Doors of officials that ask for what citizens have as well. */
@Controller('desk')
class DeskController {
  @Get('self')
  @RequirePermission('self.manage')
  self(@CurrentActor() actor: Actor) {
    return actor;
  }

  @Get('procedures')
  @RequirePermission('procedure.read')
  procedures() {
    return {};
  }
}

const app = 'http://app.test';
const api = `${app}/api/v1`;
const minute = 60_000;
const email = 'hoa@example.vn';
const password = 'hoa sen nở giữa đầm 27';
const number = '001099012345';
const official: Actor = { kind: 'person', id: 'p1', name: 'An', roles: ['official'] };
const agency = { id: 'agency-1', name: { vi: 'UBND xã An Phú', en: 'An Phú commune' } };

let server: TestServer;
let clock: DrivenClock;
let letters: Letter[];

async function start(env: NodeJS.ProcessEnv = {}): Promise<void> {
  clock = new DrivenClock(new Date('2026-03-02T08:00:00+07:00'));
  server = await startTestServer({
    controllers: [DeskController],
    clock,
    env: { PUBLIC_URL: app, ...env },
  });
  letters = [];
  jest.spyOn(server.app.get(Letters), 'post').mockImplementation((_, letter) => {
    letters.push(letter);
    return Promise.resolve();
  });
}
afterEach(() => server.stop());

const wait = (milliseconds: number) => clock.travelTo(new Date(clock.now().getTime() + milliseconds));
const newBrowser = () => new TestBrowser({ 'app.test': server.url });
const send = async (
  browser: TestBrowser,
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
) => {
  const visit = await browser.visit(`${api}${path}`, {
    method,
    headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  return {
    status: visit.status,
    body: (visit.text ? JSON.parse(visit.text) : {}) as Record<string, any>,
    cookie: visit.headers.get('set-cookie') ?? '',
  };
};
const codeOf = ({ text }: Letter) => /là (\d{6})/.exec(text.vi)?.[1];
const said = ({ status, body, cookie }: Awaited<ReturnType<typeof send>>) => ({
  status,
  cookie,
  body: { ...body, requestId: null },
});
const rows = (table: string) => server.app.get(Database).query(`SELECT * FROM ${table}`);
const account = { email, name: 'Trần Thị Hoa', phone: '0912 345 678', password };

async function signUp(browser = newBrowser(), more: object = {}): Promise<TestBrowser> {
  await send(browser, 'POST', '/citizen/sign-up', { email, ...more });
  const code = codeOf(letters.at(-1)!);
  const { status } = await send(browser, 'POST', '/citizen/sign-up/confirm', { ...account, ...more, code });
  expect(status).toBe(201);
  return browser;
}
const officialsCookie = async (): Promise<string> => {
  await server.app
    .get(Accounts)
    .create({ personId: 'p1', username: 'an.nguyen', password, roles: ['official'] });
  const { cookie } = await send(newBrowser(), 'POST', '/session', { username: 'an.nguyen', password });
  return cookie.split(';')[0].split('=')[1];
};

describe('signing up', () => {
  beforeEach(() => start());

  it('takes a code that was sent to the address, and signs in', async () => {
    const browser = newBrowser();
    const asked = await send(browser, 'POST', '/citizen/sign-up', {
      email: ' Hoa@Example.VN '.trim(),
      language: 'en',
    });
    expect(asked).toMatchObject({ status: 202, body: { isOnItsWay: true } });
    expect(letters).toMatchObject([{ to: email, language: 'en' }]);
    const code = codeOf(letters[0]);
    const { status, body, cookie } = await send(browser, 'POST', '/citizen/sign-up/confirm', {
      ...account,
      code,
    });
    expect(status).toBe(201);
    expect(cookie).toMatch(/^motcua_citizen=mz_[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(body).toEqual({
      id: expect.any(String),
      name: 'Trần Thị Hoa',
      email,
      phone: '0912 345 678',
      hasPassword: true,
      verifiedAt: null,
      verifiedHow: null,
      expiresAt: expect.any(String),
    });
    expect((await send(browser, 'GET', '/citizen/session')).body).toEqual(body);
    const stored = JSON.stringify([await rows('citizen_code'), await rows('citizen')]);
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(password);
  });

  it('tells the address alone whether it has an account', async () => {
    await signUp();
    const answers = [];
    for (const address of [email, 'nobody@example.vn']) {
      letters = [];
      const asked = await send(newBrowser(), 'POST', '/citizen/sign-up', { email: address });
      const guessed = await send(newBrowser(), 'POST', '/citizen/sign-up/confirm', {
        ...account,
        email: address,
        code: '000000',
      });
      const reset = await send(newBrowser(), 'POST', '/citizen/password-reset', { email: address });
      const set = await send(newBrowser(), 'POST', '/citizen/password-reset/confirm', {
        email: address,
        password,
        code: '000000',
      });
      const wrong = await send(newBrowser(), 'POST', '/citizen/session', { email: address, password: 'x' });
      expect(letters.map(({ subject }) => subject.en)).toEqual(
        address === email
          ? ['You have an account already', 'Code for a new password']
          : ['Code for your new account', 'There is no account with this address'],
      );
      answers.push([asked, guessed, reset, set, wrong].map(said));
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0].map(({ status }) => status)).toEqual([202, 400, 202, 400, 401]);
  });

  it('lets a code be tried five times, for ten minutes, and used once', async () => {
    const confirm = (code: string | undefined) =>
      send(newBrowser(), 'POST', '/citizen/sign-up/confirm', { ...account, code });
    const ask = async () => {
      await send(newBrowser(), 'POST', '/citizen/sign-up', { email });
      return codeOf(letters.at(-1)!)!;
    };
    let code = await ask();
    const other = code === '000000' ? '111111' : '000000';
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await confirm(other)).body.code).toBe('CITIZEN.CODE_WRONG');
    expect((await confirm(code)).body.code).toBe('CITIZEN.CODE_WRONG');
    code = await ask();
    wait(10 * minute);
    expect((await confirm(code)).body.code).toBe('CITIZEN.CODE_WRONG');
    code = await ask();
    for (let attempt = 0; attempt < 4; attempt += 1) await confirm(other === code ? '222222' : other);
    expect((await confirm(code)).status).toBe(201);
    expect((await confirm(code)).body.code).toBe('CITIZEN.CODE_WRONG');
  });

  it.each([123456, true, {}, [], null, '12345', '1234567', '12345a'])(
    'takes no code like %j',
    async (code) => {
      await send(newBrowser(), 'POST', '/citizen/sign-up', { email });
      const { status } = await send(newBrowser(), 'POST', '/citizen/sign-up/confirm', { ...account, code });
      expect(status).toBe(400);
      expect(await rows('citizen')).toEqual([]);
    },
  );

  it('sends five letters an hour to one address, whatever is known of it', async () => {
    await signUp();
    const statuses = async (address: string, letter: string) => {
      const found = [];
      for (let time = 0; time < 6; time += 1)
        found.push((await send(newBrowser(), 'POST', letter, { email: address })).status);
      return found;
    };
    expect((await statuses(email, '/citizen/sign-up')).slice(3)).toEqual([202, 429, 429]);
    expect((await statuses('nobody@example.vn', '/citizen/sign-up')).slice(3)).toEqual([202, 202, 429]);
    expect((await statuses(email, '/citizen/password-reset')).slice(3)).toEqual([202, 202, 429]);
  });

  it('asks for a password that is not guessed first, before a code is used up', async () => {
    await send(newBrowser(), 'POST', '/citizen/sign-up', { email });
    const code = codeOf(letters[0]);
    const confirm = (secret: string) =>
      send(newBrowser(), 'POST', '/citizen/sign-up/confirm', { ...account, password: secret, code });
    expect((await confirm('12345678')).body.code).toMatch(/^IDENTITY\.PASSWORD_/);
    expect((await confirm(password)).status).toBe(201);
  });
});

describe('the session of a citizen', () => {
  beforeEach(() => start());

  it('is always a new one: one that was put there is not taken over, and the one before ends', async () => {
    const victim = await signUp();
    const before = victim.cookie('app.test', 'motcua_citizen')!;
    const { status } = await send(victim, 'POST', '/citizen/session', { email, password });
    expect(status).toBe(200);
    expect(victim.cookie('app.test', 'motcua_citizen')).not.toBe(before);
    const fixed = newBrowser();
    fixed.put('app.test', 'motcua_citizen', before);
    expect((await send(fixed, 'GET', '/citizen/session')).status).toBe(401);
    const made = newBrowser();
    made.put('app.test', 'motcua_citizen', `mz_${'A'.repeat(43)}`);
    await send(made, 'POST', '/citizen/session', { email, password });
    expect(made.cookie('app.test', 'motcua_citizen')).not.toBe(`mz_${'A'.repeat(43)}`);
  });

  it('ends by signing out, by being idle and by a new password', async () => {
    const browser = await signUp();
    expect((await send(browser, 'DELETE', '/citizen/session', {})).status).toBe(204);
    expect((await send(browser, 'GET', '/citizen/session')).status).toBe(401);
    await send(browser, 'POST', '/citizen/session', { email, password });
    const other = newBrowser();
    await send(other, 'POST', '/citizen/session', { email, password });
    const token = browser.cookie('app.test', 'motcua_citizen');
    const next = 'mưa phùn cuối tháng giêng';
    const change = (current: string) =>
      send(browser, 'PUT', '/citizen/password', { current, password: next });
    expect((await change('không phải')).body.code).toBe('IDENTITY.WRONG_CREDENTIALS');
    expect((await change(password)).status).toBe(204);
    expect(browser.cookie('app.test', 'motcua_citizen')).not.toBe(token);
    expect((await send(browser, 'GET', '/citizen/session')).status).toBe(200);
    expect((await send(other, 'GET', '/citizen/session')).status).toBe(401);
    expect((await send(other, 'POST', '/citizen/session', { email, password })).status).toBe(401);
    wait(30 * minute);
    expect((await send(browser, 'GET', '/citizen/session')).status).toBe(401);
  });

  it('ends when the password is set with a code', async () => {
    const browser = await signUp();
    await send(newBrowser(), 'POST', '/citizen/password-reset', { email });
    const code = codeOf(letters.at(-1)!);
    const next = 'mưa phùn cuối tháng giêng';
    const set = () =>
      send(newBrowser(), 'POST', '/citizen/password-reset/confirm', { email, password: next, code });
    expect((await set()).status).toBe(204);
    expect((await set()).body.code).toBe('CITIZEN.CODE_WRONG');
    expect(letters.at(-1)).toMatchObject({ to: email, subject: { en: 'Your password was changed' } });
    expect((await send(browser, 'GET', '/citizen/session')).status).toBe(401);
    expect((await send(browser, 'POST', '/citizen/session', { email, password: next })).status).toBe(200);
  });

  it('is not opened by a password that is changed while it is looked at', async () => {
    await signUp();
    const citizens = server.app.get(Citizens);
    const find = citizens.passwordHashOf.bind(citizens);
    jest.spyOn(citizens, 'passwordHashOf').mockImplementationOnce(async (id) => {
      const hash = await find(id);
      await server.app.get(UnitOfWork).run((tx) => citizens.setPassword(tx, id, 'another'));
      return hash;
    });
    expect((await send(newBrowser(), 'POST', '/citizen/session', { email, password })).body.code).toBe(
      'IDENTITY.WRONG_CREDENTIALS',
    );
    expect(await rows('citizen_session')).toEqual([]);
  });

  it('is guessed at no faster than an official’s', async () => {
    await signUp();
    const codes = [];
    for (let guess = 0; guess < 7; guess += 1)
      codes.push((await send(newBrowser(), 'POST', '/citizen/session', { email, password: 'sai' })).status);
    expect(codes).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect((await send(newBrowser(), 'POST', '/citizen/session', { email, password })).status).toBe(429);
  });

  it('opens no door of officials, and that of an official none of citizens', async () => {
    const browser = await signUp();
    const citizen = browser.cookie('app.test', 'motcua_citizen')!;
    const person = await officialsCookie();
    const at = async (path: string, cookies: Record<string, string>) => {
      const cookie = Object.entries(cookies)
        .map(([name, value]) => `motcua_${name}=${value}`)
        .join('; ');
      const { status, body } = await send(newBrowser(), 'GET', path, undefined, { cookie });
      return status === 200 ? (body.kind ?? body.email ?? status) : status;
    };
    for (const path of ['/desk/self', '/desk/procedures']) {
      expect(await at(path, { citizen })).toBe(403);
      // Under the name of the other cookie it is nobody's.
      expect(await at(path, { session: citizen })).toBe(401);
    }
    expect(await at('/citizen/account', { session: person })).toBe(403);
    expect(await at('/citizen/account', { citizen: person })).toBe(401);
    expect(await at('/citizen/account', {})).toBe(401);
    // In one browser each goes where it belongs.
    expect(await at('/desk/self', { session: person, citizen })).toBe('person');
    expect(await at('/citizen/account', { session: person, citizen })).toBe(email);
    const operator = await server.token('operator');
    const bearer = { authorization: `Bearer ${operator}` };
    expect((await send(browser, 'GET', '/citizen/account', undefined, bearer)).status).toBe(403);
  });

  it('is no use to the page of another site', async () => {
    const browser = await signUp();
    const routes = server.app
      .get(AccessInventory)
      .doors()
      .flatMap(({ route }) => (route && /^(?!GET)\w+ \/citizen\//.test(route) ? [route.split(' ')] : []));
    expect(routes.map(([method, path]) => `${method} ${path}`).sort()).toEqual([
      'DELETE /citizen/session',
      'POST /citizen/account/close',
      'POST /citizen/counter-code',
      'POST /citizen/mailbox-codes',
      'POST /citizen/passes',
      'POST /citizen/password-reset',
      'POST /citizen/password-reset/confirm',
      'POST /citizen/session',
      'POST /citizen/sign-up',
      'POST /citizen/sign-up/confirm',
      'PUT /citizen/password',
    ]);
    const bodies: Record<string, object> = {
      '/citizen/account/close': { password },
      '/citizen/mailbox-codes': { email },
      '/citizen/passes': { email, code: '123456' },
      '/citizen/password-reset': { email },
      '/citizen/password-reset/confirm': { email, password, code: '123456' },
      '/citizen/session': { email, password },
      '/citizen/sign-up': { email },
      '/citizen/sign-up/confirm': { ...account, code: '123456' },
      '/citizen/password': { current: password, password: 'mưa phùn cuối tháng giêng' },
    };
    const before = JSON.stringify([
      await rows('citizen'),
      await rows('citizen_session'),
      await rows('citizen_code'),
    ]);
    const forms: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ];
    letters = [];
    for (const [method, path] of routes)
      for (const headers of forms) {
        const body = method === 'DELETE' ? {} : (bodies[path] ?? {});
        const { status, body: answer } = await send(browser, method, path, body, headers);
        expect([method, path, status, answer.code]).toEqual([method, path, 403, 'IDENTITY.CROSS_SITE']);
      }
    const form = await browser.visit(`${api}/citizen/counter-code`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'a=1',
    });
    expect([403, 415]).toContain(form.status);
    expect(letters).toEqual([]);
    expect(
      JSON.stringify([await rows('citizen'), await rows('citizen_session'), await rows('citizen_code')]),
    ).toBe(before);
  });
});

describe('the number of a citizen', () => {
  beforeEach(() => start());
  const confirm = (input: object) =>
    server.app
      .get(ConfirmCitizen)
      .execute(official, { identityNumber: number, name: 'Trần Thị Hoa', agency, ...input });

  it('is confirmed with the code that the citizen shows; then the citizen signs in again', async () => {
    const browser = await signUp();
    const { status, body } = await send(browser, 'POST', '/citizen/counter-code', {});
    expect(status).toBe(201);
    expect(body.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    const citizen = await confirm({
      code: `${body.code.slice(0, 5)}-${body.code.slice(5)}`.toLowerCase(),
      identityNumber: '001 099 012 345',
    });
    expect(citizen).toMatchObject({ email, verifiedAt: clock.now().getTime(), verifiedHow: 'counter' });
    expect(await server.app.get(Citizens).identityNumberOf(citizen.id)).toBe(number);
    expect(JSON.stringify(await rows('citizen'))).not.toContain(number);
    expect((await send(browser, 'GET', '/citizen/session')).status).toBe(401);
    expect(letters.at(-1)).toMatchObject({ to: email, subject: { en: 'Your identity was confirmed' } });
    await expect(confirm({ code: body.code })).rejects.toMatchObject({ code: 'CITIZEN.NOT_FOUND' });
  });

  it('is confirmed once for all, and for one account', async () => {
    await signUp();
    await confirm({ email });
    await confirm({ email });
    await expect(confirm({ email, identityNumber: '001099054321' })).rejects.toMatchObject({
      code: 'CITIZEN.NUMBER_FIXED',
    });
    await signUp(newBrowser(), { email: 'third@example.vn' });
    const numbers = ['001099054322', '001099054323', '001099054324', '001099054325'];
    const both = await Promise.allSettled(
      numbers.map((identityNumber) => confirm({ email: 'third@example.vn', identityNumber })),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await signUp(newBrowser(), { email: 'other@example.vn' });
    await expect(confirm({ email: 'other@example.vn' })).rejects.toMatchObject({
      code: 'CITIZEN.NUMBER_TAKEN',
    });
  });

  it.each([
    [{ email: 'nobody@example.vn' }, 'CITIZEN.NOT_FOUND'],
    [{ code: 'ABCDE12345' }, 'CITIZEN.NOT_FOUND'],
    [{}, 'CITIZEN.WHO'],
    [{ email, code: 'ABCDE12345' }, 'CITIZEN.WHO'],
    [{ email, identityNumber: '00109901234' }, 'CITIZEN.NUMBER_INVALID'],
    [{ email, identityNumber: '00109901234a' }, 'CITIZEN.NUMBER_INVALID'],
  ])('is not confirmed for %j: %s', async (input, code) => {
    await signUp();
    await expect(confirm(input)).rejects.toMatchObject({ code });
  });

  it('is not confirmed with a code that is a quarter of an hour old', async () => {
    const { body } = await send(await signUp(), 'POST', '/citizen/counter-code', {});
    wait(15 * minute);
    await expect(confirm({ code: body.code })).rejects.toMatchObject({ code: 'CITIZEN.NOT_FOUND' });
  });

  it('is forgotten with everything else when the account is closed', async () => {
    const browser = await signUp();
    await confirm({ email });
    await send(browser, 'POST', '/citizen/session', { email, password });
    expect((await send(browser, 'POST', '/citizen/account/close', {})).status).toBe(401);
    expect((await send(browser, 'POST', '/citizen/account/close', { password })).status).toBe(204);
    expect((await send(browser, 'GET', '/citizen/session')).status).toBe(401);
    expect((await send(browser, 'POST', '/citizen/session', { email, password })).status).toBe(401);
    expect(await rows('citizen')).toMatchObject([
      {
        state: 'CLOSED',
        email: null,
        phone: null,
        name: '',
        password_hash: '',
        identity_hash: null,
        identity_number: null,
      },
    ]);
    expect(await rows('citizen_session')).toEqual([]);
    await signUp();
    await confirm({ email });
  });
});

describe('at the citizens’ provider', () => {
  const client = {
    client_id: 'motcua-citizens',
    client_secret: 'a secret of the test',
    redirect_uris: [`${api}/citizen/session/oidc/callback`],
  };
  const env = () => ({
    CITIZEN_OIDC_ISSUER: provider.issuer,
    CITIZEN_OIDC_CLIENT_ID: client.client_id,
    CITIZEN_OIDC_CLIENT_SECRET: client.client_secret,
  });
  let provider: OidcTestProvider;
  beforeAll(async () => {
    provider = await startOidcProvider({ clients: [client] });
  });
  afterAll(() => provider.stop());
  beforeEach(async () => {
    await start(env());
    await provider.people({
      hoa: { name: 'Trần Thị Hoa', personal_id: number, email, email_verified: true },
      hoaAgain: { name: 'Trần Thị Hoa', personal_id: number },
      nobody: { name: 'Không Số' },
    });
  });
  const signIn = async (who: string, browser = newBrowser()) => {
    await provider.present(who);
    const { visit } = await browser.follow(`${api}/citizen/session/oidc?returnTo=/portal`);
    return { browser, visit: visit! };
  };

  it('citizens are known by their number from the first time on', async () => {
    const { browser, visit } = await signIn('hoa');
    expect(visit.text).toContain('content="0;url=/portal"');
    const { body } = await send(browser, 'GET', '/citizen/session');
    expect(body).toMatchObject({ name: 'Trần Thị Hoa', email, hasPassword: false, verifiedHow: 'oidc' });
    expect(await server.app.get(Citizens).identityNumberOf(body.id)).toBe(number);
    const again = await send((await signIn('hoa')).browser, 'GET', '/citizen/session');
    expect(again.body.id).toBe(body.id);
  });

  it('an account is found by the number an official has confirmed, and never by an address', async () => {
    await signUp();
    const stranger = await send((await signIn('hoa')).browser, 'GET', '/citizen/session');
    expect(stranger.body.email).toBeNull();
    await server.stop();
    await start(env());
    await signUp();
    await server.app
      .get(ConfirmCitizen)
      .execute(official, { email, identityNumber: number, name: 'Trần Thị Hoa', agency });
    const same = await send((await signIn('hoa')).browser, 'GET', '/citizen/session');
    expect(same.body).toMatchObject({ email, hasPassword: true });
  });

  it.each([
    ['nobody', 403, 'CITIZEN.NO_NUMBER'],
    ['hoaAgain', 401, 'IDENTITY.OIDC_REFUSED'],
  ])('%s is refused (%s %s)', async (who, status, code) => {
    await signIn('hoa');
    const { visit, browser } = await signIn(who);
    expect(visit.status).toBe(status);
    expect(visit.text).toContain(code);
    expect(browser.cookie('app.test', 'motcua_citizen')).toBeUndefined();
  });

  it('who has no password closes the account while just signed in, and not later', async () => {
    const { browser } = await signIn('hoa');
    wait(5 * minute);
    expect((await send(browser, 'POST', '/citizen/account/close', {})).status).toBe(401);
    await signIn('hoa', browser);
    expect((await send(browser, 'POST', '/citizen/account/close', {})).status).toBe(204);
    expect(await rows('oidc_identity')).toEqual([]);
  });

  it('an attempt there is none at the door of officials', async () => {
    await server.stop();
    await start({ ...env(), OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: client.client_id });
    await provider.present('hoa');
    const browser = newBrowser();
    const { url } = await browser.follow(
      `${api}/citizen/session/oidc`,
      `${api}/citizen/session/oidc/callback`,
    );
    browser.put('app.test', 'motcua_oidc_official', browser.cookie('app.test', 'motcua_oidc_citizen')!);
    const { text } = await browser.visit(url.replace('/citizen/session', '/session'));
    expect(text).toContain('IDENTITY.OIDC_ATTEMPT_UNKNOWN');
    expect((await browser.visit(url)).status).toBe(200);
  });
});

it('a citizen has one account, however many browsers come at once', async () => {
  await start();
  const citizens = server.app.get(Citizens);
  const made = await Promise.allSettled(
    Array.from({ length: 3 }, () =>
      server.app.get(UnitOfWork).run((tx) => citizens.create(tx, { name: 'Hoa', identityNumber: number })),
    ),
  );
  expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});
