import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../src/config';
import { Database, UnitOfWork } from '../src/database';
import { newId, systemActor } from '../src/kernel';
import { Calendars } from '../src/one-stop-shop/calendar/calendars';
import { PublishCalendar } from '../src/one-stop-shop/calendar/publish-calendar.command';
import { Clocks } from '../src/one-stop-shop/deadlines/clocks';
import { RecomputeClocks } from '../src/one-stop-shop/deadlines/recompute-clocks.command';
import { CommandRunner } from '../src/runtime';
import { startServer } from '../src/server';
import type { Row } from './row';

/**
 * How long it takes until so many open clocks are counted anew after a holiday was decided, events, ledgers and the record of
 * what moved included. The aim: 100,000 open clocks in less than 60 s.
 */
export async function benchRecompute(
  where: string,
  databaseUrl: string | undefined,
  wanted: number,
): Promise<Row> {
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  const environment = { PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: dataDir };
  const server = await startServer(
    loadConfig({ ...environment, ...(databaseUrl && { DATABASE_URL: databaseUrl }) }, []),
  );
  try {
    const { app } = server;
    await fill(app.get(CommandRunner), app.get(Clocks), app.get(UnitOfWork), app.get(Database), wanted);
    const calendars = app.get(Calendars);
    const holiday = new Date(Date.now() + 4 * 24 * 3_600_000 + 7 * 3_600_000).toISOString().slice(0, 10);
    const begun = performance.now();
    const cpu = process.cpuUsage();
    await app.get(PublishCalendar).execute({ actor: systemActor }, 'vn', {
      basedOn: calendars.current('vn').version,
      edits: { add: [{ date: holiday, kind: 'OFF', name: { vi: 'Nghỉ bão', en: 'Typhoon' } }] },
      status: 'PUBLISHED',
      reason: 'bench',
    });
    await app.get(RecomputeClocks).idle();
    const seconds = (performance.now() - begun) / 1_000;
    const { user, system } = process.cpuUsage(cpu);
    const [{ examined, moved }] = await app
      .get(Database)
      .query<{ examined: number; moved: number }>('SELECT examined, moved FROM clock_recalculation');
    return {
      what: 'clocks counted anew after a holiday',
      where: `${where}, 1 node`,
      clients: '-',
      result: {
        clocks: examined,
        moved,
        seconds: Math.round(seconds * 10) / 10,
        perSecond: Math.round(examined / seconds),
        cpuMs: Math.round((user + system) / examined) / 1_000,
      },
    };
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Twenty real clocks, copied under new ids until there are enough. */
async function fill(
  runner: CommandRunner,
  clocks: Clocks,
  unitOfWork: UnitOfWork,
  database: Database,
  wanted: number,
): Promise<void> {
  await runner.run({ actor: systemActor }, async (command) => {
    for (let days = 1; days <= 20; days += 1)
      await clocks.start(command, {
        caseId: newId(),
        kind: days % 3 === 0 ? 'CASE' : 'STEP',
        limit: { value: days, unit: 'working-day' },
        startAt: command.now,
      });
  });
  const originals = await database.query('SELECT * FROM clock');
  for (let made = originals.length; made < wanted; made += 1_000)
    await unitOfWork.run((tx) =>
      tx.insert(
        'clock',
        Array.from({ length: Math.min(1_000, wanted - made) }, (_, index) => ({
          ...originals[index % originals.length],
          id: newId(),
          case_id: newId(),
        })),
      ),
    );
}
