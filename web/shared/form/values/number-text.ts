import type { Language } from '../../texts/texts';

const marks: Record<Language, { group: string; decimal: string }> = {
  vi: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
};

/** More digits than a double holds exactly are kept as text by fields that ask for it, and refused by the others. */
const longest = 30;

/**
 * What somebody typed, as the plain number text `-1234.5`; null when it is none. The language says what a point and a
 * comma mean, and a mark that stands where no group can end is a decimal mark in either: `12.5` is twelve and a half,
 * `1.234` in Vietnamese is one thousand two hundred and thirty-four.
 */
export function readNumber(typed: string, language: Language): string | null {
  const text = typed.replace(/[\s\u00a0\u202f₫]|VND$|đ$/gi, '').replace(/\u2212/g, '-');
  const { group, decimal } = marks[language];
  const plain =
    readWith(text, group, decimal) ??
    (text.includes(decimal) ? null : readWith(text, decimal, group, /^-?\d+[.,]\d+$/));
  return plain !== null && plain.replace(/\D/g, '').length <= longest ? plain : null;
}

function readWith(text: string, group: string, decimal: string, shape?: RegExp): string | null {
  if (shape && !shape.test(text)) return null;
  const [whole = '', fraction, ...more] = text.split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d*$/.test(fraction))) return null;
  const isGrouped = whole.includes(group);
  const wellFormed = isGrouped
    ? new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+$`).test(whole)
    : /^-?\d+$/.test(whole) || (/^-?$/.test(whole) && fraction !== undefined && fraction !== '');
  if (!wellFormed) return null;
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '') || '0';
  const rest = fraction?.replace(/0+$/, '');
  const plain = `${digits}${rest ? `.${rest}` : ''}`;
  return plain === '0' ? '0' : `${sign}${plain}`;
}

/** `1234567.5` as `1.234.567,5` (vi) or `1,234,567.5` (en). Exact: nothing goes through floating point. */
export function writeNumber(plain: string | number | null | undefined, language: Language): string {
  if (plain === null || plain === undefined || plain === '') return '';
  const text = typeof plain === 'number' ? fixedText(plain) : plain;
  const { group, decimal } = marks[language];
  const [, sign = '', digits = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (digits === '') return String(plain);
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, group);
  return `${sign}${grouped}${fraction ? decimal + fraction : ''}`;
}

/** Without an exponent, which nobody types. */
function fixedText(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Number.isInteger(value) ? String(BigInt(value)) : value.toFixed(20).replace(/\.?0+$/, '');
}

/** How many decimals a plain number text has. */
export const decimalsOf = (plain: string): number => plain.split('.')[1]?.length ?? 0;
