import { Anchor, Text } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { Schema } from '../../shared/api/client';
import type { Column } from '../../shared/table/column';
import { defineTexts, inLanguage, type Language, useLanguage } from '../../shared/texts/texts';
import { ClassBadge, classTexts } from '../../shared/time/ClassBadge';
import { DueText } from '../../shared/time/DueText';
import { codeTexts, nextTexts, stateTexts, wordOf } from './words';

type Row = Schema<'CaseSummaryView'>;

const texts = defineTexts({
  code: { vi: 'Mã hồ sơ', en: 'Code' },
  applicant: { vi: 'Chủ hồ sơ', en: 'Applicant' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  state: { vi: 'Trạng thái', en: 'State' },
  class: { vi: 'Tình trạng hạn', en: 'Time' },
  due: { vi: 'Còn lại', en: 'Left' },
  dueAt: { vi: 'Hẹn trả', en: 'Due' },
  holder: { vi: 'Đơn vị đang giữ', en: 'Held by' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  person: { vi: 'Người xử lý', en: 'Person' },
  next: { vi: 'Việc tiếp theo', en: 'Next' },
  nextAt: { vi: 'Hạn việc tiếp theo', en: 'Next by' },
  filed: { vi: 'Ngày nộp', en: 'Filed' },
  accepted: { vi: 'Ngày tiếp nhận', en: 'Accepted' },
  finished: { vi: 'Ngày có kết quả', en: 'Finished' },
  channel: { vi: 'Kênh nộp', en: 'Channel' },
  payment: { vi: 'Phí', en: 'Money' },
});

/** Columns of lists of cases; what is rarely asked for is hidden at first. */
export function useCaseColumns(procedureName: (code: string) => string): Column<Row>[] {
  const language = useLanguage();
  return useMemo(() => columnsIn(language, procedureName), [language, procedureName]);
}

const columnsIn = (language: Language, procedureName: (code: string) => string): Column<Row>[] => [
  {
    id: 'code',
    title: texts.code[language],
    value: ({ code }) => code,
    cell: ({ id, code }) => (
      <Anchor component={Link} href={`/desk/cases/${id}`} size="sm" ff="monospace" tabIndex={-1}>
        {code}
      </Anchor>
    ),
    width: 200,
  },
  { id: 'applicant', title: texts.applicant[language], value: ({ applicant }) => applicant.name, width: 190 },
  {
    id: 'procedure',
    title: texts.procedure[language],
    value: ({ procedureCode }) => procedureName(procedureCode),
    width: 240,
  },
  {
    id: 'state',
    title: texts.state[language],
    value: ({ state }) => wordOf(stateTexts, state, language),
    width: 170,
  },
  {
    id: 'class',
    title: texts.class[language],
    value: (row) => wordOf(classTexts, row.class, language),
    cell: (row) => <ClassBadge class={row.class} />,
    width: 130,
  },
  {
    id: 'due',
    title: texts.due[language],
    value: ({ dueAt }) => dueAt,
    kind: 'instant',
    cell: (row) =>
      row.dueAt || row.class ? (
        <DueText dueAt={row.dueAt} class={row.class} agencyId={row.leadAgencyId} />
      ) : (
        <Text size="sm">–</Text>
      ),
    width: 170,
  },
  { id: 'dueAt', title: texts.dueAt[language], value: ({ dueAt }) => dueAt, kind: 'instant', width: 150 },
  {
    id: 'holder',
    title: texts.holder[language],
    value: ({ ownerUnitName }) => inLanguage(ownerUnitName, language),
    width: 190,
  },
  {
    id: 'agency',
    title: texts.agency[language],
    value: ({ ownerAgencyName }) => inLanguage(ownerAgencyName, language),
    width: 170,
    isHiddenAtFirst: true,
  },
  {
    id: 'person',
    title: texts.person[language],
    value: ({ ownerPersonName }) => ownerPersonName,
    width: 160,
    isHiddenAtFirst: true,
  },
  {
    id: 'next',
    title: texts.next[language],
    value: ({ nextAction }) => wordOf(nextTexts, nextAction, language),
    width: 200,
  },
  {
    id: 'nextAt',
    title: texts.nextAt[language],
    value: ({ nextActionAt }) => nextActionAt,
    kind: 'instant',
    width: 150,
    isHiddenAtFirst: true,
  },
  {
    id: 'filed',
    title: texts.filed[language],
    value: ({ filedAt }) => filedAt,
    kind: 'instant',
    width: 150,
    isHiddenAtFirst: true,
  },
  {
    id: 'accepted',
    title: texts.accepted[language],
    value: ({ acceptedAt }) => acceptedAt,
    kind: 'instant',
    width: 150,
    isHiddenAtFirst: true,
  },
  {
    id: 'finished',
    title: texts.finished[language],
    value: ({ finishedAt }) => finishedAt,
    kind: 'instant',
    width: 150,
    isHiddenAtFirst: true,
  },
  {
    id: 'channel',
    title: texts.channel[language],
    value: ({ channel }) => wordOf(codeTexts, channel, language),
    width: 120,
    isHiddenAtFirst: true,
  },
  {
    id: 'payment',
    title: texts.payment[language],
    value: ({ payment }) => wordOf(codeTexts, payment, language),
    width: 120,
    isHiddenAtFirst: true,
  },
];
