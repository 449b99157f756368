import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadMigrations, openDatabase } from '../src/database';
import { BoardNames } from '../src/dashboards/boards/board-names';
import { BoardQueries } from '../src/dashboards/boards/board.queries';
import { liveBoardKinds } from '../src/dashboards/boards/board-topic';
import { CompileBoard } from '../src/dashboards/boards/compile-board';
import { OnTimeQueries } from '../src/dashboards/boards/past/on-time.queries';
import { ReplayQueries } from '../src/dashboards/boards/past/replay.queries';
import type { Reach } from '../src/dashboards/boards/reach';
import { RecentHappenings } from '../src/dashboards/boards/recent-happenings';
import { Standing } from '../src/dashboards/boards/standing/standing';
import { Tallies } from '../src/dashboards/boards/tallies/tallies';
import { nationalCalendar } from '../src/one-stop-shop/calendar/shipped-calendars';
import type { EventListener, NumberedEvent } from '../src/outbox';
import { seedCases } from './boards-seed';
import { summarise } from './measure';
import { aProvince } from './province';
import type { Row } from './row';

const now = Date.parse('2026-11-23T09:00:00+07:00');

/**
 * What boards cost when so many cases are there: reading them once, taking in what a commit has changed, and working out each board
 * for the whole province and for its busiest agency. In one process, without HTTP and sockets.
 */
export async function benchBoards(where: string, url: string | undefined, total: number): Promise<Row[]> {
  if (url) return bench(where, { url }, total);
  const folder = mkdtempSync(join(existsSync('/var/tmp') ? '/var/tmp' : tmpdir(), 'motcua-boards-'));
  try {
    return await bench(where, { file: join(folder, 'bench.sqlite') }, total);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The outbox as the boards see it: events that the bench says have been committed. */
class SaidEvents {
  private listener: EventListener = () => undefined;
  private seq = 0;

  latest = () => Promise.resolve(this.seq);
  deliver = () => Promise.resolve();
  after = () => Promise.resolve([]);
  subscribe = (listener: EventListener) => {
    this.listener = listener;
    return Promise.resolve({ close: () => undefined });
  };

  say(caseIds: readonly string[]): void {
    this.listener(
      caseIds.map((caseId): NumberedEvent => ({
        seq: (this.seq += 1),
        type: 'case.status.changed',
        payload: { caseId },
        at: now,
      })),
    );
  }
}

async function bench(
  where: string,
  location: { url: string } | { file: string },
  total: number,
): Promise<Row[]> {
  const open = await openDatabase({ location, entities: [], migrations: loadMigrations() });
  const { database } = open;
  const province = aProvince();
  const began = performance.now();
  await seedCases(open, province, total, now);
  const rows: Row[] = [];
  const add = (what: string, result: Row['result']) => rows.push({ what, where, clients: '-', result });
  add('boards: cases written', { cases: total, seconds: Math.round((performance.now() - began) / 1_000) });
  try {
    const clock = { now: () => new Date(now) };
    const organisation = { view: () => province.view, today: () => '2026-11-23' } as never;
    const calendar = nationalCalendar();
    const calendars = { forAgency: () => calendar, current: () => calendar } as never;
    const events = new SaidEvents();
    const feed = events as never;
    const standing = new Standing(database, feed, clock);
    const names = new BoardNames(database, organisation);
    const tallies = new Tallies(standing);
    const compile = new CompileBoard(
      standing,
      tallies,
      new RecentHappenings(feed, standing),
      names,
      new BoardQueries(database, calendars),
      calendars,
      organisation,
      clock,
    );
    const memory = process.memoryUsage().heapUsed;
    const loading = performance.now();
    await standing.upToDate();
    globalThis.gc?.();
    add('boards: read once', {
      ms: Math.round(performance.now() - loading),
      cases: standing.size,
      megabytes: Math.round((process.memoryUsage().heapUsed - memory) / 1e6),
    });
    const ids = [...standing.of(null)].map(({ file }) => file.id);
    for (const many of [1, 100]) {
      const spent = await timed(50, async (round) => {
        events.say(Array.from({ length: many }, (_, place) => ids[(round * 997 + place * 31) % ids.length]));
        await standing.upToDate();
      });
      add(`boards: a commit of ${many} cases taken in`, spent);
    }
    const whole: Reach = { key: '*', agencyId: null, agencies: null, roots: [] };
    const busiest = province.busiest.agencyId;
    const own: Reach = { key: busiest, agencyId: busiest, agencies: new Set([busiest]), roots: [busiest] };
    for (const kind of liveBoardKinds)
      for (const [name, reach] of [
        ['province', whole],
        ['one agency', own],
      ] as const) {
        const { board } = await compile.execute(kind, reach);
        const spent = await timed(12, async () => void (await compile.execute(kind, reach)));
        add(`boards: ${kind}, ${name}`, {
          ...spent,
          kilobytes: Math.round(JSON.stringify(board).length / 1_000),
        });
      }
    const period = { from: '2026-10-25', until: '2026-11-23' };
    const onTime = new OnTimeQueries(database, calendars, names, clock);
    add(
      'boards: on-time of 30 days, province',
      await timed(1, () => onTime.read(whole, { period, by: 'agency' })),
    );
    const replay = new ReplayQueries(database, calendars, names, clock);
    add('boards: a past day again, province', await timed(1, () => replay.read(whole, '2026-11-20')));
    return rows;
  } finally {
    await open.close();
  }
}

async function timed(rounds: number, work: (round: number) => Promise<unknown>): Promise<Row['result']> {
  const latencies: number[] = [];
  const begun = performance.now();
  const cpu = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await work(round);
    latencies.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(cpu);
  const { p50, p95 } = summarise(latencies, (performance.now() - begun) / 1_000);
  return { p50, p95, cpuMs: Math.round((user + system) / 1_000 / rounds) };
}
