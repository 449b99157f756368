import type { RadarAgency } from '../../../src/dashboards/contract';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { boardTexts } from '../board-list';
import { BoardTable } from '../chart/BoardTable';
import { Panel } from '../chart/Panel';
import { Board } from '../frame/Board';
import { CountLink } from '../frame/CountLink';
import { caseList } from '../frame/lists';
import { MoreRows } from '../frame/MoreRows';
import { useBoard } from '../frame/use-board';
import { useFilters } from '../frame/use-filters';
import { useOpen } from '../frame/use-open';
import { Tile, Tiles } from '../tiles/Tile';
import { figureTexts } from '../words/figures';
import { shortDay } from './days';
import { HourGrid } from './HourGrid';

const texts = defineTexts({
  help: {
    vi: 'Hồ sơ đến hạn trong 10 ngày làm việc tới, theo giờ',
    en: 'Cases due in the next 10 working days, by the hour',
  },
  today: { vi: 'Đến hạn hôm nay', en: 'Due today' },
  next: { vi: 'Trong 10 ngày làm việc', en: 'Within 10 working days' },
  later: { vi: 'Sau đó', en: 'Later' },
  grid: { vi: 'Theo ngày và giờ đến hạn', en: 'By day and hour' },
  byAgency: { vi: 'Theo cơ quan', en: 'By agency' },
});

/** What will come due, so that it does not become late. */
export default function Radar() {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const nameOf = useTexts(boardTexts);
  const language = useLanguage();
  const open = useOpen();
  const { agency } = useFilters();
  const shown = useBoard('radar', { agency });
  return (
    <Board title={nameOf('radar')} help={t('help')} filters={{ agency: true }} shown={shown}>
      {(board) => (
        <>
          <Tiles label={nameOf('radar')}>
            <Tile
              label={say('overdue')}
              value={board.overdue}
              tone={board.overdue > 0 ? 'late' : 'good'}
              href={caseList(board.overdueList)}
            />
            <Tile
              label={t('today')}
              value={board.days[0]?.cases ?? 0}
              tone={(board.days[0]?.cases ?? 0) > 0 ? 'soon' : 'good'}
              href={caseList(board.days[0]?.list)}
            />
            <Tile label={t('next')} value={board.next} href={caseList(board.nextList)} />
            <Tile label={t('later')} value={board.later} href={caseList(board.laterList)} />
          </Tiles>
          <Panel title={t('grid')}>
            <HourGrid days={board.days} />
          </Panel>
          <Panel title={t('byAgency')}>
            <MoreRows shown={board.byAgency.length} all={board.rowCounts.byAgency} />
            <BoardTable
              name="boards.radar"
              caption={t('byAgency')}
              rows={board.byAgency}
              idOf={({ agencyId }) => agencyId}
              open={({ list }) => open(caseList(list))}
              columns={[
                {
                  id: 'agency',
                  title: say('agency'),
                  width: 260,
                  value: ({ name }) => inLanguage({ ...name }, language),
                },
                {
                  id: 'overdue',
                  title: say('overdue'),
                  kind: 'number',
                  width: 90,
                  value: ({ overdue }) => overdue,
                  cell: ({ overdue, list }) => (
                    <CountLink count={overdue} href={caseList(list, { class: 'OVERDUE' })} />
                  ),
                },
                ...board.days.map(({ date, list: ofDay }, place) => ({
                  id: date,
                  title: shortDay(date, language),
                  kind: 'number' as const,
                  width: 80,
                  value: ({ days }: RadarAgency) => days[place] ?? 0,
                  cell: ({ days, list }: RadarAgency) => (
                    <CountLink count={days[place] ?? 0} href={caseList(ofDay, list)} />
                  ),
                })),
              ]}
            />
          </Panel>
        </>
      )}
    </Board>
  );
}
