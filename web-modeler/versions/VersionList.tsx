import { Anchor, TextInput, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'wouter';
import { answerOf, api } from '../../web/shared/api/client';
import { Empty, Loading, Refused } from '../../web/shared/states/states';
import { fold } from '../../web/shared/texts/fold';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { dateText } from '../../web/shared/time/instants';
import { useWithdrawals } from './withdrawals';
import classes from './versions.module.css';

const texts = defineTexts({
  title: { vi: 'Danh mục phiên bản', en: 'Catalogue of versions' },
  help: {
    vi: 'Mọi quy trình đã đưa vào áp dụng, với các phiên bản của nó.',
    en: 'Every process that was taken into service, with its versions.',
  },
  search: { vi: 'Tìm theo tên hoặc mã, không cần dấu', en: 'Search by name or code' },
  name: { vi: 'Quy trình', en: 'Process' },
  code: { vi: 'Thủ tục', en: 'Procedure' },
  newest: { vi: 'Phiên bản mới nhất', en: 'Newest version' },
  since: { vi: 'Ngày đưa vào', en: 'Taken into service' },
  nothing: { vi: 'Không có quy trình nào khớp', en: 'No process matches' },
  withdrawals: { vi: 'Đề nghị bãi bỏ chờ quyết định', en: 'Requests to withdraw, to be decided' },
  asked: {
    vi: '{name} đề nghị theo Quyết định {number}, từ ngày {from}',
    en: 'Asked by {name}, decision {number}, from {from}',
  },
});

/** Every process in service; each leads to its versions. What is asked to be withdrawn stands above them. */
export default function VersionList() {
  const t = useTexts(texts);
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const requests = useWithdrawals().data ?? [];
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['definitions', 'latest'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/definitions', {
          params: { query: { latest: true, limit: 200, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  useEffect(() => {
    document.title = t('title');
  });
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (error) return <Refused isPage error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const wanted = fold(search).split(/\s+/).filter(Boolean);
  const all = data.pages.flatMap(({ items }) => items);
  const rows = all.filter(({ name, key, procedureCode }) => {
    const words = fold([name, key, procedureCode].join(' '));
    return wanted.every((word) => words.includes(word));
  });
  return (
    <div className={classes.page}>
      <Title order={1} size="h3">
        {t('title')}
      </Title>
      <p className={classes.help}>{t('help')}</p>
      {requests.length > 0 && (
        <section className={classes.request} aria-label={t('withdrawals')}>
          <Title order={2} size="h6" mb={6}>
            {t('withdrawals')}
          </Title>
          <ul className={classes.requests}>
            {requests.map((one) => {
              const process = all.find(({ procedureCode }) => procedureCode === one.procedureCode);
              return (
                <li key={one.id}>
                  {process ? (
                    <Anchor
                      component={Link}
                      href={`/modeler/versions/${encodeURIComponent(process.key)}`}
                      size="sm"
                    >
                      {process.name ?? process.key}
                    </Anchor>
                  ) : (
                    one.procedureCode
                  )}
                  <div className={classes.note}>
                    {t('asked', {
                      name: one.proposedBy.name,
                      number: one.decisionNumber,
                      from: dateText(one.from),
                    })}
                  </div>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <TextInput
        size="sm"
        maw={420}
        aria-label={t('search')}
        placeholder={t('search')}
        value={search}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setParams(value === '' ? {} : { search: value }, { replace: true });
        }}
      />
      {rows.length === 0 ? (
        <Empty title={t('nothing')} />
      ) : (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                {(['name', 'code', 'newest', 'since'] as const).map((key) => (
                  <th key={key} scope="col">
                    {t(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, key, name, procedureCode, version, deployedAt }) => (
                <tr key={id}>
                  <th scope="row">
                    <Anchor component={Link} href={`/modeler/versions/${encodeURIComponent(key)}`} size="sm">
                      {name ?? key}
                    </Anchor>
                  </th>
                  <td>{procedureCode ?? '–'}</td>
                  <td>{version}</td>
                  <td>{dateText(deployedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
