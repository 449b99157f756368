import { Badge, Button, Group, Select, Tabs, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useKeys } from '../../shared/keys/keys';
import { useMay } from '../../shared/session/session';
import { Empty, Loading, Refused } from '../../shared/states/states';
import { type Column, DataTable } from '../../shared/table/DataTable';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { ClassBadge } from '../../shared/time/ClassBadge';
import classes from '../registers/registers.module.css';
import { SearchField } from '../registers/SearchField';
import { categoryTexts, channelTexts, stateTexts, viewTexts } from './feedback-texts';
import { NewFeedback } from './NewFeedback';
import {
  type FeedbackFilter,
  type FeedbackRow,
  useFeedbackFigures,
  useFeedbackList,
  useLiveFeedback,
} from './use-feedback';

const texts = defineTexts({
  title: { vi: 'Phản ánh, kiến nghị', en: 'Feedback' },
  caption: { vi: 'Sổ phản ánh, kiến nghị', en: 'Register of feedback' },
  show: { vi: 'Xem: {view}', en: 'Show: {view}' },
  category: { vi: 'Loại nội dung', en: 'Kind' },
  any: { vi: 'Mọi nội dung', en: 'Any kind' },
  take: { vi: 'Ghi nhận phản ánh', en: 'Take down feedback' },
  empty: { vi: 'Không có phản ánh nào ở đây', en: 'There is no feedback here' },
  emptyHint: {
    vi: 'Phản ánh gửi trực tuyến hiện ở đây ngay khi đến.',
    en: 'What citizens send shows up here at once.',
  },
  code: { vi: 'Số', en: 'Number' },
  about: { vi: 'Nội dung', en: 'About' },
  sender: { vi: 'Người gửi', en: 'Sender' },
  state: { vi: 'Trạng thái', en: 'State' },
  time: { vi: 'Hạn', en: 'Time' },
  due: { vi: 'Hạn trả lời', en: 'Due' },
  agency: { vi: 'Cơ quan xử lý', en: 'Agency' },
  handler: { vi: 'Người trả lời', en: 'Answered by' },
  received: { vi: 'Nhận lúc', en: 'Received' },
  channel: { vi: 'Kênh', en: 'Channel' },
  rating: { vi: 'Đánh giá', en: 'Rating' },
  answered: { vi: 'Trả lời lúc', en: 'Answered' },
  hidden: { vi: '(không được xem)', en: '(not for you)' },
});
type View = keyof typeof viewTexts;
const views = Object.keys(viewTexts) as View[];

/** The register of feedback: what waits, what is late, what was published; live. */
export default function FeedbackRegister() {
  const t = useTexts(texts);
  const nameOf = useTexts(viewTexts);
  const category = useTexts(categoryTexts);
  const [, go] = useLocation();
  const may = useMay();
  const client = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const [isNew, setNew] = useState(false);
  const view = views.find((one) => one === search.get('view')) ?? 'open';
  const kind = search.get('category') ?? '';
  const filter: FeedbackFilter = {
    ...(view !== 'all' && { view }),
    ...(kind in categoryTexts && { category: kind as FeedbackFilter['category'] }),
    ...(search.get('agency') && { agency: search.get('agency')! }),
    ...(search.get('q') && { q: search.get('q')! }),
  };
  const put = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const list = useFeedbackList(filter);
  const figures = useFeedbackFigures(filter.agency);
  useLiveFeedback();
  useEffect(() => {
    document.title = t('title');
  });
  useKeys([
    ...views.map((one, place) => ({
      key: String(place + 1),
      says: t('show', { view: nameOf(one) }),
      act: () => put('view', one),
    })),
    { key: 'n', says: t('take'), act: () => setNew(true), isOff: !may('feedback.handle') },
  ]);
  const columns = useColumns();
  const { open, overdue, mine, answeredInTime, answeredLate } = figures.data ?? {};
  const count: Partial<Record<View, number | undefined>> = {
    open,
    overdue,
    mine,
    'in-time': answeredInTime,
    late: answeredLate,
  };
  return (
    <div className={classes.page}>
      <Group justify="space-between">
        <Title order={1} size="h3">
          {t('title')}
        </Title>
        {may('feedback.handle') && (
          <Button size="xs" variant="light" onClick={() => setNew(true)} aria-keyshortcuts="n">
            {t('take')}
          </Button>
        )}
      </Group>
      <Tabs value={view} onChange={(wanted) => put('view', wanted ?? 'open')}>
        <Tabs.List>
          {views.map((one, place) => (
            <Tabs.Tab
              key={one}
              value={one}
              aria-keyshortcuts={String(place + 1)}
              rightSection={
                count[one] ? (
                  <Badge
                    size="sm"
                    variant="light"
                    color={one === 'overdue' || one === 'late' ? 'red' : 'gray'}
                  >
                    {count[one]}
                  </Badge>
                ) : null
              }
            >
              {nameOf(one)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Group gap="xs">
        <SearchField value={search.get('q') ?? ''} search={(text) => put('q', text)} />
        <Select
          size="xs"
          w={{ base: '100%', xs: 220 }}
          aria-label={t('category')}
          data={Object.keys(categoryTexts).map((one) => ({
            value: one,
            label: category(one as keyof typeof categoryTexts),
          }))}
          value={kind || null}
          placeholder={t('any')}
          onChange={(value) => put('category', value ?? '')}
          clearable
          clearButtonProps={{ 'aria-label': t('any') }}
        />
      </Group>
      {list.error && !list.isRead ? (
        <Refused error={list.error} retry={() => void list.refetch()} />
      ) : !list.isRead ? (
        <Loading />
      ) : (
        <div className={classes.table} aria-busy={list.isPlaceholderData}>
          <DataTable
            name="feedback"
            caption={t('caption')}
            columns={columns}
            rows={list.rows}
            idOf={({ id }) => id}
            open={({ id }) => go(`/desk/feedback/${id}`)}
            see={list.see}
            hasMore={list.hasMore}
            isLoadingMore={list.isLoadingMore}
            empty={<Empty title={t('empty')}>{t('emptyHint')}</Empty>}
          />
        </div>
      )}
      {isNew && (
        <NewFeedback
          close={() => setNew(false)}
          done={() => {
            setNew(false);
            void client.invalidateQueries({ queryKey: ['feedback'] });
          }}
        />
      )}
    </div>
  );
}

function useColumns(): Column<FeedbackRow>[] {
  const t = useTexts(texts);
  const language = useLanguage();
  const wordOf = (words: Readonly<Record<string, { vi: string; en: string }>>, value: string) =>
    words[value]?.[language] ?? value;
  return [
    { id: 'code', title: t('code'), width: 150, value: ({ code }) => code },
    {
      id: 'title',
      title: t('about'),
      width: 320,
      value: ({ title }) => title || t('hidden'),
    },
    { id: 'state', title: t('state'), width: 180, value: ({ state }) => wordOf(stateTexts, state) },
    {
      id: 'class',
      title: t('time'),
      width: 130,
      value: (row) => row.class,
      cell: (row) => <ClassBadge class={row.class} />,
    },
    { id: 'due', title: t('due'), kind: 'instant', value: ({ dueAt }) => dueAt },
    {
      id: 'category',
      title: t('category'),
      width: 190,
      value: (row) => wordOf(categoryTexts, row.category),
    },
    { id: 'sender', title: t('sender'), width: 160, value: ({ senderName }) => senderName },
    {
      id: 'agency',
      title: t('agency'),
      width: 220,
      value: ({ agencyName }) => inLanguage({ ...agencyName }, language),
    },
    { id: 'handler', title: t('handler'), width: 150, value: ({ handlerName }) => handlerName },
    { id: 'received', title: t('received'), kind: 'instant', value: ({ receivedAt }) => receivedAt },
    {
      id: 'channel',
      title: t('channel'),
      width: 110,
      value: ({ channel }) => wordOf(channelTexts, channel),
      isHiddenAtFirst: true,
    },
    {
      id: 'answered',
      title: t('answered'),
      kind: 'instant',
      value: ({ answeredAt }) => answeredAt,
      isHiddenAtFirst: true,
    },
    {
      id: 'rating',
      title: t('rating'),
      kind: 'number',
      width: 90,
      value: ({ rating }) => rating,
      isHiddenAtFirst: true,
    },
  ];
}
