import { useCallback } from 'react';
import type { TrendPoint } from '../../../src/dashboards/contract';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { numberText } from '../../shared/time/instants';
import { Figure } from '../chart/Figure';
import { categoryAxis, countAxis, legendOf, tooltipOf } from '../chart/options';
import type { Palette } from '../chart/palette';
import { figureTexts } from '../words/figures';

const texts = defineTexts({
  title: { vi: 'Diễn biến trong kỳ', en: 'Through the period' },
  period: { vi: 'Ngày hoặc tháng', en: 'Day or month' },
  says: {
    vi: 'Biểu đồ cột theo thời gian: đã giải quyết {finished} hồ sơ, trong đó trễ {late}; đường là số tiếp nhận, {received}.',
    en: 'Columns through time: {finished} finished, {late} of them late; the line is what was received, {received}.',
  },
});

/** `2026-11-22` -> `22/11`, `2026-11` -> `11/2026` */
const shortPeriod = (period: string): string => {
  const [year, month, day] = period.split('-');
  return day ? `${day}/${month}` : `${month}/${year}`;
};

/** What was finished how, day by day or month by month, against what came in. */
export function OnTimeTrend({ points }: { points: readonly TrendPoint[] }) {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const figures = ['early', 'onTime', 'late', 'received'] as const;
  const shape = JSON.stringify([points, figures.map((figure) => say(figure))]);
  const option = useCallback(
    (palette: Palette) => {
      const [all, names] = JSON.parse(shape) as [TrendPoint[], string[]];
      const colors = [palette.inTime, palette.first, palette.overdue, palette.dimmed];
      return {
        tooltip: { ...tooltipOf(palette), trigger: 'axis' },
        legend: legendOf(palette),
        grid: { top: 34, left: 8, right: 12, bottom: 4, containLabel: true },
        xAxis: categoryAxis(
          palette,
          all.map(({ period }) => shortPeriod(period)),
        ),
        yAxis: countAxis(palette),
        series: figures.map((figure, place) => ({
          type: figure === 'received' ? 'line' : 'bar',
          stack: figure === 'received' ? undefined : 'finished',
          name: names[place],
          data: all.map((point) => point[figure]),
          barMaxWidth: 26,
          symbolSize: 5,
          lineStyle: { width: 2, type: 'dashed' },
          itemStyle: { color: colors[place] },
        })),
      };
    },
    [shape],
  );
  const sum = (figure: 'finished' | 'late' | 'received') =>
    numberText(points.reduce((total, point) => total + point[figure], 0));
  return (
    <Figure
      name="boards.on-time-trend"
      title={t('title')}
      says={t('says', { finished: sum('finished'), late: sum('late'), received: sum('received') })}
      option={option}
      height={220}
      rows={points}
      idOf={({ period }) => period}
      columns={[
        { id: 'period', title: t('period'), width: 140, value: ({ period }) => period },
        ...(['received', 'finished', 'early', 'onTime', 'late'] as const).map((figure) => ({
          id: figure,
          title: say(figure),
          kind: 'number' as const,
          width: 120,
          value: (point: TrendPoint) => point[figure],
        })),
      ]}
    />
  );
}
