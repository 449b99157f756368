import type { CalendarContent } from './calendar-content';
import { checkContent } from './calendar-content.policy';
import { countLimit, workingDaysBetween, workingTimeBetween } from './counting';
import { dateOf, dayOf, findDay, weekdayOf } from '../local-date';
import { nationalCalendar, shippedCalendars } from './shipped-calendars';
import { WorkingCalendar } from './working-calendar';

const vn = nationalCalendar();
const at = (text: string) => Date.parse(`${text}+07:00`);
const [national] = shippedCalendars();
const name = { vi: 'Lịch', en: 'calendar' };
const child = (content: Partial<CalendarContent>) =>
  new WorkingCalendar([
    { key: 'child', version: 1, content: { name, exceptions: [], ...content } },
    { key: 'vn', version: 7, content: national.content },
  ]);

describe('the shipped calendars', () => {
  it.each([
    [2024, 251],
    [2025, 250],
    [2026, 249],
  ])('%d has %d working days', (year, days) => {
    expect(workingDaysBetween(vn, dayOf(`${year - 1}-12-31`), dayOf(`${year}-12-31`))).toBe(days);
    expect(workingTimeBetween(vn, at(`${year}-01-01T00:00`), at(`${year + 1}-01-01T00:00`))).toBe(
      days * 8 * 3_600_000,
    );
  });

  it.each([
    [2024, '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03', '05-04'],
    [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02', '04-26'],
    [
      2026,
      '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
      '01-10 08-22',
    ],
  ])('%d is off on the weekdays %s and works on %s', (year, off, worked) => {
    const { firstDay, days } = vn.year(year);
    const dates = (chosen: (weekday: number, isWorking: boolean) => boolean) =>
      days
        .flatMap(({ isWorking }, index) =>
          chosen(weekdayOf(firstDay + index), isWorking) ? [dateOf(firstDay + index).slice(5)] : [],
        )
        .join(' ');
    expect(dates((weekday, isWorking) => weekday < 5 && !isWorking)).toBe(off);
    expect(dates((weekday, isWorking) => weekday >= 5 && isWorking)).toBe(worked);
    expect(vn.isDraft(firstDay, firstDay + days.length - 1)).toBe(false);
  });

  it('are valid, and 2027 is not decided', () => {
    for (const { content } of shippedCalendars()) expect(checkContent(content)).toEqual([]);
    expect(vn.isDraft(dayOf('2026-12-31'), dayOf('2027-01-01'))).toBe(true);
    expect(vn.isDraft(dayOf('2023-12-31'), dayOf('2024-01-01'))).toBe(true);
  });
});

describe('a calendar', () => {
  it('has the days of its parent, unless it says otherwise', () => {
    const calendar = child({
      exceptions: [
        { date: '2026-11-24', kind: 'MAKE_UP_WORKING', name },
        { date: '2026-11-25', kind: 'OFF', name },
      ],
    });
    expect(
      ['2026-11-24', '2026-11-25', '2026-09-02'].map((date) => calendar.day(dayOf(date)).isWorking),
    ).toEqual([true, false, false]);
    expect(calendar.layers).toEqual([
      { key: 'child', version: 1 },
      { key: 'vn', version: 7 },
    ]);
    expect(calendar.isDraft(dayOf('2026-01-01'), dayOf('2026-12-31'))).toBe(false);
  });

  it('changes its week on a date', () => {
    const calendar = child({
      weeks: [
        { processing: { monday: ['07:30-11:30', '13:00-17:00'] } },
        {
          from: '2026-11-09',
          processing: { monday: ['13:00-16:30', '08:00-12:00'], saturday: ['08:00-10:00'] },
        },
      ],
    });
    const due = (start: string) => countLimit(calendar, at(start), { value: 1, unit: 'working-day' }).due;
    expect(due('2026-10-27T08:00')).toBe(at('2026-11-02T17:00'));
    expect(due('2026-11-03T08:00')).toBe(at('2026-11-09T16:30'));
    expect(due('2026-11-09T08:00')).toBe(at('2026-11-14T10:00'));
    expect(calendar.day(dayOf('2026-11-09')).workingTime).toBe(7.5 * 3_600_000);
  });

  it('gives a make-up day the hours of the day it makes up for, or its own', () => {
    const weeks = [{ processing: { monday: ['08:00-12:00'], friday: ['09:00-11:00'] } }];
    const hoursOf = (more: object) => {
      const date = '2026-11-21';
      const exceptions = [{ date, kind: 'MAKE_UP_WORKING' as const, name, ...more }];
      return child({ weeks, exceptions }).day(dayOf(date)).workingTime / 3_600_000;
    };
    expect([hoursOf({}), hoursOf({ insteadOf: '2026-11-27' }), hoursOf({ hours: ['08:00-11:00'] })]).toEqual([
      4, 2, 3,
    ]);
  });

  it('receives when it does not work, if it says so', () => {
    const saturday = shippedCalendars().find(({ key }) => key === 'vn-saturday-reception')!;
    const day = child(saturday.content).day(dayOf('2026-11-21'));
    expect([day.isWorking, day.reception.length]).toEqual([false, 1]);
    const duty = child({
      exceptions: [{ date: '2026-11-24', kind: 'OFF', name, reception: ['08:00-10:00'] }],
    });
    expect(duty.day(dayOf('2026-11-24'))).toMatchObject({
      isWorking: false,
      reception: [{ opens: 28_800_000 }],
    });
  });

  it('says how long its working day is', () => {
    const half = (calendar: WorkingCalendar) =>
      countLimit(calendar, at('2026-11-23T08:00'), { value: 0.5, unit: 'working-day' }).due;
    expect(half(child({ workingDayHours: 7 }))).toBe(at('2026-11-23T11:30'));
    expect(half(child({}))).toBe(at('2026-11-23T13:30'));
  });

  it('has its own cut-off', () => {
    const due = countLimit(
      child({ cutOff: '16:00' }),
      at('2026-11-20T15:30'),
      { value: 1, unit: 'working-day' },
      'SAME_DAY_1500',
    );
    expect(due.due).toBe(at('2026-11-20T17:00'));
  });

  it('without a working day refuses, and does not look for ever', () => {
    const never = new WorkingCalendar([{ key: 'never', version: 1, content: { name, exceptions: [] } }]);
    for (const unit of ['working-day', 'working-hour', 'calendar-day'] as const)
      expect(() => countLimit(never, at('2026-11-20T08:00'), { value: 1, unit })).toThrow(
        'CALENDAR.OUT_OF_RANGE',
      );
  });
});

it('knows which dates there are', () => {
  expect(
    ['2026-02-28', '2024-02-29', '2026-02-29', '2026-13-01', '26-1-1', ''].map(
      (date) => findDay(date) !== undefined,
    ),
  ).toEqual([true, true, false, false, false, false]);
});
