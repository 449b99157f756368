import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, answerOf, type Schema } from '../../shared/api/client';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { dateText, numberText, shareText } from '../../shared/time/instants';
import { Figure } from '../chart/Figure';
import { categoryAxis, countAxis, legendOf, tooltipOf } from '../chart/options';
import type { Palette } from '../chart/palette';

const texts = defineTexts({
  title: { vi: 'Dự báo đúng đến đâu', en: 'How right the forecast was' },
  help: {
    vi: 'Các bước của hồ sơ xong từ {from} đến {to}: mỗi lần chỉ dự báo từ những gì đã biết trước đó, rồi so với điều đã xảy ra. {n} dự báo.',
    en: 'Steps of cases finished from {from} to {to}: each forecast made only from what was known before, set beside what happened. {n} forecasts.',
  },
  none: { vi: 'Chưa có hồ sơ nào để so.', en: 'No case to compare with yet.' },
  says: {
    vi: 'Với mỗi mức dự báo, tỷ lệ đã trễ thật bên cạnh tỷ lệ được dự báo.',
    en: 'For each level of the forecast, the share that was late beside the share that was forecast.',
  },
  bin: { vi: 'Mức dự báo', en: 'Forecast' },
  count: { vi: 'Số lần', en: 'Times' },
  said: { vi: 'Đã dự báo', en: 'Forecast' },
  happened: { vi: 'Đã trễ thật', en: 'Were late' },
  scores: {
    vi: 'Điểm Brier {brier} (0 là hoàn hảo; luôn nói tỷ lệ chung {base} thì được {baseBrier}). Khoảng dự kiến xong đúng {held}, lẽ ra 80 %.',
    en: 'Brier score {brier} (0 is perfect; always saying the overall share of {base} gives {baseBrier}). The ranges held for {held}; 80 % would be right.',
  },
});

type Bin = Schema<'CalibrationBinView'>;
const range = ({ from, to }: Bin): string => `${Math.round(from * 100)}–${Math.round(to * 100)} %`;
const inHundredths = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1_000) / 10;

/** Says of the forecast itself whether it can be believed. */
export function Calibration() {
  const t = useTexts(texts);
  const { data, error, refetch } = useQuery({
    queryKey: ['forecast-calibration'],
    queryFn: () => answerOf(api.GET('/api/v1/forecast/calibration')),
    staleTime: 600_000,
  });
  if (error) return <Refused error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const rows = data.forecasts === 0 ? [] : data.bins;
  const score = (value: number | null) =>
    value === null ? '–' : numberText(Math.round(value * 1_000) / 1_000);
  const option = (palette: Palette) => ({
    tooltip: { ...tooltipOf(palette), trigger: 'axis' },
    legend: legendOf(palette),
    grid: { top: 34, left: 8, right: 16, bottom: 4, containLabel: true },
    xAxis: categoryAxis(palette, rows.map(range)),
    yAxis: { ...countAxis(palette, (value) => `${value} %`), max: 100 },
    series: [
      {
        type: 'bar',
        name: t('happened'),
        data: rows.map(({ happened }) => inHundredths(happened)),
        itemStyle: { color: palette.overdue },
        barMaxWidth: 28,
      },
      {
        type: 'bar',
        name: t('said'),
        data: rows.map(({ said }) => inHundredths(said)),
        itemStyle: { color: palette.paused },
        barMaxWidth: 28,
      },
    ],
  });
  return (
    <>
      <Figure
        name="boards.calibration"
        title={t('title')}
        help={t('help', { from: dateText(data.from), to: dateText(data.to), n: numberText(data.forecasts) })}
        says={t('says')}
        option={option}
        rows={rows}
        idOf={range}
        columns={[
          { id: 'bin', title: t('bin'), width: 140, value: range },
          { id: 'count', title: t('count'), kind: 'number', value: ({ count }) => count },
          { id: 'said', title: t('said'), kind: 'share', value: ({ said }) => said },
          { id: 'happened', title: t('happened'), kind: 'share', value: ({ happened }) => happened },
        ]}
      />
      <Text size="sm" px="md" pb="md">
        {data.forecasts === 0
          ? t('none')
          : t('scores', {
              brier: score(data.brier),
              base: shareText(data.baseRate),
              baseBrier: score(data.brierOfBaseRate),
              held: shareText(data.rangesHeld),
            })}
      </Text>
    </>
  );
}
