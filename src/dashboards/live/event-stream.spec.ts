import fc from 'fast-check';
import type { NumberedEvent } from '../../outbox';
import type { LiveBatch } from '../contract';
import { EventStream, type Listener } from './event-stream';
import { RecentEvents } from './recent-events';

const event = (seq: number): NumberedEvent => ({ seq, type: 'task.created', payload: {}, at: 0 });
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => event(from + index));
const settle = async () => {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
};

describe('one client of the stream', () => {
  let committed: NumberedEvent[];
  let batches: Omit<LiveBatch, 'topic'>[];
  let cutOff: boolean;
  const listener = (overrides: Partial<Listener> = {}): Listener => ({
    deliver: async (batch) => void batches.push(batch),
    cutOff: () => (cutOff = true),
    select: (events) => events,
    ...overrides,
  });
  const open = (after: number, overrides: Partial<Listener> = {}) =>
    new EventStream(
      after,
      async (seq, limit) => committed.filter((each) => each.seq > seq).slice(0, limit),
      listener(overrides),
      async () => undefined,
      1_000,
    );
  const seen = () => batches.flatMap(({ events }) => events.map(({ seq }) => seq));

  beforeEach(() => {
    committed = range(1, 450);
    batches = [];
    cutOff = false;
  });

  it('gives everything after the number, in order, in batches of bounded size', async () => {
    open(20).wake();
    await settle();
    expect(seen()).toEqual(range(21, 450).map(({ seq }) => seq));
    expect(Math.max(...batches.map(({ events }) => events.length))).toBeLessThanOrEqual(200);
  });

  it('goes on when new events are committed and misses no wake during a delivery', async () => {
    const stream = open(450, {
      deliver: async (batch) => {
        batches.push(batch);
        if (committed.length < 455) {
          committed.push(event(committed.length + 1));
          stream.wake();
        }
      },
    });
    committed.push(event(451));
    stream.wake();
    await settle();
    expect(seen()).toEqual([451, 452, 453, 454, 455]);
  });

  it('sends nothing more while the client has not taken the last batch', async () => {
    const stream = open(0, {
      deliver: (batch) => {
        batches.push(batch);
        return new Promise(() => undefined);
      },
    });
    for (let turn = 0; turn < 50; turn += 1) stream.wake();
    await settle();
    expect(batches).toHaveLength(1);
  });

  it('cuts off a client that stays silent', async () => {
    open(0, { deliver: () => Promise.reject(new Error('timeout')) }).wake();
    await settle();
    expect(cutOff).toBe(true);
  });

  it('moves on past what the client may not see', async () => {
    open(440, { select: (events) => events.filter(({ seq }) => seq % 2 === 0) }).wake();
    await settle();
    expect(seen()).toEqual([442, 444, 446, 448, 450]);
    expect(batches.at(-1)?.upTo).toBe(450);
  });

  it('says nothing of what the client may not see, but after a thousand numbers how far it is', async () => {
    committed = range(1, 2_300);
    const stream = open(0, { select: () => [] });
    stream.wake();
    await settle();
    expect(batches).toEqual([
      { events: [], upTo: 1_000 },
      { events: [], upTo: 2_000 },
    ]);
    committed.push(event(2_301));
    stream.wake();
    await settle();
    expect(batches).toHaveLength(2);
  });
});

describe('the newest events in memory', () => {
  it('answers like the database, whatever was pushed and asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 40 }),
        async (pushes, after, limit) => {
          const all: NumberedEvent[] = [];
          const database = async (seq: number, most: number) =>
            all.filter((each) => each.seq > seq).slice(0, most);
          const recent = new RecentEvents(database, { events: 20, characters: 100 });
          for (const count of pushes) {
            const next = range(all.length + 1, all.length + count);
            all.push(...next);
            recent.push(next);
          }
          expect(await recent.after(after, limit)).toEqual(await database(after, limit));
        },
      ),
    );
  });

  it('forgets what it has when events were read elsewhere in between', async () => {
    const asked: number[] = [];
    const recent = new RecentEvents(async (seq) => (asked.push(seq), []), { events: 100, characters: 100 });
    recent.push(range(1, 5));
    recent.push(range(9, 10));
    await recent.after(3, 10);
    expect(asked).toEqual([3]);
  });

  it('keeps no more of heavy events than their weight allows, and none that is too heavy alone', async () => {
    const asked: number[] = [];
    const recent = new RecentEvents(async (seq) => (asked.push(seq), []), { events: 100, characters: 1_000 });
    const heavy = (seq: number, characters: number): NumberedEvent => ({
      ...event(seq),
      payload: { text: 'x'.repeat(characters) },
    });
    recent.push([1, 2, 3, 4, 5, 6].map((seq) => heavy(seq, 300)));
    expect((await recent.after(3, 10)).map(({ seq }) => seq)).toEqual([4, 5, 6]);
    await recent.after(2, 10);
    recent.push([heavy(7, 5_000)]);
    await recent.after(6, 10);
    expect(asked).toEqual([2, 6]);
  });
});
