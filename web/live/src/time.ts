import { currentLanguage, text } from './texts.js';

const zone = 'Asia/Ho_Chi_Minh';
const locale = () => (currentLanguage() === 'vi' ? 'vi-VN' : 'en-GB');
const format = (instant: string | number, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale(), { timeZone: zone, ...options }).format(new Date(instant));

/** Date and time in Vietnam, whatever the computer's zone. */
export const exact = (instant: string): string => format(instant, { dateStyle: 'short', timeStyle: 'short' });

export const clockTime = (instant: string | number): string => format(instant, { timeStyle: 'medium' });

/** The time of a step of today, the day and time of an older one. */
export const shortTime = (instant: string): string => {
  const day = (when: string | number) => format(when, { dateStyle: 'short' });
  return day(instant) === day(Date.now())
    ? clockTime(instant)
    : format(instant, { day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit' });
};

/** `12 giây`, `3 giờ`, `2 ngày` */
export function lengthText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000);
  if (seconds < 60) return `${seconds} ${text('seconds')}`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} ${text('minutes')}`;
  if (minutes < 48 * 60) return `${Math.round(minutes / 60)} ${text('hours')}`;
  return `${Math.round(minutes / 1440)} ${text('days')}`;
}

/** `còn 3 giờ`, `quá 2 ngày`; `now` is the server's time, so that a wrong computer clock does no harm. */
export function dueText(dueAt: string | null, now: number): { words: string; late: boolean } {
  if (!dueAt) return { words: text('noDue'), late: false };
  // In whole minutes, so that nothing is redrawn for seconds nobody reads.
  const left = Math.round((Date.parse(dueAt) - now) / 60_000) * 60_000;
  const size = Math.abs(left) < 60_000 ? `0 ${text('minutes')}` : lengthText(Math.abs(left));
  return { words: `${text(left < 0 ? 'overdueBy' : 'dueIn')} ${size}`, late: left < 0 };
}
