import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';

/** `npm run faults -- --nightly`: about ten times as many. */
export const isNightly = process.env.FAULTS === 'nightly';
export const times = (ci: number, nightly = ci * 10): number => (isNightly ? nightly : ci);

declare const database: 'sqlite' | 'mariadb';

/** For what takes long and is much the same on both databases: in `npm test` on this one, at night on both. */
export const describeOn = (which: typeof database): jest.Describe =>
  isNightly || database === which ? describe : describe.skip;

/** Says how many faults a test has put in, by kind, and tells whoever counts or keeps them all (`scripts/run.mjs`, `bench/proof`). */
export function tally(test: string, faults: Readonly<Record<string, number>>): number {
  const sum = Object.values(faults).reduce((total, count) => total + count, 0);
  const line = `faults ${test}: ${sum} ${JSON.stringify(faults)}\n`;
  process.stdout.write(line);
  const file = relative(process.cwd(), expect.getState().testPath ?? '');
  if (process.env.FAULT_TALLY) appendFileSync(process.env.FAULT_TALLY, `${file} ${line}`);
  return sum;
}

/** Numbers by a seed, so that a storm comes again as it was: a linear congruence (Park and Miller). */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = (seed % 2_147_483_646) + 1;
  }

  /** A number from 0 up to but not including 1. */
  roll(): number {
    this.state = (this.state * 48_271) % 2_147_483_647;
    return (this.state - 1) / 2_147_483_646;
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.roll() * from.length)];
  }
}
