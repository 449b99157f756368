import { standingOf } from './template-standing';

it.each([
  ['2025-06-30', 'COMING'],
  ['2025-07-01', 'CURRENT'],
  ['2026-12-31', 'CURRENT'],
  ['2027-01-01', 'PAST'],
])('a form from 1 July 2025 to the end of 2026 is on %s %s', (day, standing) => {
  expect(standingOf({ effectiveFrom: '2025-07-01', effectiveTo: '2027-01-01' }, day)).toBe(standing);
});

it('a form without an end stays in force', () => {
  expect(standingOf({ effectiveFrom: '2025-07-01', effectiveTo: null }, '2999-01-01')).toBe('CURRENT');
});
