import { type QuietHours, quietUntil } from './quiet-hours.policy';

/** Of a week that begins on Monday, 23 November 2026. */
const at = (day: number, time: string) => Date.parse(`2026-11-${22 + day}T${time}:00+07:00`);
const local = (instant: number) => new Date(instant + 7 * 3_600_000).toISOString().slice(8, 16);
const everyDay = [0, 1, 2, 3, 4, 5, 6];
const hours = (from: number, until: number, days = everyDay): QuietHours => ({
  from: from * 60,
  until: until * 60,
  days,
});
const ends = (quiet: QuietHours, day: number, time: string) => local(quietUntil(quiet, at(day, time)));

describe('quiet hours', () => {
  it('end on the same day', () => {
    const noon = hours(12, 14);
    expect(ends(noon, 1, '12:00')).toBe('23T14:00');
    expect(ends(noon, 1, '13:59')).toBe('23T14:00');
    expect(ends(noon, 1, '14:00')).toBe('23T14:00');
    expect(ends(noon, 1, '11:59')).toBe('23T11:59');
  });

  it('go over midnight, and belong to the day on which they begin', () => {
    const night = hours(18, 7, [4]);
    expect(ends(night, 5, '18:00')).toBe('28T07:00');
    expect(ends(night, 6, '06:59')).toBe('28T07:00');
    expect(ends(night, 6, '07:00')).toBe('28T07:00');
    expect(ends(night, 5, '06:00')).toBe('27T06:00');
  });

  it('that follow one upon the other are one', () => {
    const weekend = hours(0, 0, [5, 6]);
    expect(ends(weekend, 6, '09:00')).toBe('30T00:00');
    expect(ends(weekend, 5, '23:59')).toBe('27T23:59');
  });

  it('end after a week at the latest', () => {
    const always = hours(0, 0);
    const told = quietUntil(always, at(1, '09:00'));
    expect(told).toBeGreaterThan(at(1, '09:00'));
    expect(told).toBeLessThanOrEqual(at(9, '09:00'));
  });

  it('are none without a day', () => {
    expect(ends(hours(0, 0, []), 1, '09:00')).toBe('23T09:00');
  });
});
