import { lastQuarter } from './last-quarter';

it.each([
  ['2026-11-22T12:00:00Z', '2026-08-01', '2026-11-30'],
  ['2026-01-31T16:59:00Z', '2025-10-01', '2026-01-31'],
  // Midnight has passed in Việt Nam already.
  ['2026-01-31T17:00:00Z', '2025-11-01', '2026-02-28'],
])('at %s: the three months before and this one', (now, from, until) =>
  expect(lastQuarter(Date.parse(now))).toEqual({ from, until }),
);
