import { currentLanguage, defineTexts, fill } from '../../shared/texts/texts';
import { numberText } from '../../shared/time/instants';

const minutesOfHour = 60;
/** Eight working hours are one working day, as limits are counted. */
const minutesOfDay = 8 * minutesOfHour;

const texts = defineTexts({
  minutes: { vi: '{n} phút', en: '{n} min' },
  hours: { vi: '{n} giờ', en: '{n} h' },
  days: { vi: '{n} ngày', en: '{n} days' },
});

const rounded = (value: number, digits: number): string => numberText(Number(value.toFixed(digits)));

/** Working minutes in the largest unit that says enough: `45 phút`, `3,5 giờ`, `2,5 ngày` (of eight hours). None: `–`. */
export function minutesText(minutes: number | null | undefined): string {
  if (minutes === null || minutes === undefined) return '–';
  const language = currentLanguage();
  if (minutes < minutesOfHour) return fill(texts.minutes[language], { n: rounded(minutes, 0) });
  if (minutes < 2 * minutesOfDay)
    return fill(texts.hours[language], { n: rounded(minutes / minutesOfHour, 1) });
  return fill(texts.days[language], { n: rounded(minutes / minutesOfDay, 1) });
}
