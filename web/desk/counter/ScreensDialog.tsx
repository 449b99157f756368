import { Modal } from '@mantine/core';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import type { Hall } from './hall-queries';
import { Screens } from './Screens';

const texts = defineTexts({
  title: { vi: 'Màn hình của sảnh chờ', en: 'Screens of the hall' },
});

/** The devices of the waiting room, from the counter. */
export default function ScreensDialog({ hall, close }: { hall: Hall; close: () => void }) {
  const t = useTexts(texts);
  return (
    <Modal opened onClose={close} title={t('title')} size="lg" centered>
      <Screens hallId={hall.id} />
    </Modal>
  );
}
