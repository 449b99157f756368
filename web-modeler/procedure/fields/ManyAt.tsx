import { Checkbox, Group, TagsInput } from '@mantine/core';
import { type Text, useLanguage } from '../../../web/shared/texts/texts';
import { textsAt } from '../file/reading';
import { type FieldProps, helpBelow, useAt } from './place';

/** Some of the words that the file knows, in the order in which they are listed. */
export function ManyAt({ path, words, ...field }: FieldProps & { words: Readonly<Record<string, Text>> }) {
  const language = useLanguage();
  const { value, error, isLocked, set, mark } = useAt(path);
  const chosen = textsAt(value, []);
  const codes = [...new Set([...Object.keys(words), ...chosen])];
  return (
    <Checkbox.Group
      {...field}
      {...helpBelow}
      size="xs"
      error={error || undefined}
      value={chosen}
      onChange={(wanted) => !isLocked && set(codes.filter((code) => wanted.includes(code)))}
    >
      <Group gap="md" pt={4} {...mark}>
        {codes.map((code) => (
          <Checkbox
            key={code}
            size="xs"
            value={code}
            label={words[code]?.[language] ?? code}
            disabled={isLocked}
          />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

/** Texts of one's own, one beside the other. */
export function TextsAt({ path, standard, ...field }: FieldProps & { standard?: string }) {
  const { value, error, isLocked, set, mark } = useAt(path);
  return (
    <TagsInput
      {...field}
      {...helpBelow}
      {...mark}
      size="xs"
      error={error || undefined}
      readOnly={isLocked}
      placeholder={textsAt(value, []).length === 0 ? standard : undefined}
      value={textsAt(value, [])}
      onChange={(wanted) => set(wanted.length === 0 ? undefined : wanted)}
    />
  );
}
