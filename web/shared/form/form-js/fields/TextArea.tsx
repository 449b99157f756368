/** @jsxImportSource preact */
import { Textarea } from '@bpmn-io/form-js-viewer';
import { Field, type FieldProps, isRequired, Shown, stateOf, useTyped } from './field';

/** Grows with its text (`field-sizing` in form.css). */
export function TextArea(props: FieldProps) {
  const { field, value, disabled, readonly, domId } = props;
  const given = typeof value === 'string' ? value : '';
  const { text, type, settle } = useTyped(given, (typed) => props.onChange({ value: typed }));
  if (readonly)
    return (
      <Field props={props}>
        <Shown text={given} />
      </Field>
    );
  return (
    <Field props={props}>
      <textarea
        class="fjs-textarea"
        id={domId}
        rows={3}
        value={text}
        disabled={disabled}
        required={isRequired(field)}
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
TextArea.config = Textarea.config;
