import { Group, Pill, Stack } from '@mantine/core';
import { useState } from 'react';
import { AgencyPicker } from '../../shared/organisation/AgencyPicker';
import { defineTexts, useTexts } from '../../shared/texts/texts';

const texts = defineTexts({ remove: { vi: 'Bỏ {name}', en: 'Remove {name}' } });

/** Several agencies: each is searched for and added, and stands below with a way to take it out. */
export function AgenciesField(props: {
  label: string;
  value: readonly string[];
  onChange: (ids: string[]) => void;
  error: string | undefined;
}) {
  const { label, value, onChange, error } = props;
  const t = useTexts(texts);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  return (
    <Stack gap={6}>
      <AgencyPicker
        // Empty again after each choice.
        key={value.length}
        label={label}
        error={error}
        value={null}
        onChange={(id, choice) => {
          if (id === null || value.includes(id)) return;
          setNames((before) => new Map(before).set(id, choice?.label ?? id));
          onChange([...value, id]);
        }}
      />
      {value.length > 0 && (
        <Group gap={6} role="list">
          {value.map((id) => {
            const name = names.get(id) ?? id;
            return (
              <Pill
                key={id}
                role="listitem"
                withRemoveButton
                onRemove={() => onChange(value.filter((one) => one !== id))}
                removeButtonProps={{
                  'aria-label': t('remove', { name }),
                  'aria-hidden': false,
                  tabIndex: 0,
                }}
              >
                {name}
              </Pill>
            );
          })}
        </Group>
      )}
    </Stack>
  );
}
