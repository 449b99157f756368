import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { useLiveQueries } from '../../shared/live/use-live';
import { useProcedures } from '../../shared/procedures/use-procedures';
import { useMe } from '../../shared/session/session';
import { Empty, Loading, Refused } from '../../shared/states/states';
import { DataTable } from '../../shared/table/DataTable';
import { usePages } from '../../shared/table/use-pages';
import { defineTexts, useLanguage, useTexts } from '../../shared/texts/texts';
import { useCaseColumns } from './case-columns';
import { type CaseQuery, otherFilters, queryOf } from './case-filter';
import { CaseFilters } from './CaseFilters';
import { filterInWords } from './filter-words';
import classes from './list.module.css';
import { ownAgencyOf } from './own-agency';

const texts = defineTexts({
  title: { vi: 'Hồ sơ', en: 'Cases' },
  empty: { vi: 'Không có hồ sơ nào như vậy', en: 'There are no such cases' },
  emptyHint: {
    vi: 'Thử bớt điều kiện lọc, hoặc tìm trong cả hồ sơ đã đóng.',
    en: 'Try fewer filters, or look among closed cases too.',
  },
  others: { vi: 'Danh sách còn được lọc theo: {names}.', en: 'The list is also narrowed by: {names}.' },
  clear: { vi: 'Bỏ các điều kiện này', en: 'Drop these' },
  caption: { vi: 'Danh sách hồ sơ', en: 'List of cases' },
});

type Row = Schema<'CaseSummaryView'>;
const pageSize = 100;
const idOf = ({ id }: Row): string => id;

/** The cases that one may see: filtered by the address, a page at a time, live. */
export default function CaseList() {
  const t = useTexts(texts);
  const language = useLanguage();
  const [, go] = useLocation();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const { nameOf } = useProcedures();
  const columns = useCaseColumns(nameOf);
  const query = queryOf(search);
  const list = usePages<Row>({
    queryKey: ['cases', 'list', query],
    ask: (cursor, signal) =>
      answerOf(
        api.GET('/api/v1/case-files', {
          params: { query: { ...query, limit: pageSize, ...(cursor && { cursor }) } as CaseQuery },
          signal,
        }),
      ),
    idOf,
  });
  const agencyId = ownAgencyOf(me);
  useLiveQueries(
    agencyId ? { topic: 'agency', id: agencyId } : null,
    ({ type }) => (/^(case|handoff|clock)\./.test(type) ? [['cases', 'list']] : []),
    [['cases', 'list']],
  );
  useEffect(() => {
    document.title = t('title');
  });
  const others = otherFilters(search);
  return (
    <div className={classes.page}>
      <Title order={1} size="h3">
        {t('title')}
      </Title>
      <CaseFilters search={search} setSearch={setSearch} />
      {others.length > 0 && (
        <Alert variant="light" color="gray" p="xs">
          <Group justify="space-between" gap="xs">
            <Text size="sm">
              {t('others', {
                names: others.map((name) => filterInWords(name, search.get(name) ?? '', language)).join('; '),
              })}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() =>
                setSearch((before) => {
                  const next = new URLSearchParams(before);
                  for (const name of others) next.delete(name);
                  return next;
                })
              }
            >
              {t('clear')}
            </Button>
          </Group>
        </Alert>
      )}
      {list.error && !list.isRead ? (
        <Refused error={list.error} retry={() => void list.refetch()} />
      ) : !list.isRead ? (
        <Loading />
      ) : (
        <div className={classes.table} aria-busy={list.isPlaceholderData}>
          <DataTable
            name="cases"
            caption={t('caption')}
            columns={columns}
            rows={list.rows}
            idOf={idOf}
            open={({ id }) => go(`/desk/cases/${id}`)}
            see={list.see}
            hasMore={list.hasMore}
            isLoadingMore={list.isLoadingMore}
            empty={<Empty title={t('empty')}>{t('emptyHint')}</Empty>}
          />
        </div>
      )}
    </div>
  );
}
