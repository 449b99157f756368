import { Alert, Button, Divider, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { PasswordField } from '../shared/account/PasswordField';
import type { Schema } from '../shared/api/client';
import { defineTexts, useTexts } from '../shared/texts/texts';

const texts = defineTexts({
  username: { vi: 'Tên đăng nhập', en: 'User name' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  forgotten: { vi: 'Quên mật khẩu?', en: 'Forgotten the password?' },
  or: { vi: 'hoặc', en: 'or' },
  provider: {
    vi: 'Đăng nhập bằng tài khoản cơ quan (SSO)',
    en: 'Sign in with your organisation’s account (SSO)',
  },
});

/** User name and password. A refusal stands above, and the password is ready to be typed anew; the name stays. */
export function Credentials(props: {
  options: Schema<'SignInOptionsView'> | undefined;
  returnTo: string;
  refusal: string | undefined;
  isBusy: boolean;
  submit: (username: string, password: string) => void;
}) {
  const t = useTexts(texts);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const { refusal } = props;
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLInputElement>('[name=password]')?.select();
  }, [refusal]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.submit(username, password);
  };
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
          value={username}
          onChange={({ currentTarget }) => setUsername(currentTarget.value)}
          autoFocus
          required
        />
        <PasswordField
          label={t('password')}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          required
        />
        <Button type="submit" loading={props.isBusy} fullWidth>
          {t('signIn')}
        </Button>
        <Button component="a" href="/password" variant="subtle" size="compact-sm">
          {t('forgotten')}
        </Button>
        {props.options?.hasProvider && (
          <>
            <Divider label={t('or')} />
            <Button
              component="a"
              variant="default"
              href={`/api/v1/session/oidc?returnTo=${encodeURIComponent(props.returnTo)}`}
            >
              {t('provider')}
            </Button>
          </>
        )}
      </Stack>
    </form>
  );
}
