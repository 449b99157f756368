import { Alert, Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answerOf, api, newCommandKey, type Schema } from '../../web/shared/api/client';
import { ApiProblem } from '../../web/shared/api/problem';
import { DayInput } from '../../web/shared/date/DayInput';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { today } from '../../web/shared/time/local-date';
import { withdrawalsKey } from './withdrawals';

const texts = defineTexts({
  title: { vi: 'Bãi bỏ phiên bản {n}', en: 'Withdraw version {n}' },
  hint: {
    vi: 'Phiên bản này do Quyết định {decision} phê duyệt. Người thứ hai của cơ quan kiểm soát phải đồng ý thì việc bãi bỏ mới có hiệu lực; hồ sơ đã tiếp nhận vẫn giải quyết theo phiên bản này.',
    en: 'This version was approved by decision {decision}. A second person of the office of control has to agree; cases that were received under it go on by it.',
  },
  number: { vi: 'Số quyết định bãi bỏ', en: 'Number of the decision' },
  numberHint: { vi: 'Ví dụ: 140/QĐ-UBND', en: 'For instance: 140/QĐ-UBND' },
  date: { vi: 'Ngày quyết định', en: 'Date of the decision' },
  from: { vi: 'Hết hiệu lực từ ngày', en: 'Not in force from' },
  reason: { vi: 'Căn cứ, lý do bãi bỏ', en: 'Ground of the decision' },
  reasonHint: {
    vi: 'Văn bản làm căn cứ và lý do, ít nhất 10 chữ; được công khai.',
    en: 'The rule it rests on and why, at least 10 letters; it is made public.',
  },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  ask: { vi: 'Đề nghị bãi bỏ', en: 'Ask to withdraw' },
  failed: { vi: 'Chưa gửi được đề nghị', en: 'It was refused' },
});

/** Asks that an approved version be withdrawn by a decision; what was typed stays when it is refused. */
export function AskWithdrawal({ version, close }: { version: Schema<'VersionView'>; close: () => void }) {
  const t = useTexts(texts);
  const client = useQueryClient();
  const [input, setInput] = useState({
    decisionNumber: '',
    decisionDate: today(),
    from: today(),
    reason: '',
  });
  /** Of the command as it was sent: another input is another command. */
  const key = useRef({ of: '', key: '' });
  const asking = useMutation({
    mutationFn: () => {
      const of = JSON.stringify(input);
      if (key.current.of !== of) key.current = { of, key: newCommandKey() };
      return answerOf(
        api.POST('/api/v1/approved-procedures/{versionId}/withdraw', {
          params: { path: { versionId: version.approvedVersionId! } },
          headers: { 'Idempotency-Key': key.current.key },
          body: input,
        }),
      );
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: withdrawalsKey });
      close();
    },
  });
  const problem = asking.error instanceof ApiProblem ? asking.error.problem : undefined;
  const errorOf = (field: string) => problem?.errors?.find((one) => one.field === field)?.message;
  const put = (part: Partial<typeof input>) => setInput((before) => ({ ...before, ...part }));
  const isComplete = Object.values(input).every((value) => value.trim() !== '');
  return (
    <Modal
      opened
      onClose={close}
      title={t('title', { n: version.version })}
      size="lg"
      closeOnClickOutside={false}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete && !asking.isPending) asking.mutate();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('hint', { decision: version.decisionNumber ?? '' })}</Text>
          <TextInput
            label={t('number')}
            placeholder={t('numberHint')}
            value={input.decisionNumber}
            onChange={(event) => put({ decisionNumber: event.currentTarget.value })}
            maxLength={100}
            error={errorOf('decisionNumber')}
            required
            data-autofocus
          />
          <Group grow align="flex-start">
            <DayInput
              size="sm"
              label={t('date')}
              value={input.decisionDate}
              onChange={(decisionDate) => put({ decisionDate })}
              error={errorOf('decisionDate')}
              required
            />
            <DayInput
              size="sm"
              label={t('from')}
              value={input.from}
              onChange={(from) => put({ from })}
              min={today()}
              error={errorOf('from')}
              required
            />
          </Group>
          <Textarea
            label={t('reason')}
            description={t('reasonHint')}
            value={input.reason}
            onChange={(event) => put({ reason: event.currentTarget.value })}
            maxLength={2_000}
            autosize
            minRows={3}
            maxRows={8}
            error={errorOf('reason')}
            required
          />
          {asking.error && (
            <Alert color="red" variant="light" title={t('failed')} role="alert">
              <Text size="sm">{asking.error.message}</Text>
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button
              type="submit"
              variant="light"
              color="red"
              loading={asking.isPending}
              disabled={!isComplete}
            >
              {t('ask')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
