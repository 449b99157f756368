import { Button, Group, Paper, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../../shared/api/client';
import { useMay } from '../../shared/session/session';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { dateText } from '../../shared/time/instants';
import { nameInCertificate } from './signing-queries';

const texts = defineTexts({
  title: { vi: 'Tổ chức chứng thực được tin cậy', en: 'Trusted certification authorities' },
  hint: {
    vi: 'Chữ ký chỉ được coi là hợp lệ khi chứng thư do các tổ chức này cấp.',
    en: 'A signature counts as valid only when its certificate was issued under one of these.',
  },
  none: { vi: 'Danh sách còn trống.', en: 'The list is empty.' },
  until: { vi: 'Hiệu lực đến {to}', en: 'Valid until {to}' },
  remove: { vi: 'Bỏ khỏi danh sách', en: 'Take off the list' },
  removeOf: { vi: 'Bỏ khỏi danh sách: {name}', en: 'Take off the list: {name}' },
  certificate: { vi: 'Chứng thư (PEM)', en: 'Certificate (PEM)' },
  note: { vi: 'Ghi chú', en: 'Note' },
  add: { vi: 'Thêm vào danh sách', en: 'Add to the list' },
});

/** The trust list; who runs the installation changes it. */
export function TrustAnchors() {
  const t = useTexts(texts);
  const mayChange = useMay()('signing.manage');
  const client = useQueryClient();
  const [certificate, setCertificate] = useState('');
  const [note, setNote] = useState('');
  const list = useQuery({
    queryKey: ['signing', 'trust-anchors'],
    queryFn: () => answerOf(api.GET('/api/v1/signing/trust-anchors')),
  });
  const refresh = () => client.invalidateQueries({ queryKey: ['signing', 'trust-anchors'] });
  const add = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/signing/trust-anchors', { body: { certificate, note } })),
    onSuccess: () => {
      setCertificate('');
      setNote('');
      return refresh();
    },
  });
  const remove = useMutation({
    mutationFn: (anchorId: string) =>
      answerOf(api.DELETE('/api/v1/signing/trust-anchors/{anchorId}', { params: { path: { anchorId } } })),
    onSuccess: refresh,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <section aria-labelledby="trust-list">
      <Title order={2} size="h4" id="trust-list">
        {t('title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('hint')}
      </Text>
      {list.error && <Refused error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      <Stack gap="xs">
        {list.data?.items.length === 0 && <Text size="sm">{t('none')}</Text>}
        {list.data?.items.map(({ id, subject, validTo, note: said }) => (
          <Paper key={id} withBorder p="xs">
            <Group justify="space-between" wrap="nowrap">
              <div>
                <Text size="sm" fw={600}>
                  {nameInCertificate(subject)}
                </Text>
                <Text size="xs" c="dimmed">
                  {t('until', { to: dateText(validTo) })}
                  {said && ` · ${said}`}
                </Text>
              </div>
              {mayChange && (
                <Button
                  size="xs"
                  variant="default"
                  loading={remove.isPending && remove.variables === id}
                  onClick={() => remove.mutate(id)}
                  aria-label={t('removeOf', { name: nameInCertificate(subject) })}
                >
                  {t('remove')}
                </Button>
              )}
            </Group>
          </Paper>
        ))}
        {remove.error && <Refused error={remove.error} />}
        {mayChange && (
          <form onSubmit={send}>
            <Stack gap="xs" mt="sm">
              <Textarea
                label={t('certificate')}
                placeholder="-----BEGIN CERTIFICATE-----"
                autosize
                minRows={3}
                maxRows={8}
                value={certificate}
                onChange={(event) => setCertificate(event.currentTarget.value)}
                required
              />
              <TextInput
                label={t('note')}
                maxLength={500}
                value={note}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
              {add.error && <Refused error={add.error} />}
              <Group justify="flex-end">
                <Button size="xs" type="submit" loading={add.isPending} disabled={certificate.trim() === ''}>
                  {t('add')}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </Stack>
    </section>
  );
}
