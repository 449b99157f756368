import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { Refused } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { dateText } from '../../shared/time/instants';
import { KeyForm, type KeyGiven } from './KeyForm';
import { nameInCertificate, type SigningKey } from './signing-queries';

const texts = defineTexts({
  none: { vi: 'Chưa có khóa.', en: 'There is no key.' },
  issuer: { vi: 'Cấp bởi: {issuer}', en: 'Issued by: {issuer}' },
  period: { vi: 'Hiệu lực từ {from} đến {to}', en: 'Valid from {from} to {to}' },
  serial: { vi: 'Số chứng thư: {serial}', en: 'Serial number: {serial}' },
  inForce: { vi: 'còn hiệu lực', en: 'in force' },
  over: { vi: 'hết hiệu lực', en: 'not in force' },
  add: { vi: 'Thêm khóa', en: 'Add a key' },
  replace: { vi: 'Thay khóa', en: 'Replace' },
  retire: { vi: 'Thôi dùng khóa', en: 'Retire' },
  sure: { vi: 'Thôi dùng khóa này?', en: 'Retire this key?' },
  keep: { vi: 'Giữ lại', en: 'Keep it' },
  owner: { vi: '{act}: {owner}', en: '{act}: {owner}' },
});

/** The key in force with what its certificate says, and what replaces or retires it. */
export function KeyCard({
  signingKey,
  hasRemote,
  set,
  retire,
  owner,
}: {
  signingKey: SigningKey | null;
  hasRemote: boolean;
  set: UseMutationResult<unknown, Error, KeyGiven>;
  retire: UseMutationResult<unknown, Error, void>;
  owner: string;
}) {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  const [isSure, setSure] = useState(false);
  const named = (act: string) => t('owner', { act, owner });
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        {signingKey ? (
          <div>
            <Group gap="xs">
              <Text fw={600} size="sm">
                {nameInCertificate(signingKey.subject)}
              </Text>
              <Badge size="sm" tt="none" variant="light" color={signingKey.isInForce ? 'teal' : 'red'}>
                {t(signingKey.isInForce ? 'inForce' : 'over')}
              </Badge>
            </Group>
            <Text size="sm">{t('issuer', { issuer: nameInCertificate(signingKey.issuer) })}</Text>
            <Text size="sm">
              {t('period', { from: dateText(signingKey.validFrom), to: dateText(signingKey.validTo) })}
            </Text>
            <Text size="xs" c="dimmed">
              {t('serial', { serial: signingKey.serial })}
            </Text>
          </div>
        ) : (
          <Text size="sm" c="dimmed">
            {t('none')}
          </Text>
        )}
        {isOpen ? (
          <KeyForm
            hasRemote={hasRemote}
            save={set}
            close={() => {
              setOpen(false);
              set.reset();
            }}
          />
        ) : (
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              onClick={() => setOpen(true)}
              aria-label={named(t(signingKey ? 'replace' : 'add'))}
            >
              {t(signingKey ? 'replace' : 'add')}
            </Button>
            {signingKey && !isSure && (
              <Button
                size="xs"
                variant="default"
                onClick={() => setSure(true)}
                aria-label={named(t('retire'))}
              >
                {t('retire')}
              </Button>
            )}
            {signingKey && isSure && (
              <Group gap="xs" role="group" aria-label={t('sure')}>
                <Text size="sm">{t('sure')}</Text>
                <Button
                  size="xs"
                  variant="light"
                  color="red"
                  loading={retire.isPending}
                  onClick={() => retire.mutate(undefined, { onSuccess: () => setSure(false) })}
                >
                  {t('retire')}
                </Button>
                <Button size="xs" variant="default" onClick={() => setSure(false)}>
                  {t('keep')}
                </Button>
              </Group>
            )}
          </Group>
        )}
        {retire.error && <Refused error={retire.error} />}
      </Stack>
    </Paper>
  );
}
