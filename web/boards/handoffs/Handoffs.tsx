import { NativeSelect, SegmentedControl, Switch } from '@mantine/core';
import { useSearchParams } from 'wouter';
import type { HandoffCell } from '../../../src/dashboards/contract';
import { Empty } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { boardTexts } from '../board-list';
import { BoardTable } from '../chart/BoardTable';
import { useChartOrTable } from '../chart/chart-or-table';
import { Panel } from '../chart/Panel';
import { Board } from '../frame/Board';
import { CountLink } from '../frame/CountLink';
import { handoffList } from '../frame/lists';
import { MoreRows } from '../frame/MoreRows';
import { useBoard } from '../frame/use-board';
import { useFilters } from '../frame/use-filters';
import { useOpen } from '../frame/use-open';
import { Tile, Tiles } from '../tiles/Tile';
import { figureTexts } from '../words/figures';
import { MatrixTable } from './MatrixTable';
import { filtersOf, type Measure, measures, measureText, measureTexts, periodOf } from './measures';
import { StuckHandoffs } from './StuckHandoffs';

const texts = defineTexts({
  help: {
    vi: 'Còn mở thì tính dù gửi lúc nào; đã xong tính trong kỳ. Thời gian là giờ làm việc của bên nhận.',
    en: 'What is open counts whenever it was sent, what is done in the period. Times are working time of the receiver.',
  },
  matrix: { vi: 'Ma trận giao – nhận', en: 'Handoff matrix' },
  measure: { vi: 'Số đo', en: 'Measure' },
  shownAs: { vi: 'Xem dạng', en: 'Shown as' },
  asMatrix: { vi: 'Ma trận', en: 'Matrix' },
  asTable: { vi: 'Bảng', en: 'Table' },
  between: { vi: 'Chỉ giữa các cơ quan', en: 'Only between agencies' },
  stuck: { vi: 'Đang kẹt', en: 'Stuck' },
  none: {
    vi: 'Không có giao – nhận nào trong phạm vi đã chọn',
    en: 'There is no handoff in what was chosen',
  },
});

/** From which agency to which: on the way, taken, late, and how long it takes; and what is stuck. */
export default function Handoffs() {
  const t = useTexts(texts);
  const say = useTexts(measureTexts);
  const figure = useTexts(figureTexts);
  const nameOf = useTexts(boardTexts);
  const language = useLanguage();
  const open = useOpen();
  const { agency, asked } = useFilters();
  const [search, setSearch] = useSearchParams();
  const [shownAs, showAs] = useChartOrTable();
  const measure: Measure = measures.find((one) => one === search.get('measure')) ?? 'inTransit';
  const isBetween = search.get('between') === 'true';
  const set = (name: string, value: string | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const wanted = (cells: readonly HandoffCell[]) =>
    isBetween ? cells.filter(({ fromAgencyId, toAgencyId }) => fromAgencyId !== toAgencyId) : cells;
  const shown = useBoard('handoffs', { agency, ...asked });
  const agencyName = (name: HandoffCell['fromAgencyName']) => inLanguage({ ...name }, language);
  return (
    <Board
      title={nameOf('handoffs')}
      help={t('help')}
      filters={{ agency: true, period: 'last-30' }}
      shown={shown}
    >
      {({ cells, totals, rowCounts, openFilters, sentFilters, stuck, stuckCount, stuckList }) => (
        <>
          <Tiles label={nameOf('handoffs')}>
            {(['inTransit', 'accepted', 'late', 'returned'] as const).map((one) => {
              const value = totals[one];
              const isBad = one === 'late' || one === 'returned';
              return (
                <Tile
                  key={one}
                  label={say(one)}
                  value={value}
                  tone={!isBad ? 'plain' : value > 0 ? 'late' : 'good'}
                  href={handoffList(periodOf(one, { openFilters, sentFilters }), filtersOf[one])}
                />
              );
            })}
            <Tile
              label={t('stuck')}
              value={stuckCount}
              tone={stuckCount > 0 ? 'late' : 'good'}
              href={handoffList(stuckList)}
            />
          </Tiles>
          <Panel
            title={t('matrix')}
            tools={
              <>
                <Switch
                  size="xs"
                  label={t('between')}
                  checked={isBetween}
                  onChange={({ currentTarget: { checked } }) => set('between', checked ? 'true' : null)}
                />
                <NativeSelect
                  size="xs"
                  aria-label={t('measure')}
                  value={measure}
                  data={measures.map((one) => ({ value: one, label: say(one) }))}
                  onChange={({ currentTarget: { value } }) => set('measure', value)}
                />
                <SegmentedControl
                  size="xs"
                  aria-label={t('shownAs')}
                  value={shownAs}
                  onChange={(chosen) => showAs(chosen === 'table' ? 'table' : 'chart')}
                  data={[
                    { value: 'chart', label: t('asMatrix') },
                    { value: 'table', label: t('asTable') },
                  ]}
                />
              </>
            }
          >
            <MoreRows shown={cells.length} all={rowCounts.cells} />
            {wanted(cells).length === 0 ? (
              <Empty title={t('none')} />
            ) : shownAs === 'chart' ? (
              <MatrixTable
                cells={wanted(cells)}
                measure={measure}
                filters={periodOf(measure, { openFilters, sentFilters })}
              />
            ) : (
              <BoardTable
                name="boards.handoffs"
                caption={t('matrix')}
                rows={wanted(cells)}
                idOf={({ fromAgencyId, toAgencyId }) => `${fromAgencyId} ${toAgencyId}`}
                open={({ list }) => open(handoffList(openFilters, list))}
                columns={[
                  {
                    id: 'from',
                    title: figure('from'),
                    width: 240,
                    value: ({ fromAgencyName }) => agencyName(fromAgencyName),
                  },
                  {
                    id: 'to',
                    title: figure('to'),
                    width: 240,
                    value: ({ toAgencyName }) => agencyName(toAgencyName),
                  },
                  ...measures.map((one) => ({
                    id: one,
                    title: say(one),
                    kind: 'number' as const,
                    width: 130,
                    value: (cell: HandoffCell) => cell[one],
                    cell: (cell: HandoffCell) =>
                      one.startsWith('average') ? (
                        measureText(cell, one)
                      ) : (
                        <CountLink
                          count={cell[one] ?? 0}
                          href={handoffList(
                            periodOf(one, { openFilters, sentFilters }),
                            cell.list,
                            filtersOf[one],
                          )}
                        />
                      ),
                  })),
                ]}
              />
            )}
          </Panel>
          <StuckHandoffs stuck={stuck} all={stuckCount} list={handoffList(stuckList)} />
        </>
      )}
    </Board>
  );
}
