import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../shared/api/client';
import { defineTexts, useTexts } from '../shared/texts/texts';
import { DoorFrame } from './DoorFrame';

const texts = defineTexts({
  title: { vi: 'Đặt lại mật khẩu', en: 'Reset the password' },
  what: {
    vi: 'Nhập tên đăng nhập hoặc thư điện tử. Hệ thống gửi liên kết đặt mật khẩu mới, dùng được một lần trong 60 phút.',
    en: 'Enter your user name or e-mail address. You are sent a link to set a new password, good once within 60 minutes.',
  },
  account: { vi: 'Tên đăng nhập hoặc thư điện tử', en: 'User name or e-mail address' },
  send: { vi: 'Gửi liên kết', en: 'Send the link' },
  sent: {
    vi: 'Nếu tài khoản tồn tại, thư đã được gửi. Hãy xem cả hộp thư rác; chưa nhận được sau vài phút thì gửi lại.',
    en: 'If there is such an account, a letter is on its way. Look among unwanted mail too; if nothing comes within minutes, send again.',
  },
  noMail: {
    vi: 'Hệ thống này không gửi thư. Hãy liên hệ quản trị viên để được đặt lại mật khẩu.',
    en: 'This installation sends no mail. Ask an administrator to reset your password.',
  },
  back: { vi: 'Quay lại đăng nhập', en: 'Back to signing in' },
});

/** Asks for a letter. The answer is the same for every name: nobody learns here who has an account. */
export function ForgottenPassword() {
  const t = useTexts(texts);
  const [account, setAccount] = useState('');
  const ask = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/session/reset', { body: { account } })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <DoorFrame title={t('title')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t('what')}</Text>
          <TextInput
            label={t('account')}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={account}
            onChange={({ currentTarget }) => setAccount(currentTarget.value)}
            error={ask.error?.message}
            autoFocus
            required
          />
          <div role="status">
            {ask.data && (
              <Alert color={ask.data.canSendMail ? 'teal' : 'orange'} variant="light">
                {t(ask.data.canSendMail ? 'sent' : 'noMail')}
              </Alert>
            )}
          </div>
          <Button type="submit" loading={ask.isPending}>
            {t('send')}
          </Button>
          <Button component="a" href="/sign-in" variant="subtle" size="compact-sm">
            {t('back')}
          </Button>
        </Stack>
      </form>
    </DoorFrame>
  );
}
