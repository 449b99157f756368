import { stepTimes } from './heat.calculator';

describe('the times of a step', () => {
  it('are split into waiting and working, with the spread of both together', () => {
    const done = [10, 20, 30, 40, 50, 60, 70, 80, 90, 1_000].map((working, place) => ({
      waiting: 5,
      working,
      isLate: place === 9,
    }));
    expect(stepTimes(done)).toEqual({
      completed: 10,
      waitingMinutes: 5,
      workingMinutes: 145,
      medianMinutes: 55,
      ninetiethMinutes: 95,
      lateShare: 0.1,
    });
  });

  it('say nothing where nothing was done, and no share where nothing had a date', () => {
    expect(stepTimes([]).medianMinutes).toBeNull();
    expect(stepTimes([{ waiting: 0, working: 1, isLate: null }]).lateShare).toBeNull();
  });
});
