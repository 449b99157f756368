import { Badge, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useKeys } from '../../shared/keys/keys';
import { useProcedures } from '../../shared/procedures/use-procedures';
import { Empty, Loading, Refused } from '../../shared/states/states';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/DataTable';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { codeIn } from './money-input';
import { type PaymentRow, usePayments } from './payment-queries';
import { paymentStateColours, paymentStateTexts, said } from './payment-texts';
import classes from './payments.module.css';

const PaymentDialog = lazy(() => import('./PaymentDialog'));

const texts = defineTexts({
  caption: { vi: 'Khoản phải nộp', en: 'Payments' },
  find: { vi: 'Tìm theo mã hồ sơ, mã QR hoặc tên người nộp', en: 'Find by case code, QR or name' },
  DUE: { vi: 'Còn phải nộp', en: 'Due' },
  ALL: { vi: 'Tất cả', en: 'All' },
  which: { vi: 'Khoản nào', en: 'Which ones' },
  code: { vi: 'Mã hồ sơ', en: 'Case' },
  payer: { vi: 'Người nộp', en: 'Payer' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  amount: { vi: 'Phải thu', en: 'Amount' },
  paid: { vi: 'Đã nộp', en: 'Paid' },
  due: { vi: 'Còn nộp', en: 'Due' },
  state: { vi: 'Tình trạng', en: 'State' },
  requested: { vi: 'Từ lúc', en: 'Since' },
  none: { vi: 'Không có khoản nào phải nộp', en: 'Nothing is due' },
  noneFound: { vi: 'Không tìm thấy khoản nào', en: 'Nothing was found' },
  focus: { vi: 'Tìm khoản phải nộp', en: 'Find a payment' },
});

/** What is to be paid at one's till: found by code, by a reader of QR codes, or by name. Enter takes the only one that is found. */
export function DueDesk() {
  const t = useTexts(texts);
  const state = useTexts(paymentStateTexts);
  const { nameOf } = useProcedures();
  const [search, setSearch] = useSearchParams();
  const which = search.get('which') === 'ALL' ? 'ALL' : 'DUE';
  const [typed, setTyped] = useState(search.get('q') ?? '');
  const [text] = useDebouncedValue(codeIn(typed), 200);
  const list = usePayments(which, text);
  const { rows } = list;
  const input = useRef<HTMLInputElement>(null);
  const openId = search.get('payment');
  const set = (changes: Record<string, string | null>) =>
    setSearch(
      (known) => {
        for (const [name, value] of Object.entries(changes))
          if (value) known.set(name, value);
          else known.delete(name);
        return known;
      },
      { replace: true },
    );
  useKeys([
    {
      key: '/',
      says: t('focus'),
      act: (event) => (event.preventDefault(), input.current?.select(), input.current?.focus()),
    },
  ]);
  const columns: Column<PaymentRow>[] = [
    { id: 'code', title: t('code'), value: ({ caseCode }) => caseCode, width: 220 },
    { id: 'payer', title: t('payer'), value: ({ payer }) => payer, width: 200 },
    {
      id: 'procedure',
      title: t('procedure'),
      value: ({ procedureCode }) => nameOf(procedureCode),
      width: 240,
    },
    { id: 'amount', title: t('amount'), kind: 'money', value: ({ amount }) => amount, width: 120 },
    {
      id: 'paid',
      title: t('paid'),
      kind: 'money',
      value: ({ paid, refunded }) => paid - refunded,
      width: 120,
    },
    { id: 'due', title: t('due'), kind: 'money', value: ({ due }) => due, width: 120 },
    {
      id: 'state',
      title: t('state'),
      value: (row) => said(state, paymentStateTexts, row.state),
      cell: (row) => (
        <Badge variant="light" tt="none" color={paymentStateColours[row.state] ?? 'gray'}>
          {said(state, paymentStateTexts, row.state)}
        </Badge>
      ),
      width: 130,
    },
    { id: 'requested', title: t('requested'), kind: 'instant', value: ({ requestedAt }) => requestedAt },
  ];
  return (
    <div className={classes.desk}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        <TextInput
          ref={input}
          aria-label={t('find')}
          placeholder={t('find')}
          leftSection={<IconSearch size={16} />}
          value={typed}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
          onKeyDown={({ key }) => {
            const [only] = rows;
            if (key === 'Enter' && rows.length === 1 && text === codeIn(typed) && !list.isFetching)
              set({ payment: only!.id });
          }}
          style={{ flex: '1 1 280px', maxWidth: 520 }}
        />
        <SegmentedControl
          aria-label={t('which')}
          value={which}
          onChange={(wanted) => set({ which: wanted === 'ALL' ? 'ALL' : null })}
          data={(['DUE', 'ALL'] as const).map((value) => ({ value, label: t(value) }))}
        />
      </div>
      {list.error && !list.isRead ? (
        <Refused error={list.error} retry={() => void list.refetch()} />
      ) : !list.isRead ? (
        <Loading />
      ) : (
        <div className={classes.table} aria-busy={list.isPlaceholderData}>
          <DataTable
            name="payments"
            caption={t('caption')}
            columns={columns}
            rows={rows}
            idOf={({ id }) => id}
            open={({ id }) => set({ payment: id })}
            see={list.see}
            hasMore={list.hasMore}
            isLoadingMore={list.isLoadingMore}
            empty={<Empty title={text ? t('noneFound') : t('none')} />}
          />
        </div>
      )}
      <Suspense fallback={null}>
        {openId && <PaymentDialog id={openId} close={() => set({ payment: null })} />}
      </Suspense>
    </div>
  );
}
