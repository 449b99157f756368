import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '../../../test/database/test-database';
import { openDatabase, type OpenDatabase } from '../../database';
import { DrivenClock } from '../../kernel';
import { Keys } from '../keys/keys';
import { LimitWindows } from './limit-windows';
import { SharedLimits } from './shared-limits';

const minute = 60_000;
let folder: string;
let test: TestDatabase;
let second: OpenDatabase;
let clock: DrivenClock;
/** Two nodes with the same keys and database. */
let nodes: { windows: LimitWindows; limits: SharedLimits }[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-limits-'));
  clock = new DrivenClock(new Date('2026-11-23T01:00:00Z'));
  const time = () => clock.now().getTime();
  test = await openTestDatabase({ clock: time });
  second = await openDatabase({ location: test.location, entities: [], migrations: [], clock: time });
  nodes = [test, second].map(({ unitOfWork }) => {
    const windows = new LimitWindows(unitOfWork, new Keys(folder));
    return { windows, limits: new SharedLimits(windows) };
  });
});
afterEach(async () => {
  await second.close();
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

const outcome = (taken: Promise<void>) =>
  taken.then(
    () => 'taken',
    (error: { code?: string }) => error.code,
  );
const pass = (milliseconds: number) => clock.travelTo(new Date(clock.now().getTime() + milliseconds));

describe('limits', () => {
  it('are shared by two nodes, and say when it is worth trying again', async () => {
    const limit = { most: 4, per: minute };
    const seen: unknown[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1)
      seen.push(await outcome(nodes[attempt % 2].limits.take('sign-in:account:an', limit)));
    expect(seen).toEqual(['taken', 'taken', 'taken', 'taken', 'LIMIT.EXCEEDED']);
    pass(15_500);
    await expect(nodes[1].limits.take('sign-in:account:an', limit)).rejects.toMatchObject({
      kind: 'too-many',
      params: { seconds: 45 },
    });
    expect(await outcome(nodes[0].limits.take('sign-in:account:binh', limit))).toBe('taken');
    pass(44_499);
    expect(await outcome(nodes[0].limits.take('sign-in:account:an', limit))).toBe('LIMIT.EXCEEDED');
    pass(1);
    for (let attempt = 0; attempt < 4; attempt += 1)
      expect(await outcome(nodes[attempt % 2].limits.take('sign-in:account:an', limit))).toBe('taken');
    expect(await outcome(nodes[0].limits.take('sign-in:account:an', limit))).toBe('LIMIT.EXCEEDED');
  });

  it('never let more than the most through, however many come at once on both', async () => {
    const limit = { most: 7, per: minute };
    const seen = await Promise.all(
      Array.from({ length: 40 }, (_, turn) =>
        outcome(nodes[turn % 2].limits.take('reset:address:10.0.0.1', limit)),
      ),
    );
    expect(seen.filter((one) => one === 'taken')).toHaveLength(7);
    expect(seen.filter((one) => one === 'LIMIT.EXCEEDED')).toHaveLength(33);
  });

  it('keep no name and no address', async () => {
    await nodes[0].limits.take('sign-in:address:203.0.113.7', { most: 1, per: minute });
    const rows = await test.database.query<{ bucket: string }>('SELECT bucket FROM limit_window');
    expect(rows).toEqual([{ bucket: expect.stringMatching(/^[0-9a-f]{64}$/) as string }]);
  });

  it('forget windows that have ended, and no other', async () => {
    await nodes[0].limits.take('short', { most: 1, per: 1_000 });
    await nodes[0].limits.take('long', { most: 1, per: minute });
    pass(1_000);
    expect(await nodes[1].windows.sweep()).toBe(1);
    expect(await test.database.query('SELECT taken FROM limit_window')).toEqual([{ taken: 1 }]);
    expect(await outcome(nodes[0].limits.take('long', { most: 1, per: minute }))).toBe('LIMIT.EXCEEDED');
  });
});
