import fc from 'fast-check';
import { OfficeWeek } from './working-time';

const week = new OfficeWeek();
const at = (text: string) => Date.parse(`${text}+07:00`);
const due = (value: number, unit: Parameters<OfficeWeek['due']>[0]['unit'], from: string) =>
  new Date(week.due({ value, unit }, at(from)) + 7 * 3_600_000).toISOString().slice(0, 16);

/** 2 March 2026 is a Monday. */
describe('the office week', () => {
  it.each([
    [1, 'working-day', '2026-03-02T08:00', '2026-03-03T17:00'],
    [1, 'working-day', '2026-03-06T08:00', '2026-03-09T17:00'],
    [5, 'working-day', '2026-03-04T23:59', '2026-03-11T17:00'],
    [20, 'working-day', '2026-03-02T08:00', '2026-03-30T17:00'],
    [3, 'working-day', '2026-03-07T10:00', '2026-03-11T17:00'],
    [0.5, 'working-day', '2026-03-02T10:00', '2026-03-02T15:30'],
    [1, 'working-hour', '2026-03-02T11:00', '2026-03-02T13:30'],
    [4, 'working-hour', '2026-03-02T06:00', '2026-03-02T11:30'],
    [8, 'working-hour', '2026-03-06T13:00', '2026-03-09T11:30'],
    [8, 'working-hour', '2026-03-02T10:00', '2026-03-03T10:00'],
    [40, 'working-hour', '2026-03-02T10:00', '2026-03-09T10:00'],
    [1, 'working-hour', '2026-03-07T10:00', '2026-03-09T08:30'],
    [30, 'minute', '2026-03-02T16:50', '2026-03-02T17:20'],
    [5, 'calendar-day', '2026-03-02T08:00', '2026-03-09T17:00'],
    [3, 'calendar-day', '2026-03-02T08:00', '2026-03-05T17:00'],
    [1, 'month', '2026-01-31T08:00', '2026-03-02T17:00'],
    [1, 'month', '2026-03-02T08:00', '2026-04-02T17:00'],
    [12, 'month', '2026-03-02T08:00', '2027-03-02T17:00'],
  ] as const)('%d %s from %s ends at %s', (value, unit, from, expected) => {
    expect(due(value, unit, from)).toBe(expected);
  });

  it('counts hours that can be cut anywhere', () => {
    const instant = fc.integer({ min: at('2026-01-01T00:00'), max: at('2027-01-01T00:00') });
    const hours = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(instant, hours, hours, (from, a, b) => {
        const middle = week.due({ value: a, unit: 'working-hour' }, from);
        expect(week.due({ value: b, unit: 'working-hour' }, middle)).toBe(
          week.due({ value: a + b, unit: 'working-hour' }, from),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('ends every day-limit at closing time of a working day, one day later for one day more', () => {
    const instant = fc.integer({ min: at('2026-01-01T00:00'), max: at('2027-01-01T00:00') });
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 400 }), (from, days) => {
        const end = week.due({ value: days, unit: 'working-day' }, from);
        const local = new Date(end + 7 * 3_600_000);
        expect([local.getUTCHours(), local.getUTCMinutes()]).toEqual([17, 0]);
        expect([0, 6]).not.toContain(local.getUTCDay());
        expect(week.due({ value: 1, unit: 'working-day' }, end)).toBe(
          week.due({ value: days + 1, unit: 'working-day' }, from),
        );
      }),
      { numRuns: 300 },
    );
  });
});
