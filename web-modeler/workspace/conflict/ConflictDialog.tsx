import { Alert, Button, Group, Modal, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { instantText } from '../../../web/shared/time/instants';
import { downloadText } from '../files/download';
import { useFileTitle } from '../files/file-title';
import { FileLook } from '../history/FileLook';
import { usePresence } from '../presence/use-presence';
import type { Conflict } from '../saving/saver';
import { useSaver } from '../saving/use-saver';
import { useFile } from '../workspace';
import classes from './conflict.module.css';

const texts = defineTexts({
  title: { vi: '“{file}” đã có người khác lưu', en: '“{file}” was saved by somebody else' },
  changed: {
    vi: '{name} đã lưu tệp này lúc {time}, trong khi bạn cũng đang sửa. Hãy chọn bản dùng tiếp; không bản nào bị ghi đè cho đến khi bạn chọn.',
    en: '{name} saved this file at {time} while you were changing it too. Choose which one to go on with; neither is overwritten until you do.',
  },
  removed: {
    vi: 'Tệp này đã bị người khác xoá trong khi bạn đang sửa.',
    en: 'This file was removed by somebody else while you were changing it.',
  },
  mine: { vi: 'Bản của bạn', en: 'Yours' },
  theirs: { vi: 'Bản đã lưu của {name}', en: 'Saved by {name}' },
  theirsIs: { vi: 'Bản đang có trên máy chủ', en: 'What the server has' },
  none: { vi: 'Không còn tệp', en: 'No file any more' },
  download: { vi: 'Tải bản của tôi về', en: 'Download mine' },
  take: { vi: 'Dùng bản đã lưu', en: 'Use what was saved' },
  takeRemoved: { vi: 'Đồng ý xoá', en: 'Let it be removed' },
  keep: { vi: 'Giữ bản của tôi', en: 'Keep mine' },
  history: {
    vi: 'Giữ bản của bạn thì bản kia vẫn còn trong “Các bản đã lưu”. Dùng bản đã lưu thì bản của bạn không còn; hãy tải về trước nếu cần.',
    en: 'If you keep yours, the other one stays in the history. If you use what was saved, yours is gone: download it first if you need it.',
  },
});

/** Both sides of a file that two went on from, and the choice between them. Nothing is lost before it is made. */
export default function ConflictDialog({ conflict }: { conflict: Conflict }) {
  const t = useTexts(texts);
  const saver = useSaver();
  const presence = usePresence();
  const { fileId, theirs, edited } = conflict;
  // What one sees is what one chooses, even if more arrives meanwhile.
  const now = useFile(fileId);
  const [mine] = useState(now);
  const title = useFileTitle();
  const keep = useMutation({
    mutationFn: async () => {
      if (edited) await presence?.takeOver(fileId);
      saver.keepMine(fileId);
    },
  });
  const take = useMutation({ mutationFn: () => saver.takeTheirs(fileId) });
  if (!mine) return null;
  const why = theirs ? t('changed', { name: theirs.by, time: instantText(theirs.at) }) : t('removed');
  const refusal = keep.error ?? take.error;
  return (
    <Modal
      opened
      onClose={() => undefined}
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
      size={1_240}
      title={t('title', { file: title(mine) })}
    >
      <Text size="sm">{edited ?? why}</Text>
      <div className={classes.both}>
        <section aria-label={t('mine')}>
          <h3>{t('mine')}</h3>
          <FileLook file={mine} />
        </section>
        <section aria-label={t('theirsIs')}>
          <h3>{theirs ? t('theirs', { name: theirs.by }) : t('none')}</h3>
          {theirs && <FileLook file={{ ...mine, ...theirs }} />}
        </section>
      </div>
      <Text size="xs" c="dimmed">
        {t('history')}
      </Text>
      {refusal && (
        <Alert color="red" variant="light" role="alert" mt="xs">
          {refusal.message}
        </Alert>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="subtle" mr="auto" onClick={() => downloadText(mine)}>
          {t('download')}
        </Button>
        <Button variant="default" loading={take.isPending} onClick={() => take.mutate()}>
          {t(theirs ? 'take' : 'takeRemoved')}
        </Button>
        <Button data-autofocus loading={keep.isPending} onClick={() => keep.mutate()}>
          {t('keep')}
        </Button>
      </Group>
    </Modal>
  );
}
