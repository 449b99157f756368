import net from 'node:net';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { io } from 'socket.io-client';
import { startTestServer, type TestServer } from './test-server';
import { WorkingTimeModule } from '../support/working-time.module';
import { DashboardsModule } from '../../src/dashboards';
import { DefinitionsModule } from '../../src/definitions';
import { Public } from '../../src/identity';
import { RuntimeModule } from '../../src/runtime';
import { answerClassOf } from '../../src/http/response-headers';

class Echo {
  @IsString()
  text: string;
}

@Public()
@Controller('echo')
class EchoController {
  @Get()
  read() {
    return {};
  }

  @Get('bug')
  bug(): never {
    throw new TypeError('canary of a stack');
  }

  @Post()
  @HttpCode(200)
  write(@Body() body: Echo) {
    return body;
  }
}

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    imports: [DefinitionsModule, RuntimeModule, WorkingTimeModule, DashboardsModule],
    controllers: [EchoController],
    env: { PUBLIC_URL: 'https://motcua.example.gov.vn' },
  });
});
afterAll(() => server.stop());

const call = (path: string, init: RequestInit = {}) => fetch(`${server.url}${path}`, init);

/** Sends bytes as they are; answers all that comes back until the server ends the connection. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = net.connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('error', () => undefined).on('close', () => resolve(answer));
  });
const status = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

describe('headers', () => {
  const strict = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()') as string,
  };
  const inert = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

  it.each([
    ['an answer of the API', '/api/v1/echo', {}, 200],
    ['the same in other letters', '/API/v1/Echo', {}, 200],
    ['a refusal', '/api/v1/process-instances', {}, 401],
    ['a bug', '/api/v1/echo/bug', {}, 500],
    ['an unknown route', '/api/v1/nowhere', {}, 404],
    ['an unknown page', '/nowhere', {}, 404],
    ['an unknown file', '/nowhere.js', {}, 404],
    ['a body that cannot be read', '/api/v1/echo', { method: 'POST', body: 'x' }, 415],
    ['a method nobody needs', '/api/v1/echo', { method: 'PROPFIND' }, 405],
    ['the description of the API', '/api/openapi.json', {}, 200],
    ['health', '/healthz', {}, 200],
    ['readiness', '/readyz', {}, 200],
    ['metrics', '/metrics', {}, 200],
    [
      'a poll of the live stream',
      '/socket.io/?EIO=4&transport=polling',
      { headers: { origin: 'https://motcua.example.gov.vn' } },
      200,
    ],
    ['a bad poll of the live stream', '/socket.io/?EIO=4&transport=none', {}, 400],
  ])('of %s let a browser do nothing with it, and keep nothing', async (_, path, init, expected) => {
    const { status: code, headers } = await call(path, init);
    expect(code).toBe(expected);
    expect(Object.fromEntries(headers)).toMatchObject({
      ...strict,
      'content-security-policy': inert,
      'cache-control': 'no-store',
    });
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each(['/', '/sign-in', '/boards', '/engine', '/api/docs', '/api/docs/'])(
    'of the page %s let only its own tags run, by a nonce of this answer',
    async (path) => {
      const nonces = new Set<string>();
      for (let turn = 0; turn < 2; turn += 1) {
        const response = await call(path);
        expect(response.status).toBe(200);
        const policy = response.headers.get('content-security-policy')!;
        const [, nonce] = /script-src 'nonce-([A-Za-z0-9+/=]{24})';/.exec(policy)!;
        expect(policy).toContain("object-src 'none'");
        expect(policy).toContain("base-uri 'none'");
        expect(policy).toContain("frame-ancestors 'none'");
        // Only the styles of single elements, which scripts set; no sheet and no script.
        expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe');
        expect(Object.fromEntries(response.headers)).toMatchObject({
          ...strict,
          'cache-control': 'no-store',
        });
        const html = await response.text();
        const tags = html.match(/<(script|style|link(?= [^>]*stylesheet))[\s>][^>]*/g)!;
        expect(tags.length).toBeGreaterThan(1);
        for (const tag of tags) expect(tag).toContain(`nonce="${nonce}"`);
        nonces.add(nonce);
      }
      expect(nonces.size).toBe(2);
    },
  );

  it.each(['/live/live.css', '/api/docs/swagger-ui.css', '/live/icon.svg'])(
    'of the file %s',
    async (path) => {
      const { status: code, headers } = await call(path);
      expect(code).toBe(200);
      expect(Object.fromEntries(headers)).toMatchObject({ ...strict, 'content-security-policy': inert });
      expect(headers.get('cache-control')).toMatch(/^public, max-age=/);
    },
  );

  it('of a sign-out clear what the browser keeps of us', async () => {
    const { headers } = await call('/api/v1/session', {
      method: 'DELETE',
      headers: { 'x-requested-with': 'test' },
    });
    expect(headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect((await call('/api/v1/session')).headers.get('clear-site-data')).toBeNull();
  });

  it('know every class of address', () => {
    expect(
      Object.fromEntries(
        [
          '/',
          '/index.html',
          '/desk/cases',
          '/x.js',
          '/api/v1/a.js',
          '/API/V1/a',
          '/api/docs?x=1',
          '/api/docs/a.css',
          '/metrics',
          '/metricsx',
        ].map((path) => [path, answerClassOf(path)]),
      ),
    ).toEqual({
      '/': 'page',
      '/index.html': 'page',
      '/desk/cases': 'page',
      '/x.js': 'file',
      '/api/v1/a.js': 'data',
      '/API/V1/a': 'data',
      '/api/docs?x=1': 'page',
      '/api/docs/a.css': 'file',
      '/metrics': 'data',
      '/metricsx': 'page',
    });
  });
});

describe('the shape of a request', () => {
  const problemOf = async (response: Response) => ((await response.json()) as { code: string }).code;

  it.each(['x-http-method-override', 'x-http-method', 'x-method-override'])('has no %s', async (name) => {
    const response = await call('/api/v1/echo', { method: 'POST', headers: { [name]: 'DELETE' } });
    expect([response.status, await problemOf(response)]).toEqual([400, 'REQUEST.METHOD_OVERRIDDEN']);
  });

  it('has a method that is in use', async () => {
    const answer = await raw(
      'TRACE /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nCookie: canary=1\r\nConnection: close\r\n\r\n',
    );
    expect(status(answer)).toBe(405);
    expect(answer).toMatch(/^Allow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS\r$/m);
    expect(answer).not.toContain('canary');
  });

  it('names each parameter once', async () => {
    expect(await problemOf(await call('/api/v1/echo?a=1&a=2'))).toBe('REQUEST.PARAMETER_TWICE');
    expect((await call('/api/v1/echo?a=1&b=1')).status).toBe(200);
  });

  it.each([
    ['motcua.example.gov.vn', '/api/v1/echo', 200],
    ['MOTCUA.example.gov.vn', '/api/v1/echo', 200],
    ['127.0.0.1:3000', '/api/v1/echo', 200],
    ['evil.example', '/api/v1/echo', 421],
    ['motcua.example.gov.vn.evil.example', '/', 421],
    ['motcua.example.gov.vn:444', '/', 421],
    ['10.0.0.9', '/healthz', 200],
  ])('asks for our host: %s%s', async (host, path, expected) => {
    const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect(status(answer)).toBe(expected);
  });

  it.each([
    ['application/x-www-form-urlencoded', 'text=a'],
    ['text/plain', '{"text":"a"}'],
    ['application/xml', '<a/>'],
    ['application/json; charset=utf-16', '{"text":"a"}'],
  ])('is not %s', async (type, body) => {
    const response = await call('/api/v1/echo', { method: 'POST', headers: { 'content-type': type }, body });
    expect([response.status, await problemOf(response)]).toEqual([415, 'REQUEST.UNSUPPORTED_TYPE']);
  });

  it('is not too deep and not too large', async () => {
    const send = (body: string) =>
      call('/api/v1/echo', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const deep = `{"text":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
    const answer = await send(deep);
    expect([answer.status, await problemOf(answer)]).toEqual([400, 'JSON.TOO_DEEP']);
    const large = await send(JSON.stringify({ text: 'x'.repeat(512 * 1024) }));
    expect([large.status, await problemOf(large)]).toEqual([413, 'REQUEST.TOO_LARGE']);
  });

  it('has one length: whoever gives two is not read', async () => {
    const smuggled = 'GET /api/v1/echo?smuggled=1 HTTP/1.1\r\nHost: localhost\r\n\r\n';
    const head = 'POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
    for (const text of [
      `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
      `${head}Content-Length: 4\r\nContent-Length: ${4 + smuggled.length}\r\n\r\nabcd${smuggled}`,
      `${head}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`,
      `${head}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${smuggled}`,
      `GET /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nX: a\n b\r\n\r\n`,
      `GET /api/v1/echo HTTP/1.1\r\n\r\n`,
    ]) {
      const answer = await raw(text);
      expect(status(answer)).toBe(400);
      expect(answer.match(/^HTTP\/1\.1/gm)).toHaveLength(1);
    }
  });

  it('may be refused, and never shows what is inside', async () => {
    const response = await call('/api/v1/echo/bug');
    const body = await response.text();
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(body).not.toMatch(/canary|TypeError|node_modules|\.ts\b/);
    expect(JSON.parse(body)).toMatchObject({
      code: 'SERVER.BUG',
      requestId: response.headers.get('x-request-id'),
    });
  });
});

describe('a socket', () => {
  it('lets garbage on a socket end that socket and nothing else', async () => {
    const token = await server.token('viewer');
    const socket = io(server.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: { token },
    });
    await new Promise<void>((resolve, reject) => socket.on('connect', resolve).on('connect_error', reject));
    const ended = new Promise((resolve) => socket.on('disconnect', resolve));
    (socket.io.engine as unknown as { transport: { ws: { send(text: string): void } } }).transport.ws.send(
      '4zz\u0000{"__proto__":1',
    );
    await ended;
    const upgrade = await raw(
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n\r\n',
    );
    expect(status(upgrade)).toBe(400);
    expect((await call('/healthz')).status).toBe(200);
  });
});
