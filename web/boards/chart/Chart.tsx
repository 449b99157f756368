import { Center, Loader, Text, useComputedColorScheme } from '@mantine/core';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { type Palette, paletteOf } from './palette';

const texts = defineTexts({
  failed: {
    vi: 'Không tải được phần vẽ biểu đồ. Bảng số liệu vẫn xem được.',
    en: 'The chart could not be loaded. The table can still be read.',
  },
});

export interface ChartProps {
  /** What it shows, in a sentence: all that a screen reader gets before it turns to the table. */
  says: string;
  option: (palette: Palette) => EChartsCoreOption;
  /** A bar, point or cell was chosen: the places of its series and of its item. */
  onPick?: (dataIndex: number, seriesIndex: number) => void;
  /** Pixels; default 260. */
  height?: number;
}

/** Draws with ECharts as SVG, without motion: what is live must not also wobble. Texts from data stay text (`richText`). */
export function Chart({ says, option, onPick, height = 260 }: ChartProps) {
  const t = useTexts(texts);
  const palette = paletteOf(useComputedColorScheme('light'));
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const pick = useRef(onPick);
  pick.current = onPick;

  useEffect(() => {
    let made: EChartsType | undefined;
    let isGone = false;
    let watcher: ResizeObserver | undefined;
    import('./echarts').then(
      ({ init }) => {
        if (isGone || !place.current) return;
        made = init(place.current, null, { renderer: 'svg' });
        made.on('click', ({ dataIndex, seriesIndex }) => {
          if (dataIndex !== undefined) pick.current?.(dataIndex, seriesIndex ?? 0);
        });
        watcher = new ResizeObserver(() => made?.resize());
        watcher.observe(place.current);
        setChart(made);
      },
      () => setFailed(true),
    );
    return () => {
      isGone = true;
      watcher?.disconnect();
      made?.dispose();
      setChart(null);
    };
  }, []);

  useEffect(() => {
    if (!chart) return;
    chart.setOption(
      {
        animation: false,
        textStyle: { fontFamily: "'Inter Variable', 'Noto Sans', sans-serif", color: palette.text },
        ...option(palette),
      },
      { notMerge: true },
    );
  }, [chart, option, palette]);

  if (hasFailed)
    return (
      <Text c="dimmed" size="sm" p="md">
        {t('failed')}
      </Text>
    );
  return (
    <div style={{ position: 'relative' }}>
      {!chart && (
        <Center pos="absolute" inset={0}>
          <Loader size="sm" />
        </Center>
      )}
      <div role="img" aria-label={says} ref={place} style={{ height, width: '100%' }} />
    </div>
  );
}
