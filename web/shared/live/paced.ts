/**
 * Runs `work` at once when it has rested long enough, else as soon as it has: what happens alone is seen without delay, and however
 * fast things happen, at most once in `every` milliseconds. Wants in between are one.
 */
export function paced(every: number, work: () => void): { want: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastAt = Number.NEGATIVE_INFINITY;
  const run = () => {
    timer = undefined;
    lastAt = performance.now();
    work();
  };
  return {
    want() {
      timer ??= setTimeout(run, Math.max(0, lastAt + every - performance.now()));
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
