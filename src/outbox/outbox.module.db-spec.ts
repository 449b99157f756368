import net from 'node:net';
import { startTestServer, type TestServer } from '../../test/http/test-server';
import { UnitOfWork } from '../database';
import { Outbox } from './outbox';
import { OutboxFeed } from './outbox-feed';
import { RedisBell } from './redis-bell';

/** As much of Redis as a bell needs: it answers commands and passes on what is published. */
async function startRedisStub() {
  const sockets = new Set<net.Socket>();
  const subscribers = new Set<net.Socket>();
  const state = { published: 0, isSilent: false };
  const bulk = (text: string) => `$${Buffer.byteLength(text)}\r\n${text}\r\n`;
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => subscribers.delete(socket));
    socket.on('data', (data) => {
      for (const command of data.toString().split(/(?=^\*)/m)) {
        const [name, channel = ''] = command.split('\r\n').filter((_, line) => line > 0 && line % 2 === 0);
        if (/^subscribe$/i.test(name)) {
          subscribers.add(socket);
          socket.write(`*3\r\n${bulk('subscribe')}${bulk(channel)}:1\r\n`);
        } else if (/^publish$/i.test(name)) {
          state.published += 1;
          if (state.isSilent) continue;
          for (const one of subscribers) one.write(`*3\r\n${bulk('message')}${bulk(channel)}${bulk('')}`);
          socket.write(`:${subscribers.size}\r\n`);
        } else if (/^info$/i.test(name)) socket.write(bulk('loading:0'));
        else socket.write('+OK\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const dropAll = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return {
    url: `redis://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    subscribers,
    state,
    dropAll,
    close: () => {
      dropAll();
      server.close();
    },
  };
}

const commit = (server: TestServer, n: number) =>
  server.app
    .get(UnitOfWork)
    .run((tx) =>
      server.app.get(Outbox).append(tx, [{ type: 'test.happened', payload: { n }, at: Date.now() }]),
    );

describe('the outbox of a server', () => {
  it('delivers what is committed to its subscribers without being asked', async () => {
    const server = await startTestServer({ env: { REDIS_URL: 'redis://127.0.0.1:1' } });
    const seen: number[] = [];
    await new Promise<void>((resolve) => {
      void server.app
        .get(OutboxFeed)
        .subscribe((events) => {
          seen.push(...events.map(({ seq }) => seq));
          if (seen.length >= 3) resolve();
        })
        .then(async () => {
          for (const n of [1, 2, 3]) await commit(server, n);
        });
    });
    expect(seen).toEqual([1, 2, 3]);
    await server.stop();
  });

  it('delivers all of it while Redis comes and goes', async () => {
    const redis = await startRedisStub();
    const server = await startTestServer({ env: { REDIS_URL: redis.url } });
    while (redis.subscribers.size < 1) await new Promise((resolve) => setTimeout(resolve, 5));
    const seen: number[] = [];
    const total = 60;
    const all = new Promise<void>((resolve) => {
      void server.app.get(OutboxFeed).subscribe((events) => {
        seen.push(...events.map(({ seq }) => seq));
        if (seen.length >= total) resolve();
      }, 0);
    });
    for (let n = 0; n < total; n += 1) {
      if (n % 10 === 3) redis.dropAll();
      redis.state.isSilent = n % 20 > 10;
      await commit(server, n);
    }
    await all;
    expect(seen).toEqual(Array.from({ length: total }, (_, index) => index + 1));
    await server.stop();
    redis.close();
  });

  it('delivers what another node committed', async () => {
    const server = await startTestServer();
    const arrived = new Promise<unknown>((resolve) => {
      void server.app.get(OutboxFeed).subscribe((events) => resolve(events[0].payload), 0);
    });
    // As another node leaves it: committed, and nobody here was told.
    await server.app
      .get(UnitOfWork)
      .run((tx) => tx.insert('outbox_event', [{ type: 'test.happened', payload: '{"n":7}', at: 0 }]));
    expect(await arrived).toEqual({ n: 7 });
    await server.stop();
  });
});

describe('the Redis bell', () => {
  it('is heard by every node, and is silent without harm when Redis is gone', async () => {
    const redis = await startRedisStub();
    let heard = 0;
    let rung!: () => void;
    const ring = new Promise<void>((resolve) => (rung = resolve));
    const problems: unknown[] = [];
    const bells = [1, 2].map(
      () =>
        new RedisBell(
          redis.url,
          () => {
            heard += 1;
            if (heard === 2) rung();
          },
          (error) => problems.push(error),
        ),
    );
    while (redis.subscribers.size < 2) await new Promise((resolve) => setImmediate(resolve));
    while (heard < 2) {
      // Until its own connection is ready a bell stays silent.
      bells[0].ring();
      await Promise.race([ring, new Promise((resolve) => setTimeout(resolve, 20))]);
    }
    expect(problems).toEqual([]);
    redis.close();
    bells[0].ring();
    for (const bell of bells) bell.close();
  });

  it('has one word under way at most while Redis does not answer, and says one more for all the rest', async () => {
    const redis = await startRedisStub();
    const bell = new RedisBell(
      redis.url,
      () => undefined,
      () => undefined,
    );
    const until = async (published: number) => {
      while (redis.state.published < published) {
        bell.ring();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    await until(1);
    redis.state.isSilent = true;
    await until(redis.state.published + 1);
    const { published } = redis.state;
    for (let n = 0; n < 1_000; n += 1) bell.ring();
    // The connection that hangs is the one the words would have come by.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(redis.state.published).toBe(published);
    redis.state.isSilent = false;
    redis.dropAll();
    await until(published + 1);
    bell.close();
    redis.close();
  });
});
