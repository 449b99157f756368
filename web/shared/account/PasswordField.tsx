import { PasswordInput, type PasswordInputProps, Text } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { defineTexts, useTexts } from '../texts/texts';

const texts = defineTexts({
  show: { vi: 'Hiện mật khẩu', en: 'Show the password' },
  hide: { vi: 'Ẩn mật khẩu', en: 'Hide the password' },
  caps: { vi: 'Phím Caps Lock đang bật', en: 'Caps Lock is on' },
});

/** A password that can be looked at, and that says when Caps Lock is on. */
export function PasswordField({ value, ...props }: PasswordInputProps & { value: string }) {
  const t = useTexts(texts);
  const [isVisible, setVisible] = useState(false);
  const [hasCaps, setCaps] = useState(false);
  const look = (event: KeyboardEvent<HTMLInputElement>) => setCaps(event.getModifierState('CapsLock'));
  return (
    <div>
      <PasswordInput
        {...props}
        value={value}
        aria-invalid={props.error ? true : undefined}
        visible={isVisible}
        onVisibilityChange={setVisible}
        visibilityToggleButtonProps={{
          'aria-label': t(isVisible ? 'hide' : 'show'),
          'aria-hidden': false,
          tabIndex: 0,
        }}
        onKeyDown={look}
        onKeyUp={look}
        onBlur={() => setCaps(false)}
        spellCheck={false}
        autoCapitalize="none"
      />
      <Text size="xs" mt={4} role="status" fw={600}>
        {hasCaps && `⇪ ${t('caps')}`}
      </Text>
    </div>
  );
}
