import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import { type FieldProps, helpBelow, useAt } from './place';

/** A text of the file; emptied, it is taken out. `choices`: what is likely, anything else may be typed. */
export function TextAt({
  path,
  choices,
  isLong,
  placeholder,
  ...field
}: FieldProps & { choices?: readonly string[]; isLong?: boolean; placeholder?: string }) {
  const { value, error, isLocked, set, mark } = useAt(path);
  const props = {
    ...field,
    ...mark,
    ...helpBelow,
    size: 'xs',
    error: error || undefined,
    readOnly: isLocked,
    placeholder,
    value: value === undefined || value === null || typeof value === 'object' ? '' : String(value),
  } as const;
  const take = (text: string) => set(text === '' ? undefined : text);
  if (choices) return <Autocomplete {...props} data={[...new Set(choices)]} onChange={take} />;
  if (isLong)
    return (
      <Textarea
        {...props}
        autosize
        minRows={1}
        maxRows={6}
        onChange={(event) => take(event.currentTarget.value)}
      />
    );
  return <TextInput {...props} onChange={(event) => take(event.currentTarget.value)} />;
}
