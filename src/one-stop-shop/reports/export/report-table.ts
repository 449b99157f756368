import type { LocalizedText } from '../../../kernel';
import { localDay, localTime } from '../../local-date';
import type { CountedCase } from '../counted-cases.queries';
import type { CountedReport, OpenedReport } from '../reports';
import type { Cell, Table } from './cell';

export type Language = 'vi' | 'en';

const words = {
  row: { vi: 'Nội dung', en: 'Row' },
  period: { vi: 'Kỳ báo cáo', en: 'Period' },
  to: { vi: 'đến', en: 'to' },
  asOf: { vi: 'Số liệu chốt lúc', en: 'Figures as of' },
  profile: { vi: 'Quy ước', en: 'Rule' },
  code: { vi: 'Mã hồ sơ', en: 'Case code' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  agency: { vi: 'Cơ quan chủ trì', en: 'Lead agency' },
  channel: { vi: 'Kênh', en: 'Channel' },
  accepted: { vi: 'Tiếp nhận', en: 'Accepted' },
  due: { vi: 'Hạn trả', en: 'Due' },
  finished: { vi: 'Hoàn thành', en: 'Finished' },
  class: { vi: 'Kết quả', en: 'Class' },
  EARLY: { vi: 'Trước hạn', en: 'Early' },
  ON_TIME: { vi: 'Đúng hạn', en: 'On time' },
  LATE: { vi: 'Quá hạn', en: 'Late' },
  COUNTER: { vi: 'Trực tiếp', en: 'Counter' },
  POST: { vi: 'Bưu chính', en: 'Post' },
  ONLINE: { vi: 'Trực tuyến', en: 'Online' },
  AUTHORISED_PERSON: { vi: 'Ủy quyền', en: 'Authorised person' },
} satisfies Record<string, LocalizedText>;

const text = (value: string): Cell => ({ text: value });
const instant = (value: number | null): Cell => (value === null ? null : { instant: value });

/** What the report is called, its period, and as of when and by which rule it was counted. */
export function titleOf(
  { form, period, profile }: OpenedReport,
  language: Language,
): [name: string, period: string, basis: string] {
  const say = (word: keyof typeof words) => words[word][language];
  return [
    [form.number, form.name[language]].filter(Boolean).join(' – '),
    `${say('period')}: ${localDay(period.fromDate)} ${say('to')} ${localDay(period.untilDate)}`,
    `${say('asOf')}: ${localTime(period.asOf)}. ${say('profile')}: ${profile.name[language]}`,
  ];
}

/** A report as the form prints it. */
export function reportTable(report: CountedReport, language: Language): Table {
  const { columns, rows } = report;
  return {
    title: titleOf(report, language),
    head: [
      words.row[language],
      ...columns.map(({ group, label, number }) =>
        [number && `(${number})`, group?.[language], label[language]].filter(Boolean).join(' '),
      ),
    ],
    rows: rows.map(({ kind, name, values }) => [
      text(kind === 'ROW' ? name[language] : name[language].toLocaleUpperCase(language)),
      ...values.map((value, place): Cell =>
        value === null ? null : { number: value, ...(columns[place].share && { isShare: true }) },
      ),
    ]),
  };
}

/** The cases behind a figure. */
export function caseTable(
  report: OpenedReport,
  column: string,
  cases: AsyncIterable<CountedCase>,
  language: Language,
): Table {
  const say = (word: keyof typeof words) => words[word][language];
  const named = report.columns.find(({ key }) => key === column);
  const wordOf = (code: string | null): Cell =>
    code === null ? null : text(code in words ? say(code as keyof typeof words) : code);
  async function* rows(): AsyncGenerator<Cell[]> {
    for await (const one of cases)
      yield [
        text(one.code),
        text(one.procedureName[language]),
        text(one.agencyName[language]),
        wordOf(one.channel),
        instant(one.acceptedAt),
        instant(one.dueAt),
        instant(one.finishedAt),
        wordOf(one.class),
      ];
  }
  return {
    title: [
      ...titleOf(report, language),
      [named?.group?.[language], named?.label[language]].filter(Boolean).join(': '),
    ],
    head: (['code', 'procedure', 'agency', 'channel', 'accepted', 'due', 'finished', 'class'] as const).map(
      say,
    ),
    rows: rows(),
  };
}
