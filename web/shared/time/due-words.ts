import { defineTexts, fill, type Language } from '../texts/texts';
import type { WorkingTime } from './working-time';

const hour = 3_600_000;
const minute = 60_000;

const texts = defineTexts({
  leftDays: { vi: 'còn {n} ngày làm việc', en: '{n} working days left' },
  leftHours: { vi: 'còn {n} giờ làm việc', en: '{n} working hours left' },
  leftHour: { vi: 'còn 1 giờ làm việc', en: '1 working hour left' },
  leftMinutes: { vi: 'còn {n} phút làm việc', en: '{n} working minutes left' },
  overDays: { vi: 'quá {n} ngày làm việc', en: '{n} working days overdue' },
  overHours: { vi: 'quá {n} giờ làm việc', en: '{n} working hours overdue' },
  overHour: { vi: 'quá 1 giờ làm việc', en: '1 working hour overdue' },
  overMinutes: { vi: 'quá {n} phút làm việc', en: '{n} working minutes overdue' },
  leftCalendarDays: { vi: 'còn {n} ngày', en: '{n} days left' },
  overCalendarDays: { vi: 'quá {n} ngày', en: '{n} days overdue' },
  justOver: { vi: 'vừa quá hạn', en: 'overdue just now' },
  soonOver: { vi: 'đến hạn ngay', en: 'due right now' },
});

/**
 * How long until a due instant, or how far beyond it, in whole units that have fully passed or are fully left: working days
 * from two on, working hours, working minutes. Without a calendar that reaches so far, in days of 24 hours.
 */
export function dueWords(
  dueAt: number,
  now: number,
  working: WorkingTime | undefined,
  language: Language,
): string {
  const isOver = now > dueAt;
  const say = (key: keyof typeof texts, n = 0) => fill(texts[key][language], { n });
  const time = isOver ? working?.between(dueAt, now) : working?.between(now, dueAt);
  if (!working || time === null || time === undefined)
    return say(
      isOver ? 'overCalendarDays' : 'leftCalendarDays',
      Math.floor(Math.abs(dueAt - now) / (24 * hour)),
    );
  if (time >= 2 * working.day) return say(isOver ? 'overDays' : 'leftDays', Math.floor(time / working.day));
  const hours = Math.floor(time / hour);
  if (hours === 1) return say(isOver ? 'overHour' : 'leftHour');
  if (hours > 1) return say(isOver ? 'overHours' : 'leftHours', hours);
  const minutes = Math.floor(time / minute);
  if (minutes < 1) return say(isOver ? 'justOver' : 'soonOver');
  return say(isOver ? 'overMinutes' : 'leftMinutes', minutes);
}
