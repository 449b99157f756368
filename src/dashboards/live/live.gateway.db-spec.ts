import { io, type Socket } from 'socket.io-client';
import { startTestServer, type TestServer } from '../../../test/http/test-server';
import { UnitOfWork } from '../../database';
import { DefinitionsModule } from '../../definitions';
import { Accounts, ServiceTokens } from '../../identity';
import { newId } from '../../kernel';
import { OneStopShopModule } from '../../one-stop-shop';
import { Outbox, OutboxFeed } from '../../outbox';
import { RuntimeModule } from '../../runtime';
import type { LiveBatch, LiveSnapshot } from '../contract';
import { DashboardsModule } from '../dashboards.module';
import { LiveGateway } from './live.gateway';
import { LiveSettings } from './live-settings';

let server: TestServer;
let viewer: string;
const sockets: Socket[] = [];

beforeAll(async () => {
  server = await startTestServer({
    imports: [DefinitionsModule, RuntimeModule, OneStopShopModule, DashboardsModule],
  });
  Object.assign(server.app.get(LiveSettings), { breath: 1, patience: 5_000 });
  viewer = await server.token('viewer');
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(() => server.stop());

const dial = (auth: object, options: object = {}): Socket => {
  const socket = io(server.url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth,
    ...options,
  });
  sockets.push(socket);
  return socket;
};
/** `connected`, or what the server said. */
const outcome = (socket: Socket) =>
  new Promise<string>((resolve) => {
    socket.on('connect', () => resolve('connected'));
    socket.on('connect_error', (error: Error & { data?: { code?: string } }) =>
      resolve(error.data?.code ?? 'no connection'),
    );
  });
const disconnected = (socket: Socket) =>
  new Promise<string>((resolve) => socket.on('disconnect', (reason) => resolve(reason)));
const resume = (socket: Socket, after: unknown) =>
  socket.emitWithAck('resume', { after }) as Promise<{ after: number } | { error: string }>;

/** One committed event. A writer that dawdles holds its transaction open while others commit. */
const commit = (dawdle = 0) =>
  server.app.get(UnitOfWork).run(async (tx) => {
    await server.app
      .get(Outbox)
      .append(tx, [{ type: 'test.happened', payload: {}, instanceId: newId(), at: Date.now() }]);
    for (let turn = 0; turn < dawdle; turn += 1) await tx.query('SELECT 1');
  });
const writeWith = (writers: number, each: number) =>
  Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let n = 0; n < each; n += 1) await commit((writer * 7 + n * 3) % 11);
    }),
  );
const latest = () => server.app.get(OutboxFeed).latest();
/** Waits until the server has numbered this many events. */
const numbered = async (upTo: number) => {
  while ((await latest()) < upTo) await new Promise((resolve) => setTimeout(resolve, 5));
};
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Reads the stream after a number until it has seen `upTo`; drops the connection after every `drop`-th batch. */
async function follow(after: number, upTo: () => number, drop = Infinity): Promise<number[]> {
  const seen: number[] = [];
  let position = after;
  while (position < upTo()) {
    const socket = dial({ token: viewer });
    let batches = 0;
    await new Promise<void>((resolve) => {
      socket.on('disconnect', () => resolve());
      socket.on('connect', () => void resume(socket, position));
      socket.on('events', (batch: LiveBatch, acknowledge: () => void) => {
        seen.push(...batch.events.map(({ seq }) => seq));
        position = batch.upTo;
        batches += 1;
        if (batches < drop) acknowledge();
        if (batches >= drop || position >= upTo()) socket.disconnect();
      });
    });
  }
  return seen;
}

describe('who gets in', () => {
  it('lets in the bearer of a token', async () => {
    expect(await outcome(dial({ token: viewer }))).toBe('connected');
  });

  it.each([
    ['no token', {}],
    ['a wrong token', { token: `mc_${'a'.repeat(43)}` }],
    ['something else', { token: { $gt: '' } }],
  ])('refuses %s', async (_, auth) => {
    expect(await outcome(dial(auth))).toBe('IDENTITY.UNAUTHENTICATED');
  });

  it.each(['websocket', 'polling'])('refuses pages of other sites (%s)', async (transport) => {
    const foreign = { transports: [transport], extraHeaders: { origin: 'https://evil.example' } };
    expect(await outcome(dial({ token: viewer }, foreign))).toBe('no connection');
    const own = { transports: [transport], extraHeaders: { origin: server.url } };
    expect(await outcome(dial({ token: viewer }, own))).toBe('connected');
  });

  it('sends nothing before it is asked, and refuses numbers that are none', async () => {
    const socket = dial({ token: viewer });
    let events = 0;
    socket.on('events', () => (events += 1));
    await outcome(socket);
    await commit();
    for (const after of [-1, 1.5, '3', {}])
      expect(await resume(socket, after)).toEqual({ error: 'LIVE.BAD_REQUEST' });
    socket.emit('resume');
    socket.emit('resume', { after: 0 });
    expect(await resume(socket, -1)).toEqual({ error: 'LIVE.BAD_REQUEST' });
    expect(events).toBe(0);
  });

  it('closes the sockets of a revoked token and no others', async () => {
    const tokens = server.app.get(ServiceTokens);
    const { id, token } = await tokens.create({ role: 'viewer' });
    const [revoked, other] = [dial({ token }), dial({ token: viewer })];
    await Promise.all([outcome(revoked), outcome(other)]);
    const end = disconnected(revoked);
    await tokens.revoke(id);
    await server.app.get(LiveGateway).dropRevoked();
    expect(await end).toBe('io server disconnect');
    expect(other.connected).toBe(true);
    expect(await outcome(dial({ token }))).toBe('IDENTITY.UNAUTHENTICATED');
  });

  it('lets in a signed-in person from our own page, and closes the socket when the session ends', async () => {
    const password = 'trời xanh quá';
    const accounts = server.app.get(Accounts);
    const account = await accounts.create({
      personId: newId(),
      username: 'hoa',
      password,
      roles: ['designer'],
    });
    const response = await fetch(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'hoa', password }),
    });
    const cookie = response.headers.get('set-cookie')!.split(';')[0];
    const withHeaders = (extraHeaders: object, auth = {}) => dial(auth, { extraHeaders });
    expect(await outcome(withHeaders({ cookie }))).toBe('IDENTITY.UNAUTHENTICATED');
    expect(await outcome(withHeaders({ cookie, origin: 'https://evil.example' }))).toBe('no connection');
    const own = { cookie, origin: server.url };
    expect(await outcome(withHeaders(own, { token: 'wrong' }))).toBe('IDENTITY.UNAUTHENTICATED');
    const socket = withHeaders(own);
    expect(await outcome(socket)).toBe('connected');
    const end = disconnected(socket);
    await accounts.change(account.id, { state: 'DISABLED' });
    await server.app.get(LiveGateway).dropRevoked();
    expect(await end).toBe('io server disconnect');
  });

  it('looks at the tokens often enough to be done within five seconds', () => {
    const believedFor = 3_000;
    expect(new LiveSettings().recheckEvery + believedFor).toBeLessThanOrEqual(5_000);
  });
});

describe('the stream', () => {
  it('gives n+1, n+2, ... once and in order while several writers commit and clients drop out', async () => {
    await writeWith(2, 5);
    const begin = await latest();
    const end = begin + 8 * 40;
    const clients = Promise.all([
      follow(0, () => end),
      follow(begin, () => end, 1),
      follow(begin - 3, () => end, 3),
      follow(begin, () => end),
    ]);
    await writeWith(8, 40);
    const [all, ...rest] = await clients;
    expect(all).toEqual(range(1, end));
    expect(rest).toEqual([range(begin + 1, end), range(begin - 2, end), range(begin + 1, end)]);
  }, 60_000);

  it('goes on after a snapshot without a gap', async () => {
    const begin = await latest();
    const end = begin + 4 * 30;
    const writing = writeWith(4, 30);
    await numbered(begin + 20);
    const response = await fetch(`${server.url}/api/v1/live`, {
      headers: { authorization: `Bearer ${viewer}` },
    });
    const { seq } = (await response.json()) as LiveSnapshot;
    expect(seq).toBeGreaterThanOrEqual(begin + 20);
    expect(await follow(seq, () => end)).toEqual(range(seq + 1, end));
    await writing;
  }, 60_000);

  it('starts at the end when asked for what comes from now on', async () => {
    const socket = dial({ token: viewer });
    await outcome(socket);
    const first = new Promise<LiveBatch>((resolve) =>
      socket.on('events', (batch: LiveBatch, acknowledge: () => void) => (acknowledge(), resolve(batch))),
    );
    const before = await latest();
    expect(await resume(socket, null)).toEqual({ after: before });
    await commit();
    expect((await first).events.map(({ seq }) => seq)).toEqual([before + 1]);
  });

  it('cuts off a client that takes nothing, having sent it one batch', async () => {
    const settings = server.app.get(LiveSettings);
    const { patience } = settings;
    settings.patience = 300;
    try {
      const socket = dial({ token: viewer });
      await outcome(socket);
      const batches: LiveBatch[] = [];
      socket.on('events', (batch: LiveBatch) => batches.push(batch));
      const end = disconnected(socket);
      await resume(socket, 0);
      await writeWith(2, 20);
      expect(await end).toBe('io server disconnect');
      expect(batches).toHaveLength(1);
      expect(batches[0]!.events.length).toBeLessThanOrEqual(200);
    } finally {
      settings.patience = patience;
    }
  });
});
