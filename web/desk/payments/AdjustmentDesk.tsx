import { SegmentedControl } from '@mantine/core';
import { useSearchParams } from 'wouter';
import { Empty, Loading, Refused } from '../../shared/states/states';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/DataTable';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { AdjustmentActs } from './AdjustmentActs';
import { type Adjustment, useAdjustments } from './payment-queries';
import { adjustmentKindTexts, adjustmentStateTexts, methodTexts, said } from './payment-texts';
import classes from './payments.module.css';

const texts = defineTexts({
  caption: { vi: 'Đề nghị hoàn tiền, miễn giảm', en: 'Refunds and exemptions' },
  OPEN: { vi: 'Chưa xong', en: 'Open' },
  ALL: { vi: 'Tất cả', en: 'All' },
  which: { vi: 'Đề nghị nào', en: 'Which ones' },
  kind: { vi: 'Loại', en: 'Kind' },
  code: { vi: 'Mã hồ sơ', en: 'Case' },
  payer: { vi: 'Người nộp', en: 'Payer' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  method: { vi: 'Hoàn bằng', en: 'By' },
  reason: { vi: 'Lý do', en: 'Reason' },
  ground: { vi: 'Căn cứ', en: 'Ground' },
  by: { vi: 'Người đề nghị', en: 'Asked by' },
  at: { vi: 'Lúc', en: 'At' },
  state: { vi: 'Tình trạng', en: 'State' },
  decided: { vi: 'Người duyệt', en: 'Decided by' },
  acts: { vi: 'Xử lý', en: 'Acts' },
  none: { vi: 'Không có đề nghị nào', en: 'There are no requests' },
});

/** What waits for a second person, and what was approved and is to be paid out. */
export function AdjustmentDesk() {
  const t = useTexts(texts);
  const [kind, state, method] = [
    useTexts(adjustmentKindTexts),
    useTexts(adjustmentStateTexts),
    useTexts(methodTexts),
  ];
  const [search, setSearch] = useSearchParams();
  const which = search.get('which') === 'ALL' ? 'ALL' : 'OPEN';
  const list = useAdjustments(which);
  const columns: Column<Adjustment>[] = [
    { id: 'kind', title: t('kind'), value: (one) => said(kind, adjustmentKindTexts, one.kind), width: 110 },
    { id: 'code', title: t('code'), value: ({ caseCode }) => caseCode, width: 210 },
    { id: 'payer', title: t('payer'), value: ({ payer }) => payer, width: 180 },
    { id: 'amount', title: t('amount'), kind: 'money', value: ({ amount }) => amount, width: 120 },
    { id: 'reason', title: t('reason'), value: ({ reason }) => reason, width: 220 },
    { id: 'ground', title: t('ground'), value: ({ ground }) => ground, width: 180, isHiddenAtFirst: true },
    {
      id: 'method',
      title: t('method'),
      value: (one) => (one.method ? said(method, methodTexts, one.method) : null),
      width: 120,
    },
    { id: 'by', title: t('by'), value: ({ requestedByName }) => requestedByName, width: 160 },
    { id: 'at', title: t('at'), kind: 'instant', value: ({ requestedAt }) => requestedAt },
    {
      id: 'state',
      title: t('state'),
      value: (one) => said(state, adjustmentStateTexts, one.state),
      width: 120,
    },
    {
      id: 'decided',
      title: t('decided'),
      value: ({ decidedByName }) => decidedByName,
      width: 160,
      isHiddenAtFirst: which === 'OPEN',
    },
    {
      id: 'acts',
      title: t('acts'),
      value: () => null,
      cell: (one) => <AdjustmentActs one={one} />,
      width: 220,
    },
  ];
  return (
    <div className={classes.desk}>
      <SegmentedControl
        aria-label={t('which')}
        value={which}
        onChange={(wanted) => setSearch({ view: 'adjustments', which: wanted }, { replace: true })}
        data={(['OPEN', 'ALL'] as const).map((value) => ({ value, label: t(value) }))}
        style={{ alignSelf: 'flex-start' }}
      />
      {list.isPending ? (
        <Loading />
      ) : list.error ? (
        <Refused error={list.error} retry={() => void list.refetch()} />
      ) : (
        <div className={classes.table}>
          <DataTable
            name="payment-adjustments"
            caption={t('caption')}
            columns={columns}
            rows={list.data.items}
            idOf={({ id }) => id}
            empty={<Empty title={t('none')} />}
          />
        </div>
      )}
    </div>
  );
}
