import { useCallback } from 'react';
import type { ReplayFrame } from '../../../src/dashboards/contract';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { instantText, timeText } from '../../shared/time/instants';
import { Figure } from '../chart/Figure';
import { categoryAxis, countAxis, legendOf, tooltipOf } from '../chart/options';
import type { Palette } from '../chart/palette';
import { figureTexts } from '../words/figures';

const texts = defineTexts({
  title: { vi: 'Cả ngày', en: 'The whole day' },
  time: { vi: 'Thời điểm', en: 'Instant' },
  inTransit: { vi: 'Đang chuyển', en: 'In transit' },
  says: {
    vi: 'Biểu đồ đường trong ngày {from} – {until}: quá hạn, sắp đến hạn, đang chuyển giữa các đơn vị.',
    en: 'Lines through the day, {from} – {until}: overdue, due soon, in transit.',
  },
});

interface ReplayCurveProps {
  frames: readonly ReplayFrame[];
  place: number;
  onPick: (place: number) => void;
}

/** The day as lines, with the instant that is looked at; a click goes to another one. */
export function ReplayCurve({ frames, place, onPick }: ReplayCurveProps) {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const shape = JSON.stringify([
    frames.map(({ at }) => timeText(at)),
    [
      { name: say('overdue'), values: frames.map(({ cases }) => cases.overdue) },
      { name: say('dueSoon'), values: frames.map(({ cases }) => cases.dueSoon) },
      { name: t('inTransit'), values: frames.map(({ inTransit }) => inTransit) },
    ],
    place,
  ]);
  const option = useCallback(
    (palette: Palette) => {
      const [times, lines, now] = JSON.parse(shape) as [
        string[],
        { name: string; values: number[] }[],
        number,
      ];
      const colors = [palette.overdue, palette.dueSoon, palette.first];
      return {
        tooltip: { ...tooltipOf(palette), trigger: 'axis' },
        legend: { ...legendOf(palette), icon: 'roundRect' },
        grid: { top: 34, left: 8, right: 12, bottom: 4, containLabel: true },
        xAxis: categoryAxis(palette, times),
        yAxis: countAxis(palette),
        series: lines.map(({ name, values }, line) => ({
          type: 'line',
          name,
          step: 'end',
          data: values.map((value, index) => ({ value, symbolSize: index === now ? 12 : 4 })),
          symbol: 'circle',
          lineStyle: { width: 2, type: line === 0 ? 'solid' : line === 1 ? 'dashed' : 'dotted' },
          itemStyle: { color: colors[line] },
        })),
      };
    },
    [shape],
  );
  return (
    <Figure
      name="boards.replay-day"
      title={t('title')}
      says={t('says', { from: instantText(frames[0]?.at), until: instantText(frames.at(-1)?.at) })}
      option={option}
      height={200}
      rows={frames}
      idOf={({ at }) => at}
      open={(frame) => onPick(frames.indexOf(frame))}
      columns={[
        { id: 'at', title: t('time'), kind: 'instant', width: 160, value: ({ at }) => at },
        ...(['open', 'overdue', 'dueSoon', 'inTime', 'paused', 'toReturn'] as const).map((figure) => ({
          id: figure,
          title: say(figure),
          kind: 'number' as const,
          width: 110,
          value: ({ cases }: ReplayFrame) => cases[figure],
        })),
        {
          id: 'inTransit',
          title: t('inTransit'),
          kind: 'number',
          width: 110,
          value: (frame) => frame.inTransit,
        },
      ]}
    />
  );
}
