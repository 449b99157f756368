import { defineTexts, useTexts } from '../../shared/texts/texts';
import { UnitFigure } from '../agency/UnitFigure';
import { boardTexts } from '../board-list';
import { Board } from '../frame/Board';
import { useBoard } from '../frame/use-board';
import { taskList } from '../frame/lists';
import { useFilters } from '../frame/use-filters';
import { Tile, Tiles } from '../tiles/Tile';
import { figureTexts } from '../words/figures';
import { OfficerFigure } from './OfficerFigure';

const texts = defineTexts({
  help: {
    vi: 'Việc đang mở lúc này; số việc đã làm tính trong kỳ chọn.',
    en: 'Open tasks now; what was done is counted in the chosen period.',
  },
  officers: { vi: 'Cán bộ có việc', en: 'Officers with tasks' },
  average: { vi: 'Bình quân việc mỗi người', en: 'Tasks per officer' },
  absent: { vi: 'Việc của người đang vắng', en: 'Tasks of absent officers' },
  untaken: { vi: 'Việc chưa ai nhận, theo đơn vị', en: 'Tasks nobody has, by unit' },
  load: { vi: 'Khối lượng từng người', en: 'Load of each' },
});

/** Who has too much and who could take more. */
export default function Officers() {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const nameOf = useTexts(boardTexts);
  const { agency, asked } = useFilters();
  const shown = useBoard('officers', { agency, ...asked });
  return (
    <Board
      title={nameOf('officers')}
      help={t('help')}
      filters={{ agency: true, period: 'last-30' }}
      shown={shown}
    >
      {({ officers, units, totals, lists, rowCounts }) => (
        <>
          <Tiles label={nameOf('officers')}>
            <Tile label={t('officers')} value={totals.officers} />
            <Tile
              label={t('average')}
              value={totals.officers === 0 ? null : Math.round((totals.assigned / totals.officers) * 10) / 10}
              href={taskList(lists.assigned)}
            />
            <Tile
              label={say('overdue')}
              value={totals.overdue}
              tone={totals.overdue > 0 ? 'late' : 'good'}
              href={taskList(lists.overdue)}
            />
            <Tile
              label={say('unassigned')}
              value={totals.unassigned}
              tone={totals.unassigned > 0 ? 'soon' : 'good'}
              href={taskList(lists.unassigned)}
            />
            <Tile
              label={t('absent')}
              value={totals.ofAbsent}
              tone={totals.ofAbsent > 0 ? 'soon' : 'good'}
              href={taskList(lists.ofAbsent)}
            />
          </Tiles>
          <OfficerFigure
            name="boards.officers"
            title={t('load')}
            officers={officers}
            all={rowCounts.officers}
          />
          <UnitFigure units={units} all={rowCounts.units} title={t('untaken')} />
        </>
      )}
    </Board>
  );
}
