import { hoursOf, shortDay } from './days';

describe('days and hours of the radar', () => {
  it('names a day by its weekday and date', () => {
    expect(shortDay('2026-11-22', 'vi')).toBe('CN 22/11');
    expect(shortDay('2026-11-23', 'vi')).toBe('T2 23/11');
    expect(shortDay('2026-11-23', 'en')).toBe('Mon 23/11');
  });

  it('spans from the first hour to the last, with the empty ones between', () => {
    const day = (...hours: number[]) => ({ hours: hours.map((hour) => ({ hour })) });
    expect(hoursOf([day(11, 9), day(), day(13)])).toEqual([9, 10, 11, 12, 13]);
    expect(hoursOf([day(), day()])).toEqual([]);
  });
});
