import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OpenAPIObject } from '@nestjs/swagger';
import { knock, type Proof } from '../access/knock';
import { routesOf } from '../access/router';
import { buildWorld, type World } from '../access/world';
import { startShop } from '../builders/start-shop';
import { drawBpmn } from '../support/draw-bpmn';

/** OWASP API Security Top 10, 2023: each risk tried on the whole product through HTTP. */
let world: World;
let operator: Proof;
const unknown = '019a0000-0000-7000-8000-000000000000';

beforeAll(async () => {
  world = await buildWorld();
  operator = { authorization: `Bearer ${await world.token('operator')}` };
}, 120_000);
afterAll(() => world?.stop());

const as = async (person: string): Promise<Proof> => ({ cookie: await world.cookieOf(person) });
const ask = (
  proof: Proof,
  route: string,
  params: Record<string, string> = {},
  body?: unknown,
  headers = {},
) => knock(world.url, proof, route, { params, body, headers });
/** What an answer says, without what differs between any two requests. */
const said = ({ status, body }: { status: number; body: any }) => ({ status, ...body, requestId: null });
const documentOf = async () => (await (await fetch(`${world.url}/api/openapi.json`)).json()) as OpenAPIObject;

it('API1: an official of another agency cannot tell a case, its file or its task from none', async () => {
  const stranger = await as('khanh');
  const taskId = await world.task('appraise');
  const { caseId, attachmentId } = world.file;
  for (const [route, params] of [
    ['GET /case-files/:id', { id: world.case.id }],
    ['GET /case-files/:id', { id: world.case.code }],
    ['GET /case-files/:id/history', { id: world.case.id }],
    ['GET /case-files/:id/attachments', { id: caseId }],
    ['GET /case-files/:id/attachments/:attachmentId/content', { id: caseId, attachmentId }],
    ['POST /case-files/:id/accept', { id: world.case.id }],
    ['POST /inbox/:taskId/claim', { taskId }],
  ] as [string, Record<string, string>][]) {
    const nothing = Object.fromEntries(Object.keys(params).map((name) => [name, unknown]));
    const refused = await ask(stranger, route, params);
    expect(refused.status).toBe(404);
    expect(JSON.stringify(said(refused)).replaceAll(Object.values(params)[0], unknown)).toBe(
      JSON.stringify(said(await ask(stranger, route, nothing))),
    );
    expect(refused.text).not.toMatch(/Ngọc Ánh|001099012345/);
  }
});

describe('API2', () => {
  it('API2: nobody is there before an administrator makes an account', async () => {
    const empty = await startShop();
    try {
      expect(await empty.database.query('SELECT id FROM account')).toEqual([]);
      const known = ['admin', 'root', 'administrator', 'motcua', 'operator', 'sa', 'test'];
      for (const username of known)
        for (const password of [username, 'admin', 'password', '12345678', 'changeme', ''])
          expect(
            (await knock(empty.url, {}, 'POST /session', { body: { username, password } })).status,
          ).toBeGreaterThanOrEqual(400);
    } finally {
      await empty.stop();
    }
  });

  it('API2: what is like a token opens nothing', async () => {
    const cookie = await world.signIn('an');
    const [name, token] = [
      cookie.slice(0, cookie.indexOf('=')),
      cookie.slice(cookie.indexOf('=') + 1).split(';')[0],
    ];
    const service = operator.authorization.split(' ')[1];
    for (const proof of [
      { cookie: `${name}=${token.slice(0, -1)}` },
      { cookie: `${name}=${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}` },
      { cookie: `${name}=${token.toUpperCase()}` },
      { cookie: `${name}=${service}` },
      { authorization: `Bearer ${token}` },
      { authorization: `Basic ${Buffer.from(`an:${token}`).toString('base64')}` },
      { authorization: `Bearer ${service}x` },
      { authorization: `bearer eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJvcGVyYXRvciJdfQ.` },
    ] as Proof[])
      expect((await ask(proof, 'GET /case-files')).status).toBe(401);
    expect((await ask({ cookie }, 'GET /case-files')).status).toBe(200);
  });
});

it('API3: no route takes a field that it does not name', async () => {
  const { paths } = await documentOf();
  const forged = { approvedBySupervisor: true };
  const tried: string[] = [];
  const taken: string[] = [];
  for (const [path, operations] of Object.entries(paths))
    for (const method of ['post', 'put', 'patch'] as const) {
      const content = (operations[method]?.requestBody as { content?: object } | undefined)?.content;
      if (!content || !('application/json' in content)) continue;
      const route = `${method.toUpperCase()} ${path.replace('/api/v1', '').replace(/\{(\w+)\}/g, ':$1')}`;
      const params = Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, unknown]));
      const { status, body } = await ask(operator, route, params, forged, { 'accept-language': 'en' });
      tried.push(route);
      const fields = (body?.errors ?? []).map(({ field }: { field: string }) => field);
      // What is for citizens or people alone is refused before its body is read.
      if (status === 403) continue;
      if (status < 400 || !fields.includes('approvedBySupervisor'))
        taken.push(`${route} ${status} ${body?.code}`);
    }
  expect(tried.length).toBeGreaterThan(40);
  expect(taken).toEqual([]);
});

it('API4: nothing large, deep or endless is read to its end', async () => {
  const nested = `{"variables":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`;
  const json = { ...operator, 'content-type': 'application/json' };
  const send = (path: string, body: string) =>
    fetch(`${world.url}/api/v1${path}`, { method: 'POST', headers: json, body });
  expect((await send('/process-instances', nested)).status).toBe(400);
  expect((await send('/process-instances', JSON.stringify({ x: 'x'.repeat(600 * 1024) }))).status).toBe(413);
  expect((await fetch(`${world.url}/api/v1/case-files?limit=100000`, { headers: operator })).status).toBe(
    400,
  );
  const large = new FormData();
  large.append('files', new Blob([new Uint8Array(1_100_000)], { type: 'application/pdf' }), 'x.pdf');
  const upload = await fetch(`${world.url}/api/v1/uploads`, {
    method: 'POST',
    headers: operator,
    body: large,
  });
  expect(upload.status).toBe(413);
  const events = Array.from({ length: 51 }, () => ({ kind: 'PAUSE', at: '2026-11-03T08:00:00+07:00' }));
  const preview = { start: '2026-11-02T08:00:00+07:00', limit: { value: 3, unit: 'working-day' }, events };
  expect((await ask({}, 'POST /deadlines/preview', {}, preview)).status).toBe(400);
});

it('API5: what one’s role has no permission for is refused, however one asks', async () => {
  const official = await as('an');
  for (const [route, params] of [
    ['POST /deployments', {}],
    ['POST /accounts', {}],
    ['POST /agencies', {}],
    ['POST /calendars/:key/versions', { key: 'vn' }],
    ['POST /process-instances/:id/cancel', { id: unknown }],
    ['POST /service-jobs/claim', {}],
    ['GET /process-instances', {}],
    ['GET /events', {}],
  ] as [string, Record<string, string>][]) {
    expect(await ask(official, route, params, {})).toMatchObject({ status: 403, code: 'IDENTITY.FORBIDDEN' });
    expect((await ask({}, route, params, {})).status).toBe(401);
    for (const header of ['x-http-method-override', 'x-original-url', 'x-rewrite-url', 'x-user-role'])
      expect([400, 403]).toContain((await ask(official, route, params, {}, { [header]: 'GET' })).status);
  }
});

it('API6: pressing a button a hundred times is pressing it once', async () => {
  const filing = {
    procedureCode: 'PERMIT',
    channel: 'COUNTER',
    receivingAgency: 'xa-an-phu',
    applicant: { kind: 'PERSON', name: 'Người bấm nhiều lần', identity: '001099099999' },
    components: [{ code: 'application', how: 'PAPER' }],
  };
  const headers = { 'idempotency-key': 'a-hundred-times' };
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => ask(operator, 'POST /case-files', {}, filing, headers)),
  );
  const codes = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.code));
  expect(codes.size).toBe(1);
  const found = await ask(operator, 'GET /case-files', {}, undefined);
  expect(found.body.items.filter(({ code }: { code: string }) => codes.has(code))).toHaveLength(1);
});

describe('API7', () => {
  let inside: Server;
  let reached = 0;
  beforeAll(async () => {
    inside = createServer((_, response) => {
      reached += 1;
      response.end('{}');
    });
    await new Promise<void>((done) => inside.listen(0, '127.0.0.1', done));
  });
  afterAll(() => new Promise((done) => inside.close(done)));

  it('API7: a model cannot make the server call an address that is not allowed', async () => {
    const { port } = inside.address() as AddressInfo;
    const drawing = `start s
<serviceTask id="w" procedure:handler="http"><extensionElements><camunda:inputOutput>
<camunda:inputParameter name="url">=target</camunda:inputParameter><camunda:inputParameter name="method">GET</camunda:inputParameter>
</camunda:inputOutput></extensionElements></serviceTask>
end e
s > w > e`;
    const content = drawBpmn(drawing, { process: 'calling' });
    const deployed = await world.api.deploy([{ name: 'calling.bpmn', content }]);
    expect([deployed.status, deployed.body.problems]).toEqual([201, undefined]);
    for (const target of [
      `http://127.0.0.1:${port}/`,
      `https://127.0.0.1:${port}/`,
      `https://localhost:${port}/`,
      `https://2130706433:${port}/`,
      `https://[::ffff:127.0.0.1]:${port}/`,
      'https://169.254.169.254/latest/meta-data/',
      'file:///etc/passwd',
    ]) {
      const { id } = await world.start('calling', { variables: { target } });
      await world.runDue();
      const { incidents, state } = await world.seeInstance(id);
      expect([target, state]).toEqual([target, 'active']);
      expect(incidents[0].code).toMatch(/^CONNECTOR\.(HOST_NOT_ALLOWED|ADDRESS_NOT_PUBLIC|.*)$/);
    }
    expect(reached).toBe(0);
  });
});

it('API8: mistakes tell nothing, and other sites get nothing', async () => {
  for (const [path, method] of [
    ['/api/v1/case-files/%E0%A4%A', 'GET'],
    ['/api/v1/case-files/%00', 'GET'],
    ["/api/v1/case-files/' OR 1=1 --", 'GET'],
    ['/api/v1/nowhere', 'POST'],
    ['/api/v1/session', 'PROPFIND'],
  ]) {
    const response = await fetch(`${world.url}${path}`, {
      method,
      headers: { ...operator, origin: 'https://evil.example' },
    });
    const text = await response.text();
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(text).not.toMatch(/node_modules|\bat \w+ \(|SELECT |\.ts\b/);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(response.headers.get('content-security-policy')).toMatch(/default-src/);
  }
});

it('API9: nothing answers but what is described', async () => {
  const { paths } = await documentOf();
  const described = new Set(
    Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map(
        (method) => `${method.toUpperCase()} ${path.replace('/api/v1', '').replace(/\{(\w+)\}/g, ':$1')}`,
      ),
    ),
  );
  const hidden = routesOf(world.app).filter((route) => !described.has(route.replace(/\*(\w+)/g, ':$1')));
  // For machines that watch the server, the description itself, the pages, and what a browser is sent back to.
  expect(
    hidden.filter(
      (route) =>
        !/^GET \/($|healthz|readyz|metrics|api\/|live\b|(citizen\/)?session\/oidc\/callback)/.test(route) &&
        // The pages, which are asked by their own tests.
        !/^GET \/(desk|boards|display|modeler|modeler\/preview|public|engine|password|sign-in|signed-in)(\/\{\*rest\})?$/.test(
          route,
        ),
    ),
  ).toEqual([]);
  for (const path of [
    '/api/case-files',
    '/api/v0/case-files',
    '/api/v2/case-files',
    '/case-files',
    '/admin',
    '/debug',
  ])
    expect((await fetch(`${world.url}${path}`, { headers: operator })).status).toBe(404);
});

it('API10: the answer of a service is data of a stranger', async () => {
  const job = await world.serviceJob();
  const complete = (body: string) =>
    fetch(`${world.url}/api/v1/service-jobs/${job.id}/complete`, {
      method: 'POST',
      headers: { authorization: `Bearer ${world.tokens.worker}`, 'content-type': 'application/json' },
      body,
    });
  const lock = `"lockToken":${JSON.stringify(job.lockToken)}`;
  for (const variables of [
    '{"a":{"__proto__":{"isAdmin":true}}}',
    '{"constructor":{"prototype":{"isAdmin":true}}}',
    '[1,2]',
    `{"a":"${'x'.repeat(300 * 1024)}"}`,
    `${'{"a":'.repeat(30)}1${'}'.repeat(30)}`,
    '{"a":1e999}',
  ])
    expect((await complete(`{${lock},"variables":${variables}}`)).status).toBe(400);
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  expect((await complete(`{"lockToken":"wrong","variables":{}}`)).status).toBeGreaterThanOrEqual(400);
  expect((await complete(`{${lock},"variables":{"paid":true}}`)).status).toBe(200);
});
