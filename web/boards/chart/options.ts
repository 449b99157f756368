import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from './palette';

/** What all charts have in common: axes in small dimmed letters, faint lines, tooltips drawn and not written as HTML. */
export const textOf = (palette: Palette, size = 12) => ({ color: palette.dimmed, fontSize: size });

export const tooltipOf = (palette: Palette) => ({
  renderMode: 'richText' as const,
  backgroundColor: palette.ground,
  borderColor: palette.line,
  textStyle: { color: palette.text, fontSize: 12 },
  confine: true,
});

export const categoryAxis = (palette: Palette, names: readonly string[], width?: number) => ({
  type: 'category' as const,
  data: [...names],
  axisTick: { show: false },
  axisLine: { lineStyle: { color: palette.line } },
  axisLabel: {
    ...textOf(palette),
    ...(width === undefined ? {} : { width, overflow: 'truncate' as const }),
  },
});

export const countAxis = (palette: Palette, formatter?: (value: number) => string) => ({
  type: 'value' as const,
  minInterval: formatter ? undefined : 1,
  splitLine: { lineStyle: { color: palette.line } },
  axisLabel: { ...textOf(palette), hideOverlap: true, ...(formatter ? { formatter } : {}) },
});

export const legendOf = (palette: Palette) => ({
  top: 0,
  left: 0,
  itemWidth: 12,
  itemHeight: 8,
  itemGap: 14,
  icon: 'rect',
  textStyle: textOf(palette),
  inactiveColor: palette.line,
});

export interface BarSeries {
  name: string;
  color: string;
  values: readonly (number | null)[];
}

/** One bar per name, its parts one after the other; names beside it, so that long ones can be read. */
export function stackedBars(
  palette: Palette,
  names: readonly string[],
  series: readonly BarSeries[],
  nameWidth = 190,
): EChartsCoreOption {
  return {
    tooltip: { ...tooltipOf(palette), trigger: 'axis', axisPointer: { type: 'shadow' } },
    // One colour needs no key.
    ...(series.length > 1 ? { legend: legendOf(palette) } : {}),
    grid: { top: series.length > 1 ? 30 : 4, left: 8, right: 24, bottom: 4, containLabel: true },
    xAxis: countAxis(palette),
    yAxis: { ...categoryAxis(palette, names, nameWidth), inverse: true },
    series: series.map(({ name, color, values }) => ({
      type: 'bar',
      stack: 'all',
      name,
      data: [...values],
      barMaxWidth: 18,
      itemStyle: { color, borderColor: palette.ground, borderWidth: 1 },
    })),
  };
}

/** The height that stacked bars need: no bar thinner than a finger's tip, none fatter than a thumb. */
export const heightOfBars = (count: number): number => Math.max(140, 48 + count * 30);
