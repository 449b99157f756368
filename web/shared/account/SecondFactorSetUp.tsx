import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { answerOf, api } from '../api/client';
import { ApiProblem } from '../api/problem';
import { QrCode } from '../qr/QrCode';
import { defineTexts, useTexts } from '../texts/texts';
import { CodeField } from './CodeField';
import { PasswordProof } from './PasswordProof';
import { RecoveryCodes } from './RecoveryCodes';

const texts = defineTexts({
  scan: {
    vi: '1. Mở ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator, FreeOTP…) và quét mã này.',
    en: '1. Open an authenticator app on your phone (Google Authenticator, Microsoft Authenticator, FreeOTP…) and scan this.',
  },
  picture: { vi: 'Mã QR cho ứng dụng xác thực', en: 'Square code for the authenticator app' },
  secret: {
    vi: 'Không quét được? Nhập khóa này vào ứng dụng:',
    en: 'Cannot scan? Enter this key in the app:',
  },
  enter: { vi: '2. Nhập 6 chữ số mà ứng dụng hiển thị.', en: '2. Enter the 6 digits that the app shows.' },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  begin: { vi: 'Đang tạo khóa…', en: 'Making a key…' },
  retry: { vi: 'Thử lại', en: 'Try again' },
});

/** Scan, confirm, put the recovery codes away. Asks for the password again where too much time has passed since it was shown. */
export function SecondFactorSetUp({ onDone }: { onDone: () => void }) {
  const t = useTexts(texts);
  const [code, setCode] = useState('');
  const begin = useMutation({ mutationFn: () => answerOf(api.POST('/api/v1/me/second-factor')) });
  const confirm = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/me/second-factor/confirm', { body: { code } })),
  });
  const start = begin.mutate;
  useEffect(() => start(), [start]);

  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} onKept={onDone} />;
  const refusal = confirm.error ?? begin.error;
  if (refusal instanceof ApiProblem && refusal.code === 'IDENTITY.PROOF_NEEDED')
    return (
      <PasswordProof
        onProven={() => {
          confirm.reset();
          begin.mutate();
        }}
      />
    );
  if (begin.error)
    return (
      <Alert color="red" variant="light" role="alert">
        <Stack gap="xs">
          <Text size="sm">{begin.error.message}</Text>
          <Group>
            <Button size="xs" variant="default" onClick={() => begin.mutate()}>
              {t('retry')}
            </Button>
          </Group>
        </Stack>
      </Alert>
    );
  if (!begin.data)
    return (
      <Text size="sm" role="status">
        {t('begin')}
      </Text>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t('scan')}</Text>
        <Group justify="center">
          <QrCode text={begin.data.uri} label={t('picture')} />
        </Group>
        <Text size="xs">{t('secret')}</Text>
        <Code block fz="sm">
          {begin.data.secret.match(/.{1,4}/g)?.join(' ')}
        </Code>
        <Text size="sm">{t('enter')}</Text>
        <CodeField value={code} onChange={setCode} error={confirm.error?.message} isApp autoFocus />
        <Button type="submit" loading={confirm.isPending}>
          {t('confirm')}
        </Button>
      </Stack>
    </form>
  );
}
