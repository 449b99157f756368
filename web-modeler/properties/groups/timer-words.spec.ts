import { timerWords } from './timer-words';

describe('a timer in words', () => {
  it.each([
    ['duration', 'P10D', 'Sau 10 ngày, tính cả ngày nghỉ.'],
    ['duration', 'P1DT4H30M', 'Sau 1 ngày 4 giờ 30 phút, tính cả ngày nghỉ.'],
    ['duration', 'P2M', 'Sau 2 tháng, tính cả ngày nghỉ.'],
    ['duration', 'PT5M', 'Sau 5 phút, tính cả ngày nghỉ.'],
    ['cycle', 'R3/P30D', '3 lần, cách nhau 30 ngày.'],
    ['cycle', 'R/PT1H', 'Lặp lại mãi, cách nhau 1 giờ.'],
  ] as const)('%s %s', (kind, value, words) => {
    expect(timerWords(kind, value)).toBe(words);
  });

  it.each([
    ['duration', '=limits.days'],
    ['duration', 'P'],
    ['duration', '10 ngày'],
    ['cycle', 'P1D'],
    ['date', '31/12/2026'],
    ['date', undefined],
  ] as const)('says nothing of %s %s', (kind, value) => {
    expect(timerWords(kind, value)).toBeUndefined();
  });

  it('says a date in the time of Vietnam', () => {
    expect(timerWords('date', '2026-12-31T10:00:00Z')).toContain('17:00');
  });
});
