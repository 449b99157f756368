import { Badge } from '@mantine/core';
import { useLink } from '../live/use-live';
import { defineTexts, useTexts } from '../texts/texts';

const texts = defineTexts({
  connecting: { vi: 'Đang nối…', en: 'Connecting…' },
  live: { vi: 'Trực tiếp', en: 'Live' },
  broken: { vi: 'Mất kết nối trực tiếp – tự tải lại mỗi 5 giây', en: 'Not live – asking every 5 seconds' },
});

/** Says only changes of the link aloud: a page that speaks at every event could not be listened to. */
export function LinkMark() {
  const t = useTexts(texts);
  const state = useLink();
  return (
    <span role="status">
      {state === 'broken' && (
        <Badge
          color="orange"
          variant="light"
          size="sm"
          tt="none"
          title={t('broken')}
          maw={{ base: 90, sm: 'none' }}
        >
          {t('broken')}
        </Badge>
      )}
    </span>
  );
}
