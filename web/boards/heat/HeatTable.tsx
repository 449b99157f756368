import type { HeatElement } from '../../../src/dashboards/contract';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { shareText } from '../../shared/time/instants';
import { BoardTable } from '../chart/BoardTable';
import { CountLink } from '../frame/CountLink';
import { tokenList } from '../frame/lists';
import { useOpen } from '../frame/use-open';
import { figureTexts } from '../words/figures';
import { minutesText } from '../words/minutes';

const texts = defineTexts({
  caption: { vi: 'Các bước của quy trình và thời gian ở mỗi bước', en: 'The steps and the time in each' },
  open: { vi: 'Đang đứng', en: 'Open' },
  untaken: { vi: 'Chưa ai nhận', en: 'Untaken' },
  taken: { vi: 'Đang xử lý', en: 'Being done' },
  events: { vi: 'Chờ sự kiện', en: 'Waiting for an event' },
  completed: { vi: 'Đã xong trong kỳ', en: 'Done in the period' },
  waiting: { vi: 'Chờ nhận', en: 'Waiting' },
  working: { vi: 'Xử lý', en: 'Working' },
  median: { vi: 'Trung vị', en: 'Median' },
  ninetieth: { vi: '9 trên 10 việc trong', en: 'Nine in ten within' },
  late: { vi: 'Tỷ lệ trễ', en: 'Late share' },
});

const times = [
  { id: 'waiting', of: 'waitingMinutes' },
  { id: 'working', of: 'workingMinutes' },
  { id: 'median', of: 'medianMinutes' },
  { id: 'ninetieth', of: 'ninetiethMinutes' },
] as const;

const parts = [
  { of: 'untaken', what: 'UNTAKEN' },
  { of: 'taken', what: 'TAKEN' },
  { of: 'events', what: 'EVENT' },
] as const;

/** The twin of the heat on the diagram: every element with all its figures. */
export function HeatTable({ elements }: { elements: readonly HeatElement[] }) {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const open = useOpen();
  return (
    <BoardTable
      name="boards.heat"
      caption={t('caption')}
      rows={elements}
      idOf={({ elementId }) => elementId}
      open={({ list }) => open(tokenList(list))}
      columns={[
        { id: 'step', title: say('step'), width: 260, value: ({ name, elementId }) => name || elementId },
        {
          id: 'open',
          title: t('open'),
          kind: 'number',
          width: 100,
          value: (element) => element.open,
          cell: (element) => <CountLink count={element.open} href={tokenList(element.list)} />,
        },
        ...parts.map(({ of, what }) => ({
          id: of,
          title: t(of),
          kind: 'number' as const,
          width: 120,
          value: (element: HeatElement) => element[of],
          cell: (element: HeatElement) => (
            <CountLink count={element[of]} href={tokenList(element.list, { what })} />
          ),
        })),
        {
          id: 'overdue',
          title: say('overdue'),
          kind: 'number',
          width: 100,
          value: (element) => element.overdue,
          cell: (element) => (
            <CountLink count={element.overdue} href={tokenList(element.list, { overdue: 'true' })} />
          ),
        },
        {
          id: 'completed',
          title: t('completed'),
          kind: 'number',
          width: 140,
          value: ({ completed }) => completed,
        },
        ...times.map(({ id, of }) => ({
          id,
          title: t(id),
          kind: 'number' as const,
          width: 120,
          value: (element: HeatElement) => element[of],
          cell: (element: HeatElement) => minutesText(element[of]),
        })),
        {
          id: 'late',
          title: t('late'),
          kind: 'share',
          width: 100,
          value: ({ lateShare }) => lateShare,
          cell: ({ lateShare }) => shareText(lateShare),
        },
      ]}
    />
  );
}
