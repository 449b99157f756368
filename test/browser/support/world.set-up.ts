import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess } from '../../support/server-process';

/**
 * One province for all tests of the desk and the boards: the demo's past, without the traffic that would go on in it. Its address
 * is in WORLD_URL; where that names a running server already, that one is used. JOURNEYS_PAST is the folder in which the first of the
 * journeys leaves the past of their provinces; one that was made before may be named.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const past = process.env.JOURNEYS_PAST ? undefined : mkdtempSync(join(tmpdir(), 'motcua-past-'));
  process.env.JOURNEYS_PAST ??= past;
  const removePast = () => past && rmSync(past, { recursive: true, force: true });
  if (process.env.WORLD_URL) return async () => void removePast();
  const seeded = await ServerProcess.start({ withProcedures: true, args: ['--demo'] });
  await seeded.stop();
  const world = await ServerProcess.start({
    withProcedures: true,
    dataDir: seeded.dataDir,
    env: { PAYMENT_URL: 'sandbox:' },
  });
  process.env.WORLD_URL = world.url;
  return async () => {
    await world.stop();
    world.removeData();
    removePast();
  };
}
