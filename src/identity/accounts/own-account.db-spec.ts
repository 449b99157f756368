import { randomBytes, scryptSync } from 'node:crypto';
import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { PageClient } from '../../../test/support/page-client';
import { Database, UnitOfWork } from '../../database';
import { DrivenClock } from '../../kernel';
import { AuditTrail } from '../audit/audit-trail';
import { LetterBox } from '../letters/letter-box';
import { Accounts } from './accounts';
import { People } from './people';

jest.mock('@node-rs/argon2', () =>
  jest
    .requireActual<typeof import('../../../test/support/cheap-passwords')>(
      '../../../test/support/cheap-passwords',
    )
    .cheap(),
);

const second = 1_000;
const minute = 60 * second;
const password = 'trời xanh quá';
const another = 'mây trắng bay';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

let server: TestServer;
let clock: DrivenClock;
beforeEach(async () => {
  clock = new DrivenClock(new Date('2026-03-02T08:00:00+07:00'));
  server = await startTestServer({ clock, env: { TRUSTED_PROXIES: '127.0.0.1' } });
  server.app.get(People).use({
    nameOf: (id) => `Người ${id}`,
    emailOf: (id) => `${id}@example.gov.vn`,
    byEmail: () => [],
    byCode: () => undefined,
  });
  for (const [personId, username] of [
    ['p1', 'an.nguyen'],
    ['p2', 'binh.tran'],
  ])
    await server.app.get(Accounts).create({ personId, username, password, roles: ['official'] });
});
afterEach(() => server.stop());

const wait = (milliseconds: number) => clock.travelTo(new Date(clock.now().getTime() + milliseconds));
const signedIn = async (username = 'an.nguyen', headers: Record<string, string> = {}) => {
  const client = new PageClient(server.url, headers);
  expect((await client.signIn(username, password)).status).toBe(200);
  return client;
};
const sessionsOf = async (client: PageClient) =>
  (await client.get('/me/sessions')).body.items as Record<string, any>[];
const isSignedIn = async (client: PageClient) => (await client.get('/session')).status === 200;
const letters = async () =>
  (await server.app.get(LetterBox).claim(100)).map(({ to, subject, text }) => ({ to, subject, text }));

describe('one’s sessions', () => {
  it('are listed with where, when and how they were opened', async () => {
    const first = await signedIn('an.nguyen', { 'user-agent': chrome, 'x-forwarded-for': '203.0.113.9' });
    wait(5 * minute);
    const client = await signedIn('an.nguyen', { 'user-agent': firefox, 'x-forwarded-for': '198.51.100.7' });
    await signedIn('binh.tran');
    const sessions = await sessionsOf(client);
    expect(sessions).toEqual([
      {
        id: expect.any(String) as string,
        isThis: true,
        how: 'password',
        secondFactor: false,
        device: 'Firefox, Linux',
        address: '198.51.100.7',
        openedAt: '2026-03-02T01:05:00.000Z',
        lastSeenAt: '2026-03-02T01:05:00.000Z',
        expiresAt: '2026-03-02T13:05:00.000Z',
      },
      expect.objectContaining({ isThis: false, device: 'Chrome, Windows', address: '203.0.113.9' }),
    ]);
    expect(JSON.stringify(sessions)).not.toContain(first.token);
  });

  it('are ended one by one, by nobody but their holder', async () => {
    const [client, elsewhere, binh] = [await signedIn(), await signedIn(), await signedIn('binh.tran')];
    const [hers] = await sessionsOf(binh);
    const stranger = await client.delete(`/me/sessions/${hers.id}`);
    const unknown = await client.delete('/me/sessions/none');
    expect([stranger.status, unknown.status]).toEqual([404, 404]);
    expect(stranger.body.code).toBe(unknown.body.code);
    expect(await isSignedIn(binh)).toBe(true);
    const other = (await sessionsOf(client)).find(({ isThis }) => !isThis)!;
    expect((await client.delete(`/me/sessions/${other.id}`)).status).toBe(204);
    expect([await isSignedIn(elsewhere), await isSignedIn(client)]).toEqual([false, true]);
    expect((await client.delete(`/me/sessions/${other.id}`)).status).toBe(404);
  });

  it('are ended all but this one, or all', async () => {
    const [client, elsewhere, binh] = [await signedIn(), await signedIn(), await signedIn('binh.tran')];
    expect((await client.delete('/me/sessions')).status).toBe(204);
    expect([await isSignedIn(elsewhere), await isSignedIn(client)]).toEqual([false, true]);
    expect((await client.delete('/me/sessions?all=true')).status).toBe(204);
    expect(client.cookie).toBe('');
    expect(await isSignedIn(binh)).toBe(true);
  });

  it('are twenty at most: the one unused the longest makes room', async () => {
    const clients: PageClient[] = [];
    for (let nth = 1; nth <= 21; nth += 1) {
      clients.push(await signedIn('an.nguyen', { 'x-forwarded-for': `10.9.9.${nth}` }));
      wait(second);
    }
    expect(await sessionsOf(clients[20])).toHaveLength(20);
    expect([await isSignedIn(clients[0]), await isSignedIn(clients[1])]).toEqual([false, true]);
  });

  it('are ended by an administrator', async () => {
    const client = await signedIn();
    const account = await server.app.get(Accounts).findByPerson('p1');
    await server.app.get(Accounts).endSessions(account!.id);
    expect(await isSignedIn(client)).toBe(false);
  });

  it('are nothing that a token of a service has, whatever cookie is sent with it', async () => {
    const client = await signedIn();
    const machine = new PageClient(server.url, {
      authorization: `Bearer ${await server.token('operator')}`,
    });
    machine.cookie = client.cookie;
    for (const answer of [
      await machine.get('/me/sessions'),
      await machine.post('/me/password', { current: password, password: another }),
    ])
      expect([answer.status, answer.body.code]).toEqual([403, 'IDENTITY.NOT_SIGNED_IN']);
  });
});

describe('one’s password', () => {
  it('is changed with the one before; other sessions end, and this one gets a new token', async () => {
    const [client, elsewhere] = [await signedIn(), await signedIn()];
    const change = (current: string, next: string) =>
      client.post('/me/password', { current, password: next });
    expect((await change('wrong', another)).body).toMatchObject({
      code: 'IDENTITY.WRONG_PASSWORD',
      params: { field: 'current' },
    });
    expect((await change(password, '12345678')).body.code).toBe('IDENTITY.PASSWORD_TOO_COMMON');
    expect(await isSignedIn(elsewhere)).toBe(true);
    const before = client.cookie;
    expect((await change(password, another)).status).toBe(204);
    expect(await isSignedIn(client)).toBe(true);
    expect(await isSignedIn(elsewhere)).toBe(false);
    const thief = new PageClient(server.url);
    thief.cookie = before;
    expect(await isSignedIn(thief)).toBe(false);
    expect((await new PageClient(server.url).signIn('an.nguyen', password)).status).toBe(401);
    expect((await new PageClient(server.url).signIn('an.nguyen', another)).status).toBe(200);
    expect(await letters()).toMatchObject([
      { to: 'p1@example.gov.vn', subject: 'Mật khẩu của bạn đã được đổi' },
    ]);
  });

  it('is guessed at through an open browser no oftener than at the door', async () => {
    const client = await signedIn();
    const codes: string[] = [];
    for (let guess = 0; guess < 7; guess += 1)
      codes.push((await client.post('/me/proof', { password: `guess ${guess}` })).body.code as string);
    expect(codes).toEqual([
      ...Array<string>(5).fill('IDENTITY.WRONG_PASSWORD'),
      'IDENTITY.SIGN_IN_DELAYED',
      'IDENTITY.SIGN_IN_DELAYED',
    ]);
  });

  it('of scrypt opens once more and is kept with argon2id from then on', async () => {
    const salt = randomBytes(16);
    const key = scryptSync(password.normalize('NFKC'), salt, 32, { N: 1024, r: 8, p: 1 });
    const kept = `scrypt$1024$8$1$${salt.toString('base64url')}$${key.toString('base64url')}`;
    await server.app
      .get(UnitOfWork)
      .run((tx) => tx.execute("UPDATE account SET password_hash = ? WHERE username = 'an.nguyen'", [kept]));
    await signedIn();
    const [{ password_hash: hash }] = await server.app
      .get(Database)
      .query<{ password_hash: string }>("SELECT password_hash FROM account WHERE username = 'an.nguyen'");
    expect(hash).toMatch(/^\$argon2id\$/);
    await signedIn();
  });
});

describe('a sign-in', () => {
  it('from a device nobody has used before is told to the person, but for the first', async () => {
    const office = { 'user-agent': firefox, 'x-forwarded-for': '198.51.100.7' };
    await signedIn('an.nguyen', office);
    await signedIn('an.nguyen', { ...office, 'x-forwarded-for': '198.51.100.200' });
    expect(await letters()).toEqual([]);
    await signedIn('an.nguyen', { 'user-agent': chrome, 'x-forwarded-for': '203.0.113.9' });
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ to: 'p1@example.gov.vn', subject: 'Có đăng nhập từ thiết bị mới' });
    expect(letter.text).toContain('lúc 08:00 02/03/2026 (Chrome, Windows, địa chỉ 203.0.113.9)');
    await signedIn('an.nguyen', { 'user-agent': chrome, 'x-forwarded-for': '203.0.113.9' });
    expect(await letters()).toEqual([]);
  });
});

describe('the audit log', () => {
  it('tells who signed in, who was refused, and what was changed, and nothing secret', async () => {
    const client = await signedIn();
    await new PageClient(server.url).signIn('an.nguyen', 'wrong');
    await new PageClient(server.url).signIn('nobody', 'wrong');
    await client.post('/me/password', { current: password, password: another });
    await client.delete('/me/sessions');
    const actions = async () => {
      const entries = await server.app
        .get(Database)
        .query<{ action: string; actor_kind: string; actor_id: string; outcome: string }>(
          'SELECT action, actor_kind, actor_id, outcome FROM audit_entry ORDER BY at, id',
        );
      return entries.map(({ action, actor_kind: kind, actor_id: id, outcome }) =>
        [action, kind, id, outcome].join(' '),
      );
    };
    await server.app.get(AuditTrail).writeDenials();
    expect(await actions()).toEqual(
      expect.arrayContaining([
        'session.opened person p1 done',
        'sign-in.refused anonymous  denied',
        'account.changed person p1 done',
        'session.ended person p1 done',
      ]),
    );
    expect((await actions()).filter((one) => one.startsWith('sign-in.refused'))).toHaveLength(2);
    const all = JSON.stringify(await server.app.get(Database).query('SELECT * FROM audit_entry'));
    for (const secret of [password, another, client.token]) expect(all).not.toContain(secret);
  });
});
