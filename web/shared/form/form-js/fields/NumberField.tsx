/** @jsxImportSource preact */
import { Numberfield } from '@bpmn-io/form-js-viewer';
import { currentLanguage } from '../../../texts/texts';
import { readNumber, writeNumber } from '../../values/number-text';
import { isUnreadable } from '../rules';
import { formatOf } from '../validator';
import { Field, type FieldProps, isRequired, Shown, stateOf, useTyped } from './field';

/**
 * A number with the separators of the language; `properties.format: money` shows its unit. What is no number stays in the
 * field and is told there.
 */
export function NumberField(props: FieldProps) {
  const { field, value, disabled, readonly, domId } = props;
  const language = currentLanguage();
  const unit = unitOf(props);
  const written = isUnreadable(value)
    ? value.unreadable
    : writeNumber(value as string | number | null, language);
  const { text, type, settle } = useTyped(written, (typed) => {
    const plain = readNumber(typed, language);
    const isNothing = typed.trim() === '';
    const read = field.serializeToString === true ? plain : Number(plain);
    props.onChange({ value: isNothing ? null : plain === null ? { unreadable: typed } : read });
  });
  if (readonly)
    return (
      <Field props={props}>
        <Shown text={written && unit ? `${written} ${unit}` : written} />
      </Field>
    );
  return (
    <Field props={props}>
      <div class="with-unit">
        <input
          class="fjs-input"
          id={domId}
          type="text"
          inputMode={field.decimalDigits === 0 || unit === '₫' ? 'numeric' : 'decimal'}
          autoComplete="off"
          value={text}
          disabled={disabled}
          required={isRequired(field)}
          onInput={(event) => type(event.currentTarget.value)}
          onFocus={() => props.onFocus?.()}
          onBlur={(event) => {
            settle();
            const plain = readNumber(event.currentTarget.value, language);
            if (plain !== null) event.currentTarget.value = writeNumber(plain, language);
            props.onBlur?.();
          }}
          {...stateOf(props)}
        />
        {unit && (
          <span class="unit" aria-hidden="true">
            {unit}
          </span>
        )}
      </div>
    </Field>
  );
}

function unitOf({ field }: FieldProps): string | undefined {
  if (formatOf(field) === 'money') return '₫';
  const { suffixAdorner } = (field.appearance ?? {}) as { suffixAdorner?: string };
  return suffixAdorner;
}

const { sanitizeValue } = Numberfield.config;
NumberField.config = {
  ...Numberfield.config,
  sanitizeValue: (given: { value: unknown; formField: object }): unknown =>
    isUnreadable(given.value) ? given.value : sanitizeValue(given as never),
};
