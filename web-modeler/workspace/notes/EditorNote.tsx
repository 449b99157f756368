import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { timeText } from '../../../web/shared/time/instants';
import { usePresence, usePresenceState } from '../presence/use-presence';
import { usePlace } from '../workspace';
import { Note } from './Note';

const texts = defineTexts({
  other: {
    vi: '{name} đang sửa tệp này từ {time}. Bạn xem được ngay những gì đã lưu.',
    en: '{name} has been editing this file since {time}. You see what is saved at once.',
  },
  own: {
    vi: 'Bạn đang sửa tệp này ở cửa sổ khác.',
    en: 'You are editing this file in another window.',
  },
  takeOver: { vi: 'Tiếp quản việc sửa', en: 'Take it over' },
  here: { vi: 'Sửa ở cửa sổ này', en: 'Edit here' },
});

/** Who else edits the file that is shown, and the act of taking it over. */
export function EditorNote() {
  const t = useTexts(texts);
  const presence = usePresence();
  const { pages, editor } = usePresenceState();
  const { fileId } = usePlace();
  const takeOver = useMutation({ mutationFn: () => presence!.takeOver(fileId!) });
  if (!presence || !fileId || !editor || editor.fileId !== fileId) return null;
  const isOwn = pages.find(({ id }) => id === presence.pageId)?.person.id === editor.person.id;
  const says = isOwn ? t('own') : t('other', { name: editor.person.name, time: timeText(editor.editsSince) });
  return (
    <Note tone="info" error={takeOver.error}>
      {says}
      <Button
        size="compact-xs"
        variant="default"
        loading={takeOver.isPending}
        onClick={() => takeOver.mutate()}
      >
        {t(isOwn ? 'here' : 'takeOver')}
      </Button>
    </Note>
  );
}
