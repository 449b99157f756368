import { readFileSync } from 'node:fs';

/** The longest time for which a server that was started with this file as `STALLS` has not looked up, in milliseconds; 0 when it was short. */
export const worstStall = (file: string): number =>
  Math.max(0, ...readFileSync(file, 'utf8').split('\n').map(Number));
