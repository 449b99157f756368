import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api, type Schema } from '../api/client';
import { ApiProblem } from '../api/problem';
import { defineTexts, useTexts } from '../texts/texts';
import { CodeField } from './CodeField';

const texts = defineTexts({
  what: {
    vi: 'Nhập 6 chữ số trong ứng dụng xác thực. Không có điện thoại: nhập một mã khôi phục.',
    en: 'Enter the 6 digits of your authenticator app. Without your phone: one of your recovery codes.',
  },
  goOn: { vi: 'Xác nhận', en: 'Confirm' },
  again: { vi: 'Đăng nhập lại từ đầu', en: 'Begin again' },
});

/** The second of two steps. When it has taken longer than the server waits, `onExpired` leads back to the first. */
export function SecondFactorStep(props: {
  onSignedIn: (session: Schema<'SessionView'>) => void;
  onExpired: (why?: string) => void;
}) {
  const t = useTexts(texts);
  const [code, setCode] = useState('');
  const show = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/session/second-factor', { body: { code: code.trim() } })),
    onSuccess: props.onSignedIn,
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === 'IDENTITY.UNAUTHENTICATED')
        props.onExpired(error.message);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    show.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t('what')}</Text>
        <CodeField value={code} onChange={setCode} error={show.error?.message} autoFocus />
        <Button type="submit" loading={show.isPending}>
          {t('goOn')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => props.onExpired()}>
          {t('again')}
        </Button>
      </Stack>
    </form>
  );
}
