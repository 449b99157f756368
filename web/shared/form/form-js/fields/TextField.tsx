/** @jsxImportSource preact */
import { Textfield } from '@bpmn-io/form-js-viewer';
import { formatOf } from '../validator';
import { AgencyInput } from './AgencyInput';
import { Field, type FieldProps, isRequired, Shown, stateOf, useTyped } from './field';

const keyboards: Record<string, 'numeric' | 'tel' | 'email'> = {
  'personal-number': 'numeric',
  'tax-code': 'numeric',
  phone: 'tel',
  email: 'email',
};
const fills: Record<string, string> = { phone: 'tel', email: 'email' };

export function TextField(props: FieldProps) {
  const { field, value, disabled, readonly, domId } = props;
  const validate = (field.validate ?? {}) as { validationType?: string };
  const format = formatOf(field) ?? validate.validationType ?? '';
  const given = typeof value === 'string' ? value : '';
  const { text, type, settle } = useTyped(given, (typed) => props.onChange({ value: typed }));
  if (format === 'agency')
    return (
      <Field props={props}>
        <AgencyInput {...props} given={given} />
      </Field>
    );
  if (readonly)
    return (
      <Field props={props}>
        <Shown text={given} />
      </Field>
    );
  return (
    <Field props={props}>
      <input
        class="fjs-input"
        id={domId}
        type="text"
        value={text}
        disabled={disabled}
        required={isRequired(field)}
        inputMode={keyboards[format]}
        // A form is filled in for somebody else: what the browser knows of its own user does not belong here.
        autoComplete={fills[format] ? 'off' : undefined}
        onInput={(event) => type(event.currentTarget.value)}
        onFocus={() => props.onFocus?.()}
        onBlur={() => {
          settle();
          props.onBlur?.();
        }}
        {...stateOf(props)}
      />
    </Field>
  );
}
TextField.config = Textfield.config;
