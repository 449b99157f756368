import { NativeSelect } from '@mantine/core';
import { useSearchParams } from 'wouter';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { dateText, numberText, shareText } from '../../shared/time/instants';
import { boardTexts } from '../board-list';
import { Board } from '../frame/Board';
import { caseList } from '../frame/lists';
import { useBoard } from '../frame/use-board';
import { useFilters } from '../frame/use-filters';
import { Tile, Tiles } from '../tiles/Tile';
import { figureTexts } from '../words/figures';
import { OnTimeRows } from './OnTimeRows';
import { OnTimeTrend } from './OnTimeTrend';

const texts = defineTexts({
  help: {
    vi: 'Từ {from} đến hết {until}. Tiếp nhận + kỳ trước chuyển sang = đã giải quyết + đang giải quyết.',
    en: 'From {from} to {until}. Received + carried over = finished + in process.',
  },
  by: { vi: 'Chia theo', en: 'By' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  level: { vi: 'Cấp', en: 'Level' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  month: { vi: 'Tháng', en: 'Month' },
  online: { vi: '{n} nộp trực tuyến', en: '{n} online' },
  carried: { vi: 'và {n} từ kỳ trước', en: 'and {n} carried over' },
  inProcess: { vi: 'Đang giải quyết cuối kỳ', en: 'In process at the end' },
  inProcessOverdue: { vi: 'Trong đó quá hạn', en: 'Of these overdue' },
  extended: { vi: 'Đúng hạn nhờ gia hạn', en: 'In time by an extension' },
});
const ways = ['agency', 'level', 'field', 'procedure', 'month'] as const;

/** Figures of a period as the statutory reports count them (II.06), by agency, level, field, procedure or month. */
export default function OnTime() {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const nameOf = useTexts(boardTexts);
  const { agency, procedure, period, asked } = useFilters();
  const [search, setSearch] = useSearchParams();
  const by = ways.find((way) => way === search.get('by')) ?? 'agency';
  const shown = useBoard('on-time', {
    agency,
    procedure,
    ...asked,
    by,
    field: search.get('field') ?? undefined,
    level: search.get('level') ?? undefined,
  });
  return (
    <Board
      title={nameOf('on-time')}
      help={t('help', {
        from: dateText(`${period.from}T00:00:00+07:00`),
        until: dateText(`${period.until}T00:00:00+07:00`),
      })}
      filters={{ agency: true, procedure: true, period: 'last-30' }}
      shown={shown}
    >
      {({ total, rows, trend }) => (
        <>
          <Tiles label={nameOf('on-time')}>
            <Tile
              label={say('onTimeShare')}
              value={shareText(total.onTimeShare)}
              tone={total.onTimeShare === null ? 'plain' : total.late === 0 ? 'good' : 'soon'}
            />
            <Tile
              label={say('received')}
              value={total.received}
              href={caseList(total.lists.received)}
              note={`${t('online', { n: numberText(total.receivedOnline) })}, ${t('carried', { n: numberText(total.carriedOver) })}`}
            />
            <Tile label={say('finished')} value={total.finished} href={caseList(total.list)} />
            <Tile
              label={say('early')}
              value={total.early}
              tone="good"
              href={caseList(total.list, { class: 'EARLY' })}
            />
            <Tile
              label={say('onTime')}
              value={total.onTime}
              tone="good"
              href={caseList(total.list, { class: 'ON_TIME' })}
            />
            <Tile label={t('extended')} value={total.extended} href={caseList(total.lists.extended)} />
            <Tile
              label={say('late')}
              value={total.late}
              tone={total.late > 0 ? 'late' : 'good'}
              href={caseList(total.list, { class: 'LATE' })}
            />
            <Tile label={t('inProcess')} value={total.inProcess} href={caseList(total.lists.inProcess)} />
            <Tile
              label={t('inProcessOverdue')}
              value={total.inProcessOverdue}
              tone={total.inProcessOverdue > 0 ? 'late' : 'good'}
              href={caseList(total.lists.inProcessOverdue)}
            />
          </Tiles>
          <OnTimeTrend points={trend} />
          <OnTimeRows
            rows={rows}
            subject={t(by)}
            tools={
              <NativeSelect
                size="xs"
                aria-label={t('by')}
                value={by}
                data={ways.map((way) => ({ value: way, label: `${t('by')}: ${t(way).toLowerCase()}` }))}
                onChange={({ currentTarget: { value } }) =>
                  setSearch(
                    (before) => {
                      const next = new URLSearchParams(before);
                      next.set('by', value);
                      return next;
                    },
                    { replace: true },
                  )
                }
              />
            }
          />
        </>
      )}
    </Board>
  );
}
