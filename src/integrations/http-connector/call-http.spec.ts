import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { callHttp, type HttpLimits, readHttpCall } from './call-http';

const tls = join(__dirname, '../../../test/fixtures/tls');
const cert = readFileSync(join(tls, 'stub.crt'), 'utf8');
const key = readFileSync(join(tls, 'stub.key'), 'utf8');

describe('an HTTP call of the connector, against a real TLS server', () => {
  let server: Server;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  let limits: HttpLimits;
  let url: string;
  let resolved: number;

  beforeAll(async () => {
    server = createServer({ key, cert }, (request, response) => answer(request, response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `https://stub.example.vn:${(server.address() as AddressInfo).port}/path`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  beforeEach(() => {
    resolved = 0;
    limits = {
      allowedHosts: ['stub.example.vn'],
      timeoutMs: 400,
      maxBytes: 10_000,
      ca: cert,
      resolve: async () => {
        resolved += 1;
        return ['127.0.0.1'];
      },
      isPublic: () => true,
    };
  });
  const call = (overrides: Partial<HttpLimits> = {}, method = 'GET') =>
    callHttp(
      { url, method, headers: { 'idempotency-key': 'i:e' }, body: method === 'POST' ? { a: 1 } : undefined },
      {
        ...limits,
        ...overrides,
      },
    );
  const json = (body: string) => (_: IncomingMessage, response: ServerResponse) => {
    response.setHeader('content-type', 'application/json');
    response.end(body);
  };

  it('sends the body and the key, and reads JSON', async () => {
    let seen = '';
    answer = (request, response) => {
      request.on('data', (chunk: Buffer) => (seen += chunk.toString()));
      request.on('end', () => {
        seen += ` ${request.headers['idempotency-key']} ${request.headers.cookie ?? 'no cookie'}`;
        json('{"ok":[1,"hồ sơ"]}')(request, response);
      });
    };
    await expect(call({}, 'POST')).resolves.toEqual({ status: 200, body: { ok: [1, 'hồ sơ'] } });
    expect(seen).toBe('{"a":1} i:e no cookie');
    expect(resolved).toBe(1);
  });

  it('never connects to a name that leads inside', async () => {
    let reached = false;
    answer = () => (reached = true);
    await expect(call({ isPublic: undefined })).rejects.toMatchObject({
      code: 'CONNECTOR.ADDRESS_NOT_PUBLIC',
      retry: false,
    });
    expect(reached).toBe(false);
  });

  it('refuses when only one of several addresses is public', async () => {
    await expect(
      call({ isPublic: undefined, resolve: async () => ['8.8.8.8', '10.0.0.1'] }),
    ).rejects.toMatchObject({ code: 'CONNECTOR.ADDRESS_NOT_PUBLIC' });
  });

  it('follows no redirect', async () => {
    answer = (_, response) => response.writeHead(302, { location: 'https://127.0.0.1/' }).end();
    await expect(call()).rejects.toMatchObject({ code: 'CONNECTOR.REDIRECT_REFUSED', retry: false });
  });

  it('stops reading at the size limit', async () => {
    answer = json(JSON.stringify('x'.repeat(50_000)));
    await expect(call()).rejects.toMatchObject({ code: 'CONNECTOR.ANSWER_TOO_LARGE' });
  });

  it('gives up on a slow drip', async () => {
    let drip: NodeJS.Timeout | undefined;
    answer = (_, response) => {
      response.setHeader('content-type', 'application/json');
      drip = setInterval(() => response.write(' '), 20);
    };
    await expect(call()).rejects.toMatchObject({ code: 'CONNECTOR.TIMEOUT', retry: true });
    clearInterval(drip);
  });

  it.each([
    ['html', 'text/html', '<b>x</b>'],
    ['broken JSON', 'application/json', '{"a":'],
    ['__proto__', 'application/json', '{"a":{"__proto__":{"isAdmin":true}}}'],
    ['constructor', 'application/json', '[{"constructor":1}]'],
  ])('does not take %s', async (_, type, body) => {
    answer = (_request, response) => response.writeHead(200, { 'content-type': type }).end(body);
    await expect(call()).rejects.toMatchObject({ code: 'CONNECTOR.ANSWER_NOT_UNDERSTOOD', retry: false });
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it('verifies the certificate', async () => {
    answer = json('{}');
    await expect(call({ ca: undefined })).rejects.toMatchObject({
      code: 'CONNECTOR.UNREACHABLE',
      retry: true,
    });
  });

  it.each([
    [{ method: 'GET' }, /url/],
    [{ url: 'https://a', method: 'TRACE' }, /method/],
    [{ url: 'https://a', headers: ['x'] }, /headers/],
    [{ url: 'https://a', headers: { x: 'a\r\nhost: b' } }, /header x/],
  ])('names the field of a bad input %j', (input, message) =>
    expect(() => readHttpCall(input as never)).toThrow(message),
  );
});
