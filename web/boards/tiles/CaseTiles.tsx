import type { CaseFigures, FigureFilters, FlowFigures, ListFilters } from '../../../src/dashboards/contract';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { numberText, shareText } from '../../shared/time/instants';
import { caseList } from '../frame/lists';
import { figureTexts } from '../words/figures';
import { Tile, Tiles, type Tone } from './Tile';

const texts = defineTexts({
  cases: { vi: 'Hồ sơ lúc này', en: 'Cases now' },
  flow: { vi: 'Hôm nay và tháng này', en: 'Today and this month' },
  receivedToday: { vi: 'Tiếp nhận hôm nay', en: 'Received today' },
  finishedToday: { vi: 'Giải quyết hôm nay', en: 'Finished today' },
  lateToday: { vi: '{n} trễ hạn', en: '{n} late' },
  noneLate: { vi: 'không có hồ sơ trễ hạn', en: 'none late' },
  shareMonth: { vi: 'Đúng hạn tháng này', en: 'On time this month' },
  ofFinished: { vi: '{n} hồ sơ đã giải quyết', en: 'of {n} finished' },
  shareOfOpen: { vi: '{share} tổng số', en: '{share} of all' },
});

const now: readonly { name: Exclude<keyof CaseFigures, 'open'>; tone: Tone }[] = [
  { name: 'overdue', tone: 'late' },
  { name: 'dueSoon', tone: 'soon' },
  { name: 'inTime', tone: 'good' },
  { name: 'paused', tone: 'paused' },
  { name: 'waitingInTime', tone: 'plain' },
  { name: 'waitingLate', tone: 'late' },
  { name: 'toReturn', tone: 'plain' },
  { name: 'untimed', tone: 'paused' },
];
/** Told only when there are any: that there are none is how it should be. */
const onlyIfAny: ReadonlySet<string> = new Set(['waitingLate', 'untimed']);

interface CaseTilesProps {
  cases: CaseFigures;
  today: FlowFigures;
  month: FlowFigures;
  list: ListFilters;
  figureFilters: FigureFilters;
}

/** What is open, by how it stands, and what came and went; each tile leads to its cases. */
export function CaseTiles({ cases, today, month, list, figureFilters }: CaseTilesProps) {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  return (
    <>
      <Tiles label={t('cases')}>
        <Tile label={say('open')} value={cases.open} href={caseList(list, figureFilters.open)} />
        {now
          .filter(({ name }) => cases[name] > 0 || !onlyIfAny.has(name))
          .map(({ name, tone }) => (
            <Tile
              key={name}
              label={say(name)}
              value={cases[name]}
              // Nothing late is good news and looks like it.
              tone={tone === 'late' && cases[name] === 0 ? 'good' : tone}
              note={
                cases.open > 0 && cases[name] > 0
                  ? t('shareOfOpen', { share: shareText(cases[name] / cases.open) })
                  : undefined
              }
              href={caseList(list, figureFilters[name])}
            />
          ))}
      </Tiles>
      <Tiles label={t('flow')}>
        <Tile
          label={t('receivedToday')}
          value={today.received}
          href={caseList(list, figureFilters.today.received)}
        />
        <Tile
          label={t('finishedToday')}
          value={today.finished}
          note={today.late > 0 ? t('lateToday', { n: numberText(today.late) }) : t('noneLate')}
          href={caseList(list, figureFilters.today.finished)}
        />
        <Tile
          label={t('shareMonth')}
          value={shareText(month.onTimeShare)}
          tone={month.onTimeShare === null ? 'plain' : month.late === 0 ? 'good' : 'soon'}
          note={t('ofFinished', { n: numberText(month.finished) })}
          href={caseList(list, figureFilters.month.finished)}
        />
        <Tile
          label={`${say('late')} · ${say('month').toLowerCase()}`}
          value={month.late}
          tone={month.late > 0 ? 'late' : 'good'}
          href={caseList(list, figureFilters.month.late)}
        />
      </Tiles>
    </>
  );
}
