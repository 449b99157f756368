import { useCallback } from 'react';
import type { ListFilters, WorkFigures } from '../../../src/dashboards/contract';
import type { Column } from '../../shared/table/DataTable';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { numberText } from '../../shared/time/instants';
import { Figure } from '../chart/Figure';
import { heightOfBars, stackedBars } from '../chart/options';
import type { Palette } from '../chart/palette';
import { taskList } from '../frame/lists';
import { MoreRows } from '../frame/MoreRows';
import { useOpen } from '../frame/use-open';
import { figureTexts } from '../words/figures';
import { workParts } from './work-columns';

const texts = defineTexts({
  says: {
    vi: 'Biểu đồ cột ngang {n} dòng về việc đang mở: quá hạn, sắp đến hạn, trong hạn. Nhiều việc nhất: {most}, {count} việc.',
    en: 'Bar chart of the open tasks of {n} rows: overdue, due soon, in time. Most: {most} with {count}.',
  },
  first: {
    vi: 'Biểu đồ có {shown} trên {all} dòng; bảng có đủ.',
    en: 'The first {shown} of {all}; the table has all.',
  },
});

const drawn = 15;

interface WorkFigureProps<Row> {
  name: string;
  title: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** How many there are. */
  all?: number;
  idOf: (row: Row) => string;
  nameOf: (row: Row) => string;
}

/** Open work by whoever has it: bars of how it stands, the most loaded first. */
export function WorkFigure<Row extends { work: WorkFigures; list: ListFilters }>(
  props: WorkFigureProps<Row>,
) {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const open = useOpen();
  const rows = [...props.rows].sort((one, other) => other.work.open - one.work.open);
  const first = rows.slice(0, drawn);
  const shape = JSON.stringify([
    first.map(props.nameOf),
    workParts.map((part) => ({ name: say(part), part, values: first.map(({ work }) => work[part]) })),
  ]);
  const option = useCallback(
    (palette: Palette) => {
      const [names, series] = JSON.parse(shape) as [
        string[],
        { name: string; part: (typeof workParts)[number]; values: number[] }[],
      ];
      return stackedBars(
        palette,
        names,
        series.map(({ part, ...one }) => ({ ...one, color: palette[part] })),
        230,
      );
    },
    [shape],
  );
  return (
    <Figure
      name={props.name}
      title={props.title}
      help={
        rows.length > drawn
          ? t('first', { shown: drawn, all: numberText(props.all ?? rows.length) })
          : undefined
      }
      says={t('says', {
        n: first.length,
        most: first[0] ? props.nameOf(first[0]) : '–',
        count: numberText(first[0]?.work.open ?? 0),
      })}
      option={option}
      height={heightOfBars(first.length)}
      columns={props.columns}
      note={<MoreRows shown={rows.length} all={props.all ?? rows.length} />}
      rows={rows}
      idOf={props.idOf}
      open={(row) => open(taskList(row.list))}
      rowAt={(item) => first[item]}
    />
  );
}
