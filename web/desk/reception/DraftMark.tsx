import { Alert, Button, Group, Text } from '@mantine/core';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { timeText } from '../../shared/time/instants';
import type { DraftState } from './use-reception-draft';

const texts = defineTexts({
  saving: { vi: 'Đang lưu nháp…', en: 'Saving the draft…' },
  saved: { vi: 'Đã lưu nháp lúc {at}', en: 'Draft saved at {at}' },
  unsaved: { vi: 'Chưa lưu được nháp: {why}', en: 'The draft is not saved: {why}' },
  conflict: {
    vi: 'Bản nháp này đã được lưu ở cửa sổ khác lúc {at}. Ở đây không lưu nữa.',
    en: 'This draft was saved in another window at {at}. Nothing more is saved here.',
  },
  theirs: { vi: 'Mở bản mới hơn', en: 'Open the newer one' },
  mine: { vi: 'Giữ bản đang nhập', en: 'Keep what is here' },
});

/** Whether what is written is safe. */
export function DraftMark({
  state,
  overwrite,
  reload,
}: {
  state: DraftState;
  overwrite: () => void;
  reload: () => void;
}) {
  const t = useTexts(texts);
  if (state.kind === 'conflict')
    return (
      <Alert color="orange" variant="light" role="alert" w="100%">
        <Group justify="space-between">
          <Text size="sm">{t('conflict', { at: timeText(state.at) })}</Text>
          <Group gap="xs">
            <Button size="compact-sm" variant="default" onClick={reload}>
              {t('theirs')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={overwrite}>
              {t('mine')}
            </Button>
          </Group>
        </Group>
      </Alert>
    );
  return (
    <Text size="xs" c={state.kind === 'unsaved' ? 'var(--mantine-color-error)' : 'dimmed'} role="status">
      {/* The line is there from the start: nothing moves when it begins to speak. */}
      {state.kind === 'new' && '\u00a0'}
      {state.kind === 'saving' && t('saving')}
      {state.kind === 'saved' && t('saved', { at: timeText(state.at) })}
      {state.kind === 'unsaved' && t('unsaved', { why: (state.error as Error).message })}
    </Text>
  );
}
