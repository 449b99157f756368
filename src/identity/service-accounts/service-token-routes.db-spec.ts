import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { ServiceTokens } from './service-tokens';

let server: TestServer;
let tokens: ServiceTokens;
beforeAll(async () => {
  server = await startTestServer();
  tokens = server.app.get(ServiceTokens);
});
afterAll(() => server.stop());

const call = async (method: string, path: string, token: string, body?: object) => {
  const response = await fetch(`${server.url}/api/v1/service-tokens${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, never> };
};
const portal = { name: 'Cổng dịch vụ công', role: 'worker', expiresInDays: 30 };

it('makes, lists, rotates and revokes tokens', async () => {
  const operator = await server.token('operator');
  const made = await call('POST', '', operator, {
    ...portal,
    scopes: ['case.file'],
    addresses: ['127.0.0.1'],
  });
  expect(made).toMatchObject({
    status: 201,
    body: { token: expect.stringMatching(/^mc_[\w-]{43}$/) as string },
  });
  const { id, token } = made.body;
  const { body: list } = await call('GET', '', operator);
  expect(list.items).toContainEqual(
    expect.objectContaining({ id, scopes: ['case.file'], addresses: ['127.0.0.1/32'], state: 'valid' }),
  );
  expect(JSON.stringify(list)).not.toContain(token);
  const rotated = await call('POST', `/${id}/rotate`, operator);
  expect(rotated.status).toBe(201);
  expect((await call('DELETE', `/${id}`, operator)).status).toBe(204);
  expect(await tokens.authenticate(token, '127.0.0.1')).toBeUndefined();
  expect(await tokens.authenticate(rotated.body.token, '127.0.0.1')).toBeDefined();
  expect((await call('DELETE', '/none', operator)).status).toBe(404);
});

it('needs an end within a year, and a name', async () => {
  const operator = await server.token('operator');
  for (const wrong of [
    { ...portal, expiresInDays: undefined },
    { ...portal, expiresInDays: 367 },
    { ...portal, name: '' },
    { ...portal, role: 'root' },
    { ...portal, id: 'mine' },
    { ...portal, hash: 'x' },
  ])
    expect((await call('POST', '', operator, wrong)).status).toBe(400);
});

it('lets nobody hand out what they do not have', async () => {
  const { token } = await tokens.create({ role: 'operator', scopes: ['token.manage', 'task.read'] });
  const beyond = await call('POST', '', token, portal);
  expect([beyond.status, beyond.body.code]).toEqual([403, 'IDENTITY.TOKEN_BEYOND_MAKER']);
  expect((await call('POST', '', token, { ...portal, scopes: ['task.read'] })).status).toBe(201);
  const other = await tokens.create({ role: 'operator' });
  expect((await call('POST', `/${other.id}/rotate`, token)).status).toBe(403);
});

it('a narrowed token opens only what it names', async () => {
  const { token } = await tokens.create({ role: 'operator', scopes: ['task.read'] });
  expect((await call('GET', '', token)).status).toBe(403);
  const { token: elsewhere } = await tokens.create({ role: 'operator', addresses: ['10.9.9.9'] });
  expect((await call('GET', '', elsewhere)).status).toBe(401);
});

it('a token can end itself, and only a token', async () => {
  const { id, token } = await tokens.create({ role: 'viewer' });
  expect((await call('DELETE', '/current', token)).status).toBe(204);
  expect((await tokens.find(id)).revokedAt).not.toBeNull();
  expect((await call('DELETE', '/current', token)).status).toBe(401);
  const nobody = { method: 'DELETE', headers: { 'x-requested-with': 'test' } };
  expect((await fetch(`${server.url}/api/v1/service-tokens/current`, nobody)).status).toBe(401);
});
