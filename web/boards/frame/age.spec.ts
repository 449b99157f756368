import { ageOf } from './age';

describe('the age of a board', () => {
  it.each([
    [-3_000, 'now', 0],
    [4_999, 'now', 0],
    [5_000, 'seconds', 5],
    [59_999, 'seconds', 55],
    [60_000, 'minutes', 1],
    [3_599_999, 'minutes', 59],
    [7_200_000, 'hours', 2],
  ] as const)('of %d ms is told as %s %d', (milliseconds, key, n) => {
    expect(ageOf(milliseconds)).toEqual({ key, n });
  });
});
