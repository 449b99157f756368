import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { answerOf, api } from '../../shared/api/client';
import { UnitPicker } from '../../shared/organisation/UnitPicker';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { ActDialog, tellDone } from './ActDialog';
import { useCommand } from './use-command';

const texts = defineTexts({
  title: { vi: 'Chuyển cho đơn vị khác', en: 'Send to another unit' },
  about: { vi: 'Hồ sơ {code} đã bị trả lại', en: 'Case {code} was sent back' },
  unit: { vi: 'Đơn vị nhận', en: 'Receiving unit' },
  note: { vi: 'Ghi chú cho đơn vị nhận', en: 'Note to the receiver' },
  send: { vi: 'Chuyển', en: 'Send' },
  done: { vi: 'Đã chuyển hồ sơ {code}', en: 'Case {code} has been sent' },
});

interface RedirectDialogProps {
  handoffId: string;
  caseCode: string;
  close: () => void;
}

/** What came back goes to another unit. */
export function RedirectDialog({ handoffId, caseCode, close }: RedirectDialogProps) {
  const t = useTexts(texts);
  const [unitId, setUnit] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const redirect = useCommand(
    (to: string, key) =>
      answerOf(
        api.POST('/api/v1/handoffs/{id}/redirect', {
          params: { path: { id: handoffId }, header: { 'Idempotency-Key': key } },
          body: { to, ...(note.trim() && { note: note.trim() }) },
        }),
      ),
    () => {
      tellDone(t('done', { code: caseCode }));
      close();
    },
  );
  return (
    <ActDialog
      title={t('title')}
      about={t('about', { code: caseCode })}
      confirm={t('send')}
      isReady={unitId !== null}
      isSending={redirect.isPending}
      error={redirect.error}
      close={close}
      send={() => unitId !== null && redirect.mutate(unitId)}
    >
      <UnitPicker label={t('unit')} value={unitId} onChange={setUnit} required isFirst />
      <Textarea
        label={t('note')}
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={({ currentTarget: { value } }) => setNote(value)}
      />
    </ActDialog>
  );
}
