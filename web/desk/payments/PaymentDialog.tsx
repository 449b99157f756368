import { Badge, Button, Divider, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { instantText, moneyText } from '../../shared/time/instants';
import { AdjustmentActs } from './AdjustmentActs';
import { CollectForm } from './CollectForm';
import { OnlinePayment } from './OnlinePayment';
import { type Payment, useLivePayment, usePayment } from './payment-queries';
import {
  adjustmentKindTexts,
  adjustmentStateTexts,
  methodTexts,
  paymentStateColours,
  paymentStateTexts,
  said,
} from './payment-texts';
import classes from './payments.module.css';
import { printReceipt } from './print-receipt';
import { AskAdjustment } from './AskAdjustment';

const texts = defineTexts({
  title: { vi: 'Khoản phải nộp', en: 'Payment' },
  payer: { vi: 'Người nộp', en: 'Payer' },
  total: { vi: 'Phải thu', en: 'Amount' },
  paid: { vi: 'Đã nộp', en: 'Paid' },
  refunded: { vi: 'Đã hoàn', en: 'Given back' },
  due: { vi: 'Còn phải nộp', en: 'Still due' },
  excess: { vi: 'Nộp thừa', en: 'Paid too much' },
  exempted: { vi: '{item} (đã miễn, giảm)', en: '{item} (remitted)' },
  movements: { vi: 'Các lần thu, hoàn', en: 'Movements' },
  received: { vi: 'Thu', en: 'Received' },
  gaveBack: { vi: 'Hoàn', en: 'Given back' },
  print: { vi: 'In {number}', en: 'Print {number}' },
  requests: { vi: 'Đề nghị hoàn, miễn giảm', en: 'Requests' },
  notHere: {
    vi: 'Khoản này do bộ phận một cửa của cơ quan giải quyết hồ sơ thu.',
    en: 'This is taken by the one-stop of an agency of the case.',
  },
});

/** One payment: what it is made of, how it moved, and everything that can be done with it. */
export default function PaymentDialog({ id, close }: { id: string; close: () => void }) {
  const t = useTexts(texts);
  const found = usePayment(id);
  useLivePayment(found.data?.caseId);
  return (
    <Drawer opened onClose={close} position="right" size="lg" title={t('title')}>
      {found.isPending ? (
        <Loading />
      ) : found.error ? (
        <Refused error={found.error} retry={() => void found.refetch()} />
      ) : (
        <Content payment={found.data} />
      )}
    </Drawer>
  );
}

function Content({ payment }: { payment: Payment }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const state = useTexts(paymentStateTexts);
  const { due, excess, refunded, items, entries, adjustments } = payment;
  const [asks, setAsks] = useState(false);
  const canAsk = payment.mayCollect && (payment.paid > refunded || payment.due > 0);
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="xs">
        <Text component={Link} href={`/desk/cases/${payment.caseId}`} fw={600} td="underline">
          {payment.caseCode}
        </Text>
        <Badge variant="light" tt="none" color={paymentStateColours[payment.state] ?? 'gray'}>
          {said(state, paymentStateTexts, payment.state)}
        </Badge>
      </Group>
      <Text size="sm">
        {t('payer')}: <b>{payment.payer}</b>
        {payment.procedureName && <> · {inLanguage(payment.procedureName, language)}</>}
      </Text>
      <dl className={classes.lines}>
        {items.map((item) => (
          <Line
            key={item.code}
            label={
              item.exemption
                ? t('exempted', { item: inLanguage(item.name, language) })
                : inLanguage(item.name, language)
            }
            amount={item.amount}
          />
        ))}
        <Line label={t('paid')} amount={payment.paid} />
        {refunded > 0 && <Line label={t('refunded')} amount={refunded} />}
        {excess > 0 && <Line label={t('excess')} amount={excess} />}
        <dt className={classes.sum}>{t('due')}</dt>
        <dd className={classes.sum}>{moneyText(due)}</dd>
      </dl>
      {payment.mayCollect ? (
        <CollectForm key={due} payment={payment} />
      ) : (
        due > 0 && <Text size="sm">{t('notHere')}</Text>
      )}
      {payment.mayOrder && <OnlinePayment payment={payment} />}
      {entries.length > 0 && (
        <section>
          <Title order={2} size="h6" mb="xs">
            {t('movements')}
          </Title>
          <Movements payment={payment} />
        </section>
      )}
      {(adjustments.length > 0 || canAsk) && <Divider />}
      {adjustments.length > 0 && (
        <section>
          <Title order={2} size="h6" mb="xs">
            {t('requests')}
          </Title>
          <ul className={classes.movements}>
            {adjustments.map((one) => (
              <AdjustmentLine key={one.id} one={one} />
            ))}
          </ul>
        </section>
      )}
      {canAsk && <AskAdjustment payment={payment} isOpen={asks} show={setAsks} />}
    </Stack>
  );
}

function Line({ label, amount }: { label: string; amount: number }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{moneyText(amount)}</dd>
    </>
  );
}

function Movements({ payment: { entries } }: { payment: Payment }) {
  const t = useTexts(texts);
  const method = useTexts(methodTexts);
  return (
    <ul className={classes.movements}>
      {entries.map(
        ({ id, kind, amount, method: how, at, collectorName, receiptId, receiptNumber, reference }) => (
          <li key={id} className={classes.movement}>
            <div>
              <Text size="sm" fw={600}>
                {kind === 'RECEIVED' ? t('received') : t('gaveBack')} {moneyText(amount)} ·{' '}
                {said(method, methodTexts, how ?? 'UNKNOWN')}
              </Text>
              <Text size="xs" c="dimmed">
                {instantText(at)} · {collectorName}
                {reference && <> · {reference}</>}
              </Text>
            </div>
            {receiptId && receiptNumber && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconPrinter size={14} />}
                onClick={() => void printReceipt(receiptId, receiptNumber)}
              >
                {t('print', { number: receiptNumber })}
              </Button>
            )}
          </li>
        ),
      )}
    </ul>
  );
}

function AdjustmentLine({ one }: { one: Payment['adjustments'][number] }) {
  const kind = useTexts(adjustmentKindTexts);
  const state = useTexts(adjustmentStateTexts);
  return (
    <li className={classes.movement}>
      <div>
        <Text size="sm" fw={600}>
          {said(kind, adjustmentKindTexts, one.kind)} {moneyText(one.amount)} ·{' '}
          {said(state, adjustmentStateTexts, one.state)}
        </Text>
        <Text size="xs" c="dimmed">
          {one.requestedByName} · {instantText(one.requestedAt)} · {one.reason}
          {one.decidedByName && (
            <>
              {' '}
              · {one.decidedByName}
              {one.decisionNote && `: ${one.decisionNote}`}
            </>
          )}
        </Text>
      </div>
      <AdjustmentActs one={one} />
    </li>
  );
}
