/** One step that was done: how long it lay, and how long somebody worked on it, in working minutes. */
export interface DoneStep {
  waiting: number;
  working: number;
  /** Null: it had no date. */
  isLate: boolean | null;
}

export interface StepTimes {
  completed: number;
  waitingMinutes: number | null;
  workingMinutes: number | null;
  medianMinutes: number | null;
  ninetiethMinutes: number | null;
  lateShare: number | null;
}

/** Averages of waiting and working, and the spread of both together (nearest rank). */
export function stepTimes(done: readonly DoneStep[]): StepTimes {
  const totals = done.map(({ waiting, working }) => waiting + working).toSorted((one, other) => one - other);
  const rank = (share: number) =>
    totals.length === 0 ? null : totals[Math.max(0, Math.ceil(share * totals.length) - 1)];
  const dated = done.filter(({ isLate }) => isLate !== null);
  return {
    completed: done.length,
    waitingMinutes: average(done.map(({ waiting }) => waiting)),
    workingMinutes: average(done.map(({ working }) => working)),
    medianMinutes: rank(0.5),
    ninetiethMinutes: rank(0.9),
    lateShare: dated.length === 0 ? null : dated.filter(({ isLate }) => isLate).length / dated.length,
  };
}

const average = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : Math.round(numbers.reduce((sum, one) => sum + one, 0) / numbers.length);
