import { DayInput } from '../../../web/shared/date/DayInput';
import { type FieldProps, useAt } from './place';

/** A day, `YYYY-MM-DD` in the file. */
export function DayAt({ path, ...field }: FieldProps) {
  const { value, error, isLocked, set, mark } = useAt(path);
  return (
    <div {...mark}>
      <DayInput
        {...field}
        size="xs"
        error={error || undefined}
        value={typeof value === 'string' ? value : ''}
        onChange={(day) => !isLocked && set(day === '' ? undefined : day)}
      />
    </div>
  );
}
