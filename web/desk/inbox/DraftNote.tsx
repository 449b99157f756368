import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { answerOf, api } from '../../shared/api/client';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { instantText, timeText } from '../../shared/time/instants';
import type { useDraft, DraftStatus } from './use-draft';
import classes from './work.module.css';

const texts = defineTexts({
  saved: { vi: 'Đã lưu nháp lúc {at}', en: 'Draft saved at {at}' },
  savedBy: { vi: '{name} đã lưu nháp lúc {at}', en: '{name} saved a draft at {at}' },
  unsaved: { vi: 'Đang lưu nháp…', en: 'Saving the draft…' },
  failed: {
    vi: 'Chưa lưu được nháp; nội dung vẫn còn trên trang, sẽ tự lưu lại.',
    en: 'The draft could not be saved; it is still on the page and will be tried again.',
  },
  changed: {
    vi: '{name} đã lưu một bản nháp khác lúc {at}. Nội dung của bạn vẫn còn trên trang.',
    en: '{name} saved another draft at {at}. Yours is still on the page.',
  },
  theirs: { vi: 'Dùng bản của {name}', en: 'Use what {name} saved' },
  own: { vi: 'Giữ bản của tôi', en: 'Keep mine' },
  refused: { vi: 'Không lưu được nháp: {why}', en: 'The draft cannot be saved: {why}' },
});

interface DraftNoteProps {
  taskId: string;
  status: DraftStatus;
  draft: Pick<ReturnType<typeof useDraft>, 'keepOwn' | 'takeTheirs'>;
  takeTheirs: (content: Record<string, unknown>) => void;
}

/** Whether what is typed is kept, and the choice when somebody else has kept something else. */
export function DraftNote({ taskId, status, draft, takeTheirs }: DraftNoteProps) {
  const t = useTexts(texts);
  const [refused, setRefused] = useState<string | null>(null);
  if (status.is === 'changed') {
    const { byName: name, at, version } = status;
    const load = async () => {
      try {
        const theirs = await answerOf(
          api.GET('/api/v1/inbox/{taskId}/draft', { params: { path: { taskId } } }),
        );
        draft.takeTheirs(theirs);
        takeTheirs(theirs.content);
      } catch (error) {
        setRefused(error instanceof Error ? error.message : String(error));
      }
    };
    return (
      <Alert color="orange" variant="light" role="alert" mb="sm">
        <Text size="sm">{t('changed', { name, at: instantText(at) })}</Text>
        {refused && <Text size="sm">{refused}</Text>}
        <Group gap="xs" mt="xs">
          <Button size="xs" variant="default" onClick={() => void load()}>
            {t('theirs', { name })}
          </Button>
          <Button size="xs" variant="default" onClick={() => draft.keepOwn(version)}>
            {t('own')}
          </Button>
        </Group>
      </Alert>
    );
  }
  const said =
    status.is === 'saved'
      ? t(status.isOwn ? 'saved' : 'savedBy', {
          name: status.byName,
          at: status.isOwn ? timeText(status.at) : instantText(status.at),
        })
      : status.is === 'unsaved'
        ? t('unsaved')
        : status.is === 'failed'
          ? t('failed')
          : status.is === 'refused'
            ? t('refused', { why: status.message })
            : '';
  const isBad = status.is === 'failed' || status.is === 'refused';
  return (
    <p className={classes.draft} data-bad={isBad || undefined} role={isBad ? 'status' : undefined}>
      {said}
    </p>
  );
}
