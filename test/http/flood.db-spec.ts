import { Controller, Get, Injectable, Post } from '@nestjs/common';
import { Ceilings, Limited, Public, RequirePermission, ServiceTokens } from '../../src/identity';
import { InFlight } from '../../src/http';
import { DrivenClock } from '../../src/kernel';
import { startTestServer, type TestServer } from './test-server';

/** Lets a test hold requests open. */
@Injectable()
class Brake {
  gate: Promise<void> = Promise.resolve();
  entered = 0;
}

@Controller('desk')
class DeskController {
  constructor(private readonly brake: Brake) {}

  @Get()
  @RequirePermission('task.read')
  work() {
    return {};
  }

  @Get('open')
  @Public()
  open() {
    return {};
  }

  @Post('costly')
  @Public()
  @Limited({ by: 'address', most: 3, per: 60_000 })
  costly() {
    return {};
  }

  @Get('slow')
  @Public()
  async slow() {
    this.brake.entered += 1;
    await this.brake.gate;
    return {};
  }
}

let server: TestServer;
let clock: DrivenClock;
let token: string;
beforeEach(async () => {
  clock = new DrivenClock(new Date('2026-11-23T01:00:00Z'));
  server = await startTestServer({
    controllers: [DeskController],
    providers: [Brake],
    clock,
    env: { TRUSTED_PROXIES: '127.0.0.1' },
  });
  token = (await server.app.get(ServiceTokens).create({ role: 'viewer' })).token;
});
afterEach(() => server.stop());

const call = (
  path: string,
  { from = '203.0.113.1', as, method = 'GET' }: { from?: string; as?: string; method?: string } = {},
) =>
  fetch(`${server.url}/api/v1/desk${path}`, {
    method,
    headers: {
      'x-forwarded-for': from,
      'x-requested-with': 'test',
      ...(as && { authorization: `Bearer ${as}` }),
    },
  });
const statuses = async (count: number, send: (turn: number) => Promise<Response>) => {
  const seen: Record<number, number> = {};
  for (let turn = 0; turn < count; turn += 1) {
    const response = await send(turn);
    seen[response.status] = (seen[response.status] ?? 0) + 1;
    if (response.status === 429) expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    await response.arrayBuffer();
  }
  return seen;
};
const pass = (milliseconds: number) => clock.travelTo(new Date(clock.now().getTime() + milliseconds));

it('200 requests a second from one address for 20 seconds stop at that address, and nobody else notices', async () => {
  const seen: Record<number, number> = {};
  // Whoever is new is a stranger once.
  expect((await call('', { as: token, from: '192.0.2.1' })).status).toBe(200);
  for (let second = 0; second < 20; second += 1) {
    for (const [code, count] of Object.entries(await statuses(200, () => call('/open'))))
      seen[Number(code)] = (seen[Number(code)] ?? 0) + count;
    // Somebody at work behind the same address, and a stranger from another.
    expect((await call('', { as: token })).status).toBe(200);
    expect((await call('/open', { from: '198.51.100.7' })).status).toBe(200);
    pass(1_000);
  }
  const { most } = server.app.get(Ceilings).stranger;
  // Two windows of ten seconds.
  expect(seen).toEqual({ 200: 2 * most, 429: 4_000 - 2 * most });
});

it('guesses of tokens are counted before they are looked up', async () => {
  server.app.get(Ceilings).stranger = { most: 10, per: 10_000 };
  const guess = (turn: number) => call('', { as: `mc_${String(turn).padStart(43, 'A')}` });
  expect(await statuses(25, guess)).toEqual({ 401: 10, 429: 15 });
});

it('a token that was revoked makes its holder a stranger', async () => {
  server.app.get(Ceilings).stranger = { most: 5, per: 10_000 };
  expect(await statuses(20, () => call('', { as: token }))).toEqual({ 200: 20 });
  const tokens = server.app.get(ServiceTokens);
  for (const { id } of await tokens.list()) await tokens.revoke(id);
  // The first one is still believed to be known, and was counted once when it was new.
  expect(await statuses(20, () => call('', { as: token }))).toEqual({ 401: 5, 429: 15 });
});

it('a costly route has a limit of its own, for each address', async () => {
  expect(await statuses(5, () => call('/costly', { method: 'POST' }))).toEqual({ 201: 3, 429: 2 });
  expect(await statuses(1, () => call('/costly', { method: 'POST', from: '198.51.100.7' }))).toEqual({
    201: 1,
  });
  // An IPv6 subscriber has one network, however many addresses.
  expect(
    await statuses(5, (turn) => call('/costly', { method: 'POST', from: `2001:db8:1:2::${turn + 1}` })),
  ).toEqual({ 201: 3, 429: 2 });
  const refused = await call('/costly', { method: 'POST' });
  expect(await refused.json()).toMatchObject({ code: 'LIMIT.EXCEEDED', params: { seconds: 60 } });
  pass(60_000);
  expect((await call('/costly', { method: 'POST' })).status).toBe(201);
});

it('a service has a ceiling of its own', async () => {
  server.app.get(Ceilings).service = { most: 30, per: 10_000 };
  expect(await statuses(40, () => call('', { as: token }))).toEqual({ 200: 30, 429: 10 });
});

it('more requests than can be worked on at once are told to come back, and leave places for those at work', async () => {
  server.app.get(InFlight).most = 8;
  expect((await call('', { as: token })).status).toBe(200);
  const brake = server.app.get(Brake);
  let release!: () => void;
  brake.gate = new Promise<void>((resolve) => (release = resolve));
  const strangers = [call('/slow'), call('/slow')];
  while (brake.entered < 2) await new Promise((resolve) => setImmediate(resolve));
  const refused = await call('/open');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await refused.json()).toMatchObject({ code: 'SERVER.OVERLOADED' });
  const known = Array.from({ length: 6 }, () => call('/slow', { as: token }));
  while (brake.entered < 8) await new Promise((resolve) => setImmediate(resolve));
  expect((await call('', { as: token })).status).toBe(503);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  release();
  for (const response of await Promise.all([...strangers, ...known])) expect(response.status).toBe(200);
  expect((await call('/open')).status).toBe(200);
});
