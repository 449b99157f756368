import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { CodeField } from '../../shared/account/CodeField';
import { PasswordField } from '../../shared/account/PasswordField';
import { answerOf, api } from '../../shared/api/client';
import { ApiProblem } from '../../shared/api/problem';
import { defineTexts, useTexts } from '../../shared/texts/texts';

const texts = defineTexts({
  what: {
    vi: 'Từ đó chỉ cần mật khẩu để đăng nhập. Mọi phiên khác kết thúc.',
    en: 'From then on the password alone signs in. All other sessions end.',
  },
  password: { vi: 'Mật khẩu hiện tại', en: 'Current password' },
  remove: { vi: 'Tắt xác thực hai bước', en: 'Turn two-step sign-in off' },
});

/** Back to one step, for who shows both. */
export function RemoveSecondFactor({ onDone }: { onDone: () => void }) {
  const t = useTexts(texts);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const remove = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/me/second-factor/remove', { body: { password, code: code.trim() } })),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    remove.mutate();
  };
  const isOfPassword = remove.error instanceof ApiProblem && remove.error.code === 'IDENTITY.WRONG_PASSWORD';
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t('what')}</Text>
        <PasswordField
          label={t('password')}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          error={isOfPassword ? remove.error?.message : undefined}
          autoFocus
          required
        />
        <CodeField value={code} onChange={setCode} error={isOfPassword ? undefined : remove.error?.message} />
        <Button type="submit" color="red" variant="light" loading={remove.isPending}>
          {t('remove')}
        </Button>
      </Stack>
    </form>
  );
}
