import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';

const texts = defineTexts({
  wrong: { vi: 'Viết giờ như 08:30', en: 'Write a time as 08:30' },
});

/** A time of the day of 24 hours, `8`, `830` and `8:30` too; only what can be read is given to `onChange`, as `08:30`. */
export function TimeInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (time: string) => void;
}) {
  const t = useTexts(texts);
  const [text, setText] = useState(value);
  useEffect(() => setText((typed) => (timeIn(typed) === value ? typed : value)), [value]);
  return (
    <TextInput
      size="xs"
      w={80}
      label={label}
      value={text}
      inputMode="numeric"
      error={timeIn(text) === null && t('wrong')}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        const time = timeIn(typed);
        if (time !== null) onChange(time);
      }}
      onBlur={() => timeIn(text) !== null && setText(value)}
    />
  );
}

export function timeIn(text: string): string | null {
  const [, hours, minutes = '0'] = /^\s*(\d{1,2})(?:[:hg.]?(\d{2}))?\s*$/.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}
