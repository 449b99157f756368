/** How much of everything. */
export interface Sizes {
  seconds: number;
  items: number;
  rounds: number;
  timers: number;
  /** How many of the timers are overdue at the restart. */
  overdue: number;
  /** Seconds that overdue timers have. */
  patience: number;
  sockets: number;
  history: number;
  cases: number;
  soak: number;
}

/** What the aims speak of; a smaller one meets or misses them at its size only. */
export const usualSizes: Sizes = {
  seconds: 10,
  items: 1_000_000,
  rounds: 100,
  timers: 100_000,
  overdue: 100_000,
  patience: 600,
  sockets: 2_000,
  history: 10_000_000,
  cases: 100_000,
  soak: 3_600,
};

/** Sizes in this command of `npm run bench:full` that are below what the aims speak of. How long and how often is not of their number. */
export function smallerSizes(command: string): string[] {
  const counted: (keyof Sizes)[] = ['items', 'timers', 'overdue', 'sockets', 'history', 'cases', 'soak'];
  return counted.flatMap((name) => {
    const size = Number(new RegExp(`--${name} (\\d+)`).exec(command)?.[1] ?? usualSizes[name]);
    return size < usualSizes[name]
      ? [`${name} ${size.toLocaleString('en-US')} of ${usualSizes[name].toLocaleString('en-US')}`]
      : [];
  });
}
