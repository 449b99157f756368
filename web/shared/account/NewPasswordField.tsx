import { Group, Progress, Stack, Text } from '@mantine/core';
import { defineTexts, useTexts } from '../texts/texts';
import { PasswordField } from './PasswordField';
import { longestPassword, shortestPassword, type Strength, strengthOf } from './password-strength';

const texts = defineTexts({
  label: { vi: 'Mật khẩu mới', en: 'New password' },
  hint: {
    vi: 'Từ {least} đến {most} ký tự. Một câu dài dễ nhớ tốt hơn một từ khó nhớ; không cần ký tự đặc biệt.',
    en: '{least} to {most} characters. A long sentence beats an odd word; no special characters are needed.',
  },
  short: { vi: 'Chưa đủ dài', en: 'Not long enough' },
  weak: { vi: 'Yếu', en: 'Weak' },
  fair: { vi: 'Khá', en: 'Fair' },
  strong: { vi: 'Mạnh', en: 'Strong' },
  none: { vi: '', en: '' },
});

const shown: Readonly<Record<Strength, { value: number; color: string }>> = {
  none: { value: 0, color: 'gray' },
  short: { value: 12, color: 'red' },
  weak: { value: 35, color: 'orange' },
  fair: { value: 68, color: 'teal' },
  strong: { value: 100, color: 'teal' },
};

/** A password to be, with how good it looks in a word and a bar. */
export function NewPasswordField(props: {
  value: string;
  onChange: (value: string) => void;
  username?: string;
  error?: string;
  autoFocus?: boolean;
}) {
  const t = useTexts(texts);
  const strength = strengthOf(props.value, props.username);
  return (
    <Stack gap={6}>
      <PasswordField
        label={t('label')}
        description={t('hint', { least: shortestPassword, most: longestPassword })}
        name="new-password"
        autoComplete="new-password"
        value={props.value}
        onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
        error={props.error}
        data-autofocus={props.autoFocus || undefined}
        autoFocus={props.autoFocus}
        required
      />
      <Group gap="xs" wrap="nowrap">
        <Progress
          value={shown[strength].value}
          color={shown[strength].color}
          size="sm"
          flex={1}
          aria-hidden
        />
        <Text size="xs" role="status" miw={84} ta="right">
          {t(strength)}
        </Text>
      </Group>
    </Stack>
  );
}
