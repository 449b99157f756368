import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess } from '../../test/support/server-process';
import { summarise } from '../measure';
import type { Figure } from './result';

/** From the start of the process until it is ready: with nothing there yet, and again on what it has left. */
export async function benchStart(rounds: number): Promise<Figure[]> {
  const [first, again]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const dataDir = mkdtempSync(join(tmpdir(), 'motcua-start-'));
    for (const times of [first, again]) times.push(await startedIn(dataDir));
    rmSync(dataDir, { recursive: true, force: true });
  }
  const figure = (what: string, times: number[]): Figure => {
    const { count, p50, max } = summarise(times, 1);
    return {
      what,
      where: 'SQLite, all shipped procedures',
      clients: '-',
      result: { count, p50, max },
      aim: { of: 'p50', below: 3_000 },
    };
  };
  return [
    figure('cold start, empty folder: keys, tables, procedures', first),
    figure('cold start on an existing database', again),
  ];
}

/** Milliseconds. */
async function startedIn(dataDir: string): Promise<number> {
  const began = performance.now();
  const server = await ServerProcess.start({ dataDir, withProcedures: true });
  const took = performance.now() - began;
  await server.stop();
  return took;
}
