import { verify } from '@node-rs/argon2';
import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { PageClient } from '../../../test/support/page-client';
import { Database, UnitOfWork } from '../../database';
import { DomainError, DrivenClock } from '../../kernel';
import { Accounts } from '../accounts/accounts';
import { SignInAttempts } from './sign-in-attempts';

jest.mock('@node-rs/argon2', () =>
  jest
    .requireActual<typeof import('../../../test/support/cheap-passwords')>(
      '../../../test/support/cheap-passwords',
    )
    .cheap(),
);

const password = 'trời xanh quá';
const env = { TRUSTED_PROXIES: '127.0.0.1' };
let clock: DrivenClock;
let server: TestServer;
let other: TestServer;

beforeEach(async () => {
  clock = new DrivenClock(new Date('2026-03-02T08:00:00+07:00'));
  server = await startTestServer({ clock, env });
  other = await startTestServer({ clock, env, beside: server });
  await server.app
    .get(Accounts)
    .create({ personId: 'p2', username: 'an.nguyen', password, roles: ['official'] });
  await new PageClient(server.url).signIn('nobody', 'warm');
  jest.mocked(verify).mockClear();
});
afterEach(async () => {
  await other.stop();
  await server.stop();
});

let addresses = 0;
/** A guesser with a network of computers: each guess comes from another address. */
const guess = (node: TestServer, username: string, secret = `guess ${addresses}`) => {
  addresses += 1;
  const address = `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`;
  return new PageClient(node.url, { 'x-forwarded-for': address }).signIn(username, secret);
};

describe.each(['an.nguyen', 'nobody.else'])('who guesses the password of %s on two nodes', (username) => {
  it('gets no more than 15 of 200 guesses looked at in ten minutes', async () => {
    const codes: string[] = [];
    for (let round = 0; round < 100; round += 1) {
      const pair = await Promise.all([guess(server, username), guess(other, username)]);
      codes.push(...pair.map(({ body }) => body.code as string));
      clock.travelTo(new Date(clock.now().getTime() + 6_000));
    }
    const looked = codes.filter((code) => code === 'IDENTITY.WRONG_CREDENTIALS').length;
    expect(codes.filter((code) => code === 'IDENTITY.SIGN_IN_DELAYED')).toHaveLength(200 - looked);
    expect(verify).toHaveBeenCalledTimes(looked);
    expect(looked).toBeLessThanOrEqual(15);
    expect(looked).toBeGreaterThanOrEqual(10);
  });

  it('at once gets five', async () => {
    const nodes = [server, other];
    await Promise.all(Array.from({ length: 40 }, (_, nth) => guess(nodes[nth % 2], username)));
    expect(verify).toHaveBeenCalledTimes(5);
  });
});

describe('who guesses', () => {
  it('waits the same time for every name, on whatever node, and keeps nobody out for long', async () => {
    for (const username of ['an.nguyen', 'nobody.else'])
      for (let attempt = 0; attempt < 6; attempt += 1) await guess(attempt % 2 ? server : other, username);
    for (const username of ['an.nguyen', 'nobody.else'])
      for (const node of [server, other]) {
        const { status, body, headers } = await guess(node, username, password);
        expect([status, body.code, headers.get('retry-after')]).toEqual([
          429,
          'IDENTITY.SIGN_IN_DELAYED',
          '3',
        ]);
      }
    clock.travelTo(new Date(clock.now().getTime() + 3_000));
    expect((await guess(other, 'an.nguyen', password)).status).toBe(200);
  });

  it('learns nothing from the work that is done, whether the account is, is disabled, or has no password', async () => {
    const accounts = server.app.get(Accounts);
    const roles = ['official'];
    const { id } = await accounts.create({ personId: 'p3', username: 'disabled', password, roles });
    await accounts.change(id, { state: 'DISABLED' });
    await accounts.create({ personId: 'p4', username: 'invited', roles });
    const said = async (username: string, secret: string) => {
      jest.mocked(verify).mockClear();
      const { status, body } = await guess(server, username, secret);
      return { status, body: { ...body, requestId: '' }, looks: jest.mocked(verify).mock.calls.length };
    };
    const wrong = await said('an.nguyen', 'wrong');
    expect(wrong).toMatchObject({ status: 401, looks: 1 });
    expect(await said('nobody.at.all', 'wrong')).toEqual(wrong);
    expect(await said('disabled', password)).toEqual(wrong);
    expect(await said('invited', '')).not.toEqual(wrong);
    expect(await said('invited', 'wrong')).toEqual(wrong);
  });

  it('from one address gets thirty a minute, whatever the names', async () => {
    const browser = new PageClient(server.url, { 'x-forwarded-for': '198.51.100.7' });
    const statuses: number[] = [];
    for (let nth = 0; nth < 32; nth += 1) statuses.push((await browser.signIn(`name${nth}`, 'x')).status);
    expect(statuses).toEqual([...Array<number>(30).fill(401), 429, 429]);
    expect(
      (await new PageClient(other.url, { 'x-forwarded-for': '198.51.100.7' }).signIn('x', 'x')).status,
    ).toBe(429);
    clock.travelTo(new Date(clock.now().getTime() + 60_000));
    expect((await browser.signIn('an.nguyen', password)).status).toBe(200);
  });

  it('is counted while others who were right are forgotten', async () => {
    const attempts = server.app.get(SignInAttempts, { strict: false });
    const unitOfWork = server.app.get(UnitOfWork);
    const turns = Array.from({ length: 12 }, async () => {
      for (let turn = 0; turn < 8; turn += 1) {
        await attempts.begin('password:same').catch((error: unknown) => {
          if (!(error instanceof DomainError)) throw error;
        });
        await unitOfWork.run((tx) => attempts.forget(tx, 'password:same'));
      }
    });
    expect((await Promise.allSettled(turns)).filter(({ status }) => status === 'rejected')).toEqual([]);
  });

  it('leaves no name behind that could be read', async () => {
    await guess(server, 'the.secret.typed.here');
    const kept = await server.app.get(Database).query('SELECT * FROM sign_in_attempt');
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain('secret');
  });
});
