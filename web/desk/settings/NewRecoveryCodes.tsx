import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { CodeField } from '../../shared/account/CodeField';
import { PasswordProof } from '../../shared/account/PasswordProof';
import { RecoveryCodes } from '../../shared/account/RecoveryCodes';
import { answerOf, api } from '../../shared/api/client';
import { ApiProblem } from '../../shared/api/problem';
import { defineTexts, useTexts } from '../../shared/texts/texts';

const texts = defineTexts({ renew: { vi: 'Tạo mã khôi phục mới', en: 'Make new recovery codes' } });

/** Ten codes in place of the old ones, for who shows the password and a code. */
export function NewRecoveryCodes({ onDone }: { onDone: () => void }) {
  const t = useTexts(texts);
  const [code, setCode] = useState('');
  const renew = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/me/second-factor/recovery-codes', { body: { code: code.trim() } })),
  });
  if (renew.data) return <RecoveryCodes codes={renew.data.recoveryCodes} onKept={onDone} />;
  if (renew.error instanceof ApiProblem && renew.error.code === 'IDENTITY.PROOF_NEEDED')
    return <PasswordProof onProven={() => renew.mutate()} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    renew.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <CodeField value={code} onChange={setCode} error={renew.error?.message} autoFocus />
        <Button type="submit" loading={renew.isPending}>
          {t('renew')}
        </Button>
      </Stack>
    </form>
  );
}
