import { defineTexts, useTexts } from '../../shared/texts/texts';
import { Count, Views } from '../views/Views';
import { AdjustmentDesk } from './AdjustmentDesk';
import { CashBook } from './CashBook';
import { DueDesk } from './DueDesk';
import { useAdjustments, useDifferences } from './payment-queries';
import { ReceiptRegister } from './ReceiptRegister';
import { Reconciliation } from './Reconciliation';

const texts = defineTexts({
  title: { vi: 'Thu phí, lệ phí', en: 'Payments' },
  due: { vi: 'Thu tiền', en: 'To be paid' },
  adjustments: { vi: 'Hoàn, miễn giảm', en: 'Refunds, exemptions' },
  receipts: { vi: 'Sổ biên lai', en: 'Receipts' },
  book: { vi: 'Sổ quỹ', en: 'Cash book' },
  reconciliation: { vi: 'Đối soát', en: 'Reconciliation' },
});

/** The till: what is to be paid, what goes back, the registers, and the day of a cashier. */
export default function Payments() {
  const t = useTexts(texts);
  const waiting = useAdjustments('OPEN').data?.items.filter(
    ({ mayDecide, mayPayOut }) => mayDecide || mayPayOut,
  ).length;
  const open = useDifferences('OPEN').data?.items.length;
  return (
    <Views
      title={t('title')}
      views={[
        { name: 'due', title: t('due'), page: <DueDesk /> },
        {
          name: 'adjustments',
          title: t('adjustments'),
          count: <Count of={waiting} />,
          page: <AdjustmentDesk />,
        },
        { name: 'receipts', title: t('receipts'), page: <ReceiptRegister /> },
        { name: 'book', title: t('book'), page: <CashBook /> },
        {
          name: 'reconciliation',
          title: t('reconciliation'),
          count: <Count of={open} />,
          page: <Reconciliation />,
        },
      ]}
    />
  );
}
