import { currentLanguage, text } from './texts.js';

const zone = 'Asia/Ho_Chi_Minh';
const locale = () => (currentLanguage() === 'vi' ? 'vi-VN' : 'en-GB');

/** Date and time in Vietnam, whatever the computer's zone. */
export const exact = (instant: string): string =>
  new Intl.DateTimeFormat(locale(), { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(instant),
  );

export const clockTime = (instant: string | number): string =>
  new Intl.DateTimeFormat(locale(), { timeZone: zone, timeStyle: 'medium' }).format(new Date(instant));

/** `còn 3 giờ`, `quá 2 ngày`; `now` is the server's time, so that a wrong computer clock does no harm. */
export function dueText(dueAt: string | null, now: number): { words: string; late: boolean } {
  if (!dueAt) return { words: text('noDue'), late: false };
  const left = Date.parse(dueAt) - now;
  const minutes = Math.round(Math.abs(left) / 60_000);
  const size =
    minutes < 60
      ? `${minutes} ${text('minutes')}`
      : minutes < 48 * 60
        ? `${Math.round(minutes / 60)} ${text('hours')}`
        : `${Math.round(minutes / 1440)} ${text('days')}`;
  return { words: `${text(left < 0 ? 'overdueBy' : 'dueIn')} ${size}`, late: left < 0 };
}
