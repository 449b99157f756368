import { Badge, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { api, answerOf, type Schema } from '../../shared/api/client';
import { useProcedures } from '../../shared/procedures/use-procedures';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { instantText, numberText, shareText } from '../../shared/time/instants';
import { BoardTable } from '../chart/BoardTable';
import { Panel } from '../chart/Panel';
import { Board } from '../frame/Board';
import { caseList, casePage } from '../frame/lists';
import { PlaceLink } from '../frame/PlaceLink';
import { usePause } from '../frame/pause';
import { useFilters } from '../frame/use-filters';
import { useOpen } from '../frame/use-open';
import { Tile, Tiles } from '../tiles/Tile';
import { figureTexts } from '../words/figures';
import { Calibration } from './Calibration';
import { remedyText } from './remedy-text';

const texts = defineTexts({
  title: { vi: 'Dự báo trễ hạn', en: 'Forecast' },
  help: {
    vi: 'Khả năng mỗi hồ sơ đang mở không kịp hạn, tính từ các hồ sơ trước đây đã ở cùng bước bấy nhiêu giờ làm việc và từ lượng việc của đơn vị. Là ước lượng, không phải kết luận.',
    en: 'How likely each open case misses its date, reckoned from earlier cases that stood in the same step as long, and from how full the unit’s desk is. An estimate, not a verdict.',
  },
  tiles: { vi: 'Tổng hợp dự báo', en: 'The forecast in figures' },
  cases: { vi: 'Hồ sơ có hạn', en: 'Cases with a date' },
  expected: { vi: 'Dự kiến trễ nếu không tác động', en: 'Expected to be late if nothing is done' },
  likely: { vi: 'Nhiều khả năng trễ (từ 50 %)', en: 'Likely late (50 % or more)' },
  list: { vi: 'Hồ sơ dễ trễ nhất', en: 'Most likely to be late' },
  chance: { vi: 'Khả năng trễ', en: 'Chance of being late' },
  finish: { vi: 'Có thể xong', en: 'May be finished' },
  median: { vi: 'khoảng {at}', en: 'about {at}' },
  range: {
    vi: '8 trên 10 hồ sơ tương tự xong trong khoảng {from} – {to}',
    en: '8 of 10 such cases were finished between {from} and {to}',
  },
  helps: { vi: 'Điều gì sẽ giúp', en: 'What would help' },
  nothingHelps: { vi: 'Đã quá hạn', en: 'Late already' },
  unknown: { vi: 'Chưa đủ hồ sơ tương tự', en: 'Too few such cases yet' },
  basis: { vi: 'Căn cứ', en: 'Reckoned from' },
  STEP: { vi: '{n} hồ sơ cùng bước', en: '{n} cases in this step' },
  PROCEDURE: { vi: '{n} lượt của thủ tục này', en: '{n} steps of this procedure' },
  PROVINCE: { vi: '{n} lượt toàn tỉnh', en: '{n} steps of the province' },
  load: { vi: 'Việc của đơn vị', en: 'Desk of the unit' },
  loadIs: { vi: '{open} việc / {officers} người', en: '{open} tasks / {officers} people' },
});

type Row = Schema<'ForecastView'>;

/** The chance that each open case misses its date, what would change it, and how right such forecasts were. */
export default function Forecast() {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const language = useLanguage();
  const open = useOpen();
  const procedures = useProcedures();
  const { agency, procedure } = useFilters();
  const { isPaused } = usePause();
  const [search] = useSearchParams();
  const atLeast = search.has('atLeast') ? Number(search.get('atLeast')) : undefined;
  const list = useQuery({
    queryKey: ['forecast', agency, procedure, atLeast],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/forecast', {
          params: { query: { agency, procedure, atLeast, limit: 200 } },
          signal,
        }),
      ),
    refetchInterval: isPaused ? false : 60_000,
    placeholderData: (before) => before,
  });
  const shown = {
    content: list.data,
    at: list.data?.at ?? null,
    error: list.error,
    isOld: list.isPlaceholderData,
    again: () => void list.refetch(),
  };
  const likelyList = `/boards/forecast?${new URLSearchParams({
    ...(agency && { agency }),
    ...(procedure && { procedure }),
    atLeast: '0.5',
  }).toString()}`;
  const helps = ({ remedies, chance, finish }: Row): string =>
    remedies.length > 0
      ? remedies.map((remedy) => remedyText(remedy, language)).join(' · ')
      : chance === 1
        ? t('nothingHelps')
        : finish === null
          ? t('unknown')
          : '';

  return (
    <Board title={t('title')} help={t('help')} filters={{ agency: true, procedure: true }} shown={shown}>
      {({ items, total, likely, list: all, expectedMisses }) => (
        <>
          <Tiles label={t('tiles')}>
            <Tile label={t('cases')} value={total} href={caseList(all)} />
            <Tile
              label={t('expected')}
              tone={expectedMisses >= 1 ? 'soon' : 'good'}
              value={numberText(Math.round(expectedMisses * 10) / 10)}
            />
            <Tile label={t('likely')} tone={likely > 0 ? 'late' : 'good'} value={likely} href={likelyList} />
          </Tiles>
          <Panel title={t('list')}>
            <BoardTable
              name="boards.forecast"
              caption={t('list')}
              rows={items}
              idOf={({ caseId }) => caseId}
              open={({ caseId }) => open(casePage(caseId))}
              rowHeight={48}
              columns={[
                {
                  id: 'chance',
                  title: t('chance'),
                  kind: 'share',
                  width: 110,
                  value: ({ chance }) => chance,
                  cell: ({ chance }) => (
                    <Badge
                      variant="light"
                      tt="none"
                      color={chance >= 0.5 ? 'red' : chance >= 0.2 ? 'orange' : 'teal'}
                    >
                      {shareText(Math.round(chance * 100) / 100)}
                    </Badge>
                  ),
                },
                {
                  id: 'code',
                  title: say('caseCode'),
                  width: 225,
                  value: ({ caseCode }) => caseCode,
                  cell: ({ caseCode, caseId }) => <PlaceLink href={casePage(caseId)}>{caseCode}</PlaceLink>,
                },
                { id: 'step', title: say('step'), width: 190, value: ({ stepName }) => stepName },
                {
                  id: 'procedure',
                  title: say('procedure'),
                  width: 200,
                  value: ({ procedureCode }) => procedures.nameOf(procedureCode),
                },
                {
                  id: 'agency',
                  title: say('agency'),
                  width: 175,
                  value: ({ agencyName }) => inLanguage({ ...agencyName }, language),
                },
                { id: 'due', title: say('due'), kind: 'instant', width: 155, value: ({ dueAt }) => dueAt },
                {
                  id: 'finish',
                  title: t('finish'),
                  kind: 'instant',
                  width: 210,
                  value: ({ finish }) => finish?.median ?? null,
                  cell: ({ finish }) =>
                    finish && (
                      <Text
                        size="sm"
                        span
                        title={t('range', {
                          from: instantText(finish.earliest),
                          to: instantText(finish.latest),
                        })}
                      >
                        {t('median', { at: instantText(finish.median) })}
                      </Text>
                    ),
                },
                { id: 'helps', title: t('helps'), width: 380, value: helps },
                {
                  id: 'load',
                  title: t('load'),
                  width: 150,
                  value: ({ load }) => load && t('loadIs', { open: load.open, officers: load.officers }),
                },
                {
                  id: 'basis',
                  title: t('basis'),
                  width: 180,
                  value: ({ basis }) =>
                    t(basis.kind as 'STEP' | 'PROCEDURE' | 'PROVINCE', { n: numberText(basis.cases) }),
                },
              ]}
            />
          </Panel>
          <Calibration />
        </>
      )}
    </Board>
  );
}
