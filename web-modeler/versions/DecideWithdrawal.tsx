import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../web/shared/api/client';
import { useMay, useMe } from '../../web/shared/session/session';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { dateText, instantText } from '../../web/shared/time/instants';
import classes from './versions.module.css';
import { type WithdrawalRequest, withdrawalsKey } from './withdrawals';

const texts = defineTexts({
  title: { vi: 'Đề nghị bãi bỏ phiên bản {n}', en: 'Request to withdraw version {n}' },
  what: {
    vi: 'Theo Quyết định {number} ngày {date}: từ ngày {from} không tiếp nhận hồ sơ theo phiên bản này; hồ sơ đã tiếp nhận vẫn giải quyết tiếp.',
    en: 'By decision {number} of {date}: from {from} on no case is received under it; those that were received go on by it.',
  },
  reason: { vi: 'Căn cứ, lý do: {reason}', en: 'Ground: {reason}' },
  who: {
    vi: '{name} đề nghị lúc {at}; cần quyết định trước {until}.',
    en: 'Asked by {name}, {at}; to be decided before {until}.',
  },
  own: {
    vi: 'Bạn là người đề nghị: người thứ hai của cơ quan kiểm soát phải quyết định.',
    en: 'You have asked for it: a second person of the office of control has to decide.',
  },
  notYours: {
    vi: 'Cơ quan kiểm soát thủ tục hành chính sẽ quyết định.',
    en: 'The office of control will decide.',
  },
  note: { vi: 'Ý kiến (bắt buộc khi không đồng ý)', en: 'Note (needed when it is sent back)' },
  approve: { vi: 'Đồng ý bãi bỏ', en: 'Agree and withdraw' },
  reject: { vi: 'Không đồng ý', en: 'Send back' },
  takeBack: { vi: 'Rút đề nghị', en: 'Take it back' },
  failed: { vi: 'Chưa thực hiện được', en: 'It was refused' },
});

type Verdict = 'approve' | 'reject' | 'withdraw';

/** What a second person reads and decides: the version is withdrawn when they agree, and not before. */
export function DecideWithdrawal({ request, version }: { request: WithdrawalRequest; version: number }) {
  const t = useTexts(texts);
  const me = useMe();
  const may = useMay();
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const deciding = useMutation({
    mutationFn: (verdict: Verdict) => {
      const params = { path: { id: request.id } };
      if (verdict === 'withdraw') return answerOf(api.POST('/api/v1/proposals/{id}/withdraw', { params }));
      return verdict === 'reject'
        ? answerOf(api.POST('/api/v1/proposals/{id}/reject', { params, body: { note } }))
        : answerOf(
            api.POST('/api/v1/proposals/{id}/approve', { params, body: note.trim() === '' ? {} : { note } }),
          );
    },
    // Refused or not: somebody else may have decided meanwhile.
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: withdrawalsKey }),
        client.invalidateQueries({ queryKey: ['version-catalogue'] }),
      ]),
  });
  const isOwn = request.proposedBy.id === me.id;
  const { decisionNumber: number, decisionDate, from, reason, proposedBy, proposedAt, expiresAt } = request;
  return (
    <section className={classes.request} aria-label={t('title', { n: version })}>
      <Stack gap="xs">
        <Title order={2} size="h6">
          {t('title', { n: version })}
        </Title>
        <Text size="sm">{t('what', { number, date: dateText(decisionDate), from: dateText(from) })}</Text>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('reason', { reason })}
        </Text>
        <Text size="xs">
          {t('who', { name: proposedBy.name, at: instantText(proposedAt), until: instantText(expiresAt) })}
        </Text>
        {isOwn ? (
          <>
            <Text size="sm">{t('own')}</Text>
            <Group>
              <Button
                size="xs"
                variant="default"
                onClick={() => deciding.mutate('withdraw')}
                loading={deciding.isPending}
              >
                {t('takeBack')}
              </Button>
            </Group>
          </>
        ) : may('definition.approve') ? (
          <>
            <TextInput
              size="xs"
              label={t('note')}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
              maxLength={2_000}
            />
            <Group gap="xs">
              <Button
                size="xs"
                color="red"
                variant="light"
                onClick={() => deciding.mutate('approve')}
                loading={deciding.isPending}
              >
                {t('approve')}
              </Button>
              <Button
                size="xs"
                variant="default"
                onClick={() => deciding.mutate('reject')}
                disabled={note.trim() === '' || deciding.isPending}
              >
                {t('reject')}
              </Button>
            </Group>
          </>
        ) : (
          <Text size="sm">{t('notYours')}</Text>
        )}
        {deciding.error && (
          <Text size="sm" c="red" role="alert">
            {t('failed')}: {deciding.error.message}
          </Text>
        )}
      </Stack>
    </section>
  );
}
