import { Button, Divider } from '@mantine/core';
import { PasswordForm } from '../shared/account/PasswordForm';
import type { Schema } from '../shared/api/client';
import { defineTexts, useTexts } from '../shared/texts/texts';

const texts = defineTexts({
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  forgotten: { vi: 'Quên mật khẩu?', en: 'Forgotten the password?' },
  or: { vi: 'hoặc', en: 'or' },
  provider: {
    vi: 'Đăng nhập bằng tài khoản cơ quan (SSO)',
    en: 'Sign in with your organisation’s account (SSO)',
  },
});

/** User name and password, or another way in. */
export function Credentials({
  options,
  returnTo,
  ...form
}: {
  options: Schema<'SignInOptionsView'> | undefined;
  returnTo: string;
  refusal: string | undefined;
  isBusy: boolean;
  submit: (username: string, password: string) => void;
}) {
  const t = useTexts(texts);
  return (
    <PasswordForm act={t('signIn')} {...form}>
      <Button component="a" href="/password" variant="subtle" size="compact-sm">
        {t('forgotten')}
      </Button>
      {options?.hasProvider && (
        <>
          <Divider label={t('or')} />
          <Button
            component="a"
            variant="default"
            href={`/api/v1/session/oidc?returnTo=${encodeURIComponent(returnTo)}`}
          >
            {t('provider')}
          </Button>
        </>
      )}
    </PasswordForm>
  );
}
