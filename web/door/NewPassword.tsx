import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { NewPasswordField } from '../shared/account/NewPasswordField';
import { answerOf, api } from '../shared/api/client';
import { ApiProblem } from '../shared/api/problem';
import { defineTexts, useTexts } from '../shared/texts/texts';
import { DoorFrame } from './DoorFrame';

const texts = defineTexts({
  title: { vi: 'Đặt mật khẩu mới', en: 'Set a new password' },
  what: {
    vi: 'Sau khi đặt, mọi phiên đăng nhập của tài khoản này kết thúc.',
    en: 'Afterwards all sessions of this account end.',
  },
  save: { vi: 'Lưu mật khẩu', en: 'Save the password' },
  saved: { vi: 'Đã lưu mật khẩu mới', en: 'The new password is saved' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  again: { vi: 'Yêu cầu liên kết mới', en: 'Ask for a new link' },
});

/** With the code of a letter, which stands behind the `#`, is sent to nobody before, and leaves the address at once. */
export function NewPassword({ code }: { code: string }) {
  const t = useTexts(texts);
  const [password, setPassword] = useState('');
  const save = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/session/reset/confirm', { body: { token: code, password } })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  if (save.isSuccess)
    return (
      <DoorFrame title={t('saved')}>
        <Button component="a" href="/sign-in">
          {t('signIn')}
        </Button>
      </DoorFrame>
    );
  const isOfPassword = save.error instanceof ApiProblem && save.error.code.startsWith('IDENTITY.PASSWORD_');
  return (
    <DoorFrame title={t('title')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t('what')}</Text>
          {save.error && !isOfPassword && (
            <Alert color="red" variant="light" role="alert">
              <Stack gap="xs">
                {save.error.message}
                <Button component="a" href="/password" size="compact-sm" variant="default">
                  {t('again')}
                </Button>
              </Stack>
            </Alert>
          )}
          <NewPasswordField
            value={password}
            onChange={setPassword}
            error={isOfPassword ? save.error?.message : undefined}
            autoFocus
          />
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </Stack>
      </form>
    </DoorFrame>
  );
}
