import { Controller, Get } from '@nestjs/common';
import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { type ForgingProvider, startForgingProvider } from '../../../test/support/forging-provider';
import { type OidcTestProvider, startOidcProvider } from '../../../test/support/oidc-provider';
import { TestBrowser } from '../../../test/support/test-browser';
import { Database, UnitOfWork } from '../../database';
import { type Actor, DrivenClock } from '../../kernel';
import { CurrentActor, RequirePermission } from '../access/access.decorators';
import { Accounts } from '../accounts/accounts';
import { People } from '../accounts/people';
import { OidcIdentities } from './oidc-identities';

@Controller('desk')
class DeskController {
  @Get()
  @RequirePermission('case.read')
  read(@CurrentActor() actor: Actor) {
    return actor;
  }
}

const app = 'http://app.test';
const begin = `${app}/api/v1/session/oidc`;
const callback = `${begin}/callback`;
const client = { client_id: 'motcua', client_secret: 'a secret of the test', redirect_uris: [callback] };
const minute = 60_000;

const people: Record<string, { name: string; email: string; code: string }> = {
  p1: { name: 'Nguyễn Thị An', email: 'an@tinh.example', code: 'CB-001' },
  p2: { name: 'Trần Văn Bình', email: 'binh@tinh.example', code: 'CB-002' },
  p3: { name: 'Lê Chi', email: 'chung@tinh.example', code: 'CB-003' },
  p4: { name: 'Phạm Dung', email: 'chung@tinh.example', code: 'CB-004' },
};

let server: TestServer;
let clock: DrivenClock;

async function start(env: NodeJS.ProcessEnv): Promise<void> {
  clock = new DrivenClock(new Date('2026-03-02T08:00:00+07:00'));
  server = await startTestServer({
    controllers: [DeskController],
    clock,
    env: {
      PUBLIC_URL: app,
      OIDC_CLIENT_ID: client.client_id,
      OIDC_CLIENT_SECRET: client.client_secret,
      OIDC_ROLES: 'can-bo=official,lanh-dao=supervisor',
      ...env,
    },
  });
  const ids = Object.keys(people);
  server.app.get(People).use({
    nameOf: (id) => people[id]?.name,
    emailOf: (id) => people[id]?.email,
    byEmail: (email) => ids.filter((id) => people[id].email === email),
    byCode: (code) => ids.find((id) => people[id].code === code),
  });
}

const newBrowser = () => new TestBrowser({ 'app.test': server.url });
const rows = (table: string) => server.app.get(Database).query(`SELECT * FROM ${table}`);
const codeIn = ({ text }: { text: string }) => /IDENTITY\.\w+/.exec(text)?.[0];
const desk = async (browser: TestBrowser) => {
  const { status, text } = await browser.visit(`${app}/api/v1/desk`);
  return status === 200 ? (JSON.parse(text) as Actor) : status;
};

describe('signing in at a real provider', () => {
  let provider: OidcTestProvider;
  beforeAll(async () => {
    provider = await startOidcProvider({ clients: [client] });
  });
  afterAll(() => provider.stop());
  beforeEach(async () => {
    await start({ OIDC_ISSUER: provider.issuer, OIDC_PERSON_CLAIM: 'staff_number' });
    await provider.people({
      an: {
        name: 'An',
        email: 'an@tinh.example',
        email_verified: true,
        preferred_username: 'an.nguyen',
        groups: ['can-bo', 'football'],
      },
      binh: { groups: ['can-bo', 'lanh-dao'], staff_number: 'CB-002' },
      unverified: { email: 'an@tinh.example', email_verified: false, groups: ['can-bo'] },
      twoPeople: { email: 'chung@tinh.example', email_verified: true, groups: ['can-bo'] },
      stranger: { email: 'x@elsewhere.example', email_verified: true, groups: ['can-bo'] },
      roleless: { email: 'an@tinh.example', email_verified: true, groups: ['football', '__proto__'] },
    });
  });
  afterEach(() => server.stop());

  const signIn = async (who: string, browser = newBrowser(), query = '') => {
    await provider.present(who);
    const { url, visit } = await browser.follow(`${begin}${query}`);
    return { browser, url, visit: visit! };
  };

  it('makes the account of a person who has none, with the roles of the groups, and opens a session', async () => {
    const { browser, url, visit } = await signIn('an', newBrowser(), '?returnTo=/app/cases%3Fopen=1');
    expect(url.startsWith(callback)).toBe(true);
    expect(visit.status).toBe(200);
    expect(visit.headers.get('cache-control')).toBe('no-store');
    expect(visit.headers.get('content-security-policy')).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(visit.text).toContain('content="0;url=/app/cases?open=1"');
    expect(browser.cookie('app.test', 'motcua_oidc_official')).toBeUndefined();
    expect(await desk(browser)).toEqual({
      kind: 'person',
      id: 'p1',
      name: 'Nguyễn Thị An',
      roles: ['official'],
    });
    const account = await server.app.get(Accounts).findByPerson('p1');
    expect(account).toMatchObject({ username: 'an.nguyen', roles: ['official'], hasPassword: false });
    expect(await rows('oidc_attempt')).toEqual([]);
  });

  it('asks for a code with PKCE, state and nonce, and keeps none of them', async () => {
    const browser = newBrowser();
    const { headers, status } = await browser.visit(begin);
    expect(status).toBe(302);
    expect(headers.get('set-cookie')).toMatch(
      /^motcua_oidc_official=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/,
    );
    const asked = new URL(headers.get('location')!).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: 'motcua',
      redirect_uri: callback,
      scope: 'openid profile email',
      code_challenge_method: 'S256',
    });
    const kept = JSON.stringify(await rows('oidc_attempt'));
    for (const secret of [
      asked.get('state'),
      asked.get('nonce'),
      browser.cookie('app.test', 'motcua_oidc_official'),
    ])
      expect(kept).not.toContain(secret);
  });

  it('finds people by their key before their address, and gives several roles', async () => {
    const { browser } = await signIn('binh');
    expect(await desk(browser)).toMatchObject({ id: 'p2', roles: ['official', 'supervisor'] });
  });

  it.each([
    ['unverified', 'IDENTITY.OIDC_NO_PERSON'],
    ['twoPeople', 'IDENTITY.OIDC_NO_PERSON'],
    ['stranger', 'IDENTITY.OIDC_NO_PERSON'],
    ['roleless', 'IDENTITY.OIDC_NO_ROLE'],
  ])('refuses %s with a page that says why (%s)', async (who, code) => {
    const { browser, visit } = await signIn(who);
    expect(visit.status).toBe(403);
    expect(codeIn(visit)).toBe(code);
    expect(visit.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(browser.cookie('app.test', 'motcua_session')).toBeUndefined();
    expect(await rows('account')).toEqual([]);
  });

  it('answers a problem to what is no browser', async () => {
    const browser = newBrowser();
    const { status, text } = await browser.visit(`${callback}?state=x&code=y`, {
      headers: { accept: 'application/json' },
    });
    expect(status).toBe(401);
    expect(JSON.parse(text)).toMatchObject({ code: 'IDENTITY.OIDC_ATTEMPT_UNKNOWN' });
  });

  it('lets roles follow the groups at each sign-in; a change ends the sessions of before', async () => {
    const { browser: before } = await signIn('an');
    const { browser: same } = await signIn('an');
    expect(await desk(before)).toMatchObject({ roles: ['official'] });
    await provider.people({
      an: { email: 'an@tinh.example', email_verified: true, groups: ['lanh-dao'] },
    });
    const { browser: after } = await signIn('an');
    expect(await desk(after)).toMatchObject({ roles: ['supervisor'] });
    expect(await desk(before)).toBe(401);
    expect(await desk(same)).toBe(401);
  });

  it('lets nobody in with a disabled account', async () => {
    await signIn('an');
    const accounts = server.app.get(Accounts);
    const { id } = (await accounts.findByPerson('p1'))!;
    await accounts.change(id, { state: 'DISABLED' });
    const { visit, browser } = await signIn('an');
    expect([visit.status, codeIn(visit)]).toEqual([403, 'IDENTITY.OIDC_DISABLED']);
    expect(await desk(browser)).toBe(401);
  });

  it('knows people by their subject after the first time: an address that passes to another is not followed', async () => {
    await signIn('an');
    await provider.people({
      an: { email: 'moved@elsewhere.example', email_verified: true, groups: ['can-bo'] },
      heir: { email: 'an@tinh.example', email_verified: true, groups: ['can-bo'] },
    });
    expect(await desk((await signIn('an')).browser)).toMatchObject({ id: 'p1' });
    const { visit } = await signIn('heir');
    expect(codeIn(visit)).toBe('IDENTITY.OIDC_NO_PERSON');
    expect(
      await server.app.get(OidcIdentities).holderOf('official', { iss: provider.issuer, sub: 'an' }),
    ).toBe('p1');
  });

  it('finds a person anew when an administrator has released what the provider meant', async () => {
    await signIn('an');
    await provider.people({ heir: { email: 'an@tinh.example', email_verified: true, groups: ['can-bo'] } });
    const { id } = (await server.app.get(Accounts).findByPerson('p1'))!;
    const release = async (role: 'operator' | 'worker') =>
      (
        await newBrowser().visit(`${app}/api/v1/accounts/${id}/provider-identity`, {
          method: 'DELETE',
          headers: { authorization: `Bearer ${await server.token(role)}` },
        })
      ).status;
    expect(await release('worker')).toBe(403);
    expect(codeIn((await signIn('heir')).visit)).toBe('IDENTITY.OIDC_NO_PERSON');
    expect(await release('operator')).toBe(204);
    expect(await desk((await signIn('heir')).browser)).toMatchObject({ id: 'p1' });
  });

  it('takes an answer once, from the browser that asked, and not from one that has another attempt', async () => {
    await provider.present('an');
    const browser = newBrowser();
    const { url } = await browser.follow(begin, callback);
    const thief = newBrowser();
    await thief.follow(begin, callback);
    expect(codeIn(await thief.visit(url))).toBe('IDENTITY.OIDC_ATTEMPT_UNKNOWN');
    expect(codeIn(await newBrowser().visit(url))).toBe('IDENTITY.OIDC_ATTEMPT_UNKNOWN');
    const secret = browser.cookie('app.test', 'motcua_oidc_official')!;
    expect((await browser.visit(url)).status).toBe(200);
    browser.put('app.test', 'motcua_oidc_official', secret);
    const replay = await browser.visit(url);
    expect([replay.status, codeIn(replay)]).toEqual([401, 'IDENTITY.OIDC_ATTEMPT_UNKNOWN']);
  });

  it('does not take the code of another attempt', async () => {
    await provider.present('an');
    const [first, second] = [newBrowser(), newBrowser()];
    const stolen = new URL((await first.follow(begin, callback)).url);
    const own = new URL((await second.follow(begin, callback)).url);
    own.searchParams.set('code', stolen.searchParams.get('code')!);
    expect(codeIn(await second.visit(own))).toBe('IDENTITY.OIDC_REFUSED');
    expect(await desk(second)).toBe(401);
  });

  it('gives ten minutes for it', async () => {
    await provider.present('an');
    const browser = newBrowser();
    const { url } = await browser.follow(begin, callback);
    clock.travelTo(new Date(clock.now().getTime() + 10 * minute));
    expect(codeIn(await browser.visit(url))).toBe('IDENTITY.OIDC_ATTEMPT_UNKNOWN');
  });

  it('says when the provider does not let somebody in', async () => {
    const browser = newBrowser();
    const asked = new URL((await browser.visit(begin)).headers.get('location')!);
    const denied = `${callback}?error=access_denied&state=${asked.searchParams.get('state')}&iss=${encodeURIComponent(provider.issuer)}`;
    expect(codeIn(await browser.visit(denied))).toBe('IDENTITY.OIDC_REFUSED');
    expect(await rows('oidc_attempt')).toEqual([]);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/%0d%0aSet-Cookie:x',
    'javascript:alert(1)',
    'app',
    '',
    `/${'x'.repeat(600)}`,
  ])('goes on to no other place than ours: %p', async (returnTo) => {
    const visit = await newBrowser().visit(`${begin}?returnTo=${encodeURIComponent(returnTo)}`);
    if (returnTo.startsWith('/%0d')) expect(visit.status).toBe(302);
    else expect([visit.status, codeIn(visit)]).toEqual([400, 'IDENTITY.OIDC_RETURN_TO']);
  });

  it('goes on with what it knows of the provider, and says when it knows nothing', async () => {
    const other = await startOidcProvider({ clients: [client] });
    await server.stop();
    await start({ OIDC_ISSUER: other.issuer });
    await other.stop();
    const nothing = await newBrowser().visit(begin);
    expect([nothing.status, codeIn(nothing)]).toEqual([503, 'IDENTITY.OIDC_UNAVAILABLE']);
    expect(nothing.headers.get('retry-after')).toBe('30');
    const again = await startOidcProvider({ clients: [client], port: other.port });
    expect((await newBrowser().visit(begin)).status).toBe(302);
    await again.people({ an: { email: 'an@tinh.example', email_verified: true, groups: ['can-bo'] } });
    await again.present('an');
    const browser = newBrowser();
    const { url } = await browser.follow(begin, callback);
    await again.stop();
    const lost = await browser.visit(url);
    expect([lost.status, codeIn(lost)]).toEqual([503, 'IDENTITY.OIDC_UNAVAILABLE']);
    clock.travelTo(new Date(clock.now().getTime() + 120 * minute));
    expect((await newBrowser().visit(begin)).status).toBe(302);
  });
});

describe('the answer of a provider', () => {
  let provider: ForgingProvider;
  beforeAll(async () => {
    provider = await startForgingProvider(client.client_id, client.client_secret);
  });
  afterAll(() => provider.stop());
  beforeEach(async () => {
    await start({ OIDC_ISSUER: provider.issuer });
    await server.app.get(OidcIdentities).bind('official', { iss: provider.issuer, sub: 'forged' }, 'p1');
  });
  afterEach(() => server.stop());

  const signInWith = async (forgery: Parameters<ForgingProvider['forge']>[1], iss = provider.issuer) => {
    const browser = newBrowser();
    const asked = (await browser.visit(begin)).headers.get('location')!;
    const state = provider.forge(asked, { ...forgery, claims: { groups: ['can-bo'], ...forgery?.claims } });
    const visit = await browser.visit(`${callback}?code=any&state=${state}&iss=${encodeURIComponent(iss)}`);
    return { visit, at: await desk(browser) };
  };

  it('is taken when it is signed, for us, for this attempt and still valid', async () => {
    const { visit, at } = await signInWith({});
    expect(visit.status).toBe(200);
    expect(at).toMatchObject({ id: 'p1' });
  });

  const ago = Math.floor(Date.now() / 1_000) - 3_600;
  it.each([
    ['of another attempt', { claims: { nonce: 'another' } }],
    ['of no attempt', { claims: { nonce: undefined } }],
    ['that has expired', { claims: { iat: ago - 60, exp: ago } }],
    ['for another client', { claims: { aud: 'another' } }],
    ['of another issuer', { claims: { iss: 'https://another.example' } }],
    ['without a signature', { alg: 'none' as const }],
    ['signed with the secret of the client', { alg: 'HS256' as const }],
    ['signed by somebody else', { isForeignKey: true }],
    ['that is an error', { tokenStatus: 400 }],
  ])('is refused with an id token %s', async (_, forgery) => {
    const { visit, at } = await signInWith(forgery);
    expect([visit.status, codeIn(visit)]).toEqual([401, 'IDENTITY.OIDC_REFUSED']);
    expect(at).toBe(401);
  });

  it('is refused when it names another issuer, before anything is sent there', async () => {
    const before = provider.asked.filter((path) => path === '/token').length;
    const { visit, at } = await signInWith({}, 'https://another.example');
    expect([visit.status, codeIn(visit)]).toEqual([401, 'IDENTITY.OIDC_REFUSED']);
    expect(at).toBe(401);
    expect(provider.asked.filter((path) => path === '/token')).toHaveLength(before);
  });

  it('that is a failure of the provider is said to be one', async () => {
    const { visit } = await signInWith({ tokenStatus: 502 });
    expect([visit.status, codeIn(visit)]).toEqual([503, 'IDENTITY.OIDC_UNAVAILABLE']);
  });

  it('is not enough for an account with a second factor that the provider has not seen', async () => {
    await signInWith({});
    const { id } = (await server.app.get(Accounts).findByPerson('p1'))!;
    await server.app
      .get(UnitOfWork)
      .run((tx) =>
        tx.insert('second_factor', [
          { account_id: id, secret: '', created_at: 1, confirmed_at: 1, last_step: 0 },
        ]),
      );
    const { visit, at } = await signInWith({});
    expect([visit.status, at]).toEqual([200, 401]);
    expect((await signInWith({ claims: { amr: ['mfa'] } })).at).toMatchObject({ id: 'p1' });
  });

  it('counts a second factor that the provider has seen', async () => {
    await server.stop();
    await start({ OIDC_ISSUER: provider.issuer, SECOND_FACTOR_ROLES: 'official' });
    await server.app.get(OidcIdentities).bind('official', { iss: provider.issuer, sub: 'forged' }, 'p1');
    expect((await signInWith({ claims: { amr: ['pwd'] } })).at).toBe(403);
    expect((await signInWith({ claims: { amr: ['pwd', 'otp'] } })).at).toMatchObject({ roles: ['official'] });
  });
});

describe('without a provider', () => {
  it('there is nothing to sign in at', async () => {
    await start({});
    const { status, text } = await newBrowser().visit(begin);
    expect([status, codeIn({ text })]).toEqual([404, 'IDENTITY.OIDC_OFF']);
    await server.stop();
  });

  it('a start is refused that could not be safe, or could not work', async () => {
    const issuer = 'http://sso.example';
    await expect(start({ OIDC_ISSUER: issuer })).rejects.toThrow(/OIDC_ISSUER is not encrypted/);
    await expect(start({ OIDC_ISSUER: 'https://sso.example', PUBLIC_URL: '' })).rejects.toThrow(
      /OIDC_ISSUER needs PUBLIC_URL/,
    );
    await expect(start({ CITIZEN_OIDC_ISSUER: issuer })).rejects.toThrow(
      /CITIZEN_OIDC_ISSUER is not encrypted/,
    );
  });
});
