import type { PartName } from '../full/titles';

/** What bounds a figure that misses its aim, in one line, as profiles and counters have shown it. */
export const bounds: readonly { part: PartName; what: RegExp; line: string }[] = [
  {
    part: 'completions',
    what: /^claim \+ complete$/,
    line: 'Each is two durable transactions of about thirty statements in all (counted in the log of the database); servers, MariaDB and clients share the cores, and the three processor times of the row add up to what these have, so another process on the same machine adds nothing.',
  },
];
