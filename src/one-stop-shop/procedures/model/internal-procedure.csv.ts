import type { ProcedureLimit } from '../../../definitions';
import type { LocalizedText } from '../../../kernel';
import type { InternalStep } from './internal-procedure';

type Language = keyof LocalizedText;

const headings: Record<Language, string[]> = {
  vi: ['STT', 'Bước thực hiện', 'Bộ phận', 'Người thực hiện', 'Thời gian', 'Sản phẩm', 'Bước tiếp theo'],
  en: ['No.', 'Step', 'Unit', 'Role', 'Time', 'Product', 'Next'],
};
const units: Record<ProcedureLimit['unit'], LocalizedText> = {
  minute: { vi: 'phút', en: 'minutes' },
  'working-hour': { vi: 'giờ làm việc', en: 'working hours' },
  'working-day': { vi: 'ngày làm việc', en: 'working days' },
  'calendar-day': { vi: 'ngày', en: 'days' },
  month: { vi: 'tháng', en: 'months' },
};

/** RFC 4180 with a byte order mark, because spreadsheets take UTF-8 for another encoding without one. */
export function csvOf(steps: readonly InternalStep[], language: Language): string {
  const rows = steps.map(({ no, step, unit, role, time, product, next }) => [
    no === null ? '' : String(no),
    step,
    unit ? (unit.name?.[language] ?? unit.key) : '',
    role ? (role.name?.[language] ?? role.key) : '',
    time ? timeInWords(time, language) : '',
    product ?? '',
    next.map(({ no: number, step: name, when }) => `${number ?? name}${when ? ` (${when})` : ''}`).join('; '),
  ]);
  return '\uFEFF' + [headings[language], ...rows].map((row) => row.map(cell).join(',') + '\r\n').join('');
}

function timeInWords({ least, most, unit }: NonNullable<InternalStep['time']>, language: Language): string {
  const number = (value: number) => (language === 'vi' ? String(value).replace('.', ',') : String(value));
  return `${least === most ? number(least) : `${number(least)} - ${number(most)}`} ${units[unit][language]}`;
}

/** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
