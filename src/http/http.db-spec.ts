import net from 'node:net';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { startTestServer, type TestServer } from '../../test/http/test-server';
import { Database, UnitOfWork } from '../database';
import { CurrentActor, Public, RequirePermission } from '../identity';
import { type Actor, DomainError, type JsonObject } from '../kernel';
import { type CommandKey, Commands, keptFor, purgeCommands } from './commands';
import { IdempotencyKey } from './idempotency-key.decorator';
import { IsVariables } from './is-variables';
import { PageQuery } from './page.dto';

class Order {
  @IsString()
  @MaxLength(20)
  name: string;

  @IsOptional()
  @IsVariables()
  variables?: JsonObject;
}

@Controller('orders')
class OrdersController {
  effects = 0;

  constructor(
    private readonly commands: Commands,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Post()
  @RequirePermission('instance.start')
  place(@Body() order: Order, @CurrentActor() actor: Actor, @IdempotencyKey() key?: CommandKey) {
    return this.unitOfWork.run((tx) =>
      this.commands.once(tx, key, async () => {
        if (order.name === 'refuse') throw new DomainError('TEST.REFUSED', 'conflict', { name: order.name });
        const token = `effect-${Math.random()}`;
        await tx.insert('service_token', [
          { id: token.slice(0, 36), name: 'effect', role: 'none', hash: token, created_at: 0 },
        ]);
        return { by: actor.roles[0], token, order };
      }),
    );
  }

  @Get()
  @Public()
  list(@Query() query: PageQuery) {
    return { limit: query.limit, isPage: query instanceof PageQuery };
  }

  @Get('bug')
  @Public()
  bug(): never {
    throw new TypeError('secret detail');
  }

  @Get('unavailable')
  @Public()
  unavailable(): never {
    throw new DomainError('DATABASE.BUSY', 'unavailable');
  }

  @Get('problems')
  @Public()
  problems(): never {
    throw new DomainError('TEST.REJECTED', 'invalid', { problems: [{ rule: 'x' }], count: 1 });
  }

  @Get(':id')
  @Public()
  one(@Param('id') id: string) {
    return { id };
  }
}

const catalogue = {
  'TEST.REFUSED': { vi: 'Từ chối {name}', en: 'Refused {name}' },
  'TEST.REJECTED': { vi: 'Bác {count}', en: 'Rejected {count}', status: 422 as const },
};

let server: TestServer;
let worker: string;
beforeAll(async () => {
  server = await startTestServer({ controllers: [OrdersController], catalogues: [catalogue] });
  worker = await server.token('worker');
});
afterAll(() => server.stop());

const call = (path: string, init: RequestInit = {}) => fetch(`${server.url}${path}`, init);
const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
  call('/api/v1/orders', {
    method: 'POST',
    headers: { authorization: `Bearer ${worker}`, 'content-type': 'application/json', ...headers },
    body: body as string,
  });
const order = (name: string, headers?: Record<string, string>) => post(JSON.stringify({ name }), headers);
const problem = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const members = (await response.json()) as Record<string, unknown>;
  return Object.assign(members, { http: response.status });
};
const effects = async () =>
  (await server.app.get(Database).query("SELECT id FROM service_token WHERE name = 'effect'")).length;
const nested = (depth: number) => `{"name":"x","variables":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`;

describe('the HTTP edge', () => {
  it('answers a command of a caller who may give it', async () => {
    const response = await order('Đơn');
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ by: 'worker', order: { name: 'Đơn' } });
    expect(response.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });

  it('normalises text to NFC', async () => {
    const response = await order('Đơn xin phép'.normalize('NFD'));
    expect(await response.json()).toMatchObject({ order: { name: 'Đơn xin phép'.normalize('NFC') } });
  });

  it('says 401 without a good token and 403 without the permission', async () => {
    for (const authorization of [
      '',
      'Bearer x',
      'Basic abc',
      `Bearer ${worker}x`,
      `Bearer ${worker.slice(0, -1)}`,
    ]) {
      const response = await order('x', { authorization });
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(await problem(response)).toMatchObject({ http: 401, code: 'IDENTITY.UNAUTHENTICATED' });
    }
    const viewer = await server.token('viewer');
    expect(await problem(await order('x', { authorization: `Bearer ${viewer}` }))).toMatchObject({
      http: 403,
      code: 'IDENTITY.FORBIDDEN',
      params: { permission: 'instance.start' },
    });
  });

  it('names each field that is wrong, in the language of the caller', async () => {
    const body = JSON.stringify({ name: 7, admin: true, variables: [1] });
    const vi = await problem(await post(body));
    expect(vi).toMatchObject({ http: 400, code: 'REQUEST.INVALID', title: 'Yêu cầu không hợp lệ' });
    expect(
      (vi.errors as { field: string; code: string }[]).map(({ field, code }) => `${field}:${code}`).sort(),
    ).toEqual(['admin:whitelistValidation', 'name:isString', 'name:maxLength', 'variables:isVariables']);
    const en = await problem(await post(body, { 'accept-language': 'fr, en;q=0.8, vi;q=0.3' }));
    expect(en.detail).toBe('The request has fields that are not valid.');
  });

  it.each([
    ['an unknown address', () => call('/api/v1/nowhere'), 404, 'REQUEST.NOT_FOUND'],
    ['an unknown address outside the API', () => call('/nowhere'), 404, 'REQUEST.NOT_FOUND'],
    ['an unknown method', () => call('/api/v1/orders', { method: 'DELETE' }), 404, 'REQUEST.NOT_FOUND'],
    [
      'garbage outside the API',
      () => call('/healthz', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }),
      400,
      'JSON.MALFORMED',
    ],
    ['a path that cannot be decoded', () => call('/api/v1/orders/%E0%A4%A'), 400, 'REQUEST.MALFORMED'],
    ['a refusal', () => order('refuse'), 409, 'TEST.REFUSED'],
    ['a refusal with its own status', () => call('/api/v1/orders/problems'), 422, 'TEST.REJECTED'],
    ['a bug', () => call('/api/v1/orders/bug'), 500, 'SERVER.BUG'],
    ['a busy database', () => call('/api/v1/orders/unavailable'), 503, 'DATABASE.BUSY'],
    [
      'no body',
      () => call('/api/v1/orders', { method: 'POST', headers: { authorization: `Bearer ${worker}` } }),
      400,
      'REQUEST.INVALID',
    ],
    ['text', () => post('hello', { 'content-type': 'text/plain' }), 415, 'REQUEST.UNSUPPORTED_TYPE'],
    [
      'a form',
      () => post('name=x', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'REQUEST.UNSUPPORTED_TYPE',
    ],
    [
      'another charset',
      () => post('{}', { 'content-type': 'application/json; charset=utf-16' }),
      415,
      'REQUEST.UNSUPPORTED_TYPE',
    ],
    ['a compressed body', () => post('{}', { 'content-encoding': 'gzip' }), 415, 'REQUEST.UNSUPPORTED_TYPE'],
    ['garbage', () => post('{"name":'), 400, 'JSON.MALFORMED'],
    ['bytes that are not UTF-8', () => post(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), 400, 'JSON.NOT_UNICODE'],
    ['a lone surrogate', () => post('{"name":"\\ud800"}'), 400, 'JSON.NOT_UNICODE'],
    ['a list', () => post('[]'), 400, 'REQUEST.NOT_AN_OBJECT'],
    ['null', () => post('null'), 400, 'REQUEST.NOT_AN_OBJECT'],
    [
      '__proto__',
      () => post('{"name":"x","variables":{"a":[{"__proto__":{"isAdmin":true}}]}}'),
      400,
      'JSON.FORBIDDEN_KEY',
    ],
    ['constructor', () => post('{"name":"x","constructor":{"prototype":1}}'), 400, 'JSON.FORBIDDEN_KEY'],
    [
      'a number beyond numbers',
      () => post('{"name":"x","variables":{"a":1e999}}'),
      400,
      'JSON.NUMBER_OUT_OF_RANGE',
    ],
    ['JSON 5000 levels deep', () => post(nested(5_000)), 400, 'JSON.TOO_DEEP'],
    ['variables 21 levels deep', () => post(nested(21)), 400, 'REQUEST.INVALID'],
    [
      'variables over 256 KiB',
      () => post(JSON.stringify({ name: 'x', variables: { a: 'x'.repeat(256 * 1024) } })),
      400,
      'REQUEST.INVALID',
    ],
    [
      'a body over the limit',
      () => post(JSON.stringify({ name: 'x'.repeat(600 * 1024) })),
      413,
      'REQUEST.TOO_LARGE',
    ],
    ['an odd page size', () => call('/api/v1/orders?limit=201'), 400, 'REQUEST.INVALID'],
    ['a page size twice', () => call('/api/v1/orders?limit=1&limit=2'), 400, 'REQUEST.PARAMETER_TWICE'],
    ['a query with __proto__', () => call('/api/v1/orders?__proto__=1&a[b]=1'), 400, 'REQUEST.INVALID'],
  ])('answers %s with a problem', async (_, send, status, code) => {
    const answer = await problem(await send());
    expect(answer).toMatchObject({ http: status, status, code, type: `urn:motcua:problem:${code}` });
    expect(JSON.stringify(answer)).not.toMatch(/secret|node_modules|\bat \w/);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it('takes variables of exactly 20 levels', async () => {
    expect((await post(nested(20))).status).toBe(201);
  });

  it('gives the facts of a refusal and the problems of a deployment', async () => {
    expect(
      await problem(await call('/api/v1/orders/problems', { headers: { 'accept-language': 'en' } })),
    ).toMatchObject({
      detail: 'Rejected 1',
      params: { count: 1 },
      problems: [{ rule: 'x' }],
    });
  });

  it('asks to come back later when it is unavailable', async () => {
    expect((await call('/api/v1/orders/unavailable')).headers.get('retry-after')).toBe('2');
  });

  it('converts only what a query declares', async () => {
    expect(await (await call('/api/v1/orders?limit=7')).json()).toEqual({ limit: 7, isPage: true });
    expect(await (await call('/api/v1/orders')).json()).toEqual({ limit: 50, isPage: true });
  });

  it('survives bytes that are not HTTP', async () => {
    const { port } = new URL(server.url);
    const answer = await new Promise<string>((resolve) => {
      const socket = net.connect(Number(port), '127.0.0.1', () => socket.write('\x00\xff garbage\r\n\r\n'));
      let text = '';
      socket.on('data', (data) => (text += data.toString())).on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1.1 400/);
    expect((await call('/healthz')).status).toBe(200);
  });

  it('takes a harmless request id over and makes a new one otherwise', async () => {
    const echo = async (id: string) =>
      (await call('/healthz', { headers: { 'x-request-id': id } })).headers.get('x-request-id');
    expect(await echo('abc-12345')).toBe('abc-12345');
    expect(await echo('<script>alert(1)</script>')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('reports health, readiness and figures', async () => {
    expect(await (await call('/healthz')).json()).toEqual({ status: 'ok' });
    expect(await (await call('/readyz')).json()).toEqual({ status: 'ready' });
    await order('for the figures');
    const figures = await (await call('/metrics')).text();
    expect(figures).toMatch(/motcua_transactions_total\{outcome="committed"\} [1-9]/);
    expect(figures).toMatch(
      /motcua_http_request_duration_seconds_count\{method="POST",route="\/api\/v1\/orders",status="201"\} \d/,
    );
    expect(figures).toMatch(/motcua_outbox_backlog 0/);
    expect(figures).toMatch(/nodejs_eventloop_lag_seconds/);
    expect(figures).not.toMatch(/nowhere/);
  });

  it('serves the description of the API', async () => {
    const document = (await (await call('/api/openapi.json')).json()) as OpenAPIObject;
    const { post: place } = document.paths['/api/v1/orders'];
    expect(place!.parameters).toContainEqual(
      expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: false }),
    );
    expect(place!.responses.default).toMatchObject({
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    });
    const members = Object.keys((document.components!.schemas!.Problem as { properties: object }).properties);
    expect(members).toEqual(
      expect.arrayContaining(
        Object.keys(await problem(await post('[]'))).filter((member) => member !== 'http'),
      ),
    );
    expect((await call('/api/docs')).status).toBe(200);
  });
});

describe('an idempotency key', () => {
  it('makes fifty equal commands at once happen once, all with one answer', async () => {
    const before = await effects();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => order('fifty', { 'idempotency-key': 'fifty' })),
    );
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(bodies).size).toBe(1);
    expect((await effects()) - before).toBe(1);
  });

  it('ignores the order of the fields, but not their values', async () => {
    const headers = { 'idempotency-key': 'order-of-fields' };
    const first = await post('{"name":"x","variables":{"a":1,"b":2}}', headers);
    const second = await post('{"variables":{"b":2,"a":1},"name":"x"}', headers);
    expect(await second.text()).toBe(await first.text());
    expect(await problem(await post('{"name":"x","variables":{"a":1,"b":3}}', headers))).toMatchObject({
      http: 422,
      code: 'COMMAND.KEY_REUSED',
    });
  });

  it('belongs to the caller who chose it', async () => {
    const other = await server.token('operator');
    const mine = await (await order('mine', { 'idempotency-key': 'shared' })).text();
    const theirs = await order('theirs', { 'idempotency-key': 'shared', authorization: `Bearer ${other}` });
    expect(theirs.status).toBe(201);
    expect(await theirs.text()).not.toBe(mine);
  });

  it('is free again after a refusal', async () => {
    const headers = { 'idempotency-key': 'refused' };
    expect((await order('refuse', headers)).status).toBe(409);
    expect((await order('accept', headers)).status).toBe(201);
  });

  it('has a plain form', async () => {
    expect(await problem(await order('x', { 'idempotency-key': 'x'.repeat(201) }))).toMatchObject({
      http: 400,
      code: 'COMMAND.KEY_INVALID',
    });
  });

  it('is kept for two days', async () => {
    const database = server.app.get(Database);
    const unitOfWork = server.app.get(UnitOfWork);
    await order('kept', { 'idempotency-key': 'kept' });
    const age = (hours: number) => Date.now() + hours * 3_600_000;
    await purgeCommands(database, unitOfWork, age(24));
    const count = async () =>
      (await database.query("SELECT actor_id FROM command WHERE command_key = 'kept'")).length;
    expect(await count()).toBe(1);
    expect(await purgeCommands(database, unitOfWork, Date.now() + keptFor + 60_000)).toBeGreaterThan(0);
    expect(await count()).toBe(0);
  });
});
