import { TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { defineTexts, useTexts } from '../texts/texts';

const texts = defineTexts({
  app: { vi: 'Mã xác thực', en: 'Code' },
  any: { vi: 'Mã xác thực hoặc mã khôi phục', en: 'Code or recovery code' },
});

/** Of the authenticator app; unless `isApp`, a recovery code is one as well. Refused, it is selected to be typed anew. */
export function CodeField(props: {
  value: string;
  onChange: (value: string) => void;
  error?: string;
  isApp?: boolean;
  autoFocus?: boolean;
}) {
  const t = useTexts(texts);
  const field = useRef<HTMLInputElement>(null);
  const { error } = props;
  useEffect(() => {
    if (error) field.current?.select();
  }, [error]);
  return (
    <TextInput
      ref={field}
      label={t(props.isApp ? 'app' : 'any')}
      name="code"
      autoComplete="one-time-code"
      inputMode={props.isApp ? 'numeric' : 'text'}
      spellCheck={false}
      value={props.value}
      onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
      error={error}
      autoFocus={props.autoFocus}
      required
    />
  );
}
