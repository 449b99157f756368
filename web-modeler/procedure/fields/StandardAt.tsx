import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import { Select } from '@mantine/core';
import { textAt, textsAt, wordsAt } from '../file/reading';
import type { Value } from '../file/yaml-text';
import { useLanguage } from '../../../web/shared/texts/texts';
import { DayAt } from './DayAt';
import { NumberAt } from './NumberAt';
import { type FieldProps, useAt } from './place';
import { TextAt } from './TextAt';

const texts = defineTexts({
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  none: { vi: 'Không có', en: 'None' },
});

/** What an unanswered field counts as, of the type of the field. */
export function StandardAt({ field, ...props }: FieldProps & { field: Value }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { value, error, isLocked, set, mark } = useAt(props.path);
  const type = textAt(field, ['type']);
  const values = textsAt(field, ['values']);
  if (type === 'number') return <NumberAt {...props} isFraction />;
  if (type === 'date') return <DayAt {...props} />;
  if (type !== 'boolean' && values.length === 0) return <TextAt {...props} />;
  const choices =
    type === 'boolean'
      ? [
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ]
      : values.map((one) => ({ value: one, label: wordsAt(field, ['valueLabels', one], language) || one }));
  return (
    <Select
      {...mark}
      size="xs"
      label={props.label}
      description={props.description}
      error={error || undefined}
      readOnly={isLocked}
      placeholder={t('none')}
      clearable
      data={choices}
      value={value === undefined || value === null ? null : String(value)}
      onChange={(wanted) =>
        set(wanted === null ? undefined : type === 'boolean' ? wanted === 'true' : wanted)
      }
      comboboxProps={{ withinPortal: true }}
    />
  );
}
