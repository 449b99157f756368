import { isPassed, joinInstant, readDate, readTime, splitInstant, writeDate } from './date-text';

const now = Date.parse('2026-11-22T05:00:00Z');

describe('dates as they are typed', () => {
  it.each([
    ['5/3/2026', '2026-03-05'],
    ['05/03/2026', '2026-03-05'],
    ['05-03-26', '2026-03-05'],
    ['05.03.2026', '2026-03-05'],
    ['05032026', '2026-03-05'],
    ['050326', '2026-03-05'],
    ['5/3', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['1/1/85', '1985-01-01'],
    ['1/1/36', '2036-01-01'],
    ['1/1/37', '1937-01-01'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %s', (typed, date) => expect(readDate(typed, now)).toBe(date));

  it.each(['', '29/02/2026', '31/4/2026', '1/13/2026', '0/1/2026', 'hôm nay', '2026', '1/1/999'])(
    'refuses %s',
    (typed) => expect(readDate(typed, now)).toBeNull(),
  );

  it('writes as papers do', () => expect(writeDate('2026-03-05')).toBe('05/03/2026'));

  it.each([
    ['8:30', '08:30'],
    ['8h30', '08:30'],
    ['8h', '08:00'],
    ['0830', '08:30'],
    ['830', '08:30'],
    ['17', '17:00'],
  ])('reads the time %s', (typed, time) => expect(readTime(typed)).toBe(time));

  it.each(['24:00', '8:60', 'x', ''])('refuses the time %s', (typed) => expect(readTime(typed)).toBeNull());

  it("knows the day by Vietnam's time", () => {
    const lateEvening = Date.parse('2026-11-22T18:00:00Z');
    expect(isPassed('2026-11-22', lateEvening)).toBe(true);
    expect(isPassed('2026-11-23', lateEvening)).toBe(false);
  });
});

describe('instants', () => {
  it.each([
    ['2026-03-05T08:30+07:00', '2026-03-05', '08:30'],
    ['2026-03-05T20:00Z', '2026-03-06', '03:00'],
    ['2026-03-05T08:30', '2026-03-05', '08:30'],
    ['2026-03-05T08:30:15.123+09:00', '2026-03-05', '06:30'],
    ['08:30+07:00', '', '08:30'],
    ['20:00Z', '', '03:00'],
  ])('%s is %s %s in Vietnam', (value, date, time) => expect(splitInstant(value)).toEqual({ date, time }));

  it('are written as the form asks', () => {
    expect(joinInstant('2026-03-05', '03:00', 'utc_offset')).toBe('2026-03-05T03:00+07:00');
    expect(joinInstant('2026-03-05', '03:00', 'utc_normalized')).toBe('2026-03-04T20:00Z');
    expect(joinInstant('2026-03-05', '03:00', 'no_timezone')).toBe('2026-03-05T03:00');
    expect(joinInstant('', '03:00', 'utc_normalized')).toBe('20:00Z');
  });

  it('are nothing when they are none', () => expect(splitInstant('sáng mai')).toBeNull());
});
