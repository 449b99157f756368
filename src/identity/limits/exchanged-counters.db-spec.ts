import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '../../../test/database/test-database';
import { openDatabase, type OpenDatabase } from '../../database';
import { DrivenClock } from '../../kernel';
import { Keys } from '../keys/keys';
import { ExchangedCounters } from './exchanged-counters';
import { LimitWindows } from './limit-windows';

const limit = { most: 100, per: 10_000 };
let folder: string;
let test: TestDatabase;
let second: OpenDatabase;
let clock: DrivenClock;
let nodes: ExchangedCounters[];
let windows: LimitWindows[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-limits-'));
  clock = new DrivenClock(new Date('2026-11-23T01:00:00Z'));
  const time = () => clock.now().getTime();
  test = await openTestDatabase({ clock: time });
  second = await openDatabase({ location: test.location, entities: [], migrations: [], clock: time });
  windows = [test, second].map(({ unitOfWork }) => new LimitWindows(unitOfWork, new Keys(folder)));
  nodes = windows.map((one) => new ExchangedCounters(one, clock));
});
afterEach(async () => {
  await second.close();
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

const pass = (milliseconds: number) => clock.travelTo(new Date(clock.now().getTime() + milliseconds));
/** How many of so many were let through. */
const send = (node: ExchangedCounters, count: number, bucket = 'address:10.0.0.1') =>
  Array.from({ length: count }, () => node.take(bucket, limit)).filter((wait) => wait === 0).length;
const exchange = () => Promise.all(nodes.map((node) => node.exchange()));

it('ask the database nothing at ordinary times', async () => {
  const add = jest.spyOn(windows[0], 'add');
  for (let caller = 0; caller < 50; caller += 1) send(nodes[0], 9, `caller:${caller}`);
  await exchange();
  expect(add).not.toHaveBeenCalled();
});

it('let no more through on one node than the most, and all again in the next window', () => {
  expect(send(nodes[0], 150)).toBe(100);
  pass(4_000);
  expect(nodes[0].take('address:10.0.0.1', limit)).toBe(6_000);
  pass(6_000);
  expect(send(nodes[0], 150)).toBe(100);
});

it('bound a flood over all nodes by what they exchange', async () => {
  let through = 0;
  // 40 requests a second, on either node in turn, with an exchange each second.
  for (let second = 0; second < 10; second += 1) {
    through += send(nodes[0], 20) + send(nodes[1], 20);
    await exchange();
    pass(900);
  }
  // most + nodes x (most / 10 + one second's requests)
  expect(through).toBeGreaterThanOrEqual(100);
  expect(through).toBeLessThanOrEqual(100 + 2 * (10 + 20));
  expect(send(nodes[0], 1) + send(nodes[1], 1)).toBe(0);
  expect(send(nodes[0], 1, 'address:10.0.0.2')).toBe(1);
});

it('count what could not be told, and tell it later, once', async () => {
  const add = jest.spyOn(windows[0], 'add').mockRejectedValueOnce(new Error('no database'));
  send(nodes[0], 60);
  await expect(nodes[0].exchange()).rejects.toThrow('no database');
  expect(send(nodes[0], 60)).toBe(40);
  await nodes[0].exchange();
  await nodes[0].exchange();
  expect(add).toHaveBeenCalledTimes(2);
  expect(await test.database.query('SELECT taken FROM limit_window')).toEqual([{ taken: 100 }]);
  send(nodes[1], 10);
  await nodes[1].exchange();
  expect(send(nodes[1], 1)).toBe(0);
});

it('do not wait for ever after the clock was set back', () => {
  let at = Date.parse('2026-11-23T01:00:00Z');
  const node = new ExchangedCounters(windows[0], { now: () => new Date(at) });
  send(node, 100);
  at -= 3_600_000;
  expect(send(node, 1)).toBe(1);
});
