import { Alert, Button, Stack, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { NewPasswordField } from '../../shared/account/NewPasswordField';
import { PasswordField } from '../../shared/account/PasswordField';
import { answerOf, api } from '../../shared/api/client';
import { ApiProblem } from '../../shared/api/problem';
import { defineTexts, useTexts } from '../../shared/texts/texts';

const texts = defineTexts({
  title: { vi: 'Đổi mật khẩu', en: 'Change the password' },
  current: { vi: 'Mật khẩu hiện tại', en: 'Current password' },
  save: { vi: 'Đổi mật khẩu', en: 'Change the password' },
  saved: {
    vi: 'Đã đổi mật khẩu. Mọi phiên khác đã kết thúc.',
    en: 'The password is changed. All other sessions have ended.',
  },
});

/** The password of one's own account; a refusal stands at the field it is about. */
export function OwnPassword() {
  const t = useTexts(texts);
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/me/password', { body: { current, password } })),
    onSuccess: () => {
      setCurrent('');
      setPassword('');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  const isOfNew = change.error instanceof ApiProblem && change.error.code.startsWith('IDENTITY.PASSWORD_');
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={420}>
        <Title order={2} size="h4">
          {t('title')}
        </Title>
        <PasswordField
          label={t('current')}
          name="current-password"
          autoComplete="current-password"
          value={current}
          onChange={({ currentTarget }) => setCurrent(currentTarget.value)}
          error={isOfNew ? undefined : change.error?.message}
          required
        />
        <NewPasswordField
          value={password}
          onChange={setPassword}
          error={isOfNew ? change.error?.message : undefined}
        />
        <Button type="submit" loading={change.isPending}>
          {t('save')}
        </Button>
        <div role="status">
          {change.isSuccess && (
            <Alert color="teal" variant="light">
              {t('saved')}
            </Alert>
          )}
        </div>
      </Stack>
    </form>
  );
}
