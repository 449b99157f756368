import { expect, type Page, test } from '@playwright/test';
import { ApiClient } from '../support/api-client';
import { type OidcTestProvider, startOidcProvider } from '../support/oidc-provider';
import { freePort, ServerProcess } from '../support/server-process';

const secret = 'a secret of the test';
let server: ServerProcess;
let provider: OidcTestProvider;
/** Another site than the provider's, which is at 127.0.0.1. */
let home: string;

test.beforeAll(async () => {
  const port = await freePort();
  home = `http://localhost:${port}`;
  const client = (client_id: string, path: string) => ({
    client_id,
    client_secret: secret,
    redirect_uris: [`${home}/api/v1/${path}/callback`],
  });
  provider = await startOidcProvider({
    isManual: true,
    clients: [client('officials', 'session/oidc'), client('citizens', 'citizen/session/oidc')],
  });
  await provider.people({
    an: { email: 'an@tinh.example', email_verified: true, groups: ['can-bo'] },
    hoa: { name: 'Trần Thị Hoa', personal_id: '001099012345' },
  });
  server = await ServerProcess.start({
    port,
    env: {
      PUBLIC_URL: home,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: 'officials',
      OIDC_CLIENT_SECRET: secret,
      OIDC_ROLES: 'can-bo=official',
      CITIZEN_OIDC_ISSUER: provider.issuer,
      CITIZEN_OIDC_CLIENT_ID: 'citizens',
      CITIZEN_OIDC_CLIENT_SECRET: secret,
    },
  });
  const api = new ApiClient(server.url, server.token('operator'));
  const { status } = await api.post('/people', { key: 'an', name: 'Trần An', email: 'an@tinh.example' });
  expect(status).toBe(201);
  api.close();
});
test.afterAll(async () => {
  await server.stop();
  server.removeData();
  await provider.stop();
});

/** Goes to the provider, signs in there by hand, and ends where the browser stops. */
async function signIn(page: Page, who: string, door: string, returnTo: string): Promise<void> {
  await provider.present(who);
  // The provider does not know who was there before.
  await page.context().clearCookies({ domain: '127.0.0.1' });
  await page.goto(`${home}/api/v1/${door}?returnTo=${encodeURIComponent(returnTo)}`);
  expect(new URL(page.url()).host).toBe(new URL(provider.issuer).host);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${home}${returnTo}`);
}

test('a sign-in at another site ends on a page that the session cookie is shown to, though it is Strict', async ({
  page,
  context,
}) => {
  await signIn(page, 'an', 'session/oidc', '/api/v1/me');
  expect(JSON.parse(await page.locator('body').innerText())).toMatchObject({
    name: 'Trần An',
    roles: ['official'],
  });
  const cookies = await context.cookies(home);
  expect(cookies.map(({ name, sameSite, httpOnly }) => [name, sameSite, httpOnly])).toEqual([
    ['motcua_session', 'Strict', true],
  ]);
  // What another site begins does not have it: the page has to come from us.
  await page.goto(`${provider.issuer}/interaction/none`);
  await page.evaluate(`location.assign('${home}/api/v1/me')`);
  await page.waitForURL(`${home}/api/v1/me`);
  expect(await page.locator('body').innerText()).toContain('IDENTITY.UNAUTHENTICATED');
});

test('a citizen comes in the same way, and keeps the session of an official apart', async ({
  page,
  context,
}) => {
  await signIn(page, 'an', 'session/oidc', '/api/v1/me');
  await signIn(page, 'hoa', 'citizen/session/oidc', '/api/v1/my/cases');
  expect(JSON.parse(await page.locator('body').innerText())).toEqual({ items: [] });
  await page.goto(`${home}/api/v1/me`);
  expect(await page.locator('body').innerText()).toContain('Trần An');
  const names = (await context.cookies(home)).map(({ name }) => name).sort();
  expect(names).toEqual(['motcua_citizen', 'motcua_session']);
});

test('who is not let in reads why, in both languages and without a complaint of the browser', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/refused|violat|policy/i.test(message.text())) complaints.push(message.text());
  });
  await provider.present('hoa');
  await page.goto(`${home}/api/v1/session/oidc`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.locator('h1')).toHaveText('Không đăng nhập được');
  await expect(page.locator('main')).toContainText('Your identity is in no group that has a role here.');
  await expect(page.locator('code')).toHaveText('IDENTITY.OIDC_NO_ROLE');
  expect(complaints).toEqual([]);
});
