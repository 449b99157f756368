import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { Text } from '../../web/shared/texts/texts';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';

const texts = defineTexts({
  vi: { vi: 'Tên bước', en: 'Name in Vietnamese' },
  en: { vi: 'Tên tiếng Anh', en: 'Name in English' },
  descriptionVi: { vi: 'Bước này làm gì', en: 'What it does, in Vietnamese' },
  descriptionEn: { vi: 'Bước này làm gì (tiếng Anh)', en: 'What it does, in English' },
});

export interface Words {
  name: Text;
  description: Text;
}

/** What a ready step is called, and what it does. */
export function StepWords({ words, change }: { words: Words; change: (words: Words) => void }) {
  const t = useTexts(texts);
  const { name, description } = words;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <TextInput
        label={t('vi')}
        required
        maxLength={120}
        data-autofocus
        value={name.vi}
        onChange={({ currentTarget: { value } }) => change({ ...words, name: { ...name, vi: value } })}
      />
      <TextInput
        label={t('en')}
        maxLength={120}
        value={name.en}
        onChange={({ currentTarget: { value } }) => change({ ...words, name: { ...name, en: value } })}
      />
      <Textarea
        label={t('descriptionVi')}
        required
        autosize
        maxLength={500}
        value={description.vi}
        onChange={({ currentTarget: { value } }) =>
          change({ ...words, description: { ...description, vi: value } })
        }
      />
      <Textarea
        label={t('descriptionEn')}
        autosize
        maxLength={500}
        value={description.en}
        onChange={({ currentTarget: { value } }) =>
          change({ ...words, description: { ...description, en: value } })
        }
      />
    </SimpleGrid>
  );
}

/** Who has no English words for it yet gives the Vietnamese ones. */
export const inBoth = ({ name, description }: Words): Words => ({
  name: { vi: name.vi.trim(), en: name.en.trim() || name.vi.trim() },
  description: { vi: description.vi.trim(), en: description.en.trim() || description.vi.trim() },
});

export const isSaid = ({ name, description }: Words): boolean =>
  name.vi.trim() !== '' && description.vi.trim() !== '';
