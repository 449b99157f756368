import { Button, Group, TextInput } from '@mantine/core';
import { defineTexts, useTexts } from '../../../shared/texts/texts';
import type { Option } from './act-fields';
import type { ComponentCheck } from './component-checks';
import { ReasonAndNote } from './ReasonAndNote';

const texts = defineTexts({
  name: { vi: 'Tên giấy tờ', en: 'Name of the document' },
  basis: { vi: 'Căn cứ pháp lý để yêu cầu', en: 'Rule that asks for it' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  unnamed: { vi: 'giấy tờ khác', en: 'another document' },
});

/** A document that the procedure does not name: its name and the rule by which it may be asked for. */
export function OtherDocument(props: {
  check: ComponentCheck;
  reasons: readonly Option[];
  onChange: (check: ComponentCheck | null) => void;
}) {
  const { check, reasons, onChange } = props;
  const t = useTexts(texts);
  return (
    <div>
      <Group gap="xs" align="end">
        <TextInput
          label={t('name')}
          value={check.otherName ?? ''}
          onChange={(event) => onChange({ ...check, otherName: event.currentTarget.value })}
          size="xs"
          flex="1 1 180px"
          maxLength={500}
          required
          data-autofocus
        />
        <TextInput
          label={t('basis')}
          value={check.legalBasis ?? ''}
          onChange={(event) => onChange({ ...check, legalBasis: event.currentTarget.value })}
          size="xs"
          flex="1 1 180px"
          maxLength={500}
          required
        />
        <Button size="xs" variant="default" onClick={() => onChange(null)}>
          {t('remove')}
        </Button>
      </Group>
      <ReasonAndNote
        component={check.otherName?.trim() || t('unnamed')}
        reasons={reasons}
        reasonCode={check.reasonCode}
        note={check.note}
        onChange={(change) => onChange({ ...check, ...change })}
      />
    </div>
  );
}
