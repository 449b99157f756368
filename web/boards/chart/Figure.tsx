import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Column } from '../../shared/table/DataTable';
import { Empty } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { BoardTable } from './BoardTable';
import { Chart, type ChartProps } from './Chart';
import { Panel } from './Panel';
import { useChartOrTable } from './chart-or-table';

const texts = defineTexts({
  chart: { vi: 'Biểu đồ', en: 'Chart' },
  table: { vi: 'Bảng', en: 'Table' },
  shownAs: { vi: '{title}: xem dạng', en: '{title}: shown as' },
  nothing: { vi: 'Không có số liệu trong phạm vi đã chọn', en: 'There is nothing in what was chosen' },
});

interface FigureProps<Row> extends Omit<ChartProps, 'onPick'> {
  /** Of the table, for what this browser keeps of it. */
  name: string;
  title: string;
  help?: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  idOf: (row: Row) => string;
  /** To the list behind a row, from its bar as from its line in the table. */
  open?: (row: Row) => void;
  /** Which row a place in the chart belongs to; default: one place per row, in order. */
  rowAt?: (dataIndex: number, seriesIndex: number) => Row | undefined;
  /** Another place than a row: of a point, by its item and its series. */
  pick?: (dataIndex: number, seriesIndex: number) => void;
  /** Below the rows. */
  note?: ReactNode;
  tools?: ReactNode;
}

/** A chart and its twin, the table with the same numbers, which also exports them. */
export function Figure<Row>(props: FigureProps<Row>) {
  const t = useTexts(texts);
  const [shown, show] = useChartOrTable();
  const { rows, open, rowAt } = props;
  return (
    <Panel
      title={props.title}
      help={props.help}
      tools={
        <>
          {props.tools}
          <SegmentedControl
            size="xs"
            aria-label={t('shownAs', { title: props.title })}
            value={shown}
            onChange={(chosen) => show(chosen === 'table' ? 'table' : 'chart')}
            data={[
              { value: 'chart', label: t('chart') },
              { value: 'table', label: t('table') },
            ]}
          />
        </>
      }
    >
      {rows.length === 0 ? (
        <Empty title={t('nothing')} />
      ) : shown === 'table' ? (
        <BoardTable
          name={props.name}
          caption={props.title}
          columns={props.columns}
          rows={rows}
          idOf={props.idOf}
          open={open}
        />
      ) : (
        <Chart
          says={props.says}
          option={props.option}
          height={props.height}
          onPick={
            props.pick ??
            (open &&
              ((item, series) => {
                const row = rowAt ? rowAt(item, series) : rows[item];
                if (row !== undefined) open(row);
              }))
          }
        />
      )}
      {props.note}
    </Panel>
  );
}
