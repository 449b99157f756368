import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../api/client';
import { defineTexts, useTexts } from '../texts/texts';
import { PasswordField } from './PasswordField';

const texts = defineTexts({
  why: {
    vi: 'Để thay đổi cách đăng nhập, vui lòng nhập lại mật khẩu hiện tại.',
    en: 'To change how you sign in, enter your password once more.',
  },
  password: { vi: 'Mật khẩu hiện tại', en: 'Current password' },
  goOn: { vi: 'Tiếp tục', en: 'Go on' },
});

/** The password once more: for ten minutes the server lets change what opens the account. */
export function PasswordProof({ onProven }: { onProven: () => void }) {
  const t = useTexts(texts);
  const [password, setPassword] = useState('');
  const prove = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/me/proof', { body: { password } })),
    onSuccess: onProven,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    prove.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t('why')}</Text>
        <PasswordField
          label={t('password')}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          error={prove.error?.message}
          autoFocus
          required
        />
        <Button type="submit" loading={prove.isPending}>
          {t('goOn')}
        </Button>
      </Stack>
    </form>
  );
}
