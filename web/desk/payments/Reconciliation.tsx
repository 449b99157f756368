import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'wouter';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { DayInput } from '../../shared/date/DayInput';
import { Empty, Loading, Refused } from '../../shared/states/states';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/DataTable';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { dateText, numberText } from '../../shared/time/instants';
import { serverNow } from '../../shared/time/server-clock';
import { type Difference, useDifferences, useMoneyAct, useReconciliations } from './payment-queries';
import { differenceTexts, resolutionTexts, said } from './payment-texts';
import classes from './payments.module.css';
import { RefusedAct } from './RefusedAct';

const CloseDifferenceDialog = lazy(() => import('./CloseDifferenceDialog'));

const texts = defineTexts({
  day: { vi: 'Ngày đối soát', en: 'Day' },
  compare: { vi: 'Đối soát với {provider}', en: 'Compare with {provider}' },
  noProvider: { vi: 'Chưa có kênh thanh toán trực tuyến.', en: 'There is no online payment.' },
  differences: { vi: 'Chênh lệch', en: 'Differences' },
  days: { vi: 'Các ngày đã đối soát', en: 'Days that were compared' },
  OPEN: { vi: 'Chưa xử lý', en: 'Open' },
  ALL: { vi: 'Tất cả', en: 'All' },
  which: { vi: 'Chênh lệch nào', en: 'Which ones' },
  kind: { vi: 'Loại', en: 'Kind' },
  reference: { vi: 'Mã giao dịch', en: 'Transaction' },
  code: { vi: 'Mã hồ sơ', en: 'Case' },
  here: { vi: 'Hệ thống', en: 'Here' },
  there: { vi: 'Sao kê', en: 'Statement' },
  found: { vi: 'Phát hiện', en: 'Found' },
  resolution: { vi: 'Cách xử lý', en: 'Settled' },
  reason: { vi: 'Lý do', en: 'Reason' },
  by: { vi: 'Người xử lý', en: 'By' },
  none: { vi: 'Không có chênh lệch', en: 'There are no differences' },
  notYet: { vi: 'Chưa đối soát ngày nào', en: 'No day was compared yet' },
  matched: { vi: 'Khớp', en: 'Agree' },
  open: { vi: 'Còn lệch', en: 'Still differ' },
  compared: { vi: 'Đối soát lúc', en: 'Compared' },
  settle: { vi: 'Xử lý…', en: 'Settle…' },
  acts: { vi: 'Việc', en: 'Acts' },
});
type Day = Schema<'ReconciliationView'>;
const zone = 7 * 3_600_000;
const dayBefore = (): string => new Date(serverNow() + zone - 86_400_000).toISOString().slice(0, 10);

/** Our money against the statement of the provider, and what is left to be settled. */
export function Reconciliation() {
  const t = useTexts(texts);
  const language = useLanguage();
  const [kind, resolution] = [useTexts(differenceTexts), useTexts(resolutionTexts)];
  const [search, setSearch] = useSearchParams();
  const which = search.get('which') === 'ALL' ? 'ALL' : 'OPEN';
  const [list, days] = [useDifferences(which), useReconciliations()];
  const [day, setDay] = useState(dayBefore);
  const [settling, settle] = useState<Difference>();
  const compare = useMoneyAct((body: { provider: string; day: string }) =>
    answerOf(api.POST('/api/v1/payment-reconciliations', { body })),
  );
  if (list.isPending || days.isPending) return <Loading />;
  if (list.error) return <Refused error={list.error} retry={() => void list.refetch()} />;
  if (days.error) return <Refused error={days.error} retry={() => void days.refetch()} />;
  const { providers, items } = days.data;
  const columns: Column<Difference>[] = [
    { id: 'kind', title: t('kind'), value: (one) => said(kind, differenceTexts, one.kind), width: 170 },
    { id: 'day', title: t('day'), kind: 'date', value: (one) => one.day, width: 130 },
    { id: 'reference', title: t('reference'), value: ({ reference }) => reference, width: 180 },
    { id: 'code', title: t('code'), value: ({ caseCode }) => caseCode, width: 210 },
    { id: 'here', title: t('here'), kind: 'money', value: ({ amountHere }) => amountHere, width: 120 },
    { id: 'there', title: t('there'), kind: 'money', value: ({ amountThere }) => amountThere, width: 120 },
    { id: 'found', title: t('found'), kind: 'instant', value: ({ foundAt }) => foundAt },
    ...(which === 'ALL'
      ? ([
          {
            id: 'resolution',
            title: t('resolution'),
            value: (one) => (one.resolution ? said(resolution, resolutionTexts, one.resolution) : null),
            width: 190,
          },
          { id: 'reason', title: t('reason'), value: ({ reason }) => reason, width: 200 },
          { id: 'by', title: t('by'), value: ({ closedByName }) => closedByName, width: 150 },
        ] satisfies Column<Difference>[])
      : []),
    {
      id: 'acts',
      title: t('acts'),
      value: () => null,
      cell: (one) =>
        one.mayClose && (
          <Button size="xs" variant="default" onClick={() => settle(one)}>
            {t('settle')}
          </Button>
        ),
      width: 120,
    },
  ];
  const dayColumns: Column<Day>[] = [
    { id: 'day', title: t('day'), kind: 'date', value: (one) => one.day, width: 130 },
    { id: 'matched', title: t('matched'), kind: 'number', value: ({ matched }) => matched, width: 100 },
    { id: 'here', title: t('here'), kind: 'money', value: ({ amountHere }) => amountHere },
    { id: 'there', title: t('there'), kind: 'money', value: ({ amountThere }) => amountThere },
    {
      id: 'open',
      title: t('open'),
      kind: 'number',
      value: ({ differences }) => differences,
      cell: ({ differences }) => <b>{numberText(differences)}</b>,
      width: 100,
    },
    { id: 'compared', title: t('compared'), kind: 'instant', value: ({ comparedAt }) => comparedAt },
  ];
  return (
    <div className={classes.desk} style={{ overflowY: 'auto' }}>
      <RefusedAct error={compare.error} />
      <Group gap="sm" align="flex-end">
        <DayInput label={t('day')} value={day} onChange={setDay} max={dayBefore()} size="xs" />
        {providers.map(({ code, name }) => (
          <Button
            key={code}
            size="xs"
            variant="default"
            loading={compare.isPending}
            disabled={!day}
            onClick={() => compare.mutate({ provider: code, day })}
          >
            {t('compare', { provider: inLanguage(name, language) })}
          </Button>
        ))}
        {providers.length === 0 && <Text size="sm">{t('noProvider')}</Text>}
      </Group>
      <Group justify="space-between">
        <Title order={2} size="h5">
          {t('differences')}
        </Title>
        <SegmentedControl
          aria-label={t('which')}
          size="xs"
          value={which}
          onChange={(wanted) => setSearch({ view: 'reconciliation', which: wanted }, { replace: true })}
          data={(['OPEN', 'ALL'] as const).map((value) => ({ value, label: t(value) }))}
        />
      </Group>
      <div className={classes.table}>
        <DataTable
          name={`payment-differences-${which}`}
          caption={t('differences')}
          columns={columns}
          rows={list.data.items}
          idOf={({ id }) => id}
          empty={<Empty title={t('none')} />}
        />
      </div>
      <Title order={2} size="h5">
        {t('days')}
      </Title>
      <div className={classes.table}>
        <DataTable
          name="payment-days"
          caption={t('days')}
          columns={dayColumns}
          rows={items}
          idOf={({ provider, day: of }) => `${provider} ${dateText(of)}`}
          empty={<Empty title={t('notYet')} />}
        />
      </div>
      <Suspense fallback={null}>
        {settling && <CloseDifferenceDialog one={settling} close={() => settle(undefined)} />}
      </Suspense>
    </div>
  );
}
