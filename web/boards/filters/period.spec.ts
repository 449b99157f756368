import { daysOf, isDate, periodFrom, periodOf } from './period';

describe('a period', () => {
  it.each([
    ['today', '2026-11-22'],
    // The 22nd is a Sunday: the last day of its week.
    ['week', '2026-11-16'],
    ['month', '2026-11-01'],
    ['quarter', '2026-10-01'],
    ['year', '2026-01-01'],
    ['last-7', '2026-11-16'],
    ['last-30', '2026-10-24'],
    ['last-90', '2026-08-25'],
  ] as const)('%s begins on %s', (name, from) => {
    expect(periodOf(name, '2026-11-22')).toEqual({ from, until: '2026-11-22' });
  });

  it('counts both ends', () => {
    expect(daysOf(periodOf('last-30', '2026-03-01'))).toBe(30);
    expect(daysOf(periodOf('today', '2026-03-01'))).toBe(1);
  });

  it('is read from an address, in either order, and from a wrong one as the usual', () => {
    const at = (search: string) => periodFrom(new URLSearchParams(search), '2026-11-22');
    expect(at('from=2026-11-20&until=2026-11-02')).toEqual({
      from: '2026-11-02',
      until: '2026-11-20',
      name: 'own',
    });
    expect(at('from=2026-02-31&until=2026-11-02').name).toBe('last-30');
    expect(at('period=quarter').from).toBe('2026-10-01');
    expect(at('period=eternity').name).toBe('last-30');
  });

  it('knows days that are none', () => {
    expect(isDate('2026-02-29')).toBe(false);
    expect(isDate('2028-02-29')).toBe(true);
    expect(isDate('2026-1-1')).toBe(false);
    expect(isDate(null)).toBe(false);
  });
});
