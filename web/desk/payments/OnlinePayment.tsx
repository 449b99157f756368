import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { answerOf, api } from '../../shared/api/client';
import { QrCode } from '../../shared/qr/QrCode';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { moneyText, timeText } from '../../shared/time/instants';
import { isOpen, type Payment, useMoneyAct } from './payment-queries';
import { RefusedAct } from './RefusedAct';

const texts = defineTexts({
  begin: { vi: 'Cho nộp trực tuyến bằng mã QR', en: 'Let them pay online by QR code' },
  scan: {
    vi: 'Người nộp quét mã để nộp {amount} qua {provider}, trước {until}.',
    en: 'Scan the code to pay {amount} by {provider}, before {until}.',
  },
  code: { vi: 'Mã QR thanh toán', en: 'QR code of the payment' },
  open: { vi: 'Mở trang thanh toán', en: 'Open the payment page' },
  away: {
    vi: 'Cổng thanh toán chưa trả lời; hệ thống sẽ tự thử lại. Có thể hủy để thu tại quầy.',
    en: 'The payment service has not answered yet and is asked again. Cancel to take money here.',
  },
  cancel: { vi: 'Hủy, thu tại quầy', en: 'Cancel, take it here' },
});

/** The applicant pays on their own telephone; the page hears of it by itself. */
export function OnlinePayment({ payment: { id, due, orders } }: { payment: Payment }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const path = { path: { id } };
  const begin = useMoneyAct((_: string, headers) =>
    answerOf(api.POST('/api/v1/payments/{id}/orders', { params: path, headers })),
  );
  const cancel = useMoneyAct((_: string, headers) =>
    answerOf(api.DELETE('/api/v1/payments/{id}/orders', { params: path, headers })),
  );
  const order = orders.find(isOpen);
  if (!order)
    return due > 0 ? (
      <Stack gap="xs">
        <RefusedAct error={begin.error} />
        <Group justify="flex-end">
          <Button
            variant="default"
            loading={begin.isPending}
            onClick={() => begin.mutate(crypto.randomUUID())}
          >
            {t('begin')}
          </Button>
        </Group>
      </Stack>
    ) : null;
  return (
    <Stack gap="xs" align="flex-start">
      <RefusedAct error={cancel.error} />
      <Text size="sm" role="status">
        {order.payUrl
          ? t('scan', {
              amount: moneyText(order.amount),
              provider: inLanguage(order.providerName, language),
              until: timeText(order.expiresAt),
            })
          : t('away')}
      </Text>
      {order.payUrl && <QrCode text={order.payUrl} label={t('code')} size={180} />}
      <Group gap="sm">
        {order.payUrl && (
          <Anchor href={order.payUrl} target="_blank" rel="noreferrer" size="sm" underline="always">
            {t('open')}
          </Anchor>
        )}
        <Button
          size="xs"
          variant="default"
          loading={cancel.isPending}
          onClick={() => cancel.mutate(order.id)}
        >
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
