import { Alert } from '@mantine/core';
import { useState } from 'react';
import { defineTexts, useTexts } from '../texts/texts';
import { instantText } from './instants';
import { clockError, isClockWrong, serverNow } from './server-clock';
import { useNow } from './use-now';

const texts = defineTexts({
  slow: {
    vi: 'Đồng hồ của máy này chậm {by} so với máy chủ (bây giờ là {now}). Hạn và giờ trên trang tính theo máy chủ; hãy chỉnh lại giờ của máy.',
    en: 'The clock of this computer is {by} slow (it is {now}). Due dates and times on the page are the server’s; set the clock right.',
  },
  fast: {
    vi: 'Đồng hồ của máy này nhanh {by} so với máy chủ (bây giờ là {now}). Hạn và giờ trên trang tính theo máy chủ; hãy chỉnh lại giờ của máy.',
    en: 'The clock of this computer is {by} fast (it is {now}). Due dates and times on the page are the server’s; set the clock right.',
  },
  minutes: { vi: '{n} phút', en: '{n} minutes' },
  hours: { vi: '{n} giờ', en: '{n} hours' },
  days: { vi: '{n} ngày', en: '{n} days' },
  close: { vi: 'Đóng lời nhắc về đồng hồ', en: 'Close the hint about the clock' },
});

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Tells that the clock of this computer is wrong, and by how much: what it says beside the page would mislead. */
export function ClockHint() {
  const t = useTexts(texts);
  const [isClosed, setClosed] = useState(false);
  useNow();
  if (isClosed || !isClockWrong()) return null;
  const error = clockError();
  const by = Math.abs(error);
  const [unit, of] =
    by >= 2 * day
      ? (['days', day] as const)
      : by >= 2 * hour
        ? (['hours', hour] as const)
        : (['minutes', minute] as const);
  return (
    <Alert
      color="orange"
      variant="light"
      radius={0}
      p="xs"
      role="status"
      withCloseButton
      closeButtonLabel={t('close')}
      onClose={() => setClosed(true)}
    >
      {t(error > 0 ? 'fast' : 'slow', {
        by: t(unit, { n: Math.round(by / of) }),
        now: instantText(serverNow()),
      })}
    </Alert>
  );
}
