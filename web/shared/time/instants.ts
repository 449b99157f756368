import { currentLanguage, type Language } from '../texts/language';

const zone = 'Asia/Ho_Chi_Minh';
const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = locales[currentLanguage()];
  const key = `${locale} ${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })));
  return found;
}

type Instant = string | number | null | undefined;
const shown = (instant: Instant, options: Intl.DateTimeFormatOptions): string =>
  instant === null || instant === undefined || instant === ''
    ? ''
    : format(options).format(new Date(instant));

const day = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const clock = { hour: '2-digit', minute: '2-digit', hour12: false } as const;

/** All in Vietnam's time, whatever the computer's zone. `24/11/2026` */
export const dateText = (instant: Instant): string => shown(instant, day);
/** `17:00` */
export const timeText = (instant: Instant): string => shown(instant, clock);
/** `17:00 24/11/2026`, as Vietnamese letters write it; `24/11/2026, 17:00` in English. */
export const instantText = (instant: Instant): string =>
  shown(instant, currentLanguage() === 'vi' ? { ...clock, ...day } : { ...day, ...clock });
/** `Thứ Ba, 24/11/2026` */
export const weekdayText = (instant: Instant): string => shown(instant, { weekday: 'long', ...day });

/** `1.234.567` in Vietnamese, `1,234,567` in English. */
export const numberText = (value: number): string => value.toLocaleString(locales[currentLanguage()]);
/** Whole VND: `100.000 ₫`. */
export const moneyText = (value: number): string => `${numberText(value)} ₫`;
/** 0.987 -> `98,7 %` */
export const shareText = (share: number | null | undefined): string =>
  share === null || share === undefined
    ? '–'
    : `${(share * 100).toLocaleString(locales[currentLanguage()], { maximumFractionDigits: 1 })} %`;
