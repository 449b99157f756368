import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useKeys } from '../../shared/keys/keys';
import { defineTexts, useTexts } from '../../shared/texts/texts';

const texts = defineTexts({
  label: { vi: 'Tìm', en: 'Find' },
  hint: { vi: 'Số, nội dung; không cần dấu', en: 'Number or words' },
  find: { vi: 'Đến ô tìm', en: 'Go to the search' },
});

/** Searches while one types; `/` leads there. */
export function SearchField({ value, search }: { value: string; search: (text: string) => void }) {
  const t = useTexts(texts);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const settle = useDebouncedCallback(search, 250);
  useKeys([{ key: '/', says: t('find'), act: () => field.current?.focus() }]);
  return (
    <TextInput
      ref={field}
      type="search"
      size="xs"
      w={{ base: '100%', xs: 260 }}
      aria-label={t('label')}
      placeholder={t('hint')}
      leftSection={<IconSearch size={14} />}
      aria-keyshortcuts="/"
      maxLength={200}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        settle(currentTarget.value);
      }}
    />
  );
}
