import type { Text } from '../../shared/texts/texts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** How old something is, to be put into words: under a minute in steps of five seconds, so that it does not flicker. */
export function ageOf(milliseconds: number): { key: keyof typeof ageTexts; n: number } {
  const age = Math.max(0, milliseconds);
  if (age < 5 * second) return { key: 'now', n: 0 };
  if (age < minute) return { key: 'seconds', n: Math.floor(age / (5 * second)) * 5 };
  if (age < hour) return { key: 'minutes', n: Math.floor(age / minute) };
  return { key: 'hours', n: Math.floor(age / hour) };
}

export const ageTexts = {
  now: { vi: 'vừa xong', en: 'just now' },
  seconds: { vi: '{n} giây trước', en: '{n} s ago' },
  minutes: { vi: '{n} phút trước', en: '{n} min ago' },
  hours: { vi: '{n} giờ trước', en: '{n} h ago' },
} satisfies Record<string, Text>;
