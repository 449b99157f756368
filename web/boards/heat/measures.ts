import type { HeatElement } from '../../../src/dashboards/contract';
import type { DiagramHeat } from '../../shared/diagram/Diagram';
import { defineTexts } from '../../shared/texts/texts';
import { numberText, shareText } from '../../shared/time/instants';
import { minutesText } from '../words/minutes';

export const measureTexts = defineTexts({
  open: { vi: 'Đang đứng ở bước', en: 'Open here' },
  both: { vi: 'Thời gian ở bước', en: 'Time in step' },
  waiting: { vi: 'Chờ nhận việc', en: 'Waiting' },
  working: { vi: 'Xử lý', en: 'Working' },
  late: { vi: 'Tỷ lệ trễ', en: 'Late share' },
});
export type HeatMeasure = keyof typeof measureTexts;
export const heatMeasures = Object.keys(measureTexts) as HeatMeasure[];

/** The figure of an element that colours it; null: nothing is known of it. */
export function heatValue(element: HeatElement, measure: HeatMeasure): number | null {
  switch (measure) {
    case 'open':
      return element.open;
    case 'waiting':
      return element.waitingMinutes;
    case 'working':
      return element.workingMinutes;
    case 'both':
      return element.waitingMinutes === null && element.workingMinutes === null
        ? null
        : (element.waitingMinutes ?? 0) + (element.workingMinutes ?? 0);
    case 'late':
      return element.lateShare;
  }
}

export function heatText(element: HeatElement, measure: HeatMeasure): string {
  const value = heatValue(element, measure);
  if (value === null) return '–';
  if (measure === 'open') return numberText(value);
  return measure === 'late' ? shareText(value) : minutesText(value);
}

/** Each element against the hottest one; a late share against all. What has no value stays cold and without a label. */
export function heatOf(elements: readonly HeatElement[], measure: HeatMeasure): DiagramHeat[] {
  const values = elements.map((element) => heatValue(element, measure) ?? 0);
  const hottest = measure === 'late' ? 1 : Math.max(...values, 0);
  return elements.flatMap((element, place) =>
    values[place] > 0
      ? [
          {
            elementId: element.elementId,
            heat: values[place] / hottest,
            label: heatText(element, measure),
          },
        ]
      : [],
  );
}
