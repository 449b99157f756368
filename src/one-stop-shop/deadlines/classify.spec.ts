import { classOfEnd, classOfOpen, reportedClass } from './classify';

const at = (local: string) => Date.parse(`${local}+07:00`);
const due = at('2026-11-16T17:00');

it.each([
  ['2026-11-15T23:59', 'EARLY'],
  ['2026-11-16T00:00', 'ON_TIME'],
  ['2026-11-16T17:00', 'ON_TIME'],
  ['2026-11-16T17:00:00.001', 'LATE'],
  ['2026-11-17T08:00', 'LATE'],
])('finished at %s is %s', (finished, expected) => {
  expect(classOfEnd(at(finished), due)).toBe(expected);
});

it.each([
  ['2026-11-12T15:41', 'IN_TIME'],
  ['2026-11-12T15:42', 'DUE_SOON'],
  ['2026-11-16T17:00', 'DUE_SOON'],
  ['2026-11-16T17:00:00.001', 'OVERDUE'],
])('open at %s is %s', (now, expected) => {
  const open = { state: 'RUNNING' as const, dueAt: due, dueSoonAt: at('2026-11-12T15:42') };
  expect(classOfOpen(open, at(now))).toBe(expected);
});

it('a pause hides no lateness', () => {
  const paused = { state: 'PAUSED' as const, dueAt: null, dueSoonAt: null };
  expect(classOfOpen(paused, due)).toBe('PAUSED');
  expect(classOfOpen({ ...paused, hasLapsed: true }, due)).toBe('OVERDUE');
});

it.each([
  [{ class: 'ON_TIME', originalClass: 'LATE', extensions: 1 }, 'LATE_WITH_APOLOGY', 'ON_TIME'],
  [{ class: 'LATE', originalClass: 'LATE', extensions: 1 }, 'LATE_WITH_APOLOGY', 'LATE'],
  [{ class: 'EARLY', originalClass: 'EARLY', extensions: 1 }, 'EARLY', 'EARLY'],
  [{ class: 'LATE', originalClass: 'LATE', extensions: 0 }, 'LATE', 'LATE'],
] as const)('%j is reported as %s, or by the agreed date as %s', (clock, byDefault, asCurrent) => {
  expect(reportedClass(clock)).toBe(byDefault);
  expect(reportedClass(clock, 'AS_CURRENT')).toBe(asCurrent);
});
