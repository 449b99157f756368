import { Switch } from '@mantine/core';
import { type FieldProps, useAt } from './place';

/** Yes or no; what the file does not say is `standard`. */
export function SwitchAt({
  path,
  label,
  description,
  standard = false,
}: FieldProps & { standard?: boolean }) {
  const { value, error, isLocked, set, mark } = useAt(path);
  return (
    <Switch
      {...mark}
      size="xs"
      label={label}
      description={description}
      error={error || undefined}
      checked={typeof value === 'boolean' ? value : standard}
      disabled={isLocked}
      onChange={(event) =>
        set(event.currentTarget.checked === standard ? undefined : event.currentTarget.checked)
      }
    />
  );
}
