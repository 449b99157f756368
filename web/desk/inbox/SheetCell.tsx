import type { SheetField } from './bulk-sheet';
import classes from './sheet.module.css';

interface SheetCellProps {
  field: SheetField;
  label: string;
  /** null: of the row that fills all others, which keeps nothing itself. */
  value: string | null;
  isOff?: boolean;
  error?: string;
  onChange: (value: string) => void;
}

/** One cell of the sheet, by the kind of its field; plain controls, because there may be a thousand of them. */
export function SheetCell({ field, label, value, isOff, error, onChange }: SheetCellProps) {
  const shared = {
    'aria-label': label,
    'aria-invalid': error !== undefined || undefined,
    title: error,
    disabled: isOff,
    className: classes.cell,
  };
  const given = value === null ? {} : { value };
  const note = error && <span className={classes.error}>{error}</span>;
  switch (field.kind) {
    case 'check':
      return (
        <>
          <input
            type="checkbox"
            {...shared}
            className={classes.check}
            {...(value === null ? {} : { checked: value === 'true' })}
            onChange={({ currentTarget }) => onChange(String(currentTarget.checked))}
          />
          {note}
        </>
      );
    case 'choice':
      return (
        <>
          <select {...shared} {...given} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
            <option value="" />
            {field.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          {note}
        </>
      );
    default:
      return (
        <>
          <input
            type={field.kind === 'date' ? 'date' : 'text'}
            inputMode={field.kind === 'number' ? 'decimal' : undefined}
            {...shared}
            {...given}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
          {note}
        </>
      );
  }
}
