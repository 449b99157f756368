import type { Value } from './file/yaml-text';
import { numberAt, textAt } from './file/reading';
import { unitWords, wordOf } from './words';

const locales = { vi: 'vi-VN', en: 'en-GB' } as const;

export const amountWords = (value: number, language: 'vi' | 'en'): string =>
  value.toLocaleString(locales[language], { maximumFractionDigits: 3 });

/** `{value, unit}` as `7 ngày làm việc`; nothing while there is no number. */
export function limitWords(limit: Value | undefined, language: 'vi' | 'en'): string {
  const value = numberAt(limit, ['value']);
  return value === undefined
    ? ''
    : `${amountWords(value, language)} ${wordOf(unitWords, textAt(limit, ['unit']), language)}`;
}
