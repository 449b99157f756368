import type { ProcedureLimit } from '../../definitions';
import { DomainError } from '../../kernel';
import type { CountingMode } from '../deadlines/clock';
import {
  closingOf,
  countLimit,
  type CountingOptions,
  isOpenForReception,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  remainingDue,
  usedSince,
  usedUntil,
} from './counting';
import { nationalCalendar } from './shipped-calendars';

const vn = nationalCalendar();
const at = (text: string) => Date.parse(`${text}${text.length === 10 ? 'T09:00' : ''}+07:00`);
const local = (instant: number) => new Date(instant + 7 * 3_600_000).toISOString().slice(0, 16);
const limitOf = (text: string): ProcedureLimit => {
  const [value, unit] = text.split(' ');
  return { value: Number(value), unit: unit as ProcedureLimit['unit'] };
};
const count = (start: string, limit: string, mode?: CountingMode, options?: CountingOptions) =>
  countLimit(vn, at(start), limitOf(limit), mode, options);
const due = (...given: Parameters<typeof count>) => local(count(...given).due);

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
    ['2026-11-23T15:00:00.001', '2026-11-25T17:00'],
  ])('on the same day: %s is due %s', (start, expected) => {
    expect(due(start, '1 working-day', 'SAME_DAY_1500')).toBe(expected);
  });

  it.each([
    ['2026-11-20T15:00', '2026-11-30T17:00', '2026-11-20'],
    ['2026-11-20T15:30', '2026-12-01T17:00', '2026-11-23'],
    ['2026-11-21T08:00', '2026-12-01T17:00', '2026-11-23'],
  ])('where the cut-off counts: %s and 5 days are due %s, counted from %s', (start, expected, from) => {
    expect(due(start, '5 working-day', undefined, nextDay)).toBe(expected);
    expect(count(start, '5 working-day', undefined, nextDay).countedFrom).toBe(from);
  });

  it('the cut-off moves hours to the opening of the next working day', () => {
    expect(due('2026-11-20T15:30', '2 working-hour', 'HOURS', nextDay)).toBe('2026-11-23T09:30');
  });

  it.each([
    ['2026-11-20T07:00', '2026-11-20T17:00'],
    ['2026-11-20T17:00', '2026-11-20T17:00'],
    ['2026-11-20T17:01', '2026-11-23T17:00'],
    ['2026-11-24T09:00', '2026-11-25T17:00'],
  ])('at once: received %s, due %s', (start, expected) => {
    expect(due(start, '1 working-day', 'IMMEDIATE')).toBe(expected);
  });
});

/** 2 March 2026 is a Monday. */
describe('every unit in its own way', () => {
  it.each([
    ['2026-03-02T08:00', '1 working-day', '2026-03-03T17:00'],
    ['2026-03-06T08:00', '1 working-day', '2026-03-09T17:00'],
    ['2026-03-04T23:59', '5 working-day', '2026-03-11T17:00'],
    ['2026-03-02T08:00', '20 working-day', '2026-03-30T17:00'],
    ['2026-03-07T10:00', '3 working-day', '2026-03-11T17:00'],
    ['2026-03-02T10:00', '0.5 working-day', '2026-03-02T15:30'],
    ['2026-03-02T10:00', '1.5 working-day', '2026-03-03T15:30'],
    ['2026-03-02T11:00', '1 working-hour', '2026-03-02T13:30'],
    ['2026-03-02T06:00', '4 working-hour', '2026-03-02T11:30'],
    ['2026-03-06T13:00', '8 working-hour', '2026-03-09T11:30'],
    ['2026-03-02T10:00', '40 working-hour', '2026-03-09T10:00'],
    ['2026-03-07T10:00', '1 working-hour', '2026-03-09T08:30'],
    ['2026-03-02T16:50', '30 minute', '2026-03-02T17:20'],
    ['2026-03-02T08:00', '5 calendar-day', '2026-03-09T17:00'],
    ['2026-03-02T08:00', '3 calendar-day', '2026-03-05T17:00'],
    ['2026-03-02T08:00', '1 month', '2026-04-02T17:00'],
    ['2026-01-31T08:00', '1 month', '2026-03-02T17:00'],
    ['2024-01-31T08:00', '1 month', '2024-02-29T17:00'],
    ['2026-03-02T08:00', '12 month', '2027-03-02T17:00'],
    ['2026-03-02T08:00', '0.5 month', '2026-03-17T17:00'],
    ['2026-08-06', '1 month', '2026-09-07T17:00'],
    ['2026-04-16', '10 calendar-day', '2026-04-28T17:00'],
  ])('from %s, %s end at %s', (start, limit, expected) => {
    expect(due(start, limit)).toBe(expected);
  });

  it.each<[string, CountingMode, string]>([
    ['3 working-day', 'HOURS', '2026-11-26T10:00'],
    ['10 working-day', 'CALENDAR_DAYS', '2026-11-30T17:00'],
    ['100 minute', 'HOURS', '2026-11-20T13:10'],
    ['100 minute', 'ELAPSED', '2026-11-20T11:40'],
    ['0.5 working-day', 'DAY_EXCLUDE_FIRST', '2026-11-20T15:30'],
    ['12 working-hour', 'DAY_EXCLUDE_FIRST', '2026-11-23T15:30'],
  ])('counts %s as %s', (limit, mode, expected) => {
    expect(due('2026-11-20T10:00', limit, mode)).toBe(expected);
  });

  it.each([
    ['-1 working-day', 'CALENDAR.LIMIT_INVALID'],
    ['NaN month', 'CALENDAR.LIMIT_INVALID'],
    ['Infinity minute', 'CALENDAR.LIMIT_INVALID'],
    ['1000000 working-day', 'CALENDAR.LIMIT_TOO_LONG'],
    ['1000000 calendar-day', 'CALENDAR.LIMIT_TOO_LONG'],
    ['30000 working-day', 'CALENDAR.LIMIT_TOO_LONG'],
    ['300000 working-hour', 'CALENDAR.LIMIT_TOO_LONG'],
    ['1e300 month', 'CALENDAR.LIMIT_TOO_LONG'],
    ['600000 working-hour', 'CALENDAR.OUT_OF_RANGE'],
  ])('refuses %s', (limit, code) => {
    const refusal = (): unknown => {
      try {
        return count('2026-03-02', limit);
      } catch (error) {
        return error;
      }
    };
    expect(refusal()).toBeInstanceOf(DomainError);
    expect(refusal()).toMatchObject({ code, kind: 'invalid' });
  });

  it('refuses a start that nobody has lived', () => {
    expect(() => count('1066-10-14', '1 working-day')).toThrow('CALENDAR.OUT_OF_RANGE');
  });
});

describe('what did not count', () => {
  it('is told by its name, with its ground', () => {
    const { skipped, madeUp, countedFrom, draft } = count('2026-08-26', '3 working-day');
    expect(countedFrom).toBe('2026-08-26');
    expect(skipped.map(({ date, kind, name }) => [date, kind, name.vi])).toEqual([
      ['2026-08-29', 'WEEKEND', 'Nghỉ cuối tuần'],
      ['2026-08-30', 'WEEKEND', 'Nghỉ cuối tuần'],
      ['2026-08-31', 'OFF', 'Nghỉ hoán đổi, làm bù ngày 22/08/2026'],
      ['2026-09-01', 'OFF', 'Quốc khánh'],
      ['2026-09-02', 'OFF', 'Quốc khánh'],
    ]);
    expect(skipped.at(-1)).toMatchObject({
      name: { en: 'National Day' },
      ground: 'Bộ luật Lao động 2019 Điều 112(1)(đ)',
    });
    expect([madeUp, draft]).toEqual([[], false]);
  });

  it('has the name of the holiday on a weekend too, and not the first day itself', () => {
    expect(count('2026-04-25', '1 working-day').skipped.map(({ date, name }) => [date, name.en])).toEqual([
      ['2026-04-26', 'Hùng Kings Commemoration Day'],
      ['2026-04-27', 'Hùng Kings Commemoration Day, in lieu of 26 April 2026'],
    ]);
  });

  it('is a weekend day that counted, when it was worked', () => {
    expect(count('2026-01-08', '3 working-day').madeUp).toMatchObject([
      { date: '2026-01-10', name: { en: 'Working day in exchange for 2 January 2026' } },
    ]);
  });

  it('of calendar days is only what the end rolls over', () => {
    expect(count('2026-08-21', '10 calendar-day').skipped.map(({ date }) => date)).toEqual([
      '2026-08-31',
      '2026-09-01',
      '2026-09-02',
    ]);
  });

  it('of a reception on a Saturday is that day', () => {
    expect(count('2026-11-21', '1 working-day', 'SAME_DAY_1500').skipped.map(({ date }) => date)).toEqual([
      '2026-11-21',
      '2026-11-22',
    ]);
  });

  it('is marked as draft beyond the published years', () => {
    expect(count('2026-12-30', '1 working-day').draft).toBe(false);
    expect(count('2026-12-30', '2 working-day').draft).toBe(true);
    expect(due('2027-02-03', '1 working-day')).toBe('2027-02-11T17:00');
  });
});

describe('a pause', () => {
  const pause = (
    start: string,
    limit: string,
    from: string,
    to: string,
    mode?: CountingMode,
    options?: CountingOptions,
  ) => local(remainingDue(vn, at(to), usedUntil(vn, at(start), at(from), limitOf(limit), mode, options)).due);

  it.each([
    [
      'days: used up to its day, counted on after the resume',
      '2026-11-02',
      '10 working-day',
      '2026-11-05',
      '2026-11-12',
      '2026-11-23T17:00',
    ],
    [
      'inside Tết changes nothing',
      '2026-02-12',
      '3 working-day',
      '2026-02-17',
      '2026-02-19',
      '2026-02-24T17:00',
    ],
    [
      'within one day changes nothing',
      '2026-11-02',
      '10 working-day',
      '2026-11-05T08:00',
      '2026-11-05T16:00',
      '2026-11-16T17:00',
    ],
    [
      'on the due day: the resume day',
      '2026-11-02',
      '3 working-day',
      '2026-11-05T08:00',
      '2026-11-10T08:00',
      '2026-11-10T17:00',
    ],
    [
      'on the due day, resumed on a holiday',
      '2026-11-02',
      '3 working-day',
      '2026-11-05T08:00',
      '2026-11-24T08:00',
      '2026-11-25T17:00',
    ],
    [
      'on the due day, resumed after closing',
      '2026-11-02',
      '3 working-day',
      '2026-11-05T08:00',
      '2026-11-10T18:00',
      '2026-11-11T17:00',
    ],
    [
      'after the due changes nothing',
      '2026-11-02',
      '3 working-day',
      '2026-11-05T17:01',
      '2026-11-20',
      '2026-11-05T17:00',
    ],
    [
      'before its day even began',
      '2026-11-02',
      '2 working-day',
      '2026-11-01',
      '2026-11-09',
      '2026-11-11T17:00',
    ],
    ['calendar days', '2026-11-02', '10 calendar-day', '2026-11-05', '2026-11-12', '2026-11-19T17:00'],
    [
      'calendar days that are over but roll',
      '2026-11-04',
      '3 calendar-day',
      '2026-11-08',
      '2026-11-11',
      '2026-11-11T17:00',
    ],
    ['months', '2026-11-02', '1 month', '2026-11-12', '2026-11-22', '2026-12-14T17:00'],
    [
      'hours',
      '2026-11-20T10:00',
      '12 working-hour',
      '2026-11-20T14:00',
      '2026-11-23T14:00',
      '2026-11-25T15:30',
    ],
    [
      'plain minutes',
      '2026-11-20T10:00',
      '30 minute',
      '2026-11-20T10:10',
      '2026-11-21T10:00',
      '2026-11-21T10:20',
    ],
  ])('%s', (_, start, limit, from, to, expected) => {
    expect(pause(start, limit, from, to)).toBe(expected);
  });

  it('before a late reception begins to count keeps its beginning', () => {
    expect(pause('2026-11-20T15:30', '5 working-day', '2026-11-21', '2026-11-22', undefined, nextDay)).toBe(
      '2026-12-01T17:00',
    );
    expect(
      pause('2026-11-20T15:30', '1 working-day', '2026-11-20T16:00', '2026-11-23T10:00', 'SAME_DAY_1500'),
    ).toBe('2026-11-23T17:00');
  });

  it('that ends on a holiday with nothing left tells the holiday', () => {
    const left = usedUntil(vn, at('2026-11-02'), at('2026-11-05'), limitOf('3 working-day'));
    expect(remainingDue(vn, at('2026-11-24'), left).skipped.map(({ date }) => date)).toEqual(['2026-11-24']);
  });

  it('may be followed by another', () => {
    const limit = limitOf('10 working-day');
    const first = usedUntil(vn, at('2026-11-02'), at('2026-11-05'), limit);
    expect(first).toMatchObject({ measure: 'WORKING_DAYS', used: 3, remaining: 7 });
    const second = usedSince(vn, at('2026-11-12'), at('2026-11-17'), first);
    expect(second).toMatchObject({ used: 6, remaining: 4 });
    expect(local(remainingDue(vn, at('2026-11-23'), second).due)).toBe('2026-11-30T17:00');
    const late = usedSince(vn, at('2026-11-12'), at('2026-11-26'), first);
    expect(local(remainingDue(vn, at('2026-12-01'), late).due)).toBe('2026-11-23T17:00');
    expect(usedSince(vn, at('2026-12-01'), at('2026-12-02'), late)).toBe(late);
  });
});

describe('working days', () => {
  it('are found one after another', () => {
    expect(nextWorkingDay(vn, '2026-02-13')).toBe('2026-02-23');
    expect(previousWorkingDay(vn, '2026-02-23')).toBe('2026-02-13');
    expect(previousWorkingDay(vn, '2026-08-24')).toBe('2026-08-22');
    expect([isWorkingDay(vn, '2026-08-22'), isWorkingDay(vn, '2026-11-24')]).toEqual([true, false]);
  });

  it('close with their processing hours', () => {
    expect(local(closingOf(vn, '2026-11-23'))).toBe('2026-11-23T17:00');
    expect(local(closingOf(vn, '2026-11-24'))).toBe('2026-11-25T17:00');
  });

  it('receive within their hours, the closing minute included', () => {
    expect(
      ['T07:29', 'T07:30', 'T11:30', 'T12:00', 'T17:00'].map((time) =>
        isOpenForReception(vn, at(`2026-11-23${time}`)),
      ),
    ).toEqual([false, true, true, false, true]);
    expect(isOpenForReception(vn, at('2026-11-24'))).toBe(false);
  });
});
