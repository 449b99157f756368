import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FullConfig } from '@playwright/test';
import { ServerProcess } from '../../support/server-process';

/**
 * For each worker one province for all its tests of the desk and the boards: the demo's past, without the traffic that would go on in
 * it. Their addresses are in WORLD_URLS; where that names one running server for all already, that one is used. JOURNEYS_PAST is the
 * folder in which the first of the journeys leaves the past of their provinces; one that was made before may be named.
 */
export default async function setUp({ workers }: FullConfig): Promise<() => Promise<void>> {
  const past = process.env.JOURNEYS_PAST ? undefined : mkdtempSync(join(tmpdir(), 'motcua-past-'));
  process.env.JOURNEYS_PAST ??= past;
  const removePast = () => past && rmSync(past, { recursive: true, force: true });
  if (process.env.WORLD_URLS) return async () => void removePast();
  const seeded = await ServerProcess.start({ withProcedures: true, args: ['--demo'] });
  await seeded.stop();
  const folders = Array.from({ length: workers }, () => mkdtempSync(join(tmpdir(), 'motcua-world-')));
  const worlds = await Promise.all(
    folders.map((dataDir) => {
      cpSync(seeded.dataDir, dataDir, { recursive: true });
      return ServerProcess.start({ withProcedures: true, dataDir, env: { PAYMENT_URL: 'sandbox:' } });
    }),
  );
  seeded.removeData();
  process.env.WORLD_URLS = worlds.map(({ url }) => url).join(' ');
  return async () => {
    for (const world of worlds) {
      await world.stop();
      world.removeData();
    }
    removePast();
  };
}
