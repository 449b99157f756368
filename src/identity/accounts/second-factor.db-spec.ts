import { Controller, Get } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { PageClient } from '../../../test/support/page-client';
import { Database } from '../../database';
import { DrivenClock } from '../../kernel';
import { RequirePermission } from '../access/access.decorators';
import { Accounts } from './accounts';

jest.mock('@node-rs/argon2', () =>
  jest
    .requireActual<typeof import('../../../test/support/cheap-passwords')>(
      '../../../test/support/cheap-passwords',
    )
    .cheap(),
);

@Controller('desk')
class DeskController {
  @Get()
  @RequirePermission('case.read')
  read() {
    return {};
  }
}

const second = 1_000;
const minute = 60 * second;
const password = 'trời xanh quá';

let server: TestServer;
let clock: DrivenClock;

const start = async (env: NodeJS.ProcessEnv = {}) => {
  clock = new DrivenClock(new Date('2026-03-02T08:00:00+07:00'));
  server = await startTestServer({ controllers: [DeskController], clock, env });
  const account = { personId: 'p1', username: 'an.nguyen', password, roles: ['controller'] };
  await server.app.get(Accounts).create(account);
};
afterEach(() => server.stop());

const page = () => new PageClient(server.url);
const wait = (milliseconds: number) => clock.travelTo(new Date(clock.now().getTime() + milliseconds));
const signedIn = async () => {
  const client = page();
  expect((await client.signIn('an.nguyen', password)).body.secondFactor).not.toBe('needed');
  return client;
};

/** What an app shows at this moment, or some steps of half a minute from it. */
const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30, algorithm: 'SHA1' }).generate({
    timestamp: clock.now().getTime() + steps * 30 * second,
  });

/** An account with an app, signed in; the code of this step is used up. */
const withApp = async () => {
  const client = await signedIn();
  const secret = (await client.post('/me/second-factor')).body.secret as string;
  const confirmed = await client.post('/me/second-factor/confirm', { code: codeOf(secret) });
  expect(confirmed.status).toBe(200);
  return { client, secret, recoveryCodes: confirmed.body.recoveryCodes as string[] };
};
const firstStep = async () => {
  const client = page();
  expect((await client.signIn('an.nguyen', password)).body).toEqual({ secondFactor: 'needed' });
  return client;
};
const show = (client: PageClient, code: string) => client.post('/session/second-factor', { code });

describe('a second factor', () => {
  beforeEach(() => start());

  it('is set up with an app and asked for from its first right code on', async () => {
    const client = await signedIn();
    const { body: setUp } = await client.post('/me/second-factor');
    expect(setUp.uri).toMatch(/^otpauth:\/\/totp\/motcua:an\.nguyen\?.*secret=[A-Z2-7]{32}/);
    expect((await signedIn()).token).toMatch(/^ms_/);
    expect((await client.post('/me/second-factor/confirm', { code: '000000' })).body.code).toBe(
      'IDENTITY.WRONG_CODE',
    );
    const before = client.token;
    const elsewhere = await signedIn();
    const confirmed = await client.post('/me/second-factor/confirm', {
      code: codeOf(setUp.secret as string),
    });
    expect(confirmed.body.recoveryCodes).toHaveLength(10);
    for (const code of confirmed.body.recoveryCodes as string[])
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(client.token).not.toBe(before);
    expect((await elsewhere.get('/session')).status).toBe(401);
    expect((await client.get('/session')).body).toMatchObject({ secondFactor: 'shown' });
    expect((await client.get('/me/second-factor')).body).toMatchObject({
      isSet: true,
      recoveryCodesLeft: 10,
    });
    expect((await client.post('/me/second-factor')).body.code).toBe('IDENTITY.SECOND_FACTOR_EXISTS');
    const kept = JSON.stringify(await server.app.get(Database).query('SELECT * FROM second_factor'));
    expect(kept).not.toContain(setUp.secret);
    const codes = JSON.stringify(await server.app.get(Database).query('SELECT * FROM recovery_code'));
    for (const code of confirmed.body.recoveryCodes as string[]) expect(codes).not.toContain(code);
  });

  it('is the second step of signing in; between the steps nothing else is open', async () => {
    const { secret } = await withApp();
    wait(30 * second);
    const client = await firstStep();
    const pending = client.cookie;
    for (const path of ['/session', '/desk', '/me/sessions', '/me/second-factor'])
      expect([path, (await client.get(path)).status]).toEqual([path, 401]);
    expect((await client.post('/me/password', { current: password, password: 'another one' })).status).toBe(
      401,
    );
    const shown = await show(client, ` ${codeOf(secret).replace(/(?<=^...)/, ' ')} `);
    expect(shown.body).toMatchObject({ secondFactor: 'shown', username: 'an.nguyen' });
    expect(client.token).toMatch(/^ms_/);
    expect((await client.get('/desk')).status).toBe(200);
    const again = page();
    again.cookie = pending;
    wait(30 * second);
    expect((await show(again, codeOf(secret))).status).toBe(401);
    expect((await show(page(), codeOf(secret))).status).toBe(401);
  });

  it('accepts each code once, those of one step around as well, and none of before', async () => {
    const { secret } = await withApp();
    const verdict = async (code: string) => (await show(await firstStep(), code)).status;
    expect(await verdict(codeOf(secret))).toBe(401);
    expect(await verdict(codeOf(secret, 2))).toBe(401);
    expect(await verdict(codeOf(secret, 1))).toBe(200);
    expect(await verdict(codeOf(secret, 1))).toBe(401);
    expect(await verdict(codeOf(secret, -1))).toBe(401);
    wait(2 * minute);
    expect(await verdict(codeOf(secret, -2))).toBe(401);
    expect(await verdict(codeOf(secret, -1))).toBe(200);
    expect(await verdict(codeOf(secret))).toBe(200);
  });

  it('opens once for many who show the same code at once', async () => {
    const { secret } = await withApp();
    wait(minute);
    const clients = [await firstStep(), await firstStep(), await firstStep()];
    const shown = await Promise.all(clients.map((client) => show(client, codeOf(secret))));
    expect(shown.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });

  it('is guessed at no oftener than a password', async () => {
    const { secret } = await withApp();
    wait(minute);
    const client = await firstStep();
    const guesses = await Promise.all(Array.from({ length: 12 }, () => show(client, '000000')));
    expect(guesses.filter(({ body }) => body.code === 'IDENTITY.WRONG_CODE')).toHaveLength(5);
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(7);
    expect((await show(client, codeOf(secret))).status).toBe(429);
    wait(3 * second);
    expect((await show(client, codeOf(secret))).status).toBe(200);
  });

  it('has to be shown within five minutes', async () => {
    const { secret } = await withApp();
    wait(minute);
    const client = await firstStep();
    wait(5 * minute);
    expect((await show(client, codeOf(secret))).body.code).toBe('IDENTITY.UNAUTHENTICATED');
    expect((await server.app.get(Database).query('SELECT * FROM pending_sign_in')).length).toBe(1);
    const next = await firstStep();
    expect((await server.app.get(Database).query('SELECT * FROM pending_sign_in')).length).toBe(1);
    expect((await show(next, codeOf(secret))).status).toBe(200);
  });

  it('can be a recovery code, each once, until there are new ones', async () => {
    const { client, secret, recoveryCodes } = await withApp();
    const verdict = async (code: string) => (await show(await firstStep(), code)).status;
    expect(await verdict(recoveryCodes[0].toLowerCase().replaceAll('-', ' '))).toBe(200);
    expect(await verdict(recoveryCodes[0])).toBe(401);
    expect((await client.get('/me/second-factor')).body.recoveryCodesLeft).toBe(9);
    const renewed = await client.post('/me/second-factor/recovery-codes', { code: codeOf(secret, 1) });
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    expect(await verdict(recoveryCodes[1])).toBe(401);
    expect(await verdict(renewed.body.recoveryCodes[1] as string)).toBe(200);
  });

  it('of one account opens no other', async () => {
    const { recoveryCodes } = await withApp();
    await server.app
      .get(Accounts)
      .create({ personId: 'p2', username: 'binh', password, roles: ['official'] });
    const other = page();
    await other.signIn('binh', password);
    const secret = (await other.post('/me/second-factor')).body.secret as string;
    await other.post('/me/second-factor/confirm', { code: codeOf(secret) });
    const client = page();
    await client.signIn('binh', password);
    expect((await show(client, recoveryCodes[0])).status).toBe(401);
  });

  it('is removed with the password and a code, and then not asked for', async () => {
    const { client, secret, recoveryCodes } = await withApp();
    const remove = (body: object) => client.post('/me/second-factor/remove', body);
    expect((await remove({ password: 'wrong', code: recoveryCodes[0] })).body.code).toBe(
      'IDENTITY.WRONG_PASSWORD',
    );
    expect((await remove({ password, code: '000000' })).body.code).toBe('IDENTITY.WRONG_CODE');
    expect((await client.get('/me/second-factor')).body.isSet).toBe(true);
    expect((await remove({ password, code: codeOf(secret, 1) })).status).toBe(204);
    expect((await client.get('/session')).body.secondFactor).toBe('none');
    await signedIn();
  });

  it('is changed only by who has shown the password in the last ten minutes', async () => {
    const client = await signedIn();
    wait(10 * minute);
    expect((await client.post('/me/second-factor')).body.code).toBe('IDENTITY.PROOF_NEEDED');
    expect((await client.post('/me/proof', { password: 'wrong' })).body.code).toBe('IDENTITY.WRONG_PASSWORD');
    const before = client.cookie;
    expect((await client.post('/me/proof', { password })).status).toBe(204);
    expect((await client.post('/me/second-factor')).status).toBe(200);
    const old = page();
    old.cookie = before;
    expect((await old.get('/session')).status).toBe(401);
  });
});

describe('a role that asks for a second factor', () => {
  beforeEach(() => start({ SECOND_FACTOR_ROLES: 'administrator,controller' }));

  it('opens nothing but one’s own account before it is set up', async () => {
    const client = await signedIn();
    expect((await client.get('/session')).body).toMatchObject({ secondFactor: 'to-set-up', roles: [] });
    expect((await client.get('/desk')).body.code).toBe('IDENTITY.SECOND_FACTOR_NEEDED');
    expect((await client.get('/me/sessions')).status).toBe(200);
    const secret = (await client.post('/me/second-factor')).body.secret as string;
    await client.post('/me/second-factor/confirm', { code: codeOf(secret) });
    expect((await client.get('/session')).body).toMatchObject({
      secondFactor: 'shown',
      roles: ['controller'],
    });
    expect((await client.get('/desk')).status).toBe(200);
    await client.post('/me/second-factor/remove', { password, code: codeOf(secret, 1) });
    expect((await client.get('/desk')).body.code).toBe('IDENTITY.SECOND_FACTOR_NEEDED');
  });

  it('asks nothing of other roles', async () => {
    const account = { personId: 'p2', username: 'binh', password, roles: ['official'] };
    await server.app.get(Accounts).create(account);
    const client = page();
    await client.signIn('binh', password);
    expect((await client.get('/desk')).status).toBe(200);
  });
});
