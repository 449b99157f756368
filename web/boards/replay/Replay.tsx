import { useSearchParams } from 'wouter';
import { DayInput } from '../../shared/date/DayInput';
import { Empty } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { today } from '../../shared/time/local-date';
import { boardTexts } from '../board-list';
import { isDate } from '../filters/period';
import { Board } from '../frame/Board';
import { useBoard } from '../frame/use-board';
import { useFilters } from '../frame/use-filters';
import { ReplayDay } from './ReplayDay';

const texts = defineTexts({
  help: {
    vi: 'Tình trạng hồ sơ vào từng nửa giờ của một ngày đã qua, theo đúng những gì đã ghi nhận.',
    en: 'How things stood at each half hour of a past day, exactly as it was recorded.',
  },
  day: { vi: 'Ngày', en: 'Day' },
  none: { vi: 'Không có gì trong ngày này', en: 'There is nothing on this day' },
});

/** A past day as it went. */
export default function Replay() {
  const t = useTexts(texts);
  const nameOf = useTexts(boardTexts);
  const { agency } = useFilters();
  const [search, setSearch] = useSearchParams();
  const said = search.get('day');
  const day = isDate(said) && said <= today() ? said : today();
  const shown = useBoard('replay', { agency, day });
  return (
    <Board
      title={nameOf('replay')}
      help={t('help')}
      filters={{ agency: true }}
      shown={shown}
      tools={
        <DayInput
          size="xs"
          label={t('day')}
          value={day}
          max={today()}
          onChange={(value) =>
            value &&
            setSearch(
              (before) => {
                const next = new URLSearchParams(before);
                next.set('day', value);
                return next;
              },
              { replace: true },
            )
          }
        />
      }
    >
      {(board) =>
        board.frames.length === 0 ? <Empty title={t('none')} /> : <ReplayDay key={board.day} board={board} />
      }
    </Board>
  );
}
