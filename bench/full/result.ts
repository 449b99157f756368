import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { findServer } from '../../test/support/server-process';
import type { Row } from '../row';
import type { PartName } from './titles';

/** What a figure of a row should be (DESIGN.md section 5, or the issue that asked for it). */
export type Aim = { of: string } & ({ below: number } | { atLeast: number } | { exactly: number });

export interface Figure extends Row {
  aim?: Aim;
}

/** What every kept result says about its making. */
export interface Made {
  command: string;
  /** When it was begun, UTC. */
  date: string;
  machine: { cores: number; processor: string; memoryGiB: number; node: string; database: string };
  /** Mean number of processes that wanted a core in the last minute, before and after: above the number of cores, others were working too. */
  load: [number, number];
  seconds: number;
}

/** Makes the figures that were measured in one place, with so many clients. */
export const figuresOf =
  (where: string, clients: Row['clients'] = '-') =>
  (what: string, result: Row['result'], aim?: Aim): Figure => ({
    what,
    where,
    clients,
    result,
    ...(aim && { aim }),
  });

export interface PartResult extends Made {
  part: PartName;
  figures: Figure[];
}

export function isMet({ result, aim }: Figure): boolean | undefined {
  if (!aim) return undefined;
  const value = result[aim.of];
  // A kept NaN is null, and null is below everything.
  if (!Number.isFinite(value)) return false;
  if ('below' in aim) return value < aim.below;
  return 'atLeast' in aim ? value >= aim.atLeast : value === aim.exactly;
}

/** Does the work and says when, where and how long. */
export async function making<Result>(
  command: string,
  work: () => Result | Promise<Result>,
): Promise<{ made: Made; result: Result }> {
  const [date, before, began] = [new Date().toISOString(), load(), performance.now()];
  const result = await work();
  const seconds = Math.round((performance.now() - began) / 1_000);
  return { made: { command, date, machine: machine(), load: [before, load()], seconds }, result };
}

export const resultsFolder = 'bench/results';

export function keep(folder: string, name: string, result: object): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

const load = (): number => Math.round(loadavg()[0] * 10) / 10;

function machine(): Made['machine'] {
  const server = findServer();
  const version = server && execFileSync(server, ['--version'], { encoding: 'utf8' });
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    database: /Ver (\S+)/.exec(version ?? '')?.[1] ?? 'no MariaDB',
  };
}
