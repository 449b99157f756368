import { Controller, Delete, Get, Post } from '@nestjs/common';
import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { Config } from '../../config';
import { Database, UnitOfWork } from '../../database';
import { type Actor, DrivenClock } from '../../kernel';
import { CurrentActor, RequirePermission } from '../access/access.decorators';
import { Accounts } from '../accounts/accounts';
import { People } from '../accounts/people';
import { Audit } from '../audit/audit';
import { KnownDevices } from './known-devices';
import { Sessions } from './sessions';

/** Cheap passwords: what a real one costs is for `password-hash.spec.ts`. */
jest.mock('@node-rs/argon2', () => {
  const argon2 = jest.requireActual<typeof import('@node-rs/argon2')>('@node-rs/argon2');
  return {
    ...argon2,
    hash: (password: string) => argon2.hash(password, { memoryCost: 64, timeCost: 1, parallelism: 1 }),
  };
});

@Controller('desk')
class DeskController {
  @Get()
  @RequirePermission('case.read')
  read(@CurrentActor() actor: Actor) {
    return actor;
  }

  @Post()
  @RequirePermission('case.act')
  act() {
    return {};
  }

  @Delete()
  @RequirePermission('organisation.manage')
  end() {
    return {};
  }
}

const second = 1_000;
const minute = 60 * second;
const morning = Date.parse('2026-03-02T08:00:00+07:00');
const password = 'trời xanh quá';

let server: TestServer;
let clock: DrivenClock;
let accounts: Accounts;
let accountId: string;

const start = async (env: NodeJS.ProcessEnv = {}) => {
  clock = new DrivenClock(new Date(morning));
  server = await startTestServer({ controllers: [DeskController], clock, env });
  accounts = server.app.get(Accounts);
  const names = { p1: 'Nguyễn Thị An' } as Record<string, string>;
  server.app.get(People).use({
    nameOf: (id) => names[id],
    emailOf: () => undefined,
    byEmail: () => [],
    byCode: () => undefined,
  });
  ({ id: accountId } = await accounts.create({
    personId: 'p1',
    username: 'An.Nguyen',
    password,
    roles: ['official'],
  }));
};
afterEach(() => server.stop());

const wait = (milliseconds: number) => clock.travelTo(new Date(clock.now().getTime() + milliseconds));
const send = async (method: string, path: string, headers: Record<string, string> = {}, body?: object) => {
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: (text ? JSON.parse(text) : {}) as Record<string, any>,
    cookie: response.headers.get('set-cookie') ?? '',
  };
};
const signIn = (username = 'an.nguyen', secret = password, headers = {}) =>
  send('POST', '/session', headers, { username, password: secret });
const signedIn = async () => (await signIn()).cookie.split(';')[0];
const json = { 'content-type': 'application/json' };
const rows = (table: string) => server.app.get(Database).query(`SELECT * FROM ${table}`);

describe('signing in', () => {
  beforeEach(() => start());

  it('gives a cookie that scripts cannot read, and says who one is', async () => {
    const { status, body, cookie } = await signIn(' AN.Nguyen ', password.normalize('NFD'));
    expect(status).toBe(200);
    expect(body).toEqual({
      secondFactor: 'none',
      person: { id: 'p1', name: 'Nguyễn Thị An' },
      username: 'an.nguyen',
      roles: ['official'],
      expiresAt: new Date(morning + 12 * 60 * minute).toISOString(),
    });
    expect(cookie).toMatch(/^motcua_session=ms_[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const session = cookie.split(';')[0];
    expect((await send('GET', '/session', { cookie: session })).body).toEqual(body);
    expect((await send('GET', '/desk', { cookie: session })).body).toEqual({
      kind: 'person',
      id: 'p1',
      name: 'Nguyễn Thị An',
      roles: ['official'],
    });
    expect(JSON.stringify(await rows('session'))).not.toContain(session.split('=')[1]);
    expect(JSON.stringify(await rows('account'))).not.toContain(password);
  });

  it('answers alike for a wrong password, an unknown name and a disabled account, also about waiting', async () => {
    const { id } = await accounts.create({
      personId: 'p2',
      username: 'binh.tran',
      password,
      roles: ['official'],
    });
    await accounts.change(id, { state: 'DISABLED' });
    const told = async (username: string, secret: string) => {
      const { status, body, cookie } = await signIn(username, secret);
      return { status, said: { ...body, requestId: null }, cookie };
    };
    const wrong = [
      ['an.nguyen', 'không phải thế'],
      ['nobody', 'không phải thế'],
      ['binh.tran', password],
    ] as const;
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      const [first, ...others] = await Promise.all(wrong.map(([name, secret]) => told(name, secret)));
      expect(first).toMatchObject({
        status: attempt <= 5 ? 401 : 429,
        cookie: '',
        said: { code: attempt <= 5 ? 'IDENTITY.WRONG_CREDENTIALS' : 'IDENTITY.SIGN_IN_DELAYED' },
      });
      for (const other of others) expect(other).toEqual(first);
    }
  });

  it('is delayed after wrong passwords, twice as long each time, and free again after a right one', async () => {
    const codes = async (secret: string) => (await signIn('an.nguyen', secret)).body.code as string;
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect(await codes('không phải thế')).toBe('IDENTITY.WRONG_CREDENTIALS');
    const delayed = await signIn();
    expect(delayed.body).toMatchObject({ code: 'IDENTITY.SIGN_IN_DELAYED', params: { seconds: 3 } });
    wait(3 * second - 1);
    expect((await signIn()).body.code).toBe('IDENTITY.SIGN_IN_DELAYED');
    wait(1);
    expect(await codes('không phải thế')).toBe('IDENTITY.WRONG_CREDENTIALS');
    wait(6 * second - 1);
    expect((await signIn()).body.code).toBe('IDENTITY.SIGN_IN_DELAYED');
    wait(1);
    expect((await signIn()).status).toBe(200);
    expect(await codes('không phải thế')).toBe('IDENTITY.WRONG_CREDENTIALS');
    expect((await signIn()).status).toBe(200);
  });

  it('lets many guesses at once reach the password no oftener than one after the other', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 30 }, () => signIn('an.nguyen', 'không phải thế')),
    );
    const reached = guesses.filter(({ body }) => body.code === 'IDENTITY.WRONG_CREDENTIALS');
    expect(reached).toHaveLength(5);
  });

  it('never takes over a token that was there before', async () => {
    const cookie = `motcua_session=ms_${'A'.repeat(43)}`;
    const mine = (await signIn('an.nguyen', password, { cookie })).cookie.split(';')[0];
    expect(mine).not.toBe(cookie);
    expect((await send('GET', '/session', { cookie })).status).toBe(401);
    const again = (await signIn('an.nguyen', password, { cookie: mine })).cookie.split(';')[0];
    expect((await send('GET', '/session', { cookie: mine })).status).toBe(401);
    expect((await send('GET', '/session', { cookie: again })).status).toBe(200);
    expect((await send('GET', '/session', { cookie: `${again}; ${mine}` })).status).toBe(401);
  });

  it('is refused from the page of another site', async () => {
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }])
      expect((await signIn('an.nguyen', password, headers)).body.code).toBe('IDENTITY.CROSS_SITE');
  });
});

describe('a session', () => {
  beforeEach(() => start());

  it('ends after half an hour without a request', async () => {
    const cookie = await signedIn();
    wait(29 * minute);
    expect((await send('GET', '/session', { cookie })).status).toBe(200);
    wait(29 * minute);
    expect((await send('GET', '/desk', { cookie })).status).toBe(200);
    wait(30 * minute);
    expect((await send('GET', '/desk', { cookie })).status).toBe(401);
    expect((await send('GET', '/session', { cookie })).status).toBe(401);
  });

  it('ends after twelve hours, however busy', async () => {
    const cookie = await signedIn();
    for (let passed = 0; passed < 12 * 60; passed += 20) {
      expect((await send('GET', '/desk', { cookie })).status).toBe(200);
      wait(20 * minute);
    }
    expect((await send('GET', '/desk', { cookie })).status).toBe(401);
  });

  it('is not kept alive by being looked at', async () => {
    const token = (await signedIn()).split('=')[1];
    const sessions = server.app.get(Sessions);
    wait(20 * minute);
    expect(await sessions.find(token, false)).toBeDefined();
    wait(10 * minute);
    expect(await sessions.find(token)).toBeUndefined();
  });

  it('ends when one signs out', async () => {
    const cookie = await signedIn();
    const headers = { cookie, 'x-requested-with': 'motcua' };
    expect((await send('DELETE', '/session', { cookie })).status).toBe(403);
    const out = await send('DELETE', '/session', headers);
    expect([out.status, out.cookie]).toEqual([
      204,
      'motcua_session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0',
    ]);
    expect((await send('GET', '/desk', { cookie })).status).toBe(401);
    expect((await send('DELETE', '/session', headers)).status).toBe(204);
    expect(await rows('session')).toEqual([]);
  });

  it.each([
    ['disabled', (id: string) => accounts.change(id, { state: 'DISABLED' })],
    ['given other roles', (id: string) => accounts.change(id, { roles: ['supervisor'] })],
    ['given another password', (id: string) => accounts.change(id, { password: 'mây trắng bay' })],
  ])('ends when the account is %s: here at once, elsewhere when it is looked at again', async (_, change) => {
    const cookie = await signedIn();
    const { app } = server;
    const other = new Sessions(
      app.get(Database),
      app.get(UnitOfWork),
      clock,
      app.get(Config),
      app.get(People),
      app.get(Audit),
      app.get(KnownDevices),
    );
    const token = cookie.split('=')[1];
    expect(await other.find(token)).toBeDefined();
    await change(accountId);
    expect((await send('GET', '/desk', { cookie })).status).toBe(401);
    const real = performance.now.bind(performance);
    const later = jest.spyOn(performance, 'now').mockImplementation(() => real() + 5_000);
    expect(await other.find(token)).toBeUndefined();
    later.mockRestore();
  });

  it('opens what the roles of the person open, and nothing to others', async () => {
    const cookie = await signedIn();
    const administrator = await server.token('administrator');
    const x = { 'x-requested-with': 'motcua' };
    const bearer = { authorization: `Bearer ${administrator}` };
    const matrix: [string, Record<string, string>, number][] = [
      ['GET', {}, 401],
      ['GET', { cookie }, 200],
      ['GET', bearer, 403],
      ['GET', { cookie, authorization: 'Bearer wrong' }, 401],
      ['GET', { cookie, authorization: 'Basic eDp5' }, 401],
      ['GET', { cookie: `motcua_session=ms_${'B'.repeat(43)}` }, 401],
      ['GET', { cookie: 'motcua_session=; x=y' }, 401],
      ['GET', { cookie: `__Host-${cookie}` }, 401],
      ['GET', { cookie, 'sec-fetch-site': 'cross-site' }, 200],
      ['POST', x, 401],
      ['POST', { cookie, ...json }, 201],
      ['POST', { cookie, ...x }, 201],
      ['POST', { cookie }, 403],
      ['POST', { cookie, ...x, 'sec-fetch-site': 'same-origin', origin: server.url }, 201],
      ['POST', { cookie, ...x, 'sec-fetch-site': 'same-site' }, 403],
      ['POST', { cookie, ...x, origin: 'https://evil.example' }, 403],
      ['DELETE', { cookie, ...x }, 403],
      ['DELETE', bearer, 200],
    ];
    for (const [method, headers, status] of matrix)
      expect([method, headers, (await send(method, '/desk', headers)).status]).toEqual([
        method,
        headers,
        status,
      ]);
  });
});

describe('behind https', () => {
  it('keeps the cookie to this host and to secure connections', async () => {
    await start({ PUBLIC_URL: 'https://motcua.example' });
    const { cookie } = await signIn();
    expect(cookie).toMatch(
      /^__Host-motcua_session=ms_[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
    );
    expect((await send('GET', '/desk', { cookie: cookie.split(';')[0] })).status).toBe(200);
    expect((await send('GET', '/desk', { cookie: cookie.split(';')[0].replace('__Host-', '') })).status).toBe(
      401,
    );
  });
});

describe('an account', () => {
  beforeEach(() => start());

  it('is one per person and per name', async () => {
    const more = { password, roles: ['official'] };
    await expect(accounts.create({ personId: 'p1', username: 'other', ...more })).rejects.toMatchObject({
      code: 'IDENTITY.ACCOUNT_EXISTS',
    });
    await expect(accounts.create({ personId: 'p9', username: 'AN.nguyen', ...more })).rejects.toMatchObject({
      code: 'IDENTITY.ACCOUNT_EXISTS',
    });
    await expect(accounts.change('none', { state: 'ACTIVE' })).rejects.toMatchObject({
      code: 'IDENTITY.ACCOUNT_NOT_FOUND',
    });
  });

  it('that is enabled again signs in again', async () => {
    await accounts.change(accountId, { state: 'DISABLED' });
    expect((await signIn()).status).toBe(401);
    await accounts.change(accountId, { state: 'ACTIVE' });
    expect((await signIn()).status).toBe(200);
  });
});
