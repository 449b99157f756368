import type { Language } from '../../shared/texts/texts';

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  vi: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

/** A local date, short: `T2 23/11`. */
export function shortDay(date: string, language: Language): string {
  const [, month, day] = date.split('-');
  const weekday = weekdays[language][new Date(`${date}T00:00:00Z`).getUTCDay()];
  return `${weekday} ${day}/${month}`;
}

/** The hours that any of the days has something in, and all between the first and the last of them. */
export function hoursOf(days: readonly { hours: readonly { hour: number }[] }[]): number[] {
  const all = days.flatMap(({ hours }) => hours.map(({ hour }) => hour));
  if (all.length === 0) return [];
  const first = Math.min(...all);
  return Array.from({ length: Math.max(...all) - first + 1 }, (_, place) => first + place);
}
