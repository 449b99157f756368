import { SimpleGrid } from '@mantine/core';
import { defineTexts, useTexts } from '../../../web/shared/texts/texts';
import type { FieldProps } from './place';
import { TextAt } from './TextAt';

const texts = defineTexts({
  english: { vi: '{label} (tiếng Anh)', en: '{label} (English)' },
  vietnamese: { vi: '{label}', en: '{label} (Vietnamese)' },
});

/** A text in both languages, `vi` and `en` below one place. */
export function WordsAt({ path, label, description, required, isLong }: FieldProps & { isLong?: boolean }) {
  const t = useTexts(texts);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="xs">
      <TextAt
        path={[...path, 'vi']}
        label={t('vietnamese', { label })}
        description={description}
        required={required}
        isLong={isLong}
      />
      <TextAt path={[...path, 'en']} label={t('english', { label })} required={required} isLong={isLong} />
    </SimpleGrid>
  );
}
