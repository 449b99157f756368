import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useId, useState } from 'react';
import { answerOf, api } from '../../shared/api/client';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { moneyText, numberText } from '../../shared/time/instants';
import { readAmount } from './money-input';
import { type Payment, useMoneyAct } from './payment-queries';
import { methodTexts } from './payment-texts';
import { RefusedAct } from './RefusedAct';

const texts = defineTexts({
  amount: { vi: 'Số tiền thu', en: 'Amount taken' },
  given: { vi: 'Khách đưa', en: 'Given' },
  change: { vi: 'Trả lại {amount}', en: 'Change: {amount}' },
  method: { vi: 'Hình thức', en: 'Method' },
  reference: { vi: 'Mã giao dịch, số chứng từ', en: 'Transaction or document number' },
  take: { vi: 'Thu tiền và xuất biên lai', en: 'Take and issue the receipt' },
  wrong: { vi: 'Số tiền từ 1 đến {due}', en: 'An amount from 1 to {due}' },
  needed: { vi: 'Cần mã giao dịch', en: 'The transaction is needed' },
  taken: { vi: 'Đã thu {amount}, biên lai đã xuất', en: '{amount} taken, the receipt is issued' },
});
const methods = ['CASH', 'TRANSFER', 'TREASURY', 'POST'] as const;
type Method = (typeof methods)[number];

/** Taking money at the counter: Enter takes all that is due in cash. */
export function CollectForm({ payment: { id, due, kind, amount: asked } }: { payment: Payment }) {
  const t = useTexts(texts);
  const word = useTexts(methodTexts);
  const methodId = useId();
  const isUnknown = kind === 'DUTY' && asked === 0;
  const [amountText, setAmount] = useState(due > 0 ? numberText(due) : '');
  const [given, setGiven] = useState('');
  const [method, setMethod] = useState<Method>('CASH');
  const [reference, setReference] = useState('');
  const [wasTried, setTried] = useState(false);
  const collect = useMoneyAct((body: { amount: number; method: Method; reference?: string }, headers) =>
    answerOf(api.POST('/api/v1/payments/{id}/collect', { params: { path: { id } }, headers, body })),
  );
  if (due === 0 && !isUnknown) return null;
  const amount = readAmount(amountText);
  const isRight = amount !== undefined && amount > 0 && (isUnknown || amount <= due);
  const needsReference = method === 'TRANSFER' && !reference.trim();
  const change = (readAmount(given) ?? 0) - (amount ?? 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isRight || needsReference || collect.isPending) return;
    collect.mutate(
      { amount, method, ...(reference.trim() && { reference: reference.trim() }) },
      {
        onSuccess: () =>
          notifications.show({ color: 'teal', message: t('taken', { amount: moneyText(amount) }) }),
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <RefusedAct error={collect.error} />
        <div>
          <Text size="sm" fw={500} id={methodId} mb={4}>
            {t('method')}
          </Text>
          <SegmentedControl
            aria-labelledby={methodId}
            value={method}
            onChange={(value) => setMethod(value as Method)}
            data={methods.map((value) => ({ value, label: word(value) }))}
            fullWidth
            size="xs"
          />
        </div>
        <Group grow align="flex-start" preventGrowOverflow={false}>
          <TextInput
            label={t('amount')}
            value={amountText}
            onChange={({ currentTarget: { value } }) => setAmount(value)}
            error={wasTried && !isRight ? t('wrong', { due: moneyText(due) }) : undefined}
            inputMode="numeric"
            required
            withAsterisk={false}
            data-autofocus
          />
          {method === 'CASH' ? (
            <TextInput
              label={t('given')}
              value={given}
              onChange={({ currentTarget: { value } }) => setGiven(value)}
              inputMode="numeric"
              description={change > 0 ? t('change', { amount: moneyText(change) }) : undefined}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
            />
          ) : (
            <TextInput
              label={t('reference')}
              value={reference}
              onChange={({ currentTarget: { value } }) => setReference(value)}
              error={wasTried && needsReference ? t('needed') : undefined}
              maxLength={255}
            />
          )}
        </Group>
        <Group justify="flex-end">
          <Button type="submit" loading={collect.isPending}>
            {t('take')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
