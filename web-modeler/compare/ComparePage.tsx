import { Select, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { answerOf, api } from '../../web/shared/api/client';
import { Empty, Loading, Refused } from '../../web/shared/states/states';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { dateText } from '../../web/shared/time/instants';
import { Comparison } from './Comparison';
import classes from './page.module.css';

const texts = defineTexts({
  title: { vi: 'So sánh hai phiên bản', en: 'Two versions compared' },
  before: { vi: 'Bản cũ', en: 'Before' },
  after: { vi: 'Bản mới', en: 'After' },
  version: { vi: 'Phiên bản {version}, {date}', en: 'Version {version}, {date}' },
  which: {
    vi: 'Hãy mở trang này từ danh mục phiên bản và chọn hai phiên bản.',
    en: 'Open this page from the catalogue of versions, with two versions chosen.',
  },
});

/** Any two versions in service, `?before=<id>&after=<id>`: all files of both, in words and in the diagrams side by side. */
export default function ComparePage() {
  const t = useTexts(texts);
  const [params, setParams] = useSearchParams();
  const [before, after] = [params.get('before'), params.get('after')];
  const read = useQuery({
    queryKey: ['comparison', before, after],
    queryFn: () =>
      answerOf(api.GET('/api/v1/comparisons', { params: { query: { before: before!, after: after! } } })),
    enabled: Boolean(before && after),
    // What is in service never changes.
    staleTime: Infinity,
  });
  const key = read.data?.after.key;
  const versions = useQuery({
    queryKey: ['definitions', key],
    queryFn: () => answerOf(api.GET('/api/v1/definitions', { params: { query: { key, limit: 200 } } })),
    enabled: key !== undefined,
  });
  if (!before || !after)
    return (
      <Empty isPage title={t('title')}>
        {t('which')}
      </Empty>
    );
  if (read.error) return <Refused isPage error={read.error} retry={() => void read.refetch()} />;
  if (!read.data) return <Loading />;
  const choices = (current: { id: string; version: number; deployedAt: string }) => {
    const all = versions.data?.items ?? [];
    return (all.some(({ id }) => id === current.id) ? all : [current, ...all]).map(
      ({ id, version, deployedAt }) => ({
        value: id,
        label: t('version', { version, date: dateText(deployedAt) }),
      }),
    );
  };
  const side = (name: 'before' | 'after') => (
    <Select
      size="xs"
      label={t(name)}
      data={choices(read.data[name])}
      value={read.data[name].id}
      allowDeselect={false}
      onChange={(id) =>
        id &&
        setParams((now) => {
          const next = new URLSearchParams(now);
          next.set(name, id);
          return next;
        })
      }
    />
  );
  return (
    <div className={classes.page}>
      <Title order={1} size="h4">
        {t('title')}
      </Title>
      <Text c="dimmed" size="sm">
        {read.data.after.name ?? read.data.after.key}
      </Text>
      <div className={classes.choices}>
        {side('before')}
        {side('after')}
      </div>
      <Comparison key={`${before} ${after}`} files={read.data.files} />
    </div>
  );
}
