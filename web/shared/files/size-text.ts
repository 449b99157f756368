import { currentLanguage } from '../texts/texts';

/** `1,4 MB`, in the page's language. */
export function sizeText(bytes: number): string {
  const locale = currentLanguage() === 'vi' ? 'vi-VN' : 'en-GB';
  if (bytes < 1_000) return `${bytes} B`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value.toLocaleString(locale, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}
