import type { PaperHead } from '../../official-documents/templates/fill-template';
import type { Column, Run, Sheet } from '../../official-documents/typesetting/sheet';
import type { CountedReport } from '../reports';
import { type Language, titleOf } from './report-table';

const words = {
  form: { vi: 'Biểu số', en: 'Form' },
  source: { vi: 'Căn cứ', en: 'Issued under' },
  row: { vi: 'Nội dung', en: 'Row' },
  none: { vi: 'Không có hồ sơ nào trong kỳ.', en: 'There is no case in the period.' },
  incomplete: {
    vi: 'Số liệu chưa đầy đủ: hệ thống đang đọc lịch sử các hồ sơ cũ.',
    en: 'The figures are not complete: the history of earlier cases is still being read.',
  },
  maker: { vi: 'NGƯỜI LẬP BIỂU', en: 'PREPARED BY' },
  makerNote: { vi: '(Ký, ghi rõ họ tên)', en: '(Signature, full name)' },
  head: { vi: 'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ', en: 'HEAD OF THE AGENCY' },
  headNote: { vi: '(Ký, đóng dấu, ghi rõ họ tên)', en: '(Signature, seal, full name)' },
  translation: { vi: '', en: 'BẢN DỊCH / TRANSLATION' },
} as const;

const numberText = { vi: new Intl.NumberFormat('vi'), en: new Intl.NumberFormat('en') };
const shareText = {
  vi: new Intl.NumberFormat('vi', { style: 'percent', maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 }),
};

/**
 * A report as its form is printed: landscape A4 with the number of the form, the rule that prescribes it, the instant of its figures and
 * room for two signatures. The figures are those of the page; in law the Vietnamese paper alone counts.
 */
export function reportSheet(report: CountedReport, head: PaperHead, language: Language): Sheet {
  const { form, columns, rows, isComplete } = report;
  const say = (word: keyof typeof words) => words[word][language];
  const [, period, basis] = titleOf(report, language);
  const line = (text: string, italic = true): Run[] => [{ text, italic }];
  const cell = (text: string, bold: boolean): Run[] => [{ text, ...(bold && { bold }) }];
  const figure = (value: number | null, place: number): string => {
    if (value === null) return '–';
    return (columns[place]!.share ? shareText : numberText)[language].format(value);
  };
  const name: Column = { title: say('row'), width: columns.length > 16 ? 2.5 : 4, align: 'left' };
  return {
    title: [form.number, form.name[language]].filter(Boolean).join(' – '),
    size: 'A4',
    orientation: 'landscape',
    language,
    ...(language !== 'vi' && { watermark: say('translation') }),
    blocks: [
      {
        kind: 'letterhead',
        ...head,
        form: form.number === '' ? null : `${say('form')} ${form.number}`,
        symbol: null,
      },
      {
        kind: 'title',
        runs: [{ text: form.name[language].toLocaleUpperCase(language) }],
        abstract: [{ text: period }],
      },
      {
        kind: 'paragraph',
        runs: line([basis, form.source && `${say('source')}: ${form.source}`].filter(Boolean).join('. ')),
        align: 'center',
        indent: false,
      },
      ...(isComplete
        ? []
        : [
            {
              kind: 'paragraph' as const,
              runs: line(say('incomplete')),
              align: 'center' as const,
              indent: false,
            },
          ]),
      {
        kind: 'table',
        empty: say('none'),
        columns: [
          name,
          ...columns.map(({ label, group, number }): Column => ({
            title: label[language],
            group: group?.[language] ?? null,
            width: 1,
            align: 'right',
            ...(number !== undefined && { number: `(${number})` }),
          })),
        ],
        rows: rows.map(({ kind, name: called, values }) => {
          const isSum = kind !== 'ROW';
          const text = isSum ? called[language].toLocaleUpperCase(language) : called[language];
          return [cell(text, isSum), ...values.map((value, place) => cell(figure(value, place), isSum))];
        }),
      },
      {
        kind: 'signatures',
        recipients: null,
        parties: [
          { capacity: null, title: say('maker'), note: say('makerNote'), name: null, isSigner: false },
          { capacity: null, title: say('head'), note: say('headNote'), name: null, isSigner: true },
        ],
      },
    ],
  };
}
