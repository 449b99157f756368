import { Checkbox, Fieldset, Stack, Text } from '@mantine/core';
import { inLanguage } from '../../../shared/texts/texts';
import type { Case } from '../case-queries';
import type { Option } from './act-fields';
import { ReasonAndNote } from './ReasonAndNote';

export interface MissingItem {
  component: string;
  reasonCode: string;
  note?: string;
}

/** The components that are missing or not right, each with a coded reason and what exactly is to be done. */
export function MissingField(props: {
  label: string;
  components: Case['components'];
  reasons: readonly Option[];
  value: readonly MissingItem[];
  onChange: (items: readonly MissingItem[]) => void;
  error?: string;
}) {
  const { label, components, reasons, value, onChange, error } = props;
  const alter = (component: string, change: Partial<MissingItem>) =>
    onChange(value.map((item) => (item.component === component ? { ...item, ...change } : item)));
  return (
    <Fieldset legend={label}>
      <Stack gap="xs">
        {components.map(({ code, name }) => {
          const item = value.find(({ component }) => component === code);
          const called = inLanguage({ ...name });
          return (
            <div key={code}>
              <Checkbox
                label={called}
                checked={item !== undefined}
                onChange={(event) =>
                  onChange(
                    event.currentTarget.checked
                      ? [...value, { component: code, reasonCode: reasons[0]?.value ?? '' }]
                      : value.filter(({ component }) => component !== code),
                  )
                }
              />
              {item && (
                <ReasonAndNote
                  component={called}
                  reasons={reasons}
                  reasonCode={item.reasonCode}
                  note={item.note}
                  onChange={(change) => alter(code, change)}
                />
              )}
            </div>
          );
        })}
      </Stack>
      {error && (
        <Text c="red" size="xs" mt={4} role="alert">
          {error}
        </Text>
      )}
    </Fieldset>
  );
}
