import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SecondFactorStep } from '../shared/account/SecondFactorStep';
import { answerOf, api, type Schema } from '../shared/api/client';
import { Loading } from '../shared/states/states';
import { defineTexts, useTexts } from '../shared/texts/texts';
import { ClockHint } from '../shared/time/ClockHint';
import { Credentials } from './Credentials';
import { DemoAccounts } from './DemoAccounts';
import { DoorFrame } from './DoorFrame';
import { RequiredSecondFactor } from './RequiredSecondFactor';
import { homeOf, safeReturn } from './safe-return';

type Session = Schema<'SessionView'>;

const texts = defineTexts({
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  secondFactor: { vi: 'Xác thực bước hai', en: 'Second step' },
  setUp: { vi: 'Thiết lập xác thực hai bước', en: 'Set up two-step sign-in' },
  already: { vi: 'Bạn đang đăng nhập với tên {name}.', en: 'You are signed in as {name}.' },
  goOn: { vi: 'Tiếp tục', en: 'Go on' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
});

/** Signing in: who one is, the second step where there is one or the role asks for one, and on to the page wanted. */
export function SignIn() {
  const t = useTexts(texts);
  const wanted = new URLSearchParams(location.search).get('to');
  const [opened, setOpened] = useState<Session>();
  const [notice, setNotice] = useState<string>();
  const options = useQuery({
    queryKey: ['session-options'],
    queryFn: () => answerOf(api.GET('/api/v1/session/options')),
    staleTime: Infinity,
  });
  const before = useQuery({
    queryKey: ['session'],
    queryFn: () => answerOf(api.GET('/api/v1/session')).catch(() => null),
    staleTime: Infinity,
  });
  const goOn = (roles: readonly string[] = []) =>
    location.assign(safeReturn(wanted, location.origin, homeOf(roles)));
  const enter = (session: Session) => {
    if (session.secondFactor === 'shown' || session.secondFactor === 'none') goOn(session.roles);
    else setOpened(session);
  };
  const signIn = useMutation({
    mutationFn: (body: Schema<'SignInRequest'>) => answerOf(api.POST('/api/v1/session', { body })),
    onMutate: () => setNotice(undefined),
    onSuccess: enter,
  });
  const signOut = async () => {
    await api.DELETE('/api/v1/session').catch(() => undefined);
    location.reload();
  };

  if (before.isPending) return <Loading />;
  const session = opened ?? before.data;
  if (session?.secondFactor === 'needed')
    return (
      <DoorFrame title={t('secondFactor')}>
        <ClockHint />
        <SecondFactorStep
          onSignedIn={enter}
          onExpired={(why) => {
            signIn.reset();
            setNotice(why);
            setOpened(undefined);
          }}
        />
      </DoorFrame>
    );
  if (session?.secondFactor === 'to-set-up')
    return (
      <DoorFrame title={t('setUp')}>
        <ClockHint />
        <Stack gap="sm">
          <RequiredSecondFactor onDone={() => goOn(session.roles)} />
          <Button variant="subtle" size="compact-sm" onClick={() => void signOut()}>
            {t('signOut')}
          </Button>
        </Stack>
      </DoorFrame>
    );
  if (session && !signIn.isSuccess)
    return (
      <DoorFrame title={t('signIn')}>
        <Stack>
          <Text size="sm">{t('already', { name: session.person?.name ?? '' })}</Text>
          <Group>
            <Button onClick={() => goOn(session.roles)}>{t('goOn')}</Button>
            <Button variant="default" onClick={() => void signOut()}>
              {t('signOut')}
            </Button>
          </Group>
        </Stack>
      </DoorFrame>
    );
  const accounts = options.data?.demoAccounts ?? [];
  const isBusy = signIn.isPending || signIn.isSuccess;
  return (
    <DoorFrame
      title={t('signIn')}
      beside={
        accounts.length > 0 && (
          <DemoAccounts
            accounts={accounts}
            isBusy={isBusy}
            signIn={({ username, password }) => signIn.mutate({ username, password })}
          />
        )
      }
    >
      <ClockHint />
      <Credentials
        options={options.data}
        returnTo={safeReturn(wanted, location.origin, '/desk')}
        refusal={signIn.error?.message ?? notice}
        isBusy={isBusy}
        submit={(username, password) => signIn.mutate({ username, password })}
      />
    </DoorFrame>
  );
}
