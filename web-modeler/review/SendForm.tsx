import { Alert, Button, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { answerOf, api, newCommandKey } from '../../web/shared/api/client';
import { ApiProblem } from '../../web/shared/api/problem';
import { DayInput } from '../../web/shared/date/DayInput';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { useShownEditor } from '../workspace/editor';
import { useSaver } from '../workspace/saving/use-saver';
import { useFiles, useWorkspace } from '../workspace/workspace';
import { effectiveFrom, withEffectiveFrom } from './effective-date';
import classes from './review.module.css';

const texts = defineTexts({
  reason: { vi: 'Lý do ban hành hoặc sửa đổi', en: 'Why it is published or changed' },
  reasonHint: {
    vi: 'Người phê duyệt và danh mục phiên bản sẽ thấy lý do này.',
    en: 'Who approves reads it, and it stays in the catalogue of versions.',
  },
  effective: { vi: 'Có hiệu lực từ ngày', en: 'In force from' },
  effectiveHint: {
    vi: 'Hồ sơ tiếp nhận từ ngày này theo bản mới. Ngày được ghi vào tệp thủ tục của mô hình.',
    en: 'Cases received from this day on follow it. The day is written into the file of the procedure.',
  },
  atOnce: {
    vi: 'Mô hình không có tệp thủ tục: bản mới có hiệu lực ngay khi được phê duyệt.',
    en: 'The model has no file of a procedure: it is in force as soon as it is approved.',
  },
  send: { vi: 'Trình phê duyệt', en: 'Send for approval' },
  sent: { vi: 'Đã trình cơ quan kiểm soát thủ tục hành chính', en: 'Sent to the office that approves' },
  already: {
    vi: 'Đúng các tệp này đang được áp dụng, không cần phê duyệt lại.',
    en: 'These very files are in service: nobody has to approve them again.',
  },
  refused: { vi: 'Chưa trình được', en: 'It could not be sent' },
  unsaved: {
    vi: 'Còn thay đổi chưa lưu được lên máy chủ. Hãy đợi lưu xong rồi trình lại.',
    en: 'Some changes are not saved on the server yet. Wait until they are, then send again.',
  },
});

type Sent = { isProposed: boolean };

/** Sends the model as it is saved at this moment; the control office decides about exactly these bytes. */
export function SendForm({ onSent }: { onSent: () => void }) {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const saver = useSaver();
  const client = useQueryClient();
  const { flush } = useShownEditor();
  const procedure = useFiles().find(({ kind }) => kind === 'procedure');
  const [reason, setReason] = useState('');
  const [day, setDay] = useState<string>();
  const key = useRef({ of: '', key: '' });
  const inFile = useMemo(() => procedure && (effectiveFrom(procedure.content) ?? ''), [procedure]);

  const sending = useMutation({
    mutationFn: async (): Promise<Sent> => {
      await flush?.();
      const file = procedure && workspace.file(procedure.id);
      if (file && day && day !== inFile) {
        const content = withEffectiveFrom(file.content, day);
        workspace.arrive({ id: file.id, name: file.name, revision: file.revision, content }, true);
      }
      await saver.saveNow();
      if (workspace.unsaved().length > 0) throw new Error(t('unsaved'));
      const of = JSON.stringify([reason, workspace.getFiles().map(({ id, revision }) => [id, revision])]);
      if (key.current.of !== of) key.current = { of, key: newCommandKey() };
      const { response, data, error } = await api.POST('/api/v1/models/{id}/propose', {
        params: { path: { id: workspace.modelId } },
        headers: { 'Idempotency-Key': key.current.key },
        body: { reason },
      });
      await answerOf(Promise.resolve({ response, data, error }));
      return { isProposed: response.status === 202 };
    },
    onSuccess: async ({ isProposed }) => {
      notifications.show({
        message: t(isProposed ? 'sent' : 'already'),
        color: isProposed ? 'teal' : 'orange',
      });
      await client.invalidateQueries({ queryKey: ['reviews'] });
      await client.invalidateQueries({ queryKey: ['model', workspace.modelId] });
      if (isProposed) onSent();
    },
  });
  const problem = sending.error instanceof ApiProblem ? sending.error.problem : undefined;
  const problems = (problem?.problems ?? problem?.params?.problems ?? []) as {
    file: string;
    elementId?: string;
    message: string;
  }[];
  const field =
    problem?.errors?.find((one) => one.field === 'reason') ??
    (problem?.params?.field === 'reason' ? problem : undefined);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending.isPending) sending.mutate();
      }}
    >
      <Stack gap="xs">
        <Textarea
          size="xs"
          label={t('reason')}
          description={t('reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={2}
          maxRows={6}
          required
          error={field && sending.error?.message}
        />
        {procedure ? (
          inFile !== undefined && (
            <DayInput
              size="xs"
              label={t('effective')}
              description={t('effectiveHint')}
              value={day ?? inFile}
              onChange={setDay}
              required
            />
          )
        ) : (
          <Text size="xs" c="dimmed">
            {t('atOnce')}
          </Text>
        )}
        {sending.error && !field && (
          <Alert color="red" variant="light" title={t('refused')} role="alert" p="xs">
            <Text size="xs">{sending.error.message}</Text>
            {problems.length > 0 && (
              <ul className={classes.problems}>
                {problems.map(({ file, elementId, message }, place) => (
                  <li key={place}>
                    <button
                      type="button"
                      className={classes.link}
                      onClick={() => workspace.showNamed(file, elementId)}
                    >
                      {file}: {message}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </Alert>
        )}
        <Button
          type="submit"
          size="xs"
          variant="light"
          loading={sending.isPending}
          disabled={reason.trim() === ''}
          w="fit-content"
        >
          {t('send')}
        </Button>
      </Stack>
    </form>
  );
}
