import type { HandoffCell } from '../../../src/dashboards/contract';
import { defineTexts } from '../../shared/texts/texts';
import { numberText } from '../../shared/time/instants';
import { minutesText } from '../words/minutes';

export const measureTexts = defineTexts({
  inTransit: { vi: 'Đang chuyển', en: 'In transit' },
  accepted: { vi: 'Đã nhận, đang xử lý', en: 'Accepted' },
  late: { vi: 'Trễ', en: 'Late' },
  returned: { vi: 'Bị trả lại', en: 'Sent back' },
  done: { vi: 'Đã xong', en: 'Done' },
  averageMinutesToAccept: { vi: 'Bình quân đến khi nhận', en: 'Average to acceptance' },
  averageMinutesToDone: { vi: 'Bình quân đến khi xong', en: 'Average until done' },
});
export type Measure = keyof typeof measureTexts;

/** In the order of the choice above the matrix. */
export const measures = Object.keys(measureTexts) as Measure[];

/** What narrows the list behind a cell to one of its figures; averages lead to all of them. */
export const filtersOf: Readonly<Record<Measure, Readonly<Record<string, string>>>> = {
  inTransit: { state: 'SENT' },
  accepted: { state: 'ACCEPTED' },
  late: { late: 'true' },
  returned: { state: 'REFUSED' },
  done: { state: 'DONE' },
  averageMinutesToAccept: {},
  averageMinutesToDone: {},
};

/** Open is counted whenever it was sent, everything else by when it was sent. */
export const periodOf = (
  measure: Measure,
  { openFilters, sentFilters }: { openFilters: Filters; sentFilters: Filters },
): Filters => (openMeasures.includes(measure) ? openFilters : sentFilters);
const openMeasures: readonly Measure[] = ['inTransit', 'accepted', 'returned'];
type Filters = Readonly<Record<string, string>>;

const isAverage = (measure: Measure): boolean => measure.startsWith('average');

export const measureText = (cell: HandoffCell, measure: Measure): string => {
  const value = cell[measure];
  if (value === null) return '–';
  return isAverage(measure) ? minutesText(value) : numberText(value);
};

export interface Matrix {
  from: { id: string; name: HandoffCell['fromAgencyName']; sum: number }[];
  to: { id: string; name: HandoffCell['toAgencyName']; sum: number }[];
  at: (fromId: string, toId: string) => HandoffCell | undefined;
  most: number;
}

/** Cells as rows and columns; who sends or is sent most stands first, those without any do not appear. */
export function matrixOf(cells: readonly HandoffCell[], measure: Measure): Matrix {
  const from = new Map<string, Matrix['from'][number]>();
  const to = new Map<string, Matrix['to'][number]>();
  const byPair = new Map<string, HandoffCell>();
  let most = 0;
  for (const cell of cells) {
    const value = cell[measure] ?? 0;
    const sender = from.get(cell.fromAgencyId) ?? {
      id: cell.fromAgencyId,
      name: cell.fromAgencyName,
      sum: 0,
    };
    const receiver = to.get(cell.toAgencyId) ?? { id: cell.toAgencyId, name: cell.toAgencyName, sum: 0 };
    sender.sum += value;
    receiver.sum += value;
    from.set(sender.id, sender);
    to.set(receiver.id, receiver);
    byPair.set(`${cell.fromAgencyId} ${cell.toAgencyId}`, cell);
    most = Math.max(most, value);
  }
  const ranked = <Side extends { sum: number }>(sides: Iterable<Side>): Side[] =>
    [...sides].filter(({ sum }) => sum > 0).sort((one, other) => other.sum - one.sum);
  return {
    from: ranked(from.values()),
    to: ranked(to.values()),
    at: (fromId, toId) => byPair.get(`${fromId} ${toId}`),
    most,
  };
}
