import { WorkingTime } from './working-time';
import { dueWords } from './due-words';

/** Thursday, Friday, Monday; the weekend between has no hours. */
const working = new WorkingTime({
  from: '2026-11-19',
  to: '2026-11-24',
  workingDayMinutes: 480,
  days: ['2026-11-19', '2026-11-20', '2026-11-23', '2026-11-24'].map((date) => ({
    date,
    hours: ['07:30-11:30', '13:00-17:00'],
  })),
});
const at = (local: string) => Date.parse(`${local}:00+07:00`);
const hour = 3_600_000;

describe('WorkingTime', () => {
  it.each([
    ['within a period', '2026-11-19T08:00', '2026-11-19T09:30', 1.5],
    ['over noon', '2026-11-19T11:00', '2026-11-19T14:00', 1.5],
    ['from before opening to after closing', '2026-11-19T06:00', '2026-11-19T20:00', 8],
    ['over the weekend', '2026-11-20T16:00', '2026-11-23T08:30', 2],
    ['outside of hours', '2026-11-21T08:00', '2026-11-22T17:00', 0],
    ['backwards', '2026-11-23T08:30', '2026-11-20T16:00', -2],
  ])('%s', (_, from, to, hours) => {
    expect(working.between(at(from), at(to))).toBe(hours * hour);
  });

  it('says nothing of days that it does not know', () => {
    expect(working.between(at('2026-11-18T08:00'), at('2026-11-19T08:00'))).toBeNull();
    expect(working.between(at('2026-11-24T08:00'), at('2026-11-25T08:00'))).toBeNull();
  });
});

describe('dueWords', () => {
  it.each([
    ['2026-11-23T17:00', '2026-11-19T08:00', 'còn 2 ngày làm việc'],
    ['2026-11-20T17:00', '2026-11-19T08:00', 'còn 15 giờ làm việc'],
    ['2026-11-19T17:00', '2026-11-19T15:50', 'còn 1 giờ làm việc'],
    ['2026-11-19T17:00', '2026-11-19T16:20', 'còn 40 phút làm việc'],
    ['2026-11-19T17:00', '2026-11-19T17:00', 'đến hạn ngay'],
    ['2026-11-19T17:00', '2026-11-19T22:00', 'vừa quá hạn'],
    ['2026-11-19T17:00', '2026-11-20T17:00', 'quá 8 giờ làm việc'],
    ['2026-11-19T17:00', '2026-11-24T17:00', 'quá 3 ngày làm việc'],
    ['2026-11-01T17:00', '2026-11-24T17:00', 'quá 23 ngày'],
  ])('due %s, at %s: %s', (due, now, words) => {
    expect(dueWords(at(due), at(now), working, 'vi')).toBe(words);
  });

  it('has English of its own, and days without a calendar', () => {
    expect(dueWords(at('2026-11-19T17:00'), at('2026-11-20T17:00'), working, 'en')).toBe(
      '8 working hours overdue',
    );
    expect(dueWords(at('2026-11-22T17:00'), at('2026-11-20T17:00'), undefined, 'en')).toBe('2 days left');
  });
});
