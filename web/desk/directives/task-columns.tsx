import { Progress } from '@mantine/core';
import type { Schema } from '../../shared/api/client';
import type { Column } from '../../shared/table/DataTable';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { ClassBadge } from '../../shared/time/ClassBadge';
import { stateTexts } from './directive-texts';

const texts = defineTexts({
  code: { vi: 'Số', en: 'Number' },
  content: { vi: 'Nội dung', en: 'Task' },
  number: { vi: 'Văn bản', en: 'Document' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  lead: { vi: 'Chủ trì', en: 'Lead' },
  issuer: { vi: 'Cơ quan giao', en: 'Given by' },
  state: { vi: 'Trạng thái', en: 'State' },
  time: { vi: 'Hạn', en: 'Time' },
  due: { vi: 'Hạn hoàn thành', en: 'Due' },
  progress: { vi: 'Tiến độ', en: 'Progress' },
  assignee: { vi: 'Người thực hiện', en: 'Done by' },
  given: { vi: 'Giao lúc', en: 'Given' },
  asked: { vi: 'Xin gia hạn đến', en: 'Asks for' },
});

export type TaskRow = Schema<'DirectiveTaskRow'>;

export function useTaskColumns(): Column<TaskRow>[] {
  const t = useTexts(texts);
  const state = useTexts(stateTexts);
  const language = useLanguage();
  return [
    { id: 'code', title: t('code'), width: 150, value: ({ code }) => code },
    { id: 'content', title: t('content'), width: 340, value: ({ content }) => content },
    { id: 'number', title: t('number'), width: 140, value: ({ number }) => number },
    {
      id: 'lead',
      title: t('lead'),
      width: 220,
      value: ({ leadName }) => inLanguage({ ...leadName }, language),
    },
    {
      id: 'state',
      title: t('state'),
      width: 180,
      value: (row) => state(row.state as keyof typeof stateTexts),
    },
    {
      id: 'class',
      title: t('time'),
      width: 130,
      value: (row) => row.class,
      cell: (row) => <ClassBadge class={row.class} />,
    },
    { id: 'due', title: t('due'), kind: 'instant', value: ({ dueAt }) => dueAt },
    {
      id: 'progress',
      title: t('progress'),
      kind: 'number',
      width: 110,
      value: ({ progress }) => progress,
      cell: ({ progress }) => (
        <span style={{ display: 'grid', gridTemplateColumns: '1fr 40px', gap: 6, alignItems: 'center' }}>
          <Progress value={progress} size="sm" aria-hidden />
          {progress} %
        </span>
      ),
    },
    { id: 'asked', title: t('asked'), kind: 'date', value: ({ extensionUntil }) => extensionUntil },
    { id: 'assignee', title: t('assignee'), width: 150, value: ({ assigneeName }) => assigneeName },
    {
      id: 'issuer',
      title: t('issuer'),
      width: 200,
      value: ({ issuerName }) => inLanguage({ ...issuerName }, language),
      isHiddenAtFirst: true,
    },
    {
      id: 'product',
      title: t('product'),
      width: 180,
      value: ({ product }) => product,
      isHiddenAtFirst: true,
    },
    {
      id: 'given',
      title: t('given'),
      kind: 'instant',
      value: ({ givenAt }) => givenAt,
      isHiddenAtFirst: true,
    },
  ];
}
