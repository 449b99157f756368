import { io, type Socket } from 'socket.io-client';
import type { LiveBatch, LiveClosed } from '../../src/dashboards/contract';
import { LiveGateway } from '../../src/dashboards/live/live.gateway';
import { LiveSettings } from '../../src/dashboards/live/live-settings';
import { Accounts, Topics } from '../../src/identity';
import { newId } from '../../src/kernel';
import { OutboxFeed } from '../../src/outbox';
import { everyIdentity, type Identity } from './identities';
import { type Proof, proofOf } from './knock';
import { outcomeFor } from './matrix';
import { topicRows } from './topics';
import { buildWorld, type World } from './world';

let world: World;
const sockets: Socket[] = [];
beforeAll(async () => {
  world = await buildWorld();
  Object.assign(world.app.get(LiveSettings), { breath: 1, farBehind: 1 });
}, 120_000);
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(() => world?.stop());

const dial = ({ authorization, cookie }: Proof): Socket => {
  const socket = io(world.url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: authorization ? { token: authorization.slice('Bearer '.length) } : {},
    extraHeaders: { origin: world.url, ...(cookie && { cookie }) },
  });
  sockets.push(socket);
  return socket;
};
/** `connected`, or the code of the refusal. */
const opened = (socket: Socket) =>
  new Promise<string>((resolve) => {
    socket.on('connect', () => resolve('connected'));
    socket.on('connect_error', (error: Error & { data?: { code?: string } }) =>
      resolve(error.data?.code ?? 'no connection'),
    );
  });
const connect = async (key: string): Promise<Socket> => {
  const socket = dial({ cookie: await world.signIn(key) });
  expect(await opened(socket)).toBe('connected');
  return socket;
};
const subscribe = (socket: Socket, topic: string, id?: string, after: number | null = null): Promise<any> =>
  socket.timeout(5_000).emitWithAck('subscribe', { topic, ...(id !== undefined && { id }), after });
const told = (socket: Socket) => new Promise<LiveClosed>((resolve) => socket.on('closed', resolve));
const ended = (socket: Socket) => new Promise<string>((resolve) => socket.on('disconnect', resolve));
const recheck = () => world.app.get(LiveGateway).dropRevoked();
const latest = () => world.app.get(OutboxFeed).latest();
/** Everything that comes, taken at once. */
const collect = (socket: Socket): LiveBatch[] => {
  const batches: LiveBatch[] = [];
  socket.on('events', (batch: LiveBatch, acknowledge: () => void) => (batches.push(batch), acknowledge()));
  return batches;
};
const until = async (isDone: () => boolean) => {
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 5));
};
const numbersOf = (batches: LiveBatch[]) => batches.flatMap(({ events }) => events.map(({ seq }) => seq));

describe('the topics', () => {
  it('all have a row', () => {
    const names = world.app.get(Topics).all.map(({ name }) => name);
    expect(topicRows.map(({ topic }) => topic).sort()).toEqual(names.sort());
  });

  it.each(topicRows.map((row) => [row.topic, row] as const))(
    '%s: open to whom it must be',
    async (_, row) => {
      const outcomeOf = async (identity: Identity): Promise<unknown> => {
        const socket = dial(await proofOf(world, identity, {}));
        const outcome = await opened(socket);
        if (outcome === 'IDENTITY.UNAUTHENTICATED') return 401;
        if (outcome !== 'connected') return outcome === 'IDENTITY.FORBIDDEN' ? 403 : outcome;
        const reply = await subscribe(socket, row.topic, row.id?.(world));
        // What there is not is refused with the same answer.
        if (reply.error) expect(reply).toEqual(await subscribe(socket, 'nothing', newId()));
        return reply.error === 'LIVE.NO_TOPIC' ? 404 : (reply.error ?? 'ok');
      };
      const got: Record<string, unknown> = {};
      for (const identity of everyIdentity) got[identity] = await outcomeOf(identity);
      const wanted = everyIdentity.map((identity) => [identity, outcomeFor(row, identity)]);
      expect(got).toEqual(Object.fromEntries(wanted));
    },
  );

  it('are refused alike when the id is unknown and when it belongs to others', async () => {
    const socket = await connect('khanh');
    for (const topic of ['case', 'agency']) {
      const others = topic === 'case' ? (world.case.id as string) : world.agency('xa-an-phu');
      expect(await subscribe(socket, topic, others)).toEqual({ error: 'LIVE.NO_TOPIC' });
      expect(await subscribe(socket, topic, newId())).toEqual({ error: 'LIVE.NO_TOPIC' });
      expect(await subscribe(socket, topic)).toEqual({ error: 'LIVE.NO_TOPIC' });
    }
  });

  it('refuse what is no topic, no id and no number, and more than a page needs', async () => {
    const socket = await connect('an');
    for (const request of [
      undefined,
      {},
      { topic: 1, after: null },
      { topic: 'me', after: '0' },
      { topic: 'me', after: -1 },
      { topic: 'case', id: { $gt: '' }, after: null },
      { topic: 'case', id: 'x'.repeat(101), after: null },
    ])
      expect(await socket.timeout(5_000).emitWithAck('subscribe', request)).toEqual({
        error: 'LIVE.BAD_REQUEST',
      });
    for (const unknown of ['__proto__', 'constructor', 'toString'])
      expect(await subscribe(socket, unknown)).toEqual({ error: 'LIVE.NO_TOPIC' });
    const { mostTopics } = world.app.get(LiveSettings);
    world.app.get(LiveSettings).mostTopics = 1;
    expect(await subscribe(socket, 'me')).toHaveProperty('after');
    expect(await subscribe(socket, 'me')).toHaveProperty('after');
    expect(await subscribe(socket, 'case', world.case.id)).toEqual({ error: 'LIVE.TOO_MANY_TOPICS' });
    world.app.get(LiveSettings).mostTopics = mostTopics;
  });

  it('give what belongs to them and nothing else', async () => {
    const before = await latest();
    const [an, khanh, binh] = [await connect('an'), await connect('khanh'), await connect('binh')];
    const [agency, others, own] = [collect(an), collect(khanh), collect(binh)];
    await subscribe(an, 'agency', world.agency('xa-an-phu'), before);
    await subscribe(khanh, 'agency', world.agency('xa-binh-an'), before);
    await subscribe(binh, 'me', undefined, before);
    const here = await world.newCase('appraise');
    await world.newCase('receive', 'xa-binh-an');
    const end = await latest();
    await until(() => [agency, others, own].every((batches) => (batches.at(-1)?.upTo ?? 0) >= end));
    const { items } = await world.ok<any>(world.api.get(`/events?after=${before}&limit=1000`));
    const mine = items.filter(
      ({ type, data }: any) => type.startsWith('task.') && data.elementId === 'appraise',
    );
    expect(mine.length).toBeGreaterThan(0);
    expect(numbersOf(own)).toEqual(mine.map(({ seq }: any) => seq));
    const caseOf = (batches: LiveBatch[]) =>
      new Set(batches.flatMap(({ events }) => events.flatMap(({ data }) => data.caseId ?? [])));
    expect(caseOf(agency)).toEqual(new Set([here.id]));
    expect(caseOf(others).has(here.id)).toBe(false);
    expect(others.every(({ topic }) => topic === `agency:${world.agency('xa-binh-an')}`)).toBe(true);
  });

  it('give one case without a gap and without a repetition to clients that drop out', async () => {
    const begin = await latest();
    const { id } = await world.newCase('receive');
    const writing = (async () => {
      for (let round = 0; round < 6; round += 1) {
        await Promise.all([
          world.api.post(`/case-files/${id}/check-components`, {
            components: [{ code: 'application', ok: round % 2 === 0, reasonCode: 'UNSIGNED' }],
          }),
          world.newCase('receive'),
        ]);
      }
      return latest();
    })();
    const seen: number[] = [];
    let position = begin;
    let end = Infinity;
    void writing.then((number) => (end = number));
    while (position < end) {
      const socket = await connect('an');
      let batches = 0;
      const gone = ended(socket);
      socket.on('events', (batch: LiveBatch, acknowledge: () => void) => {
        seen.push(...batch.events.map(({ seq }) => seq));
        position = batch.upTo;
        batches += 1;
        if (batches >= 3 || position >= end) socket.disconnect();
        else acknowledge();
      });
      await subscribe(socket, 'case', id, position);
      await Promise.race([gone, until(() => position >= end)]);
      socket.disconnect();
    }
    await writing;
    const { items } = await world.ok<any>(world.api.get(`/events?after=${begin}&limit=1000`));
    const { instanceId } = await world.see(id);
    const wanted = items.filter(
      ({ data, processInstanceId }: any) => data.caseId === id || processInstanceId === instanceId,
    );
    expect(wanted.length).toBeGreaterThanOrEqual(6);
    expect(seen).toEqual(wanted.map(({ seq }: any) => seq));
  }, 60_000);
});

describe('a right that is gone', () => {
  it('ends the topic at the next look, and nothing comes afterwards, also to who asks again from before', async () => {
    const { api, ok } = world;
    const key = `n-${newId()}`;
    const unit = world.unit('one-stop');
    await ok(api.post('/people', { key, name: 'Người Mới' }));
    const post = await ok<any>(
      api.post('/posts', { person: key, agency: 'xa-an-phu', unit, role: 'receiver' }),
    );
    await world.account(key);
    const socket = await connect(key);
    const batches = collect(socket);
    const before = await latest();
    expect(await subscribe(socket, 'case', world.case.id)).toEqual({ after: before });
    expect(await subscribe(socket, 'agency', world.agency('xa-an-phu'))).toEqual({ after: before });
    const closed = [told(socket)];
    await ok(api.post(`/posts/${post.id}/end`, { date: '2026-11-02' }));
    await recheck();
    expect(await closed[0]).toMatchObject({ type: 'closed', reason: 'NO_RIGHT' });
    const known = numbersOf(batches).length;
    await ok(api.post(`/case-files/${world.case.id}/urge`, { text: 'Đề nghị giải quyết' }));
    for (const [topic, id] of [
      ['case', world.case.id],
      ['agency', world.agency('xa-an-phu')],
    ])
      expect(await subscribe(socket, topic, id, before)).toEqual({ error: 'LIVE.NO_TOPIC' });
    // What a colleague is told meanwhile shows that there was something to tell.
    const colleague = await connect('an');
    const theirs = collect(colleague);
    await subscribe(colleague, 'case', world.case.id, before);
    await until(() => numbersOf(theirs).length > 0);
    expect(numbersOf(batches)).toHaveLength(known);
    expect(socket.connected).toBe(true);
  });

  it('with the role closes the connection', async () => {
    const socket = await connect('chi');
    const end = ended(socket);
    await world.app.get(Accounts).change(world.accountOf('chi'), { roles: ['supervisor'] });
    await recheck();
    expect(await end).toBe('io server disconnect');
  });

  it('with the session: nobody resumes on a session that has ended', async () => {
    const cookie = await world.signIn('hai');
    const socket = dial({ cookie });
    expect(await opened(socket)).toBe('connected');
    const batches = collect(socket);
    await fetch(`${world.url}/api/v1/session`, {
      method: 'DELETE',
      headers: { cookie, 'x-requested-with': 'test' },
    });
    expect(await subscribe(socket, 'me', undefined, 0)).toEqual({ error: 'LIVE.NO_TOPIC' });
    const end = ended(socket);
    await recheck();
    expect(await end).toBe('io server disconnect');
    expect(batches).toEqual([]);
    expect(await opened(dial({ cookie }))).toBe('IDENTITY.UNAUTHENTICATED');
  });
});

describe('a connection', () => {
  it('more than five of one person takes the place of the oldest, which is told', async () => {
    const cookie = await world.signIn('bao');
    const open = async () => {
      const socket = dial({ cookie });
      expect(await opened(socket)).toBe('connected');
      return socket;
    };
    const first = await open();
    const [word, end] = [told(first), ended(first)];
    const others = [];
    for (let n = 0; n < 4; n += 1) others.push(await open());
    expect(first.connected).toBe(true);
    others.push(await open());
    expect(await word).toEqual({ type: 'closed', reason: 'TOO_MANY_CONNECTIONS' });
    expect(await end).toBe('io server disconnect');
    expect(others.every(({ connected }) => connected)).toBe(true);
  });

  it('that sends more than 64 kB is cut off', async () => {
    const socket = await connect('an');
    const end = ended(socket);
    socket.emit('subscribe', { topic: 'x'.repeat(70_000), after: null });
    await end;
    expect(socket.connected).toBe(false);
  });

  it('with a cookie is refused where no page of ours says it is asking', async () => {
    const cookie = await world.signIn('an');
    const bare = io(world.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie },
    });
    sockets.push(bare);
    expect(await opened(bare)).toBe('IDENTITY.UNAUTHENTICATED');
    const foreign = io(world.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie, origin: 'https://evil.example' },
    });
    sockets.push(foreign);
    expect(await opened(foreign)).toBe('no connection');
  });
});
