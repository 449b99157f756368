import { Anchor, Button, Divider, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { defineTexts, useTexts } from '../texts/texts';
import { SignInAgain } from './SignInAgain';

const texts = defineTexts({
  title: { vi: 'Phiên làm việc đã kết thúc', en: 'Your session has ended' },
  what: {
    vi: 'Những gì bạn đang nhập vẫn còn trên trang này. Đăng nhập lại với tài khoản của {name} để làm tiếp.',
    en: 'What you are entering is still on this page. Sign in again as {name} to go on.',
  },
  or: { vi: 'hoặc', en: 'or' },
  provider: {
    vi: 'Đăng nhập bằng tài khoản cơ quan (SSO) ở cửa sổ mới',
    en: 'Sign in with your organisation’s account (SSO) in a new window',
  },
  back: { vi: 'Tôi đã đăng nhập, tiếp tục', en: 'I have signed in, go on' },
  otherTitle: { vi: 'Trình duyệt này đã đổi người dùng', en: 'Somebody else is signed in here' },
  other: {
    vi: 'Trang này do {name} mở, còn người đang đăng nhập là {other}. Tải lại để làm việc với tên {other}; những gì {name} nhập dở trên trang sẽ không được gửi đi.',
    en: 'This page was opened by {name}, and {other} is signed in now. Load it again to work as {other}; what {name} was entering is not sent.',
  },
  reload: { vi: 'Tải lại trang', en: 'Load the page again' },
});

/**
 * Ends nothing on the page: what is half written stays, and can be sent after signing in here. Where somebody else has signed in
 * meanwhile, nothing is sent in their name.
 */
export function SessionEndedDialog(props: {
  name: string;
  username: string | undefined;
  /** Who is signed in instead. */
  other: string | undefined;
  onBack: () => void;
}) {
  const t = useTexts(texts);
  const { name, username, other = '', onBack } = props;
  const options = useQuery({
    queryKey: ['session-options'],
    queryFn: () => answerOf(api.GET('/api/v1/session/options')),
    staleTime: Infinity,
  });
  const isOther = props.other !== undefined;
  return (
    <Modal
      opened
      onClose={() => undefined}
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
      title={t(isOther ? 'otherTitle' : 'title')}
      centered
      // Before whatever dialog is open on the page.
      zIndex={1_000}
    >
      {isOther ? (
        <Stack>
          <Text size="sm">{t('other', { name, other })}</Text>
          <Button data-autofocus onClick={() => location.reload()}>
            {t('reload')}
          </Button>
        </Stack>
      ) : (
        <Stack gap="sm">
          <Text size="sm">{t('what', { name })}</Text>
          <SignInAgain username={username} onSignedIn={onBack} />
          {options.data?.hasProvider && (
            <>
              <Divider label={t('or')} />
              <Anchor size="sm" href="/sign-in?to=%2Fsigned-in" target="_blank" rel="noopener">
                {t('provider')}
              </Anchor>
              <Button variant="default" onClick={onBack}>
                {t('back')}
              </Button>
            </>
          )}
        </Stack>
      )}
    </Modal>
  );
}
