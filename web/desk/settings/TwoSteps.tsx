import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SecondFactorSetUp } from '../../shared/account/SecondFactorSetUp';
import { answerOf, api } from '../../shared/api/client';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { dateText } from '../../shared/time/instants';
import { NewRecoveryCodes } from './NewRecoveryCodes';
import { RemoveSecondFactor } from './RemoveSecondFactor';

const texts = defineTexts({
  title: { vi: 'Xác thực hai bước', en: 'Two-step sign-in' },
  what: {
    vi: 'Ngoài mật khẩu, đăng nhập cần mã của ứng dụng xác thực trên điện thoại. Người biết mật khẩu của bạn vẫn không vào được.',
    en: 'Besides the password, signing in takes a code of an app on your phone. Who learns your password still cannot get in.',
  },
  off: { vi: 'Chưa bật.', en: 'Not set up.' },
  on: {
    vi: 'Đã bật từ {since}. Còn {left} mã khôi phục.',
    en: 'On since {since}. {left} recovery codes are left.',
  },
  setUp: { vi: 'Thiết lập', en: 'Set up' },
  renew: { vi: 'Tạo mã khôi phục mới', en: 'Make new recovery codes' },
  remove: { vi: 'Tắt xác thực hai bước', en: 'Turn two-step sign-in off' },
  cancel: { vi: 'Hủy', en: 'Cancel' },
});

/** Whether signing in takes two steps, and everything that changes it. */
export function TwoSteps() {
  const t = useTexts(texts);
  const client = useQueryClient();
  const [doing, setDoing] = useState<'set-up' | 'renew' | 'remove' | null>(null);
  const state = useQuery({
    queryKey: ['second-factor'],
    queryFn: () => answerOf(api.GET('/api/v1/me/second-factor')),
    refetchOnWindowFocus: false,
  });
  if (state.error) return <Refused error={state.error} retry={() => void state.refetch()} />;
  if (!state.data) return <Loading />;
  const done = () => {
    setDoing(null);
    void client.invalidateQueries({ queryKey: ['second-factor'] });
  };
  const { isSet, since, recoveryCodesLeft = 0 } = state.data;
  return (
    <Stack gap="sm" maw={460}>
      <Title order={2} size="h4">
        {t('title')}
      </Title>
      <Text size="sm">{t('what')}</Text>
      <Text size="sm" fw={600}>
        {isSet ? t('on', { since: dateText(since), left: recoveryCodesLeft }) : t('off')}
      </Text>
      {doing === null && (
        <Group>
          {isSet ? (
            <>
              <Button variant="default" onClick={() => setDoing('renew')}>
                {t('renew')}
              </Button>
              <Button variant="light" color="red" onClick={() => setDoing('remove')}>
                {t('remove')}
              </Button>
            </>
          ) : (
            <Button onClick={() => setDoing('set-up')}>{t('setUp')}</Button>
          )}
        </Group>
      )}
      {doing === 'set-up' && <SecondFactorSetUp onDone={done} />}
      {doing === 'renew' && <NewRecoveryCodes onDone={done} />}
      {doing === 'remove' && <RemoveSecondFactor onDone={done} />}
      {doing !== null && (
        <Group>
          <Button variant="subtle" size="compact-sm" onClick={() => setDoing(null)}>
            {t('cancel')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
