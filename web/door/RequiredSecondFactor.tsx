import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { SecondFactorSetUp } from '../shared/account/SecondFactorSetUp';
import { SecondFactorStep } from '../shared/account/SecondFactorStep';
import { answerOf, api } from '../shared/api/client';
import { Loading, Refused } from '../shared/states/states';
import { defineTexts, useTexts } from '../shared/texts/texts';

const texts = defineTexts({
  mustSetUp: {
    vi: 'Vai trò của bạn yêu cầu đăng nhập hai bước. Hãy thiết lập trước khi tiếp tục.',
    en: 'Your role asks for two-step sign-in. Set it up before you go on.',
  },
});

/** For a session that may do nothing yet: shows the second factor that the account has, or sets one up. */
export function RequiredSecondFactor({ onDone }: { onDone: () => void }) {
  const t = useTexts(texts);
  const own = useQuery({
    queryKey: ['second-factor'],
    queryFn: () => answerOf(api.GET('/api/v1/me/second-factor')),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  if (own.error) return <Refused error={own.error} retry={() => void own.refetch()} />;
  if (!own.data) return <Loading />;
  if (own.data.isSet) return <SecondFactorStep onSignedIn={onDone} onExpired={() => location.reload()} />;
  return (
    <>
      <Text size="sm">{t('mustSetUp')}</Text>
      <SecondFactorSetUp onDone={onDone} />
    </>
  );
}
