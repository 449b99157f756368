import { Button, Stack, Text } from '@mantine/core';
import { defineTexts, useTexts } from '../shared/texts/texts';
import { DoorFrame } from './DoorFrame';

const texts = defineTexts({
  title: { vi: 'Bạn đã đăng nhập', en: 'You are signed in' },
  what: {
    vi: 'Hãy đóng cửa sổ này và quay lại trang đang làm dở; những gì đã nhập vẫn còn ở đó.',
    en: 'Close this window and go back to the page you were on; what you entered is still there.',
  },
  close: { vi: 'Đóng cửa sổ', en: 'Close the window' },
});

/** The end of signing in beside a page whose session had ended in the middle of work. */
export function SignedIn() {
  const t = useTexts(texts);
  return (
    <DoorFrame title={t('title')}>
      <Stack>
        <Text size="sm">{t('what')}</Text>
        <Button onClick={() => window.close()}>{t('close')}</Button>
      </Stack>
    </DoorFrame>
  );
}
