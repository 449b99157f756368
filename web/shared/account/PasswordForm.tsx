import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { defineTexts, useTexts } from '../texts/texts';
import { PasswordField } from './PasswordField';

const texts = defineTexts({
  username: { vi: 'Tên đăng nhập', en: 'User name' },
  password: { vi: 'Mật khẩu', en: 'Password' },
});

/**
 * User name and password. A refusal stands above, and the password is ready to be typed anew; the name stays. The name is not
 * asked for where it is known.
 */
export function PasswordForm(props: {
  username?: string | undefined;
  refusal: string | undefined;
  isBusy: boolean;
  /** On the button. */
  act: string;
  submit: (username: string, password: string) => void;
  children?: ReactNode;
}) {
  const t = useTexts(texts);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const { refusal, username: known } = props;
  const focused = { autoFocus: true, 'data-autofocus': true };
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLInputElement>('[name=password]')?.select();
  }, [refusal]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.submit(known ?? username.trim(), password);
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
          value={known ?? username}
          readOnly={known !== undefined}
          onChange={({ currentTarget }) => setUsername(currentTarget.value)}
          required
          {...(known === undefined && focused)}
        />
        <PasswordField
          label={t('password')}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          required
          {...(known !== undefined && focused)}
        />
        <Button type="submit" loading={props.isBusy} fullWidth>
          {props.act}
        </Button>
        {props.children}
      </Stack>
    </form>
  );
}
