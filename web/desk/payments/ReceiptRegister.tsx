import { Group } from '@mantine/core';
import { useSearchParams } from 'wouter';
import { DayInput } from '../../shared/date/DayInput';
import { Empty, Loading, Refused } from '../../shared/states/states';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/DataTable';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { type ReceiptRow, useReceipts } from './payment-queries';
import { methodTexts, said } from './payment-texts';
import classes from './payments.module.css';
import { printReceipt } from './print-receipt';

const texts = defineTexts({
  caption: { vi: 'Sổ biên lai', en: 'Register of receipts' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  number: { vi: 'Số biên lai', en: 'Number' },
  kind: { vi: 'Loại', en: 'Kind' },
  RECEIVED: { vi: 'Thu', en: 'Received' },
  REFUNDED: { vi: 'Hoàn', en: 'Given back' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  method: { vi: 'Hình thức', en: 'Method' },
  code: { vi: 'Mã hồ sơ', en: 'Case' },
  payer: { vi: 'Người nộp', en: 'Payer' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  at: { vi: 'Lúc', en: 'At' },
  by: { vi: 'Người thu', en: 'By' },
  none: { vi: 'Chưa có biên lai nào', en: 'There are no receipts' },
});

/** What was issued, without gaps by agency and year; Enter prints. */
export function ReceiptRegister() {
  const t = useTexts(texts);
  const method = useTexts(methodTexts);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? ''];
  const list = useReceipts(from, to);
  const set = (name: string, value: string) =>
    setSearch(
      (known) => {
        if (value) known.set(name, value);
        else known.delete(name);
        return known;
      },
      { replace: true },
    );
  const columns: Column<ReceiptRow>[] = [
    { id: 'number', title: t('number'), value: ({ number }) => number, width: 150 },
    {
      id: 'kind',
      title: t('kind'),
      value: ({ kind }) => t(kind === 'REFUNDED' ? 'REFUNDED' : 'RECEIVED'),
      width: 90,
    },
    { id: 'amount', title: t('amount'), kind: 'money', value: ({ amount }) => amount, width: 120 },
    {
      id: 'method',
      title: t('method'),
      value: (one) => said(method, methodTexts, one.method ?? 'UNKNOWN'),
      width: 130,
    },
    { id: 'code', title: t('code'), value: ({ caseCode }) => caseCode, width: 210 },
    { id: 'payer', title: t('payer'), value: ({ payer }) => payer, width: 180 },
    {
      id: 'agency',
      title: t('agency'),
      value: ({ agencyName }) => inLanguage(agencyName, language),
      width: 200,
    },
    { id: 'at', title: t('at'), kind: 'instant', value: ({ issuedAt }) => issuedAt },
    { id: 'by', title: t('by'), value: ({ issuedByName }) => issuedByName, width: 160 },
  ];
  return (
    <div className={classes.desk}>
      <Group gap="sm" align="flex-end">
        <DayInput label={t('from')} value={from} onChange={(value) => set('from', value)} size="xs" />
        <DayInput label={t('to')} value={to} onChange={(value) => set('to', value)} size="xs" />
      </Group>
      {list.error && !list.isRead ? (
        <Refused error={list.error} retry={() => void list.refetch()} />
      ) : !list.isRead ? (
        <Loading />
      ) : (
        <div className={classes.table} aria-busy={list.isPlaceholderData}>
          <DataTable
            name="payment-receipts"
            caption={t('caption')}
            columns={columns}
            rows={list.rows}
            idOf={({ id }) => id}
            open={({ id, number }) => void printReceipt(id, number)}
            see={list.see}
            hasMore={list.hasMore}
            isLoadingMore={list.isLoadingMore}
            empty={<Empty title={t('none')} />}
          />
        </div>
      )}
    </div>
  );
}
