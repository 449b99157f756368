import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../../shared/api/client';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { moneyText } from '../../shared/time/instants';
import { type Adjustment, useMoneyAct } from './payment-queries';
import { adjustmentKindTexts, said } from './payment-texts';
import { RefusedAct } from './RefusedAct';

const texts = defineTexts({
  approve: { vi: 'Duyệt', en: 'Approve' },
  reject: { vi: 'Không duyệt', en: 'Reject' },
  payOut: { vi: 'Chi hoàn', en: 'Pay out' },
  what: { vi: '{kind} {amount}, hồ sơ {code} của {payer}', en: '{kind} of {amount}, case {code} of {payer}' },
  asked: { vi: '{by} đề nghị: {reason}', en: '{by} asks: {reason}' },
  ground: { vi: 'Căn cứ: {ground}', en: 'Ground: {ground}' },
  note: { vi: 'Ghi chú', en: 'Note' },
  why: { vi: 'Lý do không duyệt', en: 'Why it is rejected' },
  reference: { vi: 'Mã giao dịch, số chứng từ', en: 'Transaction or document number' },
  needed: { vi: 'Cần điền mục này', en: 'This is needed' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
});
type Act = 'approve' | 'reject' | 'payOut';

/** What the caller may do with a refund or an exemption of somebody else's asking. */
export function AdjustmentActs({ one }: { one: Adjustment }) {
  const t = useTexts(texts);
  const [act, setAct] = useState<Act>();
  const button = (wanted: Act, variant: 'light' | 'default') => (
    <Button size="xs" variant={variant} onClick={() => setAct(wanted)}>
      {t(wanted)}
    </Button>
  );
  if (!one.mayDecide && !one.mayPayOut) return null;
  return (
    <Group gap="xs">
      {one.mayDecide && button('approve', 'light')}
      {one.mayDecide && button('reject', 'default')}
      {one.mayPayOut && button('payOut', 'light')}
      {act && <ActDialog act={act} one={one} close={() => setAct(undefined)} />}
    </Group>
  );
}

function ActDialog({ act, one, close }: { act: Act; one: Adjustment; close: () => void }) {
  const t = useTexts(texts);
  const kind = useTexts(adjustmentKindTexts);
  const [text, setText] = useState('');
  const [wasTried, setTried] = useState(false);
  const path = { path: { id: one.id } };
  const done = useMoneyAct((said: string, headers) => {
    if (act === 'approve')
      return answerOf(
        api.POST('/api/v1/payment-adjustments/{id}/approve', {
          params: path,
          headers,
          body: said ? { note: said } : {},
        }),
      );
    if (act === 'reject')
      return answerOf(
        api.POST('/api/v1/payment-adjustments/{id}/reject', { params: path, headers, body: { note: said } }),
      );
    return answerOf(
      api.POST('/api/v1/payment-adjustments/{id}/pay-out', {
        params: path,
        headers,
        body: said ? { reference: said } : {},
      }),
    );
  }, close);
  const isNeeded = act === 'reject' || (act === 'payOut' && one.method === 'TRANSFER');
  const error = wasTried && isNeeded && !text.trim() ? t('needed') : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!(isNeeded && !text.trim()) && !done.isPending) done.mutate(text.trim());
  };
  const field = {
    value: text,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => setText(value),
    error,
    'data-autofocus': true,
  };
  return (
    <Modal opened onClose={close} title={t(act)} closeOnClickOutside={false}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <RefusedAct error={done.error} />
          <Text size="sm" fw={600}>
            {t('what', {
              kind: said(kind, adjustmentKindTexts, one.kind),
              amount: moneyText(one.amount),
              code: one.caseCode,
              payer: one.payer,
            })}
          </Text>
          <Text size="sm">{t('asked', { by: one.requestedByName, reason: one.reason })}</Text>
          {one.ground && <Text size="sm">{t('ground', { ground: one.ground })}</Text>}
          {act === 'payOut' ? (
            one.method !== 'CASH' &&
            one.method !== 'ONLINE' && <TextInput label={t('reference')} maxLength={255} {...field} />
          ) : (
            <Textarea
              label={act === 'reject' ? t('why') : t('note')}
              autosize
              minRows={2}
              maxLength={2000}
              {...field}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={done.isPending}>
              {t(act)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
