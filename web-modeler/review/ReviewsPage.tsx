import { Button, SegmentedControl, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { answerOf, api } from '../../web/shared/api/client';
import { Empty, Loading, Refused } from '../../web/shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../web/shared/texts/texts';
import { dateText, instantText } from '../../web/shared/time/instants';
import classes from './review.module.css';
import { StateBadge } from './StateBadge';

const texts = defineTexts({
  title: { vi: 'Trình duyệt quy trình', en: 'Reviews' },
  which: { vi: 'Bản trình nào', en: 'Which reviews' },
  open: { vi: 'Chờ phê duyệt', en: 'Waiting' },
  all: { vi: 'Tất cả', en: 'All' },
  noneOpen: { vi: 'Không có bản trình nào chờ phê duyệt', en: 'Nothing waits for approval' },
  noneOpenMore: {
    vi: 'Quy trình do cán bộ thiết kế trình sẽ hiện ở đây.',
    en: 'What designers send shows up here.',
  },
  none: { vi: 'Chưa có bản trình nào', en: 'Nothing has been sent yet' },
  sentBy: { vi: '{name} trình lúc {at}', en: 'Sent by {name}, {at}' },
  until: { vi: 'phê duyệt trước {at}', en: 'to be approved before {at}' },
  decision: { vi: 'Quyết định {number} ngày {date}', en: 'Decision {number} of {date}' },
  more: { vi: 'Xem thêm', en: 'Show more' },
});

const page = 30;

/** What was sent for approval: to who approves, and to who sent it. */
export default function ReviewsPage() {
  const t = useTexts(texts);
  const language = useLanguage();
  const [params, setParams] = useSearchParams();
  const isAll = params.get('show') === 'all';
  const read = useInfiniteQuery({
    queryKey: ['reviews', 'list', isAll],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/reviews', {
          params: {
            query: {
              limit: page,
              ...(!isAll && { state: 'OPEN' as const }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: 30_000,
  });
  const items = read.data?.pages.flatMap((one) => one.items);
  return (
    <div className={classes.page}>
      <div className={classes.row}>
        <Title order={1} size="h4">
          {t('title')}
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={t('which')}
          value={isAll ? 'all' : 'open'}
          onChange={(chosen) => setParams(chosen === 'all' ? { show: 'all' } : {}, { replace: true })}
          data={[
            { value: 'open', label: t('open') },
            { value: 'all', label: t('all') },
          ]}
        />
      </div>
      {read.error ? (
        <Refused error={read.error} retry={() => void read.refetch()} />
      ) : !items ? (
        <Loading />
      ) : items.length === 0 ? (
        <Empty title={t(isAll ? 'none' : 'noneOpen')}>{isAll ? undefined : t('noneOpenMore')}</Empty>
      ) : (
        <ul className={classes.list}>
          {items.map((one) => (
            <li key={one.id}>
              <Link href={`/modeler/reviews/${one.id}`} className={classes.item}>
                <strong>{one.model?.name ?? inLanguage({ ...one.title }, language)}</strong>
                <StateBadge state={one.state} />
                <p>{one.reason}</p>
                <Text size="xs" c="dimmed">
                  {[
                    t('sentBy', { name: one.proposedBy.name, at: instantText(one.proposedAt) }),
                    one.state === 'OPEN' && t('until', { at: instantText(one.expiresAt) }),
                    one.decisionNumber &&
                      t('decision', { number: one.decisionNumber, date: dateText(one.decisionDate) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {read.hasNextPage && (
        <Button
          size="xs"
          variant="default"
          w="fit-content"
          loading={read.isFetchingNextPage}
          onClick={() => void read.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </div>
  );
}
