import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { PasswordForm } from '../account/PasswordForm';
import { SecondFactorStep } from '../account/SecondFactorStep';
import { answerOf, api, type Schema } from '../api/client';
import { defineTexts, useTexts } from '../texts/texts';

const texts = defineTexts({
  signIn: { vi: 'Đăng nhập và tiếp tục', en: 'Sign in and go on' },
});

/** Signing in on the page one is on, by the same steps as at the door. `username` is not asked for where it is known. */
export function SignInAgain({
  username,
  onSignedIn,
}: {
  username: string | undefined;
  onSignedIn: (session: Schema<'SessionView'>) => void;
}) {
  const t = useTexts(texts);
  const [isSecondStep, setSecondStep] = useState(false);
  const [notice, setNotice] = useState<string>();
  const signIn = useMutation({
    mutationFn: (body: Schema<'SignInRequest'>) => answerOf(api.POST('/api/v1/session', { body })),
    onMutate: () => setNotice(undefined),
    onSuccess: (session) => {
      if (session.secondFactor === 'needed') setSecondStep(true);
      else onSignedIn(session);
    },
  });
  if (isSecondStep)
    return (
      <SecondFactorStep
        onSignedIn={onSignedIn}
        onExpired={(why) => {
          signIn.reset();
          setNotice(why);
          setSecondStep(false);
        }}
      />
    );
  return (
    <PasswordForm
      username={username}
      refusal={signIn.error?.message ?? notice}
      isBusy={signIn.isPending}
      act={t('signIn')}
      submit={(name, password) => signIn.mutate({ username: name, password })}
    />
  );
}
