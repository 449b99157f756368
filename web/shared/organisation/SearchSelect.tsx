import { Loader, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { defineTexts, useTexts } from '../texts/texts';

/** One answer of a search. */
export interface Choice {
  id: string;
  label: string;
  /** A second line that tells namesakes apart. */
  detail?: string;
}

/** What every picker of the organisation takes. */
export interface PickerProps {
  label: string;
  /** Id of what is chosen. */
  value: string | null;
  onChange: (id: string | null, choice: Choice | null) => void;
  description?: ReactNode;
  error?: ReactNode;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  /** Takes the focus when its dialog opens. */
  isFirst?: boolean;
}

interface SearchSelectProps extends PickerProps {
  /** Begins the keys of the queries; with everything the search depends on. */
  name: readonly unknown[];
  search: (text: string) => Promise<Choice[]>;
  get: (id: string) => Promise<Choice>;
}

const texts = defineTexts({
  nothing: { vi: 'Không tìm thấy', en: 'Nothing found' },
  failed: { vi: 'Không tải được danh sách', en: 'The list could not be loaded' },
  clear: { vi: 'Bỏ chọn', en: 'Clear the choice' },
  search: { vi: 'Gõ để tìm, không cần dấu', en: 'Type to search' },
});

/** A field that searches on the server while one types, without case and accents; what is chosen stays named. */
export function SearchSelect({
  name,
  search,
  get,
  value,
  onChange,
  isFirst,
  placeholder,
  ...field
}: SearchSelectProps) {
  const t = useTexts(texts);
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<Choice | null>(null);
  const [text] = useDebouncedValue(typed, 150);

  const known = useQuery({
    queryKey: [...name, 'one', value],
    queryFn: () => get(value!),
    enabled: value !== null && picked?.id !== value,
    staleTime: 300_000,
  });
  const chosen = value === null ? null : picked?.id === value ? picked : (known.data ?? null);
  // The field shows the chosen name: that is not something to search for.
  const asked = chosen && text === chosen.label ? '' : text.trim();
  const found = useQuery({
    queryKey: [...name, 'search', asked],
    queryFn: () => search(asked),
    placeholderData: (before) => before,
    staleTime: 60_000,
  });

  const choices = new Map((found.data ?? []).map((choice) => [choice.id, choice]));
  if (chosen) choices.set(chosen.id, chosen);

  return (
    <Select
      {...field}
      data={[...choices.values()].map(({ id, label }) => ({ value: id, label }))}
      value={value}
      onChange={(id) => {
        const choice = id === null ? null : (choices.get(id) ?? null);
        setPicked(choice);
        onChange(id, choice);
      }}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // What the server found is not to be narrowed by letters and accents again.
      filter={({ options }) => options}
      clearable={!field.required}
      clearButtonProps={{ 'aria-label': t('clear'), 'aria-hidden': false, tabIndex: 0 }}
      placeholder={placeholder ?? t('search')}
      nothingFoundMessage={found.isError ? t('failed') : found.isPending ? '…' : t('nothing')}
      rightSection={found.isFetching && typed !== '' ? <Loader size={14} /> : undefined}
      maxDropdownHeight={260}
      comboboxProps={{ withinPortal: true }}
      data-autofocus={isFirst || undefined}
      renderOption={({ option }) => {
        const detail = choices.get(option.value)?.detail;
        return (
          <div>
            <Text size="sm">{option.label}</Text>
            {detail && (
              <Text size="xs" c="dimmed">
                {detail}
              </Text>
            )}
          </div>
        );
      }}
    />
  );
}
