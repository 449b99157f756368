import { Button, FileInput, Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { PasswordField } from '../../shared/account/PasswordField';
import type { Schema } from '../../shared/api/client';
import { ApiProblem } from '../../shared/api/problem';
import { Refused } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { base64Of } from './base64';

export type KeyGiven = Schema<'KeyRequest'>;

const texts = defineTexts({
  where: { vi: 'Khóa ở đâu', en: 'Where the key is' },
  PKCS12: { vi: 'Tệp khóa', en: 'Key file' },
  REMOTE: { vi: 'Dịch vụ ký từ xa', en: 'Remote signing' },
  file: { vi: 'Tệp khóa PKCS#12 (.p12, .pfx)', en: 'PKCS#12 key file (.p12, .pfx)' },
  credential: { vi: 'Mã khóa tại dịch vụ', en: 'Name of the key at the service' },
  password: { vi: 'Mật khẩu khóa', en: 'Password of the key' },
  save: { vi: 'Lưu khóa', en: 'Keep the key' },
  cancel: { vi: 'Hủy', en: 'Cancel' },
  tooLarge: { vi: 'Tệp khóa tối đa 64 KB', en: 'A key file has 64 KB at most' },
});

const largest = 65_536;

/** A key file with its password, or a key at the signing service with its PIN; the password is only used to open it once. */
export function KeyForm({
  hasRemote,
  save,
  close,
}: {
  hasRemote: boolean;
  save: UseMutationResult<unknown, Error, KeyGiven>;
  close: () => void;
}) {
  const t = useTexts(texts);
  const [provider, setProvider] = useState<KeyGiven['provider']>('PKCS12');
  const [file, setFile] = useState<File | null>(null);
  const [credential, setCredential] = useState('');
  const [password, setPassword] = useState('');
  const isTooLarge = file !== null && file.size > largest;
  const problem = save.error instanceof ApiProblem ? save.error : null;
  const isWrongPassword = problem?.code === 'SIGNING.WRONG_PASSWORD';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const secret = provider === 'PKCS12' ? base64Of(await file!.arrayBuffer()) : credential;
    save.mutate({ provider, secret, password }, { onSuccess: close });
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <Stack gap="sm">
        {hasRemote && (
          <SegmentedControl
            aria-label={t('where')}
            value={provider}
            onChange={(wanted) => setProvider(wanted as KeyGiven['provider'])}
            data={(['PKCS12', 'REMOTE'] as const).map((value) => ({ value, label: t(value) }))}
          />
        )}
        {provider === 'PKCS12' ? (
          <FileInput
            label={t('file')}
            accept=".p12,.pfx,application/x-pkcs12"
            value={file}
            onChange={setFile}
            error={isTooLarge ? t('tooLarge') : undefined}
            required
          />
        ) : (
          <TextInput
            label={t('credential')}
            value={credential}
            onChange={(event) => setCredential(event.currentTarget.value)}
            required
          />
        )}
        <PasswordField
          label={t('password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={isWrongPassword ? problem.message : undefined}
          autoComplete="off"
          required
        />
        {save.error && !isWrongPassword && <Refused error={save.error} />}
        <Group justify="flex-end">
          <Button size="xs" variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button
            size="xs"
            type="submit"
            loading={save.isPending}
            disabled={password === '' || isTooLarge || (provider === 'PKCS12' ? !file : credential === '')}
          >
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
