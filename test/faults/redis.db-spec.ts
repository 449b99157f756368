import { setTimeout as sleep } from 'node:timers/promises';
import { freshDatabase } from './fresh-database';
import { Journey } from './journey';
import { Listener } from './listener';
import { MailBox } from './mail-box';
import { Nodes } from './nodes';
import { findRedis, RedisProcess } from './redis';
import { tally, times } from './tally';

declare const database: 'sqlite' | 'mariadb';
jest.setTimeout(240_000);

const isThere = findRedis() !== undefined;
if (!isThere) process.stdout.write('Redis is not installed (Debian: redis-tools): its test is skipped.\n');

/** Redis rings between the nodes and carries nothing: silent and killed again and again it costs no event and no command. */
(isThere && database === 'mariadb' ? describe : describe.skip)('two nodes with a Redis', () => {
  const databaseUrl = freshDatabase();
  let redis: RedisProcess;
  let mail: MailBox;
  let nodes: Nodes;
  beforeAll(async () => {
    redis = await RedisProcess.start();
    mail = await MailBox.open();
    const env = { LEASE_SECONDS: '1', SMTP_URL: mail.url, REDIS_URL: redis.url };
    nodes = await Nodes.start(2, () => ({ databaseUrl, env }));
    await Journey.deploy(nodes.at(0));
  });
  afterAll(async () => {
    await nodes?.stop();
    await redis?.kill();
    await mail?.close();
  });
  const bothListen = async () => {
    const listeners = () =>
      redis.ask(async (client) => Number((await client.pubsub('NUMSUB', 'motcua:outbox'))[1]));
    while ((await listeners()) < 2) await sleep(20);
  };
  const rings = () =>
    redis.ask(async (client) =>
      Number(/cmdstat_publish:calls=(\d+)/.exec(await client.info('commandstats'))?.[1] ?? 0),
    );

  it('ring for one another, and tell every page everything while it is silent and dies', async () => {
    await bothListen();
    const before = await rings();
    await nodes.at(0).post('/process-instances', { definitionKey: 'journey', variables: {} });
    while ((await rings()) === before) await sleep(20);

    const pages = await Promise.all(nodes.servers.map(({ url }) => Listener.open(url, nodes.token)));
    const journey = new Journey(times(6), 'redis');
    let isOver = false;
    let deaths = 0;
    const trouble = async () => {
      while (!isOver) {
        await redis.pause(300);
        await sleep(300);
        await redis.kill();
        deaths += 1;
        await sleep(200);
        await redis.begin();
        await sleep(300);
      }
    };
    const troubling = trouble();
    await nodes.drive(journey, 4);
    isOver = true;
    await troubling;
    expect(await nodes.verdict(journey)).toEqual([]);
    const { seq } = (await nodes.at(1).get('/live')).body;
    await Promise.all(pages.map((page) => page.heard(seq)));
    pages.forEach((page) => page.close());
    expect(pages.map(({ gaps, events }) => [gaps, events.length])).toEqual([
      [[], seq],
      [[], seq],
    ]);
    // They find it again by themselves.
    await bothListen();
    tally('Redis', { 'kill -9 of Redis': deaths, 'pauses of Redis': deaths });
  });
});
