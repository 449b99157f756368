import { paced } from './paced';

describe('what is paced', () => {
  let ran: number[];
  let pace: ReturnType<typeof paced>;
  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
    ran = [];
    pace = paced(500, () => ran.push(performance.now()));
  });
  afterEach(() => jest.useRealTimers());

  it('runs at once when it has rested', () => {
    pace.want();
    jest.advanceTimersByTime(0);
    expect(ran).toEqual([0]);
    jest.advanceTimersByTime(2_000);
    pace.want();
    jest.advanceTimersByTime(0);
    expect(ran).toEqual([0, 2_000]);
  });

  it('runs at most twice a second, and once more for the last want', () => {
    for (let at = 0; at < 1_100; at += 10) {
      pace.want();
      jest.advanceTimersByTime(10);
    }
    jest.advanceTimersByTime(5_000);
    expect(ran).toEqual([0, 500, 1_000, 1_500]);
  });

  it('forgets what it was to do when it is stopped', () => {
    pace.want();
    pace.stop();
    jest.advanceTimersByTime(5_000);
    expect(ran).toEqual([]);
    pace.want();
    jest.advanceTimersByTime(0);
    expect(ran).toEqual([5_000]);
  });
});
