import { Group, Select, TextInput } from '@mantine/core';
import { defineTexts, useLanguage, useTexts } from '../../../shared/texts/texts';
import type { Option } from './act-fields';

const texts = defineTexts({
  reason: { vi: 'Lý do: {component}', en: 'Reason: {component}' },
  note: { vi: 'Hướng dẫn cụ thể: {component}', en: 'What exactly: {component}' },
  placeholder: { vi: 'Cần sửa, bổ sung cụ thể gì', en: 'What exactly is to be put right' },
});

/** Why a component is not in order: by a coded reason, and in words what exactly is to be done. */
export function ReasonAndNote(props: {
  component: string;
  reasons: readonly Option[];
  reasonCode: string | undefined;
  note: string | undefined;
  onChange: (change: { reasonCode?: string; note?: string }) => void;
}) {
  const { component, reasons, reasonCode, note, onChange } = props;
  const t = useTexts(texts);
  const language = useLanguage();
  return (
    <Group gap="xs" mt={4} ml={30} align="start">
      <Select
        aria-label={t('reason', { component })}
        data={reasons.map((reason) => ({ value: reason.value, label: reason.label[language] }))}
        value={reasonCode ?? null}
        onChange={(chosen) => chosen && onChange({ reasonCode: chosen })}
        allowDeselect={false}
        size="xs"
        flex="1 1 200px"
      />
      <TextInput
        aria-label={t('note', { component })}
        placeholder={t('placeholder')}
        value={note ?? ''}
        onChange={(event) => onChange({ note: event.currentTarget.value || undefined })}
        size="xs"
        flex="1 1 200px"
        maxLength={2_000}
      />
    </Group>
  );
}
