import { Divider, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../shared/api/client';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { AgencyCard } from './AgencyCard';
import { KeyCard } from './KeyCard';
import type { KeyGiven } from './KeyForm';
import classes from './signing.module.css';
import { TrustAnchors } from './TrustAnchors';

const texts = defineTexts({
  own: { vi: 'Khóa ký của tôi', en: 'My signing key' },
  ownHint: {
    vi: 'Tệp khóa được mã hóa khi lưu; mật khẩu không được lưu và phải nhập mỗi lần ký.',
    en: 'The key file is kept encrypted; its password is not kept and is asked for at each signing.',
  },
  agencies: { vi: 'Con dấu số của cơ quan', en: 'Seals of agencies' },
});

/** What signing takes: one's own key, the seals one looks after, and the authorities that are trusted. */
export function KeysAndSeals() {
  const t = useTexts(texts);
  const client = useQueryClient();
  const own = useQuery({
    queryKey: ['signing', 'own-key'],
    queryFn: () => answerOf(api.GET('/api/v1/signing/own-key')),
  });
  const agencies = useQuery({
    queryKey: ['signing', 'agencies'],
    queryFn: () => answerOf(api.GET('/api/v1/signing/agencies')),
  });
  const refresh = () => client.invalidateQueries({ queryKey: ['signing'] });
  const set = useMutation({
    mutationFn: (body: KeyGiven) => answerOf(api.PUT('/api/v1/signing/own-key', { body })),
    onSuccess: refresh,
  });
  const retire = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/signing/own-key')),
    onSuccess: refresh,
  });
  if (own.error) return <Refused error={own.error} retry={() => void own.refetch()} />;
  if (!own.data) return <Loading />;
  return (
    <Stack gap="lg" maw={760} className={classes.setUp}>
      <section aria-labelledby="own-key">
        <Title order={2} size="h4" id="own-key">
          {t('own')}
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          {t('ownHint')}
        </Text>
        <KeyCard
          signingKey={own.data.key}
          hasRemote={own.data.hasRemote}
          set={set}
          retire={retire}
          owner={t('own')}
        />
      </section>
      {agencies.error && <Refused error={agencies.error} retry={() => void agencies.refetch()} />}
      {agencies.data && agencies.data.items.length > 0 && (
        <section aria-labelledby="seals">
          <Divider mb="md" />
          <Title order={2} size="h4" id="seals" mb="xs">
            {t('agencies')}
          </Title>
          <Stack gap="md">
            {agencies.data.items.map((agency) => (
              <AgencyCard key={agency.agencyId} agency={agency} hasRemote={agencies.data.hasRemote} />
            ))}
          </Stack>
        </section>
      )}
      <Divider />
      <TrustAnchors />
    </Stack>
  );
}
