import { NumberInput } from '@mantine/core';
import { useLanguage } from '../../../web/shared/texts/texts';
import { type FieldProps, helpBelow, useAt } from './place';

/** A number of the file; `standard`: what holds when it says nothing. */
export function NumberAt({
  path,
  standard,
  min,
  max,
  suffix,
  isFraction,
  ...field
}: FieldProps & { standard?: number; min?: number; max?: number; suffix?: string; isFraction?: boolean }) {
  const { value, error, isLocked, set, mark } = useAt(path);
  const language = useLanguage();
  const [decimalSeparator, thousandSeparator] = language === 'vi' ? [',', '.'] : ['.', ','];
  return (
    <NumberInput
      {...field}
      {...helpBelow}
      {...mark}
      size="xs"
      error={error || undefined}
      readOnly={isLocked}
      min={min}
      max={max}
      clampBehavior="none"
      suffix={suffix}
      allowDecimal={isFraction}
      decimalSeparator={decimalSeparator}
      thousandSeparator={thousandSeparator}
      placeholder={standard === undefined ? undefined : String(standard)}
      value={typeof value === 'number' ? value : ''}
      onChange={(wanted) => set(typeof wanted === 'number' ? wanted : undefined)}
    />
  );
}
