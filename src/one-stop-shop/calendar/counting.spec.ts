import type { ProcedureLimit } from '../../definitions';
import type { CountingMode } from '../deadlines/clock';
import { countLimit, type CountingOptions } from './counting';
import { nationalCalendar } from './shipped-calendars';

const vn = nationalCalendar();
const at = (text: string) => Date.parse(`${text}${text.length === 10 ? 'T09:00' : ''}+07:00`);
const local = (instant: number) => new Date(instant + 7 * 3_600_000).toISOString().slice(0, 16);
const limitOf = (text: string): ProcedureLimit => {
  const [value, unit] = text.split(' ');
  return { value: Number(value), unit: unit as ProcedureLimit['unit'] };
};
const due = (start: string, limit: string, mode?: CountingMode, options?: CountingOptions) =>
  local(countLimit(vn, at(start), limitOf(limit), mode, options).due);

const nextDay = { acceptAfterCutoffCountsNextDay: true };

describe('the deadlines of the domain', () => {
  it.each([
    ['2026-11-23', '1 working-day', '2026-11-25T17:00'],
    ['2026-11-23', '3 working-day', '2026-11-27T17:00'],
    ['2026-11-23', '5 working-day', '2026-12-01T17:00'],
    ['2026-11-20', '5 working-day', '2026-11-30T17:00'],
    ['2026-11-20T15:30', '5 working-day', '2026-11-30T17:00'],
    ['2026-02-12', '3 working-day', '2026-02-24T17:00'],
    ['2026-08-26', '3 working-day', '2026-09-03T17:00'],
    ['2026-01-08', '3 working-day', '2026-01-12T17:00'],
    ['2026-08-21', '10 calendar-day', '2026-09-03T17:00'],
    ['2026-11-02', '10 working-day', '2026-11-16T17:00'],
    ['2026-11-12', '10 working-day', '2026-11-27T17:00'],
    ['2026-11-20T10:00', '12 working-hour', '2026-11-23T15:30'],
  ])('%s and %s are due %s', (start, limit, expected) => {
    expect(due(start, limit)).toBe(expected);
  });

  it.each([
    ['2026-11-20T14:59', '2026-11-20T17:00'],
    ['2026-11-20T15:00', '2026-11-20T17:00'],
    ['2026-11-20T15:01', '2026-11-23T17:00'],
    ['2026-11-21T08:00', '2026-11-23T17:00'],
  ])('on the same day: %s is due %s', (start, expected) => {
    expect(due(start, '1 working-day', 'SAME_DAY_1500')).toBe(expected);
  });

  it.each([
    ['2026-11-20T15:00', '2026-11-30T17:00'],
    ['2026-11-20T15:30', '2026-12-01T17:00'],
    ['2026-11-21T08:00', '2026-12-01T17:00'],
  ])('where the cut-off counts: %s and 5 days are due %s', (start, expected) => {
    expect(due(start, '5 working-day', undefined, nextDay)).toBe(expected);
  });
});
