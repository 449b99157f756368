import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { PageClient } from '../../../test/support/page-client';
import { ApiClient } from '../../../test/support/api-client';
import { WorkingTimeModule } from '../../../test/support/working-time.module';
import { definitionMessages, DefinitionsModule } from '../../definitions';
import { DrivenClock } from '../../kernel';
import { runtimeMessages, RuntimeModule } from '../../runtime';
import { organisationMessages, OrganisationModule } from './organisation.module';

const password = 'trời xanh quá';
let server: TestServer;
let clock: DrivenClock;
let administrator: ApiClient;

beforeAll(async () => {
  clock = new DrivenClock(new Date('2026-03-10T08:00:00+07:00'));
  server = await startTestServer({
    imports: [DefinitionsModule, RuntimeModule, WorkingTimeModule, OrganisationModule],
    catalogues: [definitionMessages, runtimeMessages, organisationMessages],
    clock,
  });
  administrator = new ApiClient(server.url, await server.token('administrator'));
  const content = readFileSync(join(__dirname, 'fixtures/province.yaml'), 'utf8');
  await administrator.post('/organisation/import', { files: [{ name: 'province.yaml', content }] });
});
afterAll(() => server.stop());

const account = (person: string, roles: string[], username = person) =>
  administrator.post('/accounts', { person, username, password, roles });

/** Calls of a browser that is signed in. */
async function signIn(username: string) {
  const response = await fetch(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const call = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: { cookie, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, any> };
  };
  return {
    status: response.status,
    get: (path: string) => call('GET', path),
    post: (path: string, body: object = {}) => call('POST', path, body),
  };
}

describe('an official', () => {
  it('signs in under the name of the organisation and sees the posts held at this moment', async () => {
    expect((await account('le-dinh-chi', ['official'])).status).toBe(201);
    const chi = await signIn('le-dinh-chi');
    const { body } = await chi.get('/me');
    expect(body).toMatchObject({
      kind: 'person',
      name: 'Lê Đình Chi',
      roles: ['official'],
      person: {
        key: 'le-dinh-chi',
        isAbsent: false,
        posts: [
          { unitKey: 'economic-division', role: 'unit-head', insteadOf: null },
          { unitKey: 'economic-division', role: 'case-officer', insteadOf: expect.any(String) as string },
        ],
      },
    });
    expect(body.permissions).toContain('case.act');
    expect(body.permissions).not.toContain('organisation.manage');
    expect((await chi.get('/accounts')).status).toBe(403);
  });

  it('sets and ends an absence of their own and of nobody else', async () => {
    await account('pham-thu-dung', ['official']);
    const dung = await signIn('pham-thu-dung');
    const refused = await dung.post('/substitutions', { from: 'nguyen-thi-an', to: 'le-dinh-chi' });
    expect([refused.status, refused.body.code]).toEqual([403, 'ORGANISATION.NOT_OWN_SUBSTITUTION']);
    const away = await dung.post('/substitutions', { to: 'le-dinh-chi', validTo: '2026-03-20' });
    expect(away).toMatchObject({
      status: 201,
      body: { fromPersonName: 'Phạm Thu Dung', toPersonName: 'Lê Đình Chi', validFrom: '2026-03-10' },
    });
    expect((await dung.get('/me')).body.person.isAbsent).toBe(true);
    const others = await administrator.get('/substitutions?person=tran-van-binh');
    expect((await dung.post(`/substitutions/${others.body.items[0].id}/end`)).status).toBe(403);
    expect((await dung.post(`/substitutions/${away.body.id}/end`)).status).toBe(200);
    expect((await dung.get('/me')).body.person.isAbsent).toBe(false);
  });
});

describe('the accounts', () => {
  it('are listed without anything secret and changed together with their sessions', async () => {
    const { body } = await account('nguyen-thi-an', ['official', 'supervisor'], 'An.Nguyen');
    expect(body).toEqual({
      id: expect.any(String) as string,
      username: 'an.nguyen',
      hasPassword: true,
      personId: expect.any(String) as string,
      personName: 'Nguyễn Thị An',
      roles: ['official', 'supervisor'],
      state: 'ACTIVE',
      createdAt: '2026-03-10T01:00:00.000Z',
    });
    const first = await administrator.get('/accounts?limit=1');
    expect(first.body.items).toHaveLength(1);
    expect(
      (await administrator.get(`/accounts?cursor=${first.body.next}`)).body.items.length,
    ).toBeGreaterThan(0);
    const an = await signIn('an.nguyen');
    expect((await an.get('/me')).status).toBe(200);
    const changed = await fetch(`${server.url}/api/v1/accounts/${body.id}`, {
      method: 'PATCH',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await server.token('administrator')}`,
      },
      body: JSON.stringify({ state: 'DISABLED' }),
    });
    expect(await changed.json()).toMatchObject({ state: 'DISABLED' });
    expect((await an.get('/me')).status).toBe(401);
    expect((await signIn('an.nguyen')).status).toBe(401);
  });

  it('without a password get an invitation, here as a code because no mail can be sent', async () => {
    const manager = new PageClient(server.url, {
      authorization: `Bearer ${await server.token('administrator')}`,
    });
    await manager.post('/people', { key: 'hoang-van-em', name: 'Hoàng Văn Em', email: 'em@example.org' });
    const { status, body } = await manager.post('/accounts', {
      person: 'hoang-van-em',
      username: 'em.hoang',
      roles: ['official'],
    });
    expect([status, body]).toMatchObject([
      201,
      { hasPassword: false, invitation: { isSent: false, expiresAt: '2026-03-13T01:00:00.000Z' } },
    ]);
    const again = await manager.post(`/accounts/${body.id}/invitation`);
    const set = (token: string) =>
      new PageClient(server.url).post('/session/reset/confirm', { token, password });
    expect((await set(body.invitation.code as string)).body.code).toBe('IDENTITY.CODE_INVALID');
    expect((await set(again.body.code as string)).status).toBe(204);
    const em = new PageClient(server.url);
    expect((await em.signIn('em.hoang', password)).status).toBe(200);
    const { body: setUp } = await em.post('/me/second-factor');
    const code = new TOTP({ secret: Secret.fromBase32(setUp.secret as string) }).generate({
      timestamp: clock.now().getTime(),
    });
    expect((await em.post('/me/second-factor/confirm', { code })).status).toBe(200);
    expect((await manager.delete(`/accounts/${body.id}/sessions`)).status).toBe(204);
    expect((await em.get('/session')).status).toBe(401);
    expect((await em.signIn('em.hoang', password)).body).toEqual({ secondFactor: 'needed' });
    expect((await manager.delete(`/accounts/${body.id}/second-factor`)).status).toBe(204);
    expect((await em.signIn('em.hoang', password)).body.secondFactor).toBe('none');
  });

  it.each([
    [{ person: 'nobody' }, 400, 'ORGANISATION.UNKNOWN_REFERENCE'],
    [{ roles: ['operator'] }, 400, 'REQUEST.INVALID'],
    [{ roles: [] }, 400, 'REQUEST.INVALID'],
    [{ password: 'tran-van-binh' }, 400, 'IDENTITY.PASSWORD_HAS_USERNAME'],
    [{ password: 'ngắn' }, 400, 'IDENTITY.PASSWORD_TOO_SHORT'],
    [{ username: 'trần' }, 400, 'IDENTITY.USERNAME_INVALID'],
    [{ username: 'le-dinh-chi' }, 409, 'IDENTITY.ACCOUNT_EXISTS'],
    [{ id: 'mine' }, 400, 'REQUEST.INVALID'],
  ])('are not made with %j', async (change, status, code) => {
    const { body, ...reply } = await administrator.post('/accounts', {
      person: 'tran-van-binh',
      username: 'tran-van-binh',
      password,
      roles: ['official'],
      ...change,
    });
    expect([reply.status, body.code]).toEqual([status, code]);
  });
});
