import type { PartName } from '../full/titles';

/** What bounds a figure that misses its aim, in one line, as profiles and counters have shown it. */
export const bounds: readonly { part: PartName; what: RegExp; line: string }[] = [
  {
    part: 'completions',
    what: /^claim \+ complete$/,
    line: 'Each is two durable transactions of about thirty statements in all (counted in the log of the database); servers, MariaDB and clients share the cores, and the three processor times of the row add up to what these have, so another process on the same machine adds nothing.',
  },
  {
    part: 'engine',
    what: /^one engine step/,
    line: 'Five elements are entered and left in each, with their events; the same build takes 40 to 80 µs from one process to the next on this virtual machine, the profile has no place that stands out.',
  },
  {
    part: 'start',
    what: /^cold start/,
    line: 'More than half is Node reading and compiling three thousand modules one after the other (profile of the processor); an empty folder also has its tables made and ten procedures deployed.',
  },
];
