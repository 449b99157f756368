import { Badge, Tabs, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useSearchParams } from 'wouter';
import { useKeys } from '../../shared/keys/keys';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { AdjustmentDesk } from './AdjustmentDesk';
import { CashBook } from './CashBook';
import { DueDesk } from './DueDesk';
import { useAdjustments, useDifferences } from './payment-queries';
import classes from './payments.module.css';
import { ReceiptRegister } from './ReceiptRegister';
import { Reconciliation } from './Reconciliation';

const texts = defineTexts({
  title: { vi: 'Thu phí, lệ phí', en: 'Payments' },
  due: { vi: 'Thu tiền', en: 'To be paid' },
  adjustments: { vi: 'Hoàn, miễn giảm', en: 'Refunds, exemptions' },
  receipts: { vi: 'Sổ biên lai', en: 'Receipts' },
  book: { vi: 'Sổ quỹ', en: 'Cash book' },
  reconciliation: { vi: 'Đối soát', en: 'Reconciliation' },
  show: { vi: 'Xem: {view}', en: 'Show: {view}' },
});
const views = ['due', 'adjustments', 'receipts', 'book', 'reconciliation'] as const;
type View = (typeof views)[number];

/** The till: what is to be paid, what goes back, the registers, and the day of a cashier. */
export default function Payments() {
  const t = useTexts(texts);
  const [search, setSearch] = useSearchParams();
  const view = views.find((one) => one === search.get('view')) ?? 'due';
  const show = (wanted: View) => setSearch({ view: wanted }, { replace: true });
  const waiting = useAdjustments('OPEN').data?.items.filter(
    ({ mayDecide, mayPayOut }) => mayDecide || mayPayOut,
  ).length;
  const open = useDifferences('OPEN').data?.items.length;
  useKeys(
    views.map((one, place) => ({
      key: String(place + 1),
      says: t('show', { view: t(one) }),
      act: () => show(one),
    })),
  );
  useEffect(() => {
    document.title = t('title');
  });
  return (
    <div className={classes.page}>
      <Title order={1} size="h3">
        {t('title')}
      </Title>
      <Tabs
        value={view}
        onChange={(wanted) => show(wanted as View)}
        keepMounted={false}
        classNames={{ root: classes.tabs, panel: classes.panel }}
      >
        <Tabs.List>
          {views.map((one, place) => (
            <Tabs.Tab
              key={one}
              value={one}
              aria-keyshortcuts={String(place + 1)}
              rightSection={
                <Count of={one === 'adjustments' ? waiting : one === 'reconciliation' ? open : 0} />
              }
            >
              {t(one)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="due">
          <DueDesk />
        </Tabs.Panel>
        <Tabs.Panel value="adjustments">
          <AdjustmentDesk />
        </Tabs.Panel>
        <Tabs.Panel value="receipts">
          <ReceiptRegister />
        </Tabs.Panel>
        <Tabs.Panel value="book">
          <CashBook />
        </Tabs.Panel>
        <Tabs.Panel value="reconciliation">
          <Reconciliation />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}

function Count({ of }: { of: number | undefined }) {
  return of ? (
    <Badge size="sm" variant="light" color="gray">
      {of}
    </Badge>
  ) : null;
}
