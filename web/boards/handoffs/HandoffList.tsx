import { Anchor, Title } from '@mantine/core';
import { useSearchParams } from 'wouter';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { useLiveQueries } from '../../shared/live/use-live';
import { Empty, Loading, Refused } from '../../shared/states/states';
import { DataTable } from '../../shared/table/DataTable';
import { usePages } from '../../shared/table/use-pages';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { ClassBadge } from '../../shared/time/ClassBadge';
import { boardAddress } from '../board-list';
import { TwoLines } from '../chart/TwoLines';
import { casePage } from '../frame/lists';
import { usePause } from '../frame/pause';
import { PlaceLink } from '../frame/PlaceLink';
import { useCaseColumn } from '../frame/use-case-column';
import { useOpen } from '../frame/use-open';
import { figureTexts } from '../words/figures';
import classes from '../frame/Board.module.css';

type Handoff = Schema<'HandoffView'>;
const idOf = ({ id }: Handoff): string => id;

const texts = defineTexts({
  title: { vi: 'Các lần giao – nhận', en: 'Handoffs' },
  back: { vi: '← Về bảng giao – nhận', en: '← Back to the board' },
  none: { vi: 'Không có lần giao – nhận nào như vậy', en: 'There is no such handoff' },
  task: { vi: 'Công việc', en: 'Task' },
  sent: { vi: 'Chuyển lúc', en: 'Sent' },
  acceptDue: { vi: 'Phải nhận trước', en: 'To be accepted by' },
  accepted: { vi: 'Nhận lúc', en: 'Accepted' },
  due: { vi: 'Phải xong trước', en: 'To be done by' },
  closed: { vi: 'Xong lúc', en: 'Done' },
  late: { vi: 'Trễ', en: 'Late' },
  reason: { vi: 'Lý do trả lại', en: 'Why it was sent back' },
  SENT: { vi: 'Đang chuyển', en: 'In transit' },
  ACCEPTED: { vi: 'Đã nhận', en: 'Accepted' },
  REFUSED: { vi: 'Bị trả lại', en: 'Sent back' },
  RECALLED: { vi: 'Đã thu lại', en: 'Recalled' },
  DONE: { vi: 'Đã xong', en: 'Done' },
});

/** The handoffs behind a figure, with the filters from the address. */
export default function HandoffList() {
  const t = useTexts(texts);
  const say = useTexts(figureTexts);
  const language = useLanguage();
  const open = useOpen();
  const caseColumn = useCaseColumn();
  const { isPaused } = usePause();
  const [search] = useSearchParams();
  const filters = Object.fromEntries(search);
  const key = ['handoffs', 'board', filters];
  const found = usePages<Handoff>({
    queryKey: key,
    ask: (cursor, signal) =>
      answerOf(
        api.GET('/api/v1/boards/handoffs/list', {
          params: { query: { ...filters, limit: 100, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    idOf,
  });
  useLiveQueries(
    isPaused ? null : { topic: 'events' },
    ({ type }) => (type.startsWith('handoff.') ? [key] : []),
    [key],
  );
  const unit = (party: Handoff['from']) => inLanguage({ ...party.unitName }, language);
  const station = (party: Handoff['from']) => (
    <TwoLines
      first={[unit(party), party.personName].filter(Boolean).join(' · ')}
      second={inLanguage({ ...party.agencyName }, language)}
    />
  );
  return (
    <div className={classes.board}>
      <div>
        <Anchor component={PlaceLink} href={boardAddress('handoffs')} size="sm">
          {t('back')}
        </Anchor>
        <Title order={1} className={classes.title}>
          {t('title')}
        </Title>
      </div>
      {found.error && !found.isRead ? (
        <Refused error={found.error} retry={() => void found.refetch()} />
      ) : !found.isRead ? (
        <Loading />
      ) : (
        <DataTable
          name="boards.handoff-list"
          caption={t('title')}
          rows={found.rows}
          rowHeight={56}
          idOf={idOf}
          open={({ caseId }) => open(casePage(caseId))}
          see={found.see}
          hasMore={found.hasMore}
          isLoadingMore={found.isLoadingMore}
          empty={<Empty title={t('none')} />}
          columns={[
            caseColumn,
            { id: 'state', title: say('state'), width: 120, value: ({ state }) => t(state) },
            {
              id: 'late',
              title: t('late'),
              width: 120,
              value: ({ isLate, result }) => (isLate ? 'LATE' : result),
              cell: ({ isLate, result }) => <ClassBadge class={isLate ? 'LATE' : result} size="xs" />,
            },
            {
              id: 'from',
              title: say('from'),
              width: 240,
              value: ({ from }) => unit(from),
              cell: ({ from }) => station(from),
            },
            {
              id: 'to',
              title: say('to'),
              width: 240,
              value: ({ to }) => unit(to),
              cell: ({ to }) => station(to),
            },
            { id: 'task', title: t('task'), width: 200, value: ({ taskName }) => taskName },
            { id: 'sent', title: t('sent'), kind: 'instant', width: 150, value: ({ sentAt }) => sentAt },
            {
              id: 'acceptDue',
              title: t('acceptDue'),
              kind: 'instant',
              width: 150,
              value: ({ acceptDueAt }) => acceptDueAt,
            },
            {
              id: 'accepted',
              title: t('accepted'),
              kind: 'instant',
              width: 150,
              value: ({ acceptedAt }) => acceptedAt,
            },
            { id: 'due', title: t('due'), kind: 'instant', width: 150, value: ({ dueAt }) => dueAt },
            {
              id: 'closed',
              title: t('closed'),
              kind: 'instant',
              width: 150,
              value: ({ closedAt }) => closedAt,
            },
            {
              id: 'reason',
              title: t('reason'),
              width: 240,
              value: ({ reason }) => inLanguage(reason, language) || null,
            },
          ]}
        />
      )}
    </div>
  );
}
