import { List, Modal } from '@mantine/core';
import type { Schema } from '../../shared/api/client';
import { defineTexts, inLanguage, useTexts } from '../../shared/texts/texts';

const texts = defineTexts({ title: { vi: 'Vì sao ngày này?', en: 'Why this date?' } });

/** The ledger of a limit in plain words. */
export function Why({ clock, close }: { clock: Schema<'ClockDetailView'>; close: () => void }) {
  const t = useTexts(texts);
  return (
    <Modal opened onClose={close} title={t('title')} size="lg">
      <List type="ordered" spacing="sm" size="sm" withPadding>
        {clock.ledger.map((entry, place) => (
          <List.Item key={place}>{inLanguage(entry.explanation)}</List.Item>
        ))}
      </List>
    </Modal>
  );
}
