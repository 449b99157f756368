import { phaseOf, sortAbsences } from './absences';

const of = (validFrom: string, validTo: string | null) => ({ validFrom, validTo });
const today = '2026-11-22';

describe('phaseOf', () => {
  it.each([
    ['2026-11-20', null, 'now'],
    ['2026-11-22', '2026-11-23', 'now'],
    ['2026-11-20', '2026-11-22', 'over'],
    ['2026-11-23', null, 'coming'],
    ['2026-11-23', '2026-11-30', 'coming'],
    // Cancelled before it began: nothing is left of it.
    ['2026-11-23', '2026-11-23', 'over'],
  ])('%s to %s is %s', (from, to, phase) => {
    expect(phaseOf(of(from, to), today)).toBe(phase);
  });
});

it('sorts what holds, what comes and what is over', () => {
  const now = of('2026-11-20', null);
  const soon = of('2026-11-25', null);
  const later = of('2026-12-01', null);
  const old = of('2026-01-01', '2026-01-05');
  const older = of('2025-01-01', '2025-01-05');
  expect(sortAbsences([older, later, old, now, soon], today)).toEqual([now, soon, later, old, older]);
});
