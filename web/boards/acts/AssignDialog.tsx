import { Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../shared/api/client';
import { Empty, Loading, Refused } from '../../shared/states/states';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { ActDialog, tellDone } from './ActDialog';
import { useCommand } from './use-command';

const texts = defineTexts({
  title: { vi: 'Giao việc', en: 'Assign the task' },
  about: { vi: 'Hồ sơ {code} · {step}', en: 'Case {code} · {step}' },
  now: { vi: 'Đang giao cho {name}', en: 'Now with {name}' },
  nobody: { vi: 'Chưa có người nhận', en: 'Nobody has it' },
  whom: { vi: 'Giao cho', en: 'To' },
  load: {
    vi: '{open} việc đang mở, {overdue} quá hạn, {dueSoon} sắp đến hạn',
    en: '{open} open, {overdue} overdue, {dueSoon} due soon',
  },
  knows: { vi: 'đã làm {n} bước trước của hồ sơ này', en: 'did {n} earlier steps of this case' },
  insteadOf: { vi: 'thay {name}', en: 'for {name}' },
  none: { vi: 'Không có ai khác làm được việc này', en: 'There is nobody else who may do this' },
  give: { vi: 'Giao việc', en: 'Assign' },
  done: { vi: 'Đã giao việc của hồ sơ {code}', en: 'The task of case {code} has been assigned' },
});

interface AssignDialogProps {
  taskId: string;
  caseCode: string;
  close: () => void;
}

/** Gives a task to somebody else; those who could take it, the least loaded first. */
export function AssignDialog({ taskId, caseCode, close }: AssignDialogProps) {
  const t = useTexts(texts);
  const path = { taskId };
  const task = useQuery({
    queryKey: ['inbox', 'item', taskId, 'assign'],
    queryFn: () => answerOf(api.GET('/api/v1/inbox/{taskId}', { params: { path } })),
  });
  const suggested = useQuery({
    queryKey: ['inbox', 'suggestions', taskId],
    queryFn: () => answerOf(api.GET('/api/v1/inbox/{taskId}/suggestions', { params: { path } })),
  });
  const [chosen, choose] = useState<string | null>(null);
  const give = useCommand(
    (assignee: string, key) =>
      answerOf(
        api.POST('/api/v1/inbox/{taskId}/assign', {
          params: { path, header: { 'Idempotency-Key': key } },
          body: { assignee, version: task.data?.version },
        }),
      ),
    () => {
      tellDone(t('done', { code: caseCode }));
      close();
    },
  );
  const error = task.error ?? suggested.error;
  const others = suggested.data?.items.filter(({ personId }) => personId !== task.data?.assignee) ?? [];
  return (
    <ActDialog
      title={t('title')}
      about={
        <>
          {t('about', { code: caseCode, step: task.data?.name ?? '…' })}
          <br />
          {task.data && (task.data.assigneeName ? t('now', { name: task.data.assigneeName }) : t('nobody'))}
        </>
      }
      confirm={t('give')}
      isReady={chosen !== null && task.data !== undefined}
      isSending={give.isPending}
      error={give.error}
      close={close}
      send={() => chosen !== null && give.mutate(chosen)}
    >
      {error ? (
        <Refused error={error} />
      ) : !task.data || !suggested.data ? (
        <Loading />
      ) : others.length === 0 ? (
        <Empty title={t('none')} />
      ) : (
        <Radio.Group label={t('whom')} value={chosen} onChange={choose}>
          <Stack gap={8} mt={6} mah={320} style={{ overflowY: 'auto' }}>
            {others.map((one, place) => (
              <Radio
                key={one.personId}
                value={one.personId}
                data-autofocus={place === 0 || undefined}
                label={one.insteadOf ? `${one.name} (${t('insteadOf', { name: one.insteadOf })})` : one.name}
                description={
                  <Text size="xs" c="dimmed" span>
                    {t('load', { open: one.open, overdue: one.overdue, dueSoon: one.dueSoon })}
                    {one.earlierSteps > 0 && ` · ${t('knows', { n: one.earlierSteps })}`}
                  </Text>
                }
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </ActDialog>
  );
}
