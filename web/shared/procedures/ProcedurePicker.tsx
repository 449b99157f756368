import { Group, Select, Stack, Text } from '@mantine/core';
import { type ReactNode, type Ref, useState } from 'react';
import { defineTexts, inLanguage, useTexts } from '../texts/texts';
import { rankProcedures } from './rank';
import { noteProcedure, recentProcedures } from './recent';
import { useProcedures } from './use-procedures';

const texts = defineTexts({
  label: { vi: 'Thủ tục', en: 'Procedure' },
  placeholder: { vi: 'Gõ tên hoặc mã, không cần dấu', en: 'Type its name or code' },
  none: { vi: 'Không có thủ tục nào như vậy', en: 'There is no such procedure' },
  loading: { vi: 'Đang tải danh mục thủ tục…', en: 'Loading the catalogue…' },
  failed: { vi: 'Chưa tải được danh mục thủ tục', en: 'The catalogue could not be loaded' },
});

/** As many as one looks through; more words find the rest. */
const shown = 30;

/** A procedure in force by its words without accents, its code or its initials; what was chosen last stands first. */
export function ProcedurePicker(props: {
  value: string | null;
  onChange: (code: string | null) => void;
  label?: string;
  description?: string;
  error?: ReactNode;
  clearable?: boolean;
  size?: 'xs' | 'sm' | 'md';
  inputRef?: Ref<HTMLInputElement>;
  /** Only these. */
  isOffered?: (procedure: { code: string; level: string; channels: readonly string[] }) => boolean;
}) {
  const { value, onChange, label, isOffered, inputRef, clearable = true, ...rest } = props;
  const t = useTexts(texts);
  const { procedures: known, error } = useProcedures();
  const procedures = known ?? [];
  const [recent, setRecent] = useState(recentProcedures);
  const byCode = new Map(procedures.map((procedure) => [procedure.code, procedure]));
  const offered = procedures.filter(
    (procedure) => procedure.code === value || (isOffered?.(procedure) ?? true),
  );
  return (
    <Select
      label={label ?? t('label')}
      placeholder={t('placeholder')}
      nothingFoundMessage={t(known ? 'none' : error ? 'failed' : 'loading')}
      searchable
      clearable={clearable}
      // Enter chooses the first option for who types faster than the catalogue comes (the kit marks it when this changes, too), and
      // for who types before the kit's own timer after opening: that one looks for an option in use and would forget the mark.
      selectFirstOptionOnChange={known !== undefined}
      selectFirstOptionOnDropdownOpen
      limit={shown}
      maxDropdownHeight={360}
      ref={inputRef}
      data={rankProcedures(offered, '', recent).map(({ code, name }) => ({
        value: code,
        label: inLanguage({ ...name }),
      }))}
      filter={({ search, options }) => {
        // What the field shows of the choice is no search.
        const chosen = value ? inLanguage({ ...byCode.get(value)?.name }) : '';
        const ranked = rankProcedures(offered, search === chosen ? '' : search, recent);
        const places = new Map(ranked.map(({ code }, place) => [code, place]));
        return options
          .filter((option) => 'value' in option && places.has(option.value))
          .sort((one, other) =>
            'value' in one && 'value' in other ? places.get(one.value)! - places.get(other.value)! : 0,
          );
      }}
      renderOption={({ option }) => {
        const procedure = byCode.get(option.value);
        return (
          <Stack gap={0} py={2}>
            <Text size="sm">{option.label}</Text>
            <Group gap="xs">
              <Text size="xs" c="dimmed">
                {procedure?.nationalCode ?? option.value}
              </Text>
              <Text size="xs" c="dimmed">
                {inLanguage({ ...procedure?.field })}
              </Text>
            </Group>
          </Stack>
        );
      }}
      value={value}
      onChange={(code) => {
        if (code) {
          noteProcedure(code);
          setRecent(recentProcedures());
        }
        onChange(code);
      }}
      {...rest}
    />
  );
}
