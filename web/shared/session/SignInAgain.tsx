import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { PasswordField } from '../account/PasswordField';
import { SecondFactorStep } from '../account/SecondFactorStep';
import { answerOf, api, type Schema } from '../api/client';
import { defineTexts, useTexts } from '../texts/texts';

const texts = defineTexts({
  username: { vi: 'Tên đăng nhập', en: 'User name' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  signIn: { vi: 'Đăng nhập và tiếp tục', en: 'Sign in and go on' },
});

/** Signing in on the page one is on, by the same steps as at the door. `username` is not asked for where it is known. */
export function SignInAgain(props: {
  username: string | undefined;
  onSignedIn: (session: Schema<'SessionView'>) => void;
}) {
  const t = useTexts(texts);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [isSecondStep, setSecondStep] = useState(false);
  const [notice, setNotice] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const signIn = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/session', { body: { username: props.username ?? username.trim(), password } }),
      ),
    onMutate: () => setNotice(undefined),
    onSuccess: (session) => {
      if (session.secondFactor === 'needed') setSecondStep(true);
      else props.onSignedIn(session);
    },
  });
  const refusal = signIn.error?.message ?? notice;
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLInputElement>('[name=password]')?.select();
  }, [refusal]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  if (isSecondStep)
    return (
      <SecondFactorStep
        onSignedIn={props.onSignedIn}
        onExpired={(why) => {
          signIn.reset();
          setNotice(why);
          setSecondStep(false);
        }}
      />
    );
  return (
    <form onSubmit={submit} ref={form}>
      <Stack gap="sm">
        {refusal && (
          <Alert color="red" variant="light" role="alert">
            {refusal}
          </Alert>
        )}
        <TextInput
          label={t('username')}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={props.username ?? username}
          readOnly={props.username !== undefined}
          onChange={({ currentTarget }) => setUsername(currentTarget.value)}
          required
        />
        <PasswordField
          label={t('password')}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          data-autofocus
          required
        />
        <Button type="submit" loading={signIn.isPending}>
          {t('signIn')}
        </Button>
      </Stack>
    </form>
  );
}
