import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/config';
import { Database } from '../../src/database';
import { ServiceTokens } from '../../src/identity';
import { DrivenClock } from '../../src/kernel';
import { JobRunner } from '../../src/runtime';
import { ChangeOrganisation, ClockAlarms } from '../../src/one-stop-shop';
import { loadProvince } from '../../src/scenarios/demo/province/load-province';
import { provinceFrom } from '../../src/scenarios/demo/province/province';
import { startServer } from '../../src/server';
import type { Role } from '../../src/identity';

export interface ShopServerOptions {
  /** The instant at which the clock starts, ISO 8601 with offset. */
  at: string;
  /** Absent: SQLite in a folder of its own. */
  databaseUrl?: string;
  env?: NodeJS.ProcessEnv;
}

/** The whole product in this process, with the procedures of processes/, on a clock that only moves when it is told to. */
export async function startShop({ at, databaseUrl, env }: ShopServerOptions) {
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-shop-'));
  const clock = new DrivenClock(new Date(at));
  const config = loadConfig(
    {
      PORT: '0',
      LOG_LEVEL: 'error',
      DATA_DIR: dataDir,
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
      ...env,
    },
    [],
  );
  const server = await startServer(config, clock);
  const runner = server.app.get(JobRunner);
  const alarms = server.app.get(ClockAlarms);
  const database = server.app.get(Database);

  /** Fires what is due now, and what becomes due by it. */
  const settle = async (): Promise<void> => {
    for (let rounds = 0; (await runner.runDue()) + (await alarms.runDue()) > 0; rounds += 1)
      if (rounds > 1_000) throw new Error('jobs keep coming at one instant');
  };

  /** The next instant at which a timer or an alarm of a clock is due. */
  const nextDue = async (): Promise<number | null> => {
    const [row] = await database.query<{ at: number | null }>(
      `SELECT MIN(due) AS at FROM (
         SELECT MIN(available_at) AS due FROM job WHERE state = 'ready' AND queue = 'server'
         UNION ALL SELECT MIN(next_alarm_at) AS due FROM clock) AS dues`,
    );
    return row?.at == null ? null : Number(row.at);
  };

  return {
    ...server,
    clock,
    database,
    dataDir,
    settle,
    /** The fictional province of the demo. */
    loadProvince: (seed = 2026) => loadProvince(server.app.get(ChangeOrganisation), provinceFrom(seed)),
    token: async (role: Role) => (await server.app.get(ServiceTokens).create({ role })).token,
    /** Lets time pass up to an instant; everything on the way happens at its own instant, in order. */
    travelTo: async (instant: string | number): Promise<void> => {
      const target = typeof instant === 'string' ? Date.parse(instant) : instant;
      await settle();
      for (let due = await nextDue(); due !== null && due <= target; due = await nextDue()) {
        if (due > clock.now().getTime()) clock.travelTo(new Date(due));
        await settle();
      }
      clock.travelTo(new Date(target));
      await settle();
    },
    close: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type ShopServer = Awaited<ReturnType<typeof startShop>>;
