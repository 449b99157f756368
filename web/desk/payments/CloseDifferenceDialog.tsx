import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../../shared/api/client';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { moneyText } from '../../shared/time/instants';
import { type Difference, useMoneyAct } from './payment-queries';
import { differenceTexts, resolutionTexts, said } from './payment-texts';
import { RefusedAct } from './RefusedAct';

const texts = defineTexts({
  title: { vi: 'Xử lý chênh lệch', en: 'Settle a difference' },
  here: { vi: 'Hệ thống: {amount}', en: 'Here: {amount}' },
  there: { vi: 'Sao kê: {amount}', en: 'Statement: {amount}' },
  how: { vi: 'Cách xử lý', en: 'How it is settled' },
  reason: { vi: 'Lý do, căn cứ', en: 'Reason' },
  needed: { vi: 'Cần điền mục này', en: 'This is needed' },
  settle: { vi: 'Ghi nhận xử lý', en: 'Settle' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
});
type Resolution = 'BOOKED' | 'PROVIDER_CORRECTS' | 'REFUNDED' | 'OTHER';

export default function CloseDifferenceDialog({ one, close }: { one: Difference; close: () => void }) {
  const t = useTexts(texts);
  const [kind, word] = [useTexts(differenceTexts), useTexts(resolutionTexts)];
  const ways: Resolution[] = [
    ...(one.kind === 'AMOUNT' && one.caseId ? (['BOOKED'] as const) : []),
    'PROVIDER_CORRECTS',
    'REFUNDED',
    'OTHER',
  ];
  const [resolution, setResolution] = useState<Resolution>(ways[0]!);
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const done = useMoneyAct(
    (body: { resolution: Resolution; reason: string }, headers) =>
      answerOf(
        api.POST('/api/v1/payment-differences/{id}/close', {
          params: { path: { id: one.id } },
          headers,
          body,
        }),
      ),
    close,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() && !done.isPending) done.mutate({ resolution, reason: reason.trim() });
  };
  return (
    <Modal opened onClose={close} title={t('title')} closeOnClickOutside={false}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <RefusedAct error={done.error} />
          <Text size="sm" fw={600}>
            {said(kind, differenceTexts, one.kind)} · {one.reference}
            {one.caseCode && ` · ${one.caseCode}`}
          </Text>
          <Text size="sm">
            {one.amountHere !== null && t('here', { amount: moneyText(one.amountHere) })}
            {one.amountHere !== null && one.amountThere !== null && ' · '}
            {one.amountThere !== null && t('there', { amount: moneyText(one.amountThere) })}
          </Text>
          <Radio.Group
            label={t('how')}
            value={resolution}
            onChange={(value) => setResolution(value as Resolution)}
          >
            <Stack gap={6} mt={6}>
              {ways.map((value) => (
                <Radio key={value} value={value} label={word(value)} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('reason')}
            value={reason}
            onChange={({ currentTarget: { value } }) => setReason(value)}
            error={wasTried && !reason.trim() ? t('needed') : undefined}
            autosize
            minRows={2}
            maxLength={2000}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={done.isPending}>
              {t('settle')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
