import { boardTexts } from '../board-list';
import { Board } from '../frame/Board';
import { caseList, handoffList, taskList } from '../frame/lists';
import { useBoard } from '../frame/use-board';
import { useFilters } from '../frame/use-filters';
import { defineTexts, inLanguage, useTexts } from '../../shared/texts/texts';
import { OfficerFigure } from '../officers/OfficerFigure';
import { CaseTiles } from '../tiles/CaseTiles';
import { FeedbackTiles } from '../tiles/FeedbackTiles';
import { Tile, Tiles } from '../tiles/Tile';
import { figureTexts } from '../words/figures';
import { StepTable } from './StepTable';
import { UnitFigure } from './UnitFigure';
import classes from '../province/Province.module.css';

const texts = defineTexts({
  reach: { vi: 'Các cơ quan của bạn', en: 'Your agencies' },
  work: { vi: 'Việc đang mở', en: 'Open tasks' },
  dueToday: { vi: 'Hồ sơ đến hạn hôm nay', en: 'Cases due today' },
  outside: { vi: 'Đang chờ bên ngoài', en: 'Waiting for others' },
  supplement: { vi: 'Chờ bổ sung hồ sơ', en: 'Waiting for supplements' },
  payment: { vi: 'Chờ nghĩa vụ tài chính', en: 'Waiting for payment' },
  suspended: { vi: 'Dừng giải quyết', en: 'Suspended' },
  consultation: { vi: 'Chờ ý kiến cơ quan khác', en: 'Waiting for an opinion' },
  handoffs: { vi: 'Giao – nhận', en: 'Handoffs' },
  incoming: { vi: 'Chuyển đến, chưa nhận', en: 'Sent to us, not accepted' },
  outgoing: { vi: 'Chuyển đi, chưa được nhận', en: 'Sent by us, not accepted' },
  returned: { vi: 'Bị trả lại', en: 'Sent back' },
  late: { vi: 'Giao – nhận trễ', en: 'Late handoffs' },
  officersToday: { vi: 'Cán bộ hôm nay', en: 'Officers today' },
});

/** A head's view of the agency: its cases, its work by unit, step and officer, and what waits for others. */
export default function Agency() {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const nameOf = useTexts(boardTexts);
  const { agency } = useFilters();
  const shown = useBoard('agency', { agency });
  const where = shown.content?.name;
  return (
    <Board
      title={nameOf('agency')}
      help={where ? inLanguage({ ...where }) : t('reach')}
      filters={{ agency: true }}
      shown={shown}
    >
      {(board) => (
        <>
          <CaseTiles {...board} />
          <FeedbackTiles agency={agency} />
          <Tiles label={t('work')}>
            <Tile label={t('work')} value={board.work.open} href={taskList(board.workList)} />
            <Tile
              label={`${t('work')} · ${say('overdue').toLowerCase()}`}
              value={board.work.overdue}
              tone={board.work.overdue > 0 ? 'late' : 'good'}
              href={taskList(board.workList, { class: 'OVERDUE' })}
            />
            <Tile
              label={`${t('work')} · ${say('dueSoon').toLowerCase()}`}
              value={board.work.dueSoon}
              tone={board.work.dueSoon > 0 ? 'soon' : 'good'}
              href={taskList(board.workList, { class: 'DUE_SOON' })}
            />
            <Tile
              label={say('unassigned')}
              value={board.work.unassigned}
              tone={board.work.unassigned > 0 ? 'soon' : 'good'}
              href={taskList(board.workList, { unassigned: 'true' })}
            />
            <Tile
              label={t('dueToday')}
              value={board.dueToday}
              tone={board.dueToday > 0 ? 'soon' : 'good'}
              href={caseList(board.dueTodayList)}
            />
          </Tiles>
          <Tiles label={t('outside')}>
            {(['supplement', 'payment', 'suspended', 'consultation'] as const).map((what) => (
              <Tile
                key={what}
                label={t(what)}
                value={board.outside[what]}
                tone="paused"
                href={caseList(board.outsideLists[what])}
              />
            ))}
          </Tiles>
          <Tiles label={t('handoffs')}>
            {(['incoming', 'outgoing', 'returned', 'late'] as const).map((what) => (
              <Tile
                key={what}
                label={t(what)}
                value={board.handoffs[what]}
                tone={
                  what === 'incoming' || what === 'outgoing'
                    ? 'plain'
                    : board.handoffs[what] > 0
                      ? 'late'
                      : 'good'
                }
                href={handoffList(board.handoffLists[what])}
              />
            ))}
          </Tiles>
          <div className={classes.pair}>
            <UnitFigure units={board.units} all={board.rowCounts.units} />
            <OfficerFigure
              name="boards.agency-officers"
              title={t('officersToday')}
              officers={board.officers}
              all={board.rowCounts.officers}
            />
          </div>
          <StepTable steps={board.steps} all={board.rowCounts.steps} />
        </>
      )}
    </Board>
  );
}
