import { Select } from '@mantine/core';
import { defineTexts, type Text, useLanguage, useTexts } from '../../../web/shared/texts/texts';
import { type FieldProps, helpBelow, useAt } from './place';

const texts = defineTexts({
  none: { vi: 'Chưa chọn', en: 'Not chosen' },
});

/** One of the words that the file knows; a word that it does not know stays, and is refused by the server. */
export function ChoiceAt({
  path,
  words,
  standard,
  ...field
}: FieldProps & { words: Readonly<Record<string, Text>>; standard?: string }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { value, error, isLocked, set, mark } = useAt(path);
  const chosen = typeof value === 'string' ? value : (standard ?? null);
  const data = Object.entries(words).map(([code, text]) => ({ value: code, label: text[language] }));
  if (chosen !== null && !Object.hasOwn(words, chosen)) data.push({ value: chosen, label: chosen });
  return (
    <Select
      {...field}
      {...helpBelow}
      {...mark}
      size="xs"
      error={error || undefined}
      readOnly={isLocked}
      placeholder={t('none')}
      data={data}
      value={chosen}
      allowDeselect={false}
      onChange={(wanted) => set(wanted === null ? undefined : wanted)}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
