import { Button, Group, Paper, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { Refused } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { KeyCard } from './KeyCard';
import type { KeyGiven } from './KeyForm';

type Agency = Schema<'AgencySigningView'>;
type Signer = Schema<'CapacityView'>;

const texts = defineTexts({
  electronic: { vi: 'Kết quả phải được ký số và đóng dấu số', en: 'Results are signed and sealed here' },
  electronicHint: {
    vi: 'Khi bật, không chuyển bước nếu kết quả chưa được ký số, cấp số và đóng dấu. Khi tắt, cơ quan ký trên giấy.',
    en: 'When on, no step goes on before the result is signed, numbered and sealed. When off, the agency signs on paper.',
  },
  signers: { vi: 'Thẩm quyền ký của lãnh đạo', en: 'How leaders sign' },
  capacity: { vi: 'Thẩm quyền (TM., KT., TL., TUQ.)', en: 'Capacity (TM., KT., TL., TUQ.)' },
  title: { vi: 'Chức vụ', en: 'Title' },
  save: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu', en: 'Saved' },
  of: { vi: '{label} – {name}', en: '{label} – {name}' },
});

/** One agency: its seal, whether it signs here or on paper, and in which capacity each leader signs. */
export function AgencyCard({ agency, hasRemote }: { agency: Agency; hasRemote: boolean }) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const { agencyId, agencyName } = agency;
  const path = { agencyId };
  const refresh = () => client.invalidateQueries({ queryKey: ['signing'] });
  const set = useMutation({
    mutationFn: (body: KeyGiven) =>
      answerOf(api.PUT('/api/v1/signing/agencies/{agencyId}/seal', { params: { path }, body })),
    onSuccess: refresh,
  });
  const retire = useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/signing/agencies/{agencyId}/seal', { params: { path } })),
    onSuccess: refresh,
  });
  const practice = useMutation({
    mutationFn: (onPaper: boolean) =>
      answerOf(
        api.PUT('/api/v1/signing/agencies/{agencyId}/practice', { params: { path }, body: { onPaper } }),
      ),
    onSuccess: refresh,
  });
  return (
    <Paper withBorder p="md" component="article">
      <Stack gap="sm">
        <Title order={3} size="h5">
          {agencyName}
        </Title>
        <KeyCard
          signingKey={agency.seal}
          hasRemote={hasRemote}
          set={set}
          retire={retire}
          owner={agencyName}
        />
        <Switch
          label={t('electronic')}
          description={t('electronicHint')}
          checked={!agency.onPaper}
          disabled={practice.isPending}
          onChange={(event) => practice.mutate(!event.currentTarget.checked)}
        />
        {practice.error && <Refused error={practice.error} />}
        {agency.signers.length > 0 && (
          <Text fw={600} size="sm">
            {t('signers')}
          </Text>
        )}
        {agency.signers.map((signer) => (
          <SignerForm key={signer.personId} agencyId={agencyId} signer={signer} />
        ))}
      </Stack>
    </Paper>
  );
}

function SignerForm({ agencyId, signer }: { agencyId: string; signer: Signer }) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const { personId, personName } = signer;
  const [capacity, setCapacity] = useState(signer.capacity ?? '');
  const [title, setTitle] = useState(signer.title ?? '');
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT('/api/v1/signing/agencies/{agencyId}/signers/{personId}', {
          params: { path: { agencyId, personId } },
          body: { title, ...(capacity.trim() && { capacity: capacity.trim() }) },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['signing', 'agencies'] }),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const labelled = (label: string) => t('of', { label, name: personName });
  return (
    <form onSubmit={send}>
      <Text size="sm">{personName}</Text>
      <Group align="flex-end" gap="xs">
        <TextInput
          flex={1}
          miw={200}
          size="xs"
          label={t('capacity')}
          aria-label={labelled(t('capacity'))}
          placeholder="KT. CHỦ TỊCH"
          maxLength={200}
          value={capacity}
          onChange={(event) => setCapacity(event.currentTarget.value)}
        />
        <TextInput
          flex={1}
          miw={160}
          size="xs"
          label={t('title')}
          aria-label={labelled(t('title'))}
          placeholder="PHÓ CHỦ TỊCH"
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          required
        />
        <Button
          size="xs"
          variant="default"
          type="submit"
          loading={save.isPending}
          aria-label={labelled(t('save'))}
          disabled={title.trim() === ''}
        >
          {t('save')}
        </Button>
        <Text size="xs" role="status">
          {save.isSuccess && t('saved')}
        </Text>
      </Group>
      {save.error && <Refused error={save.error} />}
    </form>
  );
}
