import { Badge, Button, Group, Kbd, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { HandoffState } from '../cases/Circulation';
import { placeText, unitText } from '../cases/words';
import { useKeys } from '../../shared/keys/keys';
import { useProcedures } from '../../shared/procedures/use-procedures';
import { Empty, Loading, Refused } from '../../shared/states/states';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/DataTable';
import { defineTexts, inLanguage, type Language, useLanguage, useTexts } from '../../shared/texts/texts';
import { DueText } from '../../shared/time/DueText';
import classes from './custody.module.css';
import { type CustodyView, viewTexts } from './custody-views';
import { focusedRow, meantRows } from './focused-row';
import type { HandoffAct } from './HandoffActs';
import { type Handoff, useCustodyView } from './use-custody-view';

const HandoffActs = lazy(() => import('./HandoffActs'));

const texts = defineTexts({
  code: { vi: 'Mã hồ sơ', en: 'Code' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  work: { vi: 'Việc', en: 'Work' },
  from: { vi: 'Bên giao', en: 'From' },
  to: { vi: 'Bên nhận', en: 'To' },
  sent: { vi: 'Gửi lúc', en: 'Sent' },
  acceptBy: { vi: 'Phải nhận trước', en: 'To be taken by' },
  due: { vi: 'Hạn xử lý', en: 'Work due' },
  state: { vi: 'Tình trạng', en: 'State' },
  why: { vi: 'Lý do trả lại', en: 'Why it came back' },
  late: { vi: 'Trễ', en: 'Late' },
  none: { vi: 'Không có bàn giao nào ở mục này', en: 'There are no handoffs here' },
  accept: { vi: 'Nhận', en: 'Take' },
  refuse: { vi: 'Trả lại', en: 'Send back' },
  resend: { vi: 'Chuyển lại', en: 'Send again' },
  redirect: { vi: 'Chuyển đơn vị khác', en: 'Send elsewhere' },
  choose: {
    vi: 'Chọn hồ sơ (phím cách) rồi thực hiện; không chọn thì tính dòng đang đứng.',
    en: 'Choose rows with Space; else the row you are on is meant.',
  },
});

/** Handoffs of one's units: taken, sent back and sent again by key, many at once. */
export function HandoffDesk({ view }: { view: CustodyView }) {
  const t = useTexts(texts);
  const name = useTexts(viewTexts);
  const language = useLanguage();
  const [, go] = useLocation();
  const { nameOf } = useProcedures();
  const list = useCustodyView<Handoff>(view);
  const { rows } = list;
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [doing, setDoing] = useState<{ act: HandoffAct; on: readonly Handoff[] }>();
  const canTake = view === 'in';
  const canDecide = view === 'returned';

  const begin = (act: HandoffAct) => {
    const on = meantRows(rows, ({ id }) => id, chosen, focusedRow());
    if (on.length > 0) setDoing({ act, on });
  };
  useKeys([
    { key: 'y', says: t('accept'), act: () => begin('accept-handoff'), isOff: !canTake },
    { key: 'n', says: t('refuse'), act: () => begin('refuse-handoff'), isOff: !canTake },
    { key: 'r', says: t('resend'), act: () => begin('resend-handoff'), isOff: !canDecide },
    { key: 'd', says: t('redirect'), act: () => begin('redirect-handoff'), isOff: !canDecide },
  ]);

  if (list.error && !list.isRead) return <Refused error={list.error} retry={() => void list.refetch()} />;
  if (!list.isRead) return <Loading />;
  const button = (act: HandoffAct, key: string, label: string) => (
    <Button
      size="xs"
      variant="default"
      onClick={() => begin(act)}
      aria-keyshortcuts={key}
      rightSection={<Kbd size="xs">{key}</Kbd>}
    >
      {label}
    </Button>
  );
  return (
    <div className={classes.desk}>
      {(canTake || canDecide) && rows.length > 0 && (
        <Group gap="xs">
          {canTake && button('accept-handoff', 'y', t('accept'))}
          {canTake && button('refuse-handoff', 'n', t('refuse'))}
          {canDecide && button('resend-handoff', 'r', t('resend'))}
          {canDecide && button('redirect-handoff', 'd', t('redirect'))}
          <Text size="xs" c="dimmed">
            {t('choose')}
          </Text>
        </Group>
      )}
      <div className={classes.table}>
        <DataTable
          name={`handoffs-${view}`}
          caption={name(view)}
          columns={columnsIn(language, nameOf, view)}
          rows={rows}
          idOf={({ id }) => id}
          open={({ caseId }) => go(`/desk/cases/${caseId}?tab=circulation`)}
          selection={canTake || canDecide ? { chosen, choose } : undefined}
          see={list.see}
          hasMore={list.hasMore}
          isLoadingMore={list.isLoadingMore}
          empty={<Empty title={t('none')} />}
        />
      </div>
      <Suspense fallback={null}>
        {doing && (
          <HandoffActs
            act={doing.act}
            on={doing.on}
            close={() => {
              setDoing(undefined);
              choose(new Set());
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

const columnsIn = (
  language: Language,
  procedureName: (code: string) => string,
  view: CustodyView,
): Column<Handoff>[] => [
  { id: 'code', title: texts.code[language], value: ({ caseCode }) => caseCode, width: 230 },
  { id: 'work', title: texts.work[language], value: ({ taskName }) => taskName, width: 220 },
  {
    id: 'procedure',
    title: texts.procedure[language],
    value: ({ procedureCode }) => procedureName(procedureCode),
    width: 220,
  },
  {
    id: 'from',
    title: texts.from[language],
    value: ({ from }) => placeText(from, language),
    cell: ({ from }) => unitText(from, language),
    width: 190,
  },
  {
    id: 'to',
    title: texts.to[language],
    value: ({ to }) => placeText(to, language),
    cell: ({ to }) => unitText(to, language),
    width: 190,
  },
  { id: 'sent', title: texts.sent[language], value: ({ sentAt }) => sentAt, kind: 'instant', width: 150 },
  view === 'in' || view === 'out'
    ? {
        id: 'acceptBy',
        title: texts.acceptBy[language],
        value: ({ acceptDueAt }) => acceptDueAt,
        kind: 'instant',
        cell: ({ acceptDueAt, isLate, to }) => (
          <DueText dueAt={acceptDueAt} class={isLate ? 'OVERDUE' : 'IN_TIME'} agencyId={to.agencyId} />
        ),
        width: 180,
      }
    : {
        id: 'due',
        title: texts.due[language],
        value: ({ dueAt }) => dueAt,
        kind: 'instant',
        cell: ({ dueAt, isLate, to }) => (
          <DueText dueAt={dueAt} class={isLate ? 'OVERDUE' : 'IN_TIME'} agencyId={to.agencyId} />
        ),
        width: 180,
      },
  {
    id: 'state',
    title: texts.state[language],
    value: ({ state, isLate }) => (isLate ? `${state} LATE` : state),
    cell: ({ state, isLate }) => (
      <Group gap={4} wrap="nowrap">
        <HandoffState state={state} />
        {isLate && (
          <Badge color="red" variant="light" tt="none">
            {texts.late[language]}
          </Badge>
        )}
      </Group>
    ),
    width: 220,
  },
  {
    id: 'why',
    title: texts.why[language],
    value: ({ reason, note }) => [inLanguage(reason, language), note].filter(Boolean).join(': '),
    width: 240,
    isHiddenAtFirst: view !== 'returned',
  },
];
