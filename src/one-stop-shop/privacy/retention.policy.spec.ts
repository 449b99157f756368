import type { Retention } from '../procedures/procedure-version';
import { keptUntil, ruleFor } from './retention.policy';

const rule = (years: Retention['years'], keep: Retention['keep'] = []) => ({
  years,
  from: 'CLOSED' as const,
  keep,
  ground: 'NĐ 61/2018',
  procedureVersionId: 'v1',
});
const at = (instant: string) => Date.parse(instant);

describe('the time for which a case is kept', () => {
  it.each([
    ['2026-11-22T10:00:00+07:00', 5, '2031-11-23T00:00:00+07:00'],
    ['2026-11-22T23:59:59+07:00', 5, '2031-11-23T00:00:00+07:00'],
    ['2026-11-23T00:00:00+07:00', 5, '2031-11-24T00:00:00+07:00'],
    // In Hanoi it is the 23rd already.
    ['2026-11-22T17:00:00Z', 1, '2027-11-24T00:00:00+07:00'],
    ['2028-02-29T09:00:00+07:00', 1, '2029-03-01T00:00:00+07:00'],
  ])('of a case that closed at %s, for %i years, ends at %s', (closed, years, end) => {
    expect(keptUntil(rule(years), at(closed))).toBe(at(end));
  });

  it('never ends when it is permanent', () => {
    expect(keptUntil(rule('PERMANENT'), 0)).toBeNull();
    expect(ruleFor(rule('PERMANENT'), 0, Number.MAX_SAFE_INTEGER)).toBeNull();
  });

  it('is over from its very end on, and not a millisecond before', () => {
    const closed = at('2026-11-22T10:00:00+07:00');
    const end = at('2031-11-23T00:00:00+07:00');
    expect(ruleFor(rule(5), closed, end - 1)).toBeNull();
    expect(ruleFor(rule(5, ['RESULT']), closed, end)).toEqual({
      ...rule(5, ['RESULT']),
      since: '2031-11-23',
    });
  });

  it('is for ever where nobody has said how long it is', () => {
    expect(ruleFor(undefined, 0, Number.MAX_SAFE_INTEGER)).toBeNull();
  });
});
