import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Schema } from '../../shared/api/client';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import type { Reason } from './reception-queries';

const texts = defineTexts({
  title: { vi: 'Từ chối tiếp nhận hồ sơ (Mẫu 03)', en: 'Refuse to receive (Form 03)' },
  what: {
    vi: 'Hồ sơ kết thúc tại đây. Người nộp nhận phiếu từ chối nêu rõ lý do và căn cứ.',
    en: 'The case ends here. The applicant gets a refusal with its reason and ground.',
  },
  reason: { vi: 'Lý do từ chối', en: 'Reason' },
  ground: { vi: 'Căn cứ: {ground}', en: 'Ground: {ground}' },
  explanation: { vi: 'Diễn giải', en: 'Explanation' },
  send: { vi: 'Lập phiếu từ chối', en: 'Make out the refusal' },
  cancel: { vi: 'Quay lại', en: 'Back' },
});

/** Why a dossier is not received: a reason that the procedure knows, and words for the applicant. */
export function RefusalDialog(props: {
  reasons: readonly Reason[];
  close: () => void;
  send: (refusal: Schema<'ReceptionRefusal'>) => void;
  isSending: boolean;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const [reasonCode, setReasonCode] = useState(props.reasons[0]?.code ?? '');
  const [words, setWords] = useState('');
  const chosen = props.reasons.find(({ code }) => code === reasonCode);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.send({ reasonCode, reason: words.trim() || inLanguage({ ...chosen }) });
  };
  return (
    <Modal opened onClose={props.close} title={t('title')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t('what')}</Text>
          <NativeSelect
            label={t('reason')}
            description={chosen && t('ground', { ground: chosen.ground })}
            data-autofocus
            value={reasonCode}
            data={props.reasons.map(({ code: value, ...said }) => ({
              value,
              label: inLanguage({ ...said }, language),
            }))}
            onChange={(event) => setReasonCode(event.currentTarget.value)}
          />
          <Textarea
            label={t('explanation')}
            maxLength={2_000}
            autosize
            minRows={3}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.close}>
              {t('cancel')}
            </Button>
            <Button type="submit" color="red" variant="light" loading={props.isSending}>
              {t('send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
