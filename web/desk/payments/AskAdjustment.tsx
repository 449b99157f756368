import { Button, Group, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../../shared/api/client';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { moneyText, numberText } from '../../shared/time/instants';
import { readAmount } from './money-input';
import { type Payment, useMoneyAct } from './payment-queries';
import { methodTexts, refundReasonTexts } from './payment-texts';
import { RefusedAct } from './RefusedAct';

const texts = defineTexts({
  ask: { vi: 'Đề nghị hoàn tiền, miễn giảm…', en: 'Ask for a refund or an exemption…' },
  REFUND: { vi: 'Hoàn tiền', en: 'Refund' },
  EXEMPTION: { vi: 'Miễn, giảm', en: 'Exemption' },
  kind: { vi: 'Đề nghị', en: 'Request' },
  amount: { vi: 'Số tiền hoàn', en: 'Amount' },
  wrong: { vi: 'Số tiền từ 1 đến {most}', en: 'An amount from 1 to {most}' },
  why: { vi: 'Vì', en: 'Because' },
  method: { vi: 'Hoàn bằng', en: 'Given back by' },
  reason: { vi: 'Lý do, giấy tờ kèm theo', en: 'Reason and papers' },
  needed: { vi: 'Cần điền mục này', en: 'This is needed' },
  exemption: { vi: 'Diện miễn, giảm', en: 'Exemption' },
  other: { vi: '{item}: căn cứ khác (miễn toàn bộ)', en: '{item}: another ground (all of it)' },
  ground: { vi: 'Căn cứ pháp lý', en: 'Legal ground' },
  send: { vi: 'Gửi đề nghị', en: 'Send the request' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  sent: { vi: 'Đã gửi, chờ người có thẩm quyền duyệt', en: 'Sent: somebody else decides' },
});
type Kind = 'REFUND' | 'EXEMPTION';
type Reason = keyof typeof refundReasonTexts;
type Method = 'CASH' | 'TRANSFER' | 'ONLINE' | 'POST';

interface Shown {
  payment: Payment;
  isOpen: boolean;
  show: (isOpen: boolean) => void;
}

/** One asks, another decides: what is sent here changes nothing yet. */
export function AskAdjustment({ payment, isOpen, show }: Shown) {
  const t = useTexts(texts);
  return isOpen ? (
    <Form payment={payment} close={() => show(false)} />
  ) : (
    <Group justify="flex-end">
      <Button variant="subtle" onClick={() => show(true)}>
        {t('ask')}
      </Button>
    </Group>
  );
}

function Form({ payment, close }: { payment: Payment; close: () => void }) {
  const t = useTexts(texts);
  const because = useTexts(refundReasonTexts);
  const method = useTexts(methodTexts);
  const language = useLanguage();
  const path = { path: { id: payment.id } };
  const kept = payment.paid - payment.refunded;
  const [kind, setKind] = useState<Kind>(kept > 0 ? 'REFUND' : 'EXEMPTION');
  const [amountText, setAmount] = useState(numberText(payment.excess || kept));
  const [reasonCode, setReasonCode] = useState<Reason>(payment.excess > 0 ? 'OVERPAID' : 'MISTAKE');
  const [how, setHow] = useState<Method>(
    payment.orders.some(({ state }) => state === 'PAID') ? 'ONLINE' : 'CASH',
  );
  const offers = [
    ...payment.exemptions.map(({ item, itemName, code, name, percent }) => ({
      value: `${item} ${code}`,
      label: `${inLanguage(itemName, language)}: ${inLanguage(name, language)} (${percent} %)`,
    })),
    ...payment.items
      .filter(({ amount }) => amount > 0)
      .map(({ code, name }) => ({
        value: `${code} `,
        label: t('other', { item: inLanguage(name, language) }),
      })),
  ];
  const [offer, setOffer] = useState(offers[0]?.value ?? '');
  const [ground, setGround] = useState('');
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const done = () => {
    notifications.show({ color: 'teal', message: t('sent') });
    close();
  };
  const refund = useMoneyAct(
    (body: { amount: number; reasonCode: Reason; reason: string; method: Method }, headers) =>
      answerOf(api.POST('/api/v1/payments/{id}/refunds', { params: path, headers, body })),
    done,
  );
  const exempt = useMoneyAct(
    (body: { item: string; exemption?: string; ground?: string; reason: string }, headers) =>
      answerOf(api.POST('/api/v1/payments/{id}/exemptions', { params: path, headers, body })),
    done,
  );
  const amount = readAmount(amountText);
  const isAmountRight = amount !== undefined && amount > 0 && amount <= kept;
  const [item = '', exemption] = offer.split(' ');
  const needsGround = kind === 'EXEMPTION' && !exemption && !ground.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reason.trim() || needsGround || refund.isPending || exempt.isPending) return;
    if (kind === 'REFUND') {
      if (isAmountRight) refund.mutate({ amount, reasonCode, reason: reason.trim(), method: how });
    } else
      exempt.mutate({
        item,
        ...(exemption ? { exemption } : { ground: ground.trim() }),
        reason: reason.trim(),
      });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <RefusedAct error={kind === 'REFUND' ? refund.error : exempt.error} />
        <SegmentedControl
          aria-label={t('kind')}
          value={kind}
          onChange={(value) => setKind(value as Kind)}
          data={(['REFUND', 'EXEMPTION'] as const).map((value) => ({
            value,
            label: t(value),
            disabled: value === 'REFUND' ? kept === 0 : offers.length === 0,
          }))}
        />
        {kind === 'REFUND' ? (
          <>
            <Group grow align="flex-start" preventGrowOverflow={false}>
              <TextInput
                label={t('amount')}
                value={amountText}
                onChange={({ currentTarget: { value } }) => setAmount(value)}
                error={wasTried && !isAmountRight ? t('wrong', { most: moneyText(kept) }) : undefined}
                inputMode="numeric"
              />
              <Select
                label={t('method')}
                value={how}
                onChange={(value) => setHow((value ?? 'CASH') as Method)}
                data={(['CASH', 'TRANSFER', 'ONLINE', 'POST'] as const).map((value) => ({
                  value,
                  label: method(value),
                }))}
                allowDeselect={false}
              />
            </Group>
            <Select
              label={t('why')}
              value={reasonCode}
              onChange={(value) => setReasonCode((value ?? 'OTHER') as Reason)}
              data={(Object.keys(refundReasonTexts) as Reason[]).map((value) => ({
                value,
                label: because(value),
              }))}
              allowDeselect={false}
            />
          </>
        ) : (
          <>
            <Select
              label={t('exemption')}
              value={offer}
              onChange={(value) => setOffer(value ?? '')}
              data={offers}
              allowDeselect={false}
            />
            {!exemption && (
              <TextInput
                label={t('ground')}
                value={ground}
                onChange={({ currentTarget: { value } }) => setGround(value)}
                error={wasTried && needsGround ? t('needed') : undefined}
                maxLength={500}
              />
            )}
          </>
        )}
        <Textarea
          label={t('reason')}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
          error={wasTried && !reason.trim() ? t('needed') : undefined}
          autosize
          minRows={2}
          maxLength={2000}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={refund.isPending || exempt.isPending}>
            {t('send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
