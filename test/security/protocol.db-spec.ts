import { createHash } from 'node:crypto';
import net from 'node:net';
import { ModulesContainer } from '@nestjs/core';
import { getMetadataStorage } from 'class-validator';
import { rows } from '../access/routes';
import { knock, type Proof } from '../access/knock';
import type { Call } from '../access/matrix';
import { buildWorld, type World } from '../access/world';

/** What the server does with requests that bend the protocol rather than the product. */
let world: World;
let operator: Proof;
beforeAll(async () => {
  world = await buildWorld();
  operator = { authorization: `Bearer ${await world.token('operator')}` };
}, 120_000);
afterAll(() => world?.stop());

const get = (path: string, init: RequestInit = {}) =>
  fetch(`${world.url}${path}`, { redirect: 'manual', ...init });
/** The first line of the answer to these very bytes. */
const answerTo = (bytes: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = net.connect(Number(new URL(world.url).port), '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket
      .on('data', (data) => {
        text += data.toString();
        if (text.includes('\r\n')) socket.destroy();
      })
      .setTimeout(5_000, () => socket.destroy())
      .on('error', () => undefined)
      .on('close', () => resolve(text.split('\r\n')[0]));
  });
const everyKind = [
  '/healthz',
  '/metrics',
  '/',
  '/engine',
  '/api/docs',
  '/api/openapi.json',
  '/api/v1/procedures',
  '/api/v1/nowhere',
  '/nowhere',
];

describe('every kind of answer', () => {
  it('says the type and the character set of every kind of answer', async () => {
    for (const path of everyKind) {
      const response = await get(path, { headers: operator });
      const text = await response.text();
      const type = response.headers.get('content-type') ?? '';
      if (text === '') continue;
      expect([path, type]).toEqual([path, expect.stringMatching(/; ?charset=utf-8$/i)]);
      expect([path, /json/.test(type)]).toEqual([path, /^[{[]/.test(text)]);
    }
  });

  it('lets no page of another site read an answer', async () => {
    for (const path of everyKind) {
      for (const init of [
        { headers: { ...operator, origin: 'https://evil.example' } },
        {
          method: 'OPTIONS',
          headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
        },
      ] as RequestInit[]) {
        const { headers } = await get(path, init);
        const allowed = [...headers.keys()].filter((name) => name.startsWith('access-control-'));
        expect([path, allowed]).toEqual([path, []]);
        expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      }
    }
  });

  it('keeps answers of the API out of every cache', async () => {
    for (const path of ['/api/v1/procedures', '/api/v1/case-files', '/api/v1/nowhere', '/api/v1/session'])
      for (const headers of [operator, {}] as Proof[])
        expect((await get(path, { headers })).headers.get('cache-control')).toBe('no-store');
  });

  it('redirects nowhere', async () => {
    for (const path of [
      '/api/v1/procedures',
      '/api/v1/procedures/',
      '//evil.example/',
      '/healthz',
      '/api/v1//evil.example',
    ])
      for (const headers of [
        {},
        { 'x-forwarded-proto': 'http' },
        { 'x-forwarded-host': 'evil.example' },
      ] as Proof[])
        expect((await get(path, { headers })).headers.get('location')).toBeNull();
  });
});

it('knows no TRACE, and no method that a route does not have', async () => {
  const request = (method: string) =>
    answerTo(
      `${method} /api/v1/procedures HTTP/1.1\r\nHost: localhost\r\nX-Secret: mine\r\nConnection: close\r\n\r\n`,
    );
  for (const method of ['TRACE', 'TRACK', 'CONNECT', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])
    expect(await request(method)).not.toMatch(/^HTTP\/1\.1 [23]/);
});

it('lists no folder and gives away no file of the server', async () => {
  for (const path of [
    '/.git/HEAD',
    '/.git/',
    '/.env',
    '/package.json',
    '/package-lock.json',
    '/src/main.ts',
    '/dist/src/main.js',
    '/data/',
    '/files/',
    '/api/v1/files/',
    '/live/assets/',
    '/live/..%2f..%2fpackage.json',
    '/live/%2e%2e/%2e%2e/package.json',
    '/live/....//package.json',
    '/main.js.map',
  ]) {
    const response = await get(path, { headers: operator });
    expect([path, response.status >= 400 && response.status < 500]).toEqual([path, true]);
    expect(await response.text()).not.toMatch(/"dependencies"|ref: refs\/|Index of/);
  }
});

it('refuses a request whose length can be read in two ways', async () => {
  const head = 'POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
  for (const request of [
    `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n`,
    `${head}Content-Length: 2\r\nContent-Length: 30\r\n\r\n{}`,
    `${head}Content-Length: 2, 30\r\n\r\n{}`,
    `${head}Content-Length: +2\r\n\r\n{}`,
    `${head}Transfer-Encoding: chunked, identity\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
    `${head}Transfer-Encoding : chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
    `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`,
    `${head}X-A: 1\n Content-Length: 2\r\n\r\n{}`,
  ])
    expect(await answerTo(request)).toMatch(/^HTTP\/1\.1 400/);
  expect((await get('/healthz')).status).toBe(200);
});

it('takes a token from a header only', async () => {
  const token = operator.authorization.split(' ')[1];
  for (const name of ['token', 'access_token', 'authorization', 'api_key', 'session'])
    expect((await get(`/api/v1/case-files?${name}=${encodeURIComponent(token)}`)).status).toBe(401);
  const body = await knock(world.url, {}, 'POST /case-files', { body: { token, access_token: token } });
  expect(body.status).toBe(401);
});

describe('parameters', () => {
  let listings: { path: string; texts: string[]; all: string[] }[];
  beforeAll(() => {
    listings = questionsOf(world);
  });
  const attempts = [
    "' OR '1'='1",
    "'; DROP TABLE case_file; --",
    "x' UNION SELECT hash FROM session --",
    '1) OR 1=1 --',
    '%" OR ""="',
    '\\',
    '%',
  ];

  it('takes SQL in any parameter for text', async () => {
    expect(listings.length).toBeGreaterThan(10);
    let tried = 0;
    for (const { path, texts } of listings)
      for (const name of texts)
        for (const attempt of attempts) {
          const query = new URLSearchParams({ [name]: attempt }).toString();
          const response = await get(`${path}?${query}`, { headers: operator });
          const text = await response.text();
          tried += 1;
          expect([path, name, attempt, response.status < 500]).toEqual([path, name, attempt, true]);
          expect(text).not.toMatch(/SQLITE|ER_|syntax|near "/i);
        }
    expect(tried).toBeGreaterThan(100);
    const everything = (await (await get('/api/v1/case-files', { headers: operator })).json()) as {
      items: unknown[];
    };
    expect(everything.items.length).toBeGreaterThan(0);
    const bent = await get(`/api/v1/case-files?${new URLSearchParams({ text: "' OR '1'='1" })}`, {
      headers: operator,
    });
    if (bent.status === 200) expect(((await bent.json()) as { items: unknown[] }).items).toEqual([]);
  });

  it('refuses a parameter that is given twice', async () => {
    for (const { path, all } of listings)
      for (const name of all) {
        const { status } = await get(`${path}?${name}=1&${name}=2`, { headers: operator });
        expect([path, name, status]).toEqual([path, name, 400]);
      }
  });
});

it('changes nothing by GET', async () => {
  const reading = rows.filter(({ route }) => route.startsWith('GET ') && !/^GET \/session\b/.test(route));
  expect(reading.length).toBeGreaterThan(50);
  const calls: { route: string; how: Call }[] = [];
  for (const { route, call } of reading) calls.push({ route, how: (await call?.(world)) ?? {} });
  let known = await contentOf();
  const changedBy = async (asked: typeof calls): Promise<string[]> => {
    for (const { route, how } of asked) await knock(world.url, operator, route, how);
    const now = await contentOf();
    const tables = [...now].filter(([table, hash]) => known.get(table) !== hash).map(([table]) => table);
    known = now;
    return tables.map((table) => `${table} by ${asked.map(({ route }) => route).join(' or ')}`);
  };
  // To look into every table takes longer than to ask: a dozen answers at a time.
  const changed: string[] = [];
  for (let first = 0; first < calls.length; first += 12)
    changed.push(...(await changedBy(calls.slice(first, first + 12))));
  expect(changed).toEqual([]);
}, 180_000);

/** The listings without an id in their address, with what may be asked of them, read off the classes that check it. */
function questionsOf({ app }: World): { path: string; texts: string[]; all: string[] }[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers.flatMap(({ metatype }) => {
    const type = metatype as new () => object;
    const prototype = type.prototype as Record<string, () => unknown>;
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      const [base, own] = [type, handler].map((one) => String(Reflect.getMetadata('path', one) ?? ''));
      const path = `/api/v1/${base}/${own}`.replace(/\/+/g, '/').replace(/\/$/, '');
      if (Reflect.getMetadata('method', handler) !== 0 || path.includes(':')) return [];
      const given = Reflect.getMetadata('__routeArguments__', type, name) as
        Record<string, { index: number; data?: unknown }> | undefined;
      const query = Object.entries(given ?? {}).find(
        ([key, { data }]) => key.startsWith('4:') && data === undefined,
      );
      if (!query) return [];
      const asked = (Reflect.getMetadata('design:paramtypes', prototype, name) as (new () => object)[])[
        query[1].index
      ];
      const checks = getMetadataStorage().getTargetValidationMetadatas(asked, '', true, false);
      const all = [...new Set(checks.map(({ propertyName }) => propertyName))];
      const texts = all.filter((one) =>
        checks.some(({ propertyName, name: check }) => propertyName === one && check === 'isString'),
      );
      return [{ path, texts, all }];
    });
  });
}

/** Tables in which reading itself is recorded, or how often somebody asks. */
// What a file's signatures are worth is kept once it was worked out.
const records = /^(audit_|limit_|service_token$|session$|citizen_session$|outbox_counter$|signature_check$)/;

/** What every table holds, as a hash. */
async function contentOf(): Promise<Map<string, string>> {
  const { database } = world;
  const tables = await database.query<{ name: string }>(
    'sqlite' === (globalThis as { database?: string }).database
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  const hashes = new Map<string, string>();
  for (const { name } of tables) {
    if (records.test(name)) continue;
    // Numbers are given to events behind the back of whoever made them.
    const columns = name === 'outbox_event' ? 'id, type, payload' : '*';
    const content = await database.query(`SELECT ${columns} FROM ${name}`);
    hashes.set(name, createHash('sha256').update(JSON.stringify(content)).digest('hex'));
  }
  return hashes;
}
