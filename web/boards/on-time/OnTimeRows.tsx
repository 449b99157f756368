import { type ReactNode, useCallback } from 'react';
import type { OnTimeRow } from '../../../src/dashboards/contract';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { shareText } from '../../shared/time/instants';
import { Figure } from '../chart/Figure';
import { heightOfBars, stackedBars } from '../chart/options';
import type { Palette } from '../chart/palette';
import { CountLink } from '../frame/CountLink';
import { caseList } from '../frame/lists';
import { useOpen } from '../frame/use-open';
import { figureTexts } from '../words/figures';

const texts = defineTexts({
  title: { vi: 'Kết quả giải quyết', en: 'What was finished' },
  receivedOnline: { vi: 'Trong đó trực tuyến', en: 'Of these online' },
  carriedOver: { vi: 'Kỳ trước chuyển sang', en: 'Carried over' },
  extended: { vi: 'Đúng hạn nhờ gia hạn', en: 'In time by an extension' },
  inProcess: { vi: 'Đang giải quyết', en: 'In process' },
  inProcessOverdue: { vi: 'Đang giải quyết, quá hạn', en: 'In process, overdue' },
  says: {
    vi: 'Biểu đồ cột ngang {n} dòng: hồ sơ giải quyết trước hạn, đúng hạn, trễ hạn.',
    en: 'Bar chart of {n} rows: finished early, on time, late.',
  },
});

const drawn = 15;
const looks = { late: 'overdue', onTime: 'first', early: 'inTime' } as const;
const parts = ['late', 'onTime', 'early'] as const;

interface OnTimeRowsProps {
  rows: readonly OnTimeRow[];
  /** What a row is: an agency, a level ... */
  subject: string;
  tools: ReactNode;
}

/** Early, on time and late side by side, with the columns of the report in the table. */
export function OnTimeRows({ rows, subject, tools }: OnTimeRowsProps) {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const language = useLanguage();
  const open = useOpen();
  const nameOf = (row: OnTimeRow) => inLanguage({ ...row.name }, language) || row.key;
  const first = rows.slice(0, drawn);
  const shape = JSON.stringify([
    first.map((row) => `${nameOf(row)}  ${shareText(row.onTimeShare)}`),
    parts.map((part) => ({ part, name: say(part), values: first.map((row) => row[part]) })),
  ]);
  const option = useCallback(
    (palette: Palette) => {
      const [names, series] = JSON.parse(shape) as [
        string[],
        { part: (typeof parts)[number]; name: string; values: number[] }[],
      ];
      return stackedBars(
        palette,
        names,
        series.map(({ part, ...one }) => ({ ...one, color: palette[looks[part]] })),
        280,
      );
    },
    [shape],
  );
  const count = (id: keyof OnTimeRow & string, title: string) => ({
    id,
    title,
    kind: 'number' as const,
    width: 120,
    value: (row: OnTimeRow) => row[id] as number,
  });
  const listed = (id: keyof OnTimeRow['lists'], title: string) => ({
    ...count(id, title),
    cell: (row: OnTimeRow) => <CountLink count={row[id]} href={caseList(row.lists[id])} />,
  });
  const finished = (id: 'finished' | (typeof parts)[number], filter: Record<string, string>) => ({
    ...count(id, say(id)),
    cell: (row: OnTimeRow) => <CountLink count={row[id]} href={caseList(row.list, filter)} />,
  });
  return (
    <Figure
      name="boards.on-time"
      title={t('title')}
      tools={tools}
      says={t('says', { n: first.length })}
      option={option}
      height={heightOfBars(first.length)}
      rows={rows}
      idOf={({ key }) => key}
      open={(row) => open(caseList(row.list))}
      rowAt={(item) => first[item]}
      columns={[
        { id: 'name', title: subject, width: 280, value: nameOf },
        listed('received', say('received')),
        listed('receivedOnline', t('receivedOnline')),
        listed('carriedOver', t('carriedOver')),
        finished('finished', {}),
        finished('early', { class: 'EARLY' }),
        finished('onTime', { class: 'ON_TIME' }),
        finished('late', { class: 'LATE' }),
        listed('extended', t('extended')),
        listed('inProcess', t('inProcess')),
        listed('inProcessOverdue', t('inProcessOverdue')),
        {
          id: 'share',
          title: say('onTimeShare'),
          kind: 'share',
          width: 120,
          value: ({ onTimeShare }) => onTimeShare,
          cell: ({ onTimeShare }) => shareText(onTimeShare),
        },
      ]}
    />
  );
}
