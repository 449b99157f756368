import { Button, Group, Select, SimpleGrid, Text, Title } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'wouter';
import { Empty, Loading, Refused } from '../../shared/states/states';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/DataTable';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { moneyText } from '../../shared/time/instants';
import { Closings } from './Closings';
import { type CashBookAnswer, useCashBook } from './payment-queries';
import { methodTexts, said } from './payment-texts';
import classes from './payments.module.css';

const CloseCashDialog = lazy(() => import('./CloseCashDialog'));

const texts = defineTexts({
  caption: { vi: 'Thu, chi chưa chốt của tôi', en: 'My movements since the last closing' },
  till: { vi: 'Quầy thu của', en: 'Till of' },
  expected: { vi: 'Tiền mặt phải có', en: 'Cash that has to be there' },
  close: { vi: 'Chốt sổ…', en: 'Close…' },
  at: { vi: 'Lúc', en: 'At' },
  number: { vi: 'Số biên lai', en: 'Receipt' },
  code: { vi: 'Mã hồ sơ', en: 'Case' },
  payer: { vi: 'Người nộp', en: 'Payer' },
  method: { vi: 'Hình thức', en: 'Method' },
  received: { vi: 'Thu', en: 'Received' },
  refunded: { vi: 'Hoàn', en: 'Given back' },
  none: { vi: 'Chưa thu khoản nào từ lần chốt sổ trước', en: 'Nothing since the last closing' },
  noTill: { vi: 'Vị trí công tác của bạn không thu tiền', en: 'Your post takes no money' },
  closings: { vi: 'Các lần chốt sổ', en: 'Closings' },
});

/** The day of a cashier: what they took, what has to be in the till, and the closing. */
export function CashBook() {
  const t = useTexts(texts);
  const method = useTexts(methodTexts);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const book = useCashBook(search.get('till') ?? '');
  const [isClosing, setClosing] = useState(false);
  if (book.isPending) return <Loading />;
  if (book.error) return <Refused error={book.error} retry={() => void book.refetch()} />;
  const { tills, agencyId, entries, totals, expectedCash } = book.data;
  const columns: Column<CashBookAnswer['entries'][number]>[] = [
    { id: 'at', title: t('at'), kind: 'instant', value: ({ at }) => at },
    { id: 'number', title: t('number'), value: ({ receiptNumber }) => receiptNumber, width: 150 },
    { id: 'code', title: t('code'), value: ({ caseCode }) => caseCode, width: 210 },
    { id: 'payer', title: t('payer'), value: ({ payer }) => payer, width: 180 },
    { id: 'method', title: t('method'), value: (one) => said(method, methodTexts, one.method ?? 'UNKNOWN') },
    {
      id: 'received',
      title: t('received'),
      kind: 'money',
      value: ({ kind, amount }) => (kind === 'RECEIVED' ? amount : null),
    },
    {
      id: 'refunded',
      title: t('refunded'),
      kind: 'money',
      value: ({ kind, amount }) => (kind === 'REFUNDED' ? amount : null),
    },
  ];
  return (
    <div className={classes.desk} style={{ overflowY: 'auto' }}>
      {agencyId === null ? (
        <Empty title={t('noTill')} />
      ) : (
        <>
          <Group justify="space-between" align="flex-end" gap="sm">
            {tills.length > 1 ? (
              <Select
                label={t('till')}
                value={agencyId}
                onChange={(till) => setSearch({ view: 'book', ...(till && { till }) }, { replace: true })}
                data={tills.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
                allowDeselect={false}
                size="xs"
              />
            ) : (
              <Text size="sm">
                {t('till')} <b>{tills[0] && inLanguage(tills[0].name, language)}</b>
              </Text>
            )}
            <Button onClick={() => setClosing(true)} disabled={entries.length === 0}>
              {t('close')}
            </Button>
          </Group>
          <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="xs">
            <Figure label={t('expected')} value={expectedCash} isMain />
            {totals.map(({ method: how, received, refunded }) => (
              <Figure key={how} label={said(method, methodTexts, how)} value={received - refunded} />
            ))}
          </SimpleGrid>
          <div className={classes.table}>
            <DataTable
              name="cash-book"
              caption={t('caption')}
              columns={columns}
              rows={entries}
              idOf={({ id }) => id}
              empty={<Empty title={t('none')} />}
            />
          </div>
        </>
      )}
      <Title order={2} size="h5">
        {t('closings')}
      </Title>
      <div className={classes.table}>
        <Closings />
      </div>
      <Suspense fallback={null}>
        {isClosing && <CloseCashDialog book={book.data} close={() => setClosing(false)} />}
      </Suspense>
    </div>
  );
}

function Figure({ label, value, isMain = false }: { label: string; value: number; isMain?: boolean }) {
  return (
    <div className={classes.movement}>
      <Text size="sm" c={isMain ? undefined : 'dimmed'} fw={isMain ? 600 : 400}>
        {label}
      </Text>
      <Text fw={isMain ? 700 : 600}>{moneyText(value)}</Text>
    </div>
  );
}
