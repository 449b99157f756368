import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { answerOf, api } from '../../shared/api/client';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { ActDialog, tellDone } from './ActDialog';
import { useCommand } from './use-command';

const texts = defineTexts({
  title: { vi: 'Gửi văn bản đôn đốc', en: 'Send an urging letter' },
  about: { vi: 'Hồ sơ {code} · gửi {to}', en: 'Case {code} · to {to}' },
  holder: { vi: 'đơn vị đang giữ hồ sơ', en: 'the unit that holds the case' },
  text: { vi: 'Nội dung', en: 'Text' },
  textHelp: {
    vi: 'Văn bản được lưu vào hồ sơ và người nhận được báo ngay.',
    en: 'The letter is kept with the case and the receiver is told at once.',
  },
  haste: {
    vi: 'Đề nghị khẩn trương giải quyết hồ sơ {code} và báo cáo kết quả.',
    en: 'Please deal with case {code} without delay and report the outcome.',
  },
  newDate: {
    vi: 'Hồ sơ {code} sắp đến hạn. Đề nghị xem xét xin lỗi, hẹn lại ngày trả kết quả theo quy định và báo cáo lý do.',
    en: 'Case {code} will soon be due. Please consider an apology with a new date, and report the reason.',
  },
  send: { vi: 'Gửi đôn đốc', en: 'Send' },
  done: { vi: 'Đã gửi đôn đốc hồ sơ {code}', en: 'The letter on case {code} has been sent' },
});

interface UrgeDialogProps {
  caseId: string;
  caseCode: string;
  asks?: 'haste' | 'newDate';
  /** Absent: whoever has the case, or was sent it. */
  toUnitId?: string;
  toName?: string;
  close: () => void;
}

/** An urging letter to the unit that must move. */
export function UrgeDialog({ caseId, caseCode, asks = 'haste', toUnitId, toName, close }: UrgeDialogProps) {
  const t = useTexts(texts);
  const [text, setText] = useState(() => t(asks, { code: caseCode }));
  const urge = useCommand(
    (letter: string, key) =>
      answerOf(
        api.POST('/api/v1/case-files/{id}/urge', {
          params: { path: { id: caseId }, header: { 'Idempotency-Key': key } },
          body: { text: letter, ...(toUnitId && { to: toUnitId }) },
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
      about={t('about', { code: caseCode, to: toName ?? t('holder') })}
      confirm={t('send')}
      isReady={text.trim() !== ''}
      isSending={urge.isPending}
      error={urge.error}
      close={close}
      send={() => urge.mutate(text.trim())}
    >
      <Textarea
        label={t('text')}
        description={t('textHelp')}
        autosize
        minRows={4}
        maxLength={2000}
        required
        data-autofocus
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
    </ActDialog>
  );
}
