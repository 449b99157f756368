import { useCallback } from 'react';
import type { TrendDay } from '../../../src/dashboards/contract';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { dateText, numberText } from '../../shared/time/instants';
import type { Column } from '../../shared/table/DataTable';
import { Figure } from '../chart/Figure';
import { categoryAxis, countAxis, legendOf, tooltipOf } from '../chart/options';
import type { Palette } from '../chart/palette';
import { CountLink } from '../frame/CountLink';
import { caseList } from '../frame/lists';
import { useOpen } from '../frame/use-open';
import { figureTexts } from '../words/figures';

const texts = defineTexts({
  title: { vi: '30 ngày qua', en: 'The last 30 days' },
  day: { vi: 'Ngày', en: 'Day' },
  says: {
    vi: 'Biểu đồ đường: trong 30 ngày tiếp nhận {received}, giải quyết {finished}, trong đó trễ hạn {late} hồ sơ.',
    en: 'Line chart: in 30 days {received} received, {finished} finished, {late} of them late.',
  },
});

/** What came, went and went late, day by day. */
export function Trend({ days }: { days: readonly TrendDay[] }) {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const open = useOpen();
  const sum = (of: 'received' | 'finished' | 'late') =>
    numberText(days.reduce((total, day) => total + day[of], 0));
  const lines = [
    { of: 'received', name: say('received') },
    { of: 'finished', name: say('finished') },
    { of: 'late', name: say('late') },
  ] as const;
  const shape = JSON.stringify([days, lines]);
  const option = useCallback(
    (palette: Palette) => {
      const [points, series] = JSON.parse(shape) as [
        TrendDay[],
        { of: (typeof lines)[number]['of']; name: string }[],
      ];
      const looks = {
        received: { color: palette.first, type: 'solid' },
        finished: { color: palette.second, type: 'solid' },
        late: { color: palette.overdue, type: 'dashed' },
      };
      return {
        tooltip: { ...tooltipOf(palette), trigger: 'axis' },
        legend: { ...legendOf(palette), icon: 'roundRect' },
        grid: { top: 34, left: 8, right: 12, bottom: 4, containLabel: true },
        xAxis: categoryAxis(
          palette,
          points.map(({ date }) => dateText(`${date}T00:00:00+07:00`).slice(0, 5)),
        ),
        yAxis: countAxis(palette),
        series: series.map(({ of, name }) => ({
          type: 'line',
          name,
          data: points.map((day) => day[of]),
          symbolSize: 5,
          lineStyle: { width: 2, type: looks[of].type },
          itemStyle: { color: looks[of].color },
        })),
      };
    },
    [shape],
  );
  const columns: Column<TrendDay>[] = [
    { id: 'date', title: t('day'), kind: 'date', width: 120, value: ({ date }) => date },
    ...lines.map(({ of, name }) => ({
      id: of,
      title: name,
      kind: 'number' as const,
      width: 120,
      value: (day: TrendDay) => day[of],
      cell: (day: TrendDay) => <CountLink count={day[of]} href={caseList(day.lists[of])} />,
    })),
  ];
  return (
    <Figure
      name="boards.trend"
      title={t('title')}
      says={t('says', { received: sum('received'), finished: sum('finished'), late: sum('late') })}
      option={option}
      columns={columns}
      rows={days}
      idOf={({ date }) => date}
      pick={(place, line) => {
        const day = days[place];
        const { of } = lines[line] ?? lines[0];
        if (day) open(caseList(day.lists[of]));
      }}
    />
  );
}
