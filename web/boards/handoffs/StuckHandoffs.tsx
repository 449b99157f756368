import type { StationRef, StuckHandoff } from '../../../src/dashboards/contract';
import { Empty } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { Helps } from '../acts/Helps';
import { BoardTable } from '../chart/BoardTable';
import { Panel } from '../chart/Panel';
import { TwoLines } from '../chart/TwoLines';
import { casePage } from '../frame/lists';
import { MoreRows } from '../frame/MoreRows';
import { useCaseColumn } from '../frame/use-case-column';
import { useOpen } from '../frame/use-open';
import { figureTexts } from '../words/figures';
import { minutesText } from '../words/minutes';

const texts = defineTexts({
  title: { vi: 'Hồ sơ kẹt giữa các đơn vị', en: 'Stuck between units' },
  help: { vi: 'Chờ lâu nhất trước', en: 'The longest wait first' },
  none: { vi: 'Không có hồ sơ nào bị kẹt', en: 'Nothing is stuck' },
  reason: { vi: 'Vì', en: 'Why' },
  NOT_ACCEPTED: { vi: 'chưa nhận đúng hạn', en: 'not accepted in time' },
  NOT_DONE: { vi: 'đã nhận, chưa xong đúng hạn', en: 'accepted, not done in time' },
  RETURNED: { vi: 'bị trả lại, chưa xử lý', en: 'sent back, left lying' },
  sent: { vi: 'Chuyển lúc', en: 'Sent' },
});

/** Handoffs that do not move by themselves any more. */
export function StuckHandoffs({
  stuck,
  all,
  list,
}: {
  stuck: readonly StuckHandoff[];
  /** How many there are. */
  all: number;
  /** Where they all are. */
  list: string | undefined;
}) {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const language = useLanguage();
  const open = useOpen();
  const caseColumn = useCaseColumn();
  const unit = ({ unitName }: StationRef) => inLanguage({ ...unitName }, language);
  const station = (ref: StationRef) => (
    <TwoLines first={unit(ref)} second={inLanguage({ ...ref.agencyName }, language)} />
  );
  return (
    <Panel title={t('title')} help={t('help')}>
      <BoardTable
        name="boards.stuck"
        caption={t('title')}
        rows={stuck}
        rowHeight={56}
        idOf={({ handoffId }) => handoffId}
        open={({ caseId }) => open(casePage(caseId))}
        empty={<Empty title={t('none')} />}
        columns={[
          caseColumn,
          { id: 'reason', title: t('reason'), width: 210, value: ({ reason }) => t(reason) },
          {
            id: 'waited',
            title: say('waited'),
            kind: 'number',
            width: 110,
            value: ({ waitedMinutes }) => waitedMinutes,
            cell: ({ waitedMinutes }) => minutesText(waitedMinutes),
          },
          {
            id: 'helps',
            title: say('act'),
            width: 210,
            value: ({ helps }) => helps.map(({ act }) => act).join(', '),
            cell: (item) => (
              <Helps
                caseId={item.caseId}
                caseCode={item.caseCode}
                helps={item.helps}
                nameOfUnit={(unitId) =>
                  unitId === item.from.unitId
                    ? unit(item.from)
                    : unitId === item.to.unitId
                      ? unit(item.to)
                      : undefined
                }
              />
            ),
          },
          {
            id: 'from',
            title: say('from'),
            width: 220,
            value: ({ from }) => unit(from),
            cell: ({ from }) => station(from),
          },
          {
            id: 'to',
            title: say('to'),
            width: 220,
            value: ({ to }) => unit(to),
            cell: ({ to }) => station(to),
          },
          { id: 'sent', title: t('sent'), kind: 'instant', width: 150, value: ({ sentAt }) => sentAt },
          { id: 'due', title: say('due'), kind: 'instant', width: 150, value: ({ dueAt }) => dueAt },
        ]}
      />
      <MoreRows shown={stuck.length} all={all} href={list} />
    </Panel>
  );
}
