import { Button, Group, Kbd, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { codeTexts, placeText, wordOf } from '../cases/words';
import { useKeys } from '../../shared/keys/keys';
import { Empty, Loading, Refused } from '../../shared/states/states';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/DataTable';
import { defineTexts, type Language, useLanguage, useTexts } from '../../shared/texts/texts';
import { DueText } from '../../shared/time/DueText';
import { instantText } from '../../shared/time/instants';
import classes from './custody.module.css';
import { type CustodyView, viewTexts } from './custody-views';
import { focusedRow, meantRows } from './focused-row';
import { type Consultation, useCustodyView } from './use-custody-view';

const CaseActDialog = lazy(async () => ({
  default: (await import('../cases/acts/CaseActDialog')).CaseActDialog,
}));

const texts = defineTexts({
  code: { vi: 'Mã hồ sơ', en: 'Code' },
  asking: { vi: 'Bên hỏi', en: 'Asked by' },
  asked: { vi: 'Bên được hỏi', en: 'Asked of' },
  question: { vi: 'Nội dung hỏi', en: 'Question' },
  askedAt: { vi: 'Hỏi lúc', en: 'Asked' },
  due: { vi: 'Hạn trả lời', en: 'Answer due' },
  silence: { vi: 'Nếu im lặng', en: 'When silent' },
  silenceAt: { vi: '{what}, từ {at}', en: '{what}, from {at} on' },
  none: { vi: 'Không có yêu cầu lấy ý kiến nào', en: 'No opinion is asked for' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  hint: { vi: 'Trả lời dòng đang đứng.', en: 'Answers the row you are on.' },
});

/** Opinions that are asked for: by whom, until when, and what silence means. */
export function ConsultationDesk({ view }: { view: CustodyView }) {
  const t = useTexts(texts);
  const name = useTexts(viewTexts);
  const language = useLanguage();
  const [, go] = useLocation();
  const list = useCustodyView<Consultation>(view);
  const { rows } = list;
  const [answering, setAnswering] = useState<Consultation>();
  const canAnswer = view === 'asked';
  const begin = () => {
    const [row] = meantRows(rows, ({ id }) => id, new Set(), focusedRow() ?? rows[0]?.id);
    if (row) setAnswering(row);
  };
  useKeys([{ key: 'v', says: t('answer'), act: begin, isOff: !canAnswer }]);
  if (list.error && !list.isRead) return <Refused error={list.error} retry={() => void list.refetch()} />;
  if (!list.isRead) return <Loading />;
  return (
    <div className={classes.desk}>
      {canAnswer && rows.length > 0 && (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            onClick={begin}
            aria-keyshortcuts="v"
            rightSection={<Kbd size="xs">v</Kbd>}
          >
            {t('answer')}
          </Button>
          <Text size="xs" c="dimmed">
            {t('hint')}
          </Text>
        </Group>
      )}
      <div className={classes.table}>
        <DataTable
          name={`consultations-${view}`}
          caption={name(view)}
          columns={columnsIn(language, view)}
          rows={rows}
          idOf={({ id }) => id}
          open={(row) => (canAnswer ? setAnswering(row) : go(`/desk/cases/${row.caseId}?tab=circulation`))}
          see={list.see}
          hasMore={list.hasMore}
          isLoadingMore={list.isLoadingMore}
          empty={<Empty title={t('none')} />}
        />
      </div>
      <Suspense fallback={null}>
        {answering && (
          <CaseActDialog
            caseId={answering.caseId}
            act="answer-consultation"
            subjectId={answering.id}
            close={() => setAnswering(undefined)}
          />
        )}
      </Suspense>
    </div>
  );
}

const columnsIn = (language: Language, view: CustodyView): Column<Consultation>[] => [
  { id: 'code', title: texts.code[language], value: ({ caseCode }) => caseCode, width: 230 },
  view === 'asked'
    ? {
        id: 'asking',
        title: texts.asking[language],
        value: ({ asking }) => placeText(asking, language),
        width: 240,
      }
    : {
        id: 'asked',
        title: texts.asked[language],
        value: ({ asked }) => placeText(asked, language),
        width: 240,
      },
  { id: 'question', title: texts.question[language], value: ({ question }) => question, width: 320 },
  {
    id: 'due',
    title: texts.due[language],
    value: ({ dueAt }) => dueAt,
    kind: 'instant',
    cell: ({ dueAt, overdueAt, asked }) => (
      <DueText dueAt={dueAt} class={overdueAt ? 'OVERDUE' : 'IN_TIME'} agencyId={asked.agencyId} />
    ),
    width: 180,
  },
  {
    id: 'silence',
    title: texts.silence[language],
    value: ({ silence, dueAt }) =>
      texts.silenceAt[language]
        .replace('{what}', wordOf(codeTexts, silence, language))
        .replace('{at}', instantText(dueAt)),
    width: 330,
  },
  {
    id: 'askedAt',
    title: texts.askedAt[language],
    value: ({ askedAt }) => askedAt,
    kind: 'instant',
    width: 150,
  },
];
