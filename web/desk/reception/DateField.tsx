import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { dateOfText, textOfDate } from './date-text';

const texts = defineTexts({
  shape: { vi: 'Ngày không đúng, viết như 24/11/1990', en: 'Not a date: write it as 24/11/1990' },
  placeholder: { vi: 'ngày/tháng/năm', en: 'day/month/year' },
});

/** A day written as people do at a counter: `24/11/1990`, `24-11-1990` or `24111990`. Gives `YYYY-MM-DD`, or nothing. */
export function DateField(props: {
  label: string;
  value: string;
  onChange: (date: string) => void;
  error?: string;
  isReadOnly?: boolean;
}) {
  const { value, onChange } = props;
  const t = useTexts(texts);
  const [text, setText] = useState(textOfDate(value));
  const [isLeft, setLeft] = useState(true);
  useEffect(() => {
    // What is being written, or is no day, is not to be rewritten under the hand.
    if (isLeft) setText((text) => (value === (dateOfText(text) ?? '') ? text : textOfDate(value)));
  }, [value, isLeft]);
  const isWrong = isLeft && text !== '' && dateOfText(text) === null;
  return (
    <TextInput
      label={props.label}
      placeholder={t('placeholder')}
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      readOnly={props.isReadOnly}
      value={text}
      error={props.error ?? (isWrong ? t('shape') : undefined)}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(dateOfText(event.currentTarget.value) ?? '');
      }}
    />
  );
}
