import { openTestDatabase, type TestDatabase } from '../../test/database/test-database';
import { openDatabase, loadMigrations } from '../database';
import { Numbering } from './numbering';
import { type NumberedEvent, Outbox } from './outbox';
import { OutboxFeed } from './outbox-feed';

let test: TestDatabase;
let outbox: Outbox;
let feed: OutboxFeed;
beforeEach(async () => {
  test = await openTestDatabase({ poolSize: 20 });
  feed = new OutboxFeed(test.database, new Numbering(test.database, test.unitOfWork));
  outbox = new Outbox(() => undefined);
});
afterEach(() => test.close());

const event = (instanceId: string, n: number) => ({
  type: 'test.happened',
  payload: { n },
  instanceId,
  at: n,
});
const seqs = (events: readonly NumberedEvent[]) => events.map(({ seq }) => seq);
const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1);
const signal = () => {
  let give!: () => void;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
};
/** Follows the feed from 0, dropping its subscription now and then and resuming where it was. */
const restlessReader = (source: OutboxFeed, total: number, seed: number) => {
  const seen: NumberedEvent[] = [];
  const done = signal();
  let random = seed;
  const next = () => (random = (random * 48271) % 2147483647);
  const connect = async () => {
    let budget = 1 + (next() % 40);
    const dropped = signal();
    const subscription = await source.subscribe(
      (events) => {
        for (const one of events) {
          if (budget === 0) return;
          seen.push(one);
          budget -= 1;
          if (budget === 0) dropped.give();
        }
        if (seen.length >= total) dropped.give();
      },
      seen.at(-1)?.seq ?? 0,
    );
    await dropped.given;
    subscription.close();
    if (seen.length >= total) done.give();
    else await connect();
  };
  void connect();
  return { seen, done: done.given };
};

describe('the outbox', () => {
  it('refuses to work outside a unit of work', async () => {
    const escaped = await test.unitOfWork.run(async (tx) => tx);
    await expect(outbox.append(escaped, [event('a', 1)])).rejects.toThrow(/inside a unit of work/);
  });

  it('forgets the events of a command that fails', async () => {
    await test.unitOfWork
      .run(async (tx) => {
        await outbox.append(tx, [event('a', 1)]);
        throw new Error('no');
      })
      .catch(() => undefined);
    await test.unitOfWork.run((tx) => outbox.append(tx, [event('a', 2)]));
    const events = await feed.after(0);
    expect(events).toEqual([{ seq: 1, type: 'test.happened', instanceId: 'a', payload: { n: 2 }, at: 2 }]);
  });

  it('numbers a transaction that commits late after those that committed before it', async () => {
    const written = signal();
    const finish = signal();
    const late =
      test.database.dialect === 'mysql'
        ? test.unitOfWork.run(async (tx) => {
            await outbox.append(tx, [event('late', 0)]);
            written.give();
            await finish.given;
          })
        : (written.give(),
          finish.given.then(() => test.unitOfWork.run((tx) => outbox.append(tx, [event('late', 0)]))));
    await written.given;
    await test.unitOfWork.run((tx) => outbox.append(tx, [event('early', 1)]));
    expect(await feed.after(0)).toMatchObject([{ seq: 1, instanceId: 'early' }]);
    finish.give();
    await late;
    expect(await feed.after(1)).toMatchObject([{ seq: 2, instanceId: 'late' }]);
  });

  it('answers what was committed before the question', async () => {
    for (let n = 1; n <= 20; n += 1) {
      await test.unitOfWork.run((tx) => outbox.append(tx, [event('a', n)]));
      expect(seqs(await feed.after(n - 1))).toEqual([n]);
    }
    expect(await feed.latest()).toBe(20);
    expect(await feed.backlog()).toBe(0);
  });

  it('narrows to an instance, types and agencies', async () => {
    await test.unitOfWork.run((tx) =>
      outbox.append(tx, [
        { ...event('a', 1), agency: 'H01' },
        { ...event('b', 2), agency: 'H02', type: 'test.other' },
        event('a', 3),
      ]),
    );
    expect(seqs(await feed.after(0, 10, { instanceId: 'a' }))).toEqual([1, 3]);
    expect(seqs(await feed.after(0, 10, { types: ['test.other'] }))).toEqual([2]);
    expect(seqs(await feed.after(0, 10, { agencies: ['H01', 'H02'] }))).toEqual([1, 2]);
    expect(seqs(await feed.after(0, 10, { agencies: [] }))).toEqual([]);
    expect(seqs(await feed.after(1, 1))).toEqual([2]);
  });

  it('shows eight writers, two nodes and a late transaction to every reader once and in order', async () => {
    const writers = 8;
    const commands = 25;
    const perCommand = 3;
    const total = writers * commands * perCommand + 1;
    // A second node on the same data, with its own connections and its own numbering.
    const second = await openDatabase({
      location: test.location,
      entities: [],
      migrations: loadMigrations(),
    });
    const secondFeed = new OutboxFeed(second.database, new Numbering(second.database, second.unitOfWork));
    const readers = [
      ...upTo(6).map((seed) => restlessReader(feed, total, seed * 7919)),
      ...upTo(2).map((seed) => restlessReader(secondFeed, total, seed * 104729)),
    ];
    const lateHasWritten = signal();
    const othersAreDone = signal();
    const isConcurrent = test.database.dialect === 'mysql';
    const late = isConcurrent
      ? test.unitOfWork.run(async (tx) => {
          await outbox.append(tx, [event('late', 0)]);
          lateHasWritten.give();
          await othersAreDone.given;
        })
      : othersAreDone.given.then(() => test.unitOfWork.run((tx) => outbox.append(tx, [event('late', 0)])));
    if (isConcurrent) await lateHasWritten.given;

    const nodes = [test, second];
    await Promise.all(
      upTo(writers).map(async (writer) => {
        for (let command = 0; command < commands; command += 1) {
          await nodes[writer % 2].unitOfWork.run((tx) =>
            outbox.append(
              tx,
              upTo(perCommand).map((n) => event(`writer-${writer}`, command * perCommand + n)),
            ),
          );
          await Promise.all([feed.deliver(), secondFeed.deliver()]);
        }
      }),
    );
    othersAreDone.give();
    await late;
    let finished = false;
    const all = Promise.all(readers.map(({ done }) => done)).then(() => (finished = true));
    while (!finished) {
      await Promise.all([feed.deliver(), secondFeed.deliver()]);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await all;

    for (const { seen } of readers) {
      expect(seqs(seen)).toEqual(upTo(total));
      for (const writer of upTo(writers)) {
        const own = seen.filter(({ instanceId }) => instanceId === `writer-${writer}`);
        expect(own.map(({ payload }) => payload.n)).toEqual(upTo(commands * perCommand));
      }
      expect(seen.at(-1)).toMatchObject({ instanceId: 'late' });
    }
    await second.close();
  });

  it('goes on after a listener that throws', async () => {
    const seen: number[] = [];
    await feed.subscribe(() => {
      throw new Error('bad listener');
    });
    await feed.subscribe((events) => seen.push(...seqs(events)));
    await test.unitOfWork.run((tx) => outbox.append(tx, [event('a', 1), event('a', 2)]));
    await feed.deliver();
    expect(seen).toEqual([1, 2]);
  });
});
