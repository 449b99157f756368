import { Button } from '@mantine/core';
import { Empty, Loading, Refused } from '../../shared/states/states';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/DataTable';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { dateText } from '../../shared/time/instants';
import { type CashClosing, useClosings } from './payment-queries';
import { printClosing } from './print-receipt';

const texts = defineTexts({
  caption: { vi: 'Các lần chốt sổ quỹ', en: 'Closings of tills' },
  day: { vi: 'Ngày', en: 'Day' },
  cashier: { vi: 'Người thu', en: 'Cashier' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  closed: { vi: 'Chốt lúc', en: 'Closed' },
  entries: { vi: 'Số khoản', en: 'Movements' },
  expected: { vi: 'Phải có', en: 'Expected' },
  counted: { vi: 'Kiểm đếm', en: 'Counted' },
  difference: { vi: 'Chênh lệch', en: 'Difference' },
  note: { vi: 'Lý do chênh lệch', en: 'Why' },
  print: { vi: 'In biên bản', en: 'Print' },
  printOne: {
    vi: 'In biên bản chốt sổ ngày {day} của {cashier}',
    en: 'Print the closing of {day}, {cashier}',
  },
  none: { vi: 'Chưa có lần chốt sổ nào', en: 'No till was closed yet' },
});

/** Closings of the agencies one sees, the newest first. */
export function Closings() {
  const t = useTexts(texts);
  const language = useLanguage();
  const list = useClosings();
  if (list.isPending) return <Loading />;
  if (list.error) return <Refused error={list.error} retry={() => void list.refetch()} />;
  const columns: Column<CashClosing>[] = [
    { id: 'day', title: t('day'), kind: 'date', value: ({ day }) => day, width: 110 },
    { id: 'cashier', title: t('cashier'), value: ({ cashierName }) => cashierName, width: 170 },
    {
      id: 'agency',
      title: t('agency'),
      value: ({ agencyName }) => inLanguage(agencyName, language),
      width: 190,
    },
    { id: 'closed', title: t('closed'), kind: 'instant', value: ({ closedAt }) => closedAt },
    { id: 'entries', title: t('entries'), kind: 'number', value: ({ entries }) => entries, width: 100 },
    { id: 'expected', title: t('expected'), kind: 'money', value: ({ expectedCash }) => expectedCash },
    { id: 'counted', title: t('counted'), kind: 'money', value: ({ countedCash }) => countedCash },
    {
      id: 'difference',
      title: t('difference'),
      kind: 'money',
      value: ({ countedCash, expectedCash }) => countedCash - expectedCash,
    },
    { id: 'note', title: t('note'), value: ({ note }) => note, width: 220 },
    {
      id: 'print',
      title: t('print'),
      value: () => null,
      cell: (closing) => (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('printOne', { day: dateText(closing.day), cashier: closing.cashierName })}
          onClick={() => void printClosing(closing)}
        >
          {t('print')}
        </Button>
      ),
      width: 120,
    },
  ];
  return (
    <DataTable
      name="cash-closings"
      caption={t('caption')}
      columns={columns}
      rows={list.data.items}
      idOf={({ id }) => id}
      empty={<Empty title={t('none')} />}
    />
  );
}
