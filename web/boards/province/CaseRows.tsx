import { useCallback } from 'react';
import type { CaseFigures, CaseRowView, FigureFilters, ListFilters } from '../../../src/dashboards/contract';
import type { Column } from '../../shared/table/DataTable';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { numberText, shareText } from '../../shared/time/instants';
import { Figure } from '../chart/Figure';
import { heightOfBars, stackedBars } from '../chart/options';
import type { Palette } from '../chart/palette';
import { caseList } from '../frame/lists';
import { CountLink } from '../frame/CountLink';
import { MoreRows } from '../frame/MoreRows';
import { useOpen } from '../frame/use-open';
import { figureTexts } from '../words/figures';

const texts = defineTexts({
  says: {
    vi: 'Biểu đồ cột ngang {n} dòng: quá hạn, sắp đến hạn, trong hạn, tạm dừng. Nhiều quá hạn nhất: {most}.',
    en: 'Bar chart of {n} rows: overdue, due soon, in time, paused. Most overdue: {most}.',
  },
  none: { vi: 'không có', en: 'none' },
  first: {
    vi: 'Biểu đồ có {shown} trên {all} dòng; bảng có đủ.',
    en: 'The first {shown} of {all}; the table has all.',
  },
});

/** As many as one can compare at a glance. */
const drawn = 12;
const parts = ['overdue', 'dueSoon', 'inTime', 'paused'] as const;
const now = [
  'open',
  'overdue',
  'dueSoon',
  'inTime',
  'paused',
  'waitingInTime',
  'waitingLate',
  'toReturn',
] as const satisfies readonly (keyof CaseFigures)[];

interface CaseRowsProps {
  name: string;
  title: string;
  help?: string;
  subject: 'agency' | 'field' | 'procedure';
  rows: readonly CaseRowView[];
  /** How many there are. */
  all: number;
  /** Of all rows together. */
  list: ListFilters;
  filters: FigureFilters;
}

/** Cases by agency, field or procedure: bars of how they stand, and every number with its list in the table. */
export function CaseRows({ name, title, help, subject, rows, all, list, filters }: CaseRowsProps) {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const language = useLanguage();
  const open = useOpen();
  const nameOf = (row: CaseRowView) => inLanguage({ ...row.name }, language) || row.key;
  const first = rows.slice(0, drawn);
  const most = rows.reduce<CaseRowView | null>(
    (before, row) => (row.cases.overdue > (before?.cases.overdue ?? 0) ? row : before),
    null,
  );
  const shape = JSON.stringify([
    first.map(nameOf),
    parts.map((part) => ({ name: say(part), part, values: first.map(({ cases }) => cases[part]) })),
  ]);
  const option = useCallback(
    (palette: Palette) => {
      const [names, series] = JSON.parse(shape) as [
        string[],
        { name: string; part: (typeof parts)[number]; values: number[] }[],
      ];
      return stackedBars(
        palette,
        names,
        series.map(({ part, ...one }) => ({ ...one, color: palette[part] })),
      );
    },
    [shape],
  );
  const columns: Column<CaseRowView>[] = [
    { id: 'name', title: say(subject), value: nameOf, width: 260 },
    ...now.map((figure) => ({
      id: figure,
      title: say(figure),
      kind: 'number' as const,
      width: 110,
      value: (row: CaseRowView) => row.cases[figure],
      cell: (row: CaseRowView) => (
        <CountLink href={caseList(row.list, filters[figure])} count={row.cases[figure]} />
      ),
    })),
    {
      id: 'received',
      title: `${say('received')} · ${say('month').toLowerCase()}`,
      kind: 'number',
      width: 150,
      value: (row) => row.month.received,
      cell: (row) => (
        <CountLink href={caseList(row.list, filters.month.received)} count={row.month.received} />
      ),
    },
    {
      id: 'finished',
      title: `${say('finished')} · ${say('month').toLowerCase()}`,
      kind: 'number',
      width: 150,
      value: (row) => row.month.finished,
      cell: (row) => (
        <CountLink href={caseList(row.list, filters.month.finished)} count={row.month.finished} />
      ),
    },
    {
      id: 'late',
      title: `${say('late')} · ${say('month').toLowerCase()}`,
      kind: 'number',
      width: 150,
      value: (row) => row.month.late,
      cell: (row) => <CountLink href={caseList(row.list, filters.month.late)} count={row.month.late} />,
    },
    {
      id: 'share',
      title: say('onTimeShare'),
      kind: 'share',
      width: 120,
      value: (row) => row.month.onTimeShare,
      cell: (row) => shareText(row.month.onTimeShare),
    },
  ];
  return (
    <Figure
      name={name}
      title={title}
      help={
        rows.length > drawn
          ? [help, t('first', { shown: drawn, all: numberText(all) })].filter(Boolean).join('. ')
          : help
      }
      says={t('says', { n: first.length, most: most ? nameOf(most) : t('none') })}
      option={option}
      height={heightOfBars(first.length)}
      columns={columns}
      note={<MoreRows shown={rows.length} all={all} href={caseList(list, filters.open)} />}
      rows={rows}
      idOf={({ key }) => key}
      open={(row) => open(caseList(row.list, filters.open))}
      rowAt={(item) => first[item]}
    />
  );
}
