import { addDays, addMonths, movedBy, weekdayOf, weeksOf } from './month';

describe('a month', () => {
  it('is six weeks from Monday', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
      '2026-10-29',
      '2026-10-30',
      '2026-10-31',
      '2026-11-01',
    ]);
    expect(weeks[5][6]).toBe('2026-12-06');
    expect(weeksOf('2027-02')[0][0]).toBe('2027-02-01');
  });

  it('has no day that another one has not', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  });
});

it('a day after another goes over years and leap days', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2031-03-01', -1)).toBe('2031-02-28');
});

describe('keys', () => {
  it.each([
    ['ArrowLeft', '2026-11-30'],
    ['ArrowRight', '2026-12-02'],
    ['ArrowUp', '2026-11-24'],
    ['ArrowDown', '2026-12-08'],
    ['Home', '2026-11-30'],
    ['End', '2026-12-06'],
    ['PageUp', '2026-11-01'],
    ['PageDown', '2027-01-01'],
    ['a', undefined],
  ])('%s leads from the 1st of December to %s', (key, date) => {
    expect(movedBy(key, '2026-12-01')).toBe(date);
  });

  it('know that the 22nd of November 2026 is a Sunday', () => {
    expect(weekdayOf('2026-11-22')).toBe(6);
  });
});
