import { Rounds } from './rounds';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('rounds', () => {
  it('come again after each interval, and go on after one that failed', async () => {
    const failures: unknown[] = [];
    let rounds = 0;
    new Rounds().begin({
      every: 1_000,
      run: () => ((rounds += 1) === 1 ? Promise.reject(new Error('first')) : Promise.resolve()),
      onFailure: (error) => failures.push(error),
    });
    await jest.advanceTimersByTimeAsync(3_500);
    expect(rounds).toBe(3);
    expect(failures).toEqual([new Error('first')]);
  });

  it('do not overlap, and a stop waits for the one under way and lets no other begin', async () => {
    const rounds = new Rounds();
    const ends: (() => void)[] = [];
    rounds.begin({
      every: 1_000,
      atOnce: true,
      run: () => new Promise<void>((resolve) => ends.push(resolve)),
      onFailure: () => undefined,
    });
    await jest.advanceTimersByTimeAsync(5_000);
    expect(ends).toHaveLength(1);

    let isStopped = false;
    const stop = rounds.beforeApplicationShutdown().then(() => (isStopped = true));
    await jest.advanceTimersByTimeAsync(5_000);
    expect(isStopped).toBe(false);
    ends[0]();
    await stop;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(ends).toHaveLength(1);
  });
});
