/** @jsxImportSource preact */
import { Select } from '@bpmn-io/form-js-viewer';
import { defineTexts, fill, currentLanguage } from '../../../texts/texts';
import { Field, type FieldProps, isRequired, Shown, stateOf } from './field';
import { isSame, useOptions } from './options';

const texts = defineTexts({ none: { vi: 'Chưa chọn', en: 'Nothing chosen' } });

/** One of many, in the browser's own list: its keys are known, typing finds, and it works on every device. */
export function SelectField(props: FieldProps) {
  const { field, value, disabled, readonly, domId } = props;
  const options = useOptions(props);
  const chosen = options.findIndex((option) => isSame(option.value, value));
  if (readonly)
    return (
      <Field props={props}>
        <Shown text={options[chosen]?.label ?? ''} />
      </Field>
    );
  return (
    <Field props={props}>
      <select
        class="fjs-input plain-select"
        id={domId}
        disabled={disabled}
        required={isRequired(field)}
        value={String(chosen)}
        onChange={(event) =>
          props.onChange({ value: options[Number(event.currentTarget.value)]?.value ?? null })
        }
        onFocus={() => props.onFocus?.()}
        onBlur={() => props.onBlur?.()}
        {...stateOf(props)}
      >
        <option value="-1">{fill(texts.none[currentLanguage()])}</option>
        {options.map((option, place) => (
          <option key={place} value={String(place)}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
SelectField.config = Select.config;
