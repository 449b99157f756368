/** The parts of `npm run bench:full`, in the order of the page. */
export const titles = {
  engine: 'The token core, without a database',
  start: 'Cold start',
  completions: 'Claim and complete over HTTP, on 1, 2 and 4 server processes',
  inbox: 'The inbox with so many open items',
  timers: 'A restart on armed timers',
  sockets: 'Events to sockets',
  history: 'Reading and writing beside a long history',
  boards: 'The boards over so many cases',
  soak: 'Even work for a long time',
  galera: 'Three servers on a Galera cluster of three nodes',
} as const;

export type PartName = keyof typeof titles;
