import { Button } from '@mantine/core';
import { useState } from 'react';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { instantText } from '../../../web/shared/time/instants';
import type { TakenUp } from '../saving/take-up';
import { useWorkspace } from '../workspace';
import { Note } from './Note';

const texts = defineTexts({
  what: {
    vi: 'Đã lấy lại phần bạn vẽ lúc {time} mà chưa kịp lưu: {files}.',
    en: 'What you drew at {time} and was not saved is here again: {files}.',
  },
  drop: { vi: 'Bỏ, dùng bản đã lưu trước đó', en: 'Drop it, use what was saved before' },
  keep: { vi: 'Giữ lại', en: 'Keep it' },
});

/** Says what an ended window had left and is here again. */
export function TakenUpNote({ takenUp: { files } }: { takenUp: TakenUp }) {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const [isSeen, setSeen] = useState(false);
  if (isSeen || files.length === 0) return null;
  const drop = () => {
    for (const { id, before } of files) {
      const now = workspace.file(id);
      if (!now) continue;
      if (before) workspace.arrive({ ...now, ...before }, true);
      else workspace.remove(id);
    }
    setSeen(true);
  };
  const time = instantText(Math.max(...files.map(({ at }) => at)));
  return (
    <Note tone="info">
      <span>{t('what', { time, files: files.map(({ name }) => name).join(', ') })}</span>
      <Button size="compact-xs" variant="default" onClick={() => setSeen(true)}>
        {t('keep')}
      </Button>
      <Button size="compact-xs" variant="subtle" onClick={drop}>
        {t('drop')}
      </Button>
    </Note>
  );
}
