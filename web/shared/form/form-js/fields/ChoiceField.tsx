/** @jsxImportSource preact */
import { Checklist, Radio } from '@bpmn-io/form-js-viewer';
import { FieldGroup, type FieldProps, isRequired, Shown } from './field';
import { isSame, useOptions } from './options';

/** One of a few, all of them in sight. */
export function RadioField(props: FieldProps) {
  const { field, value, disabled, readonly, domId } = props;
  const options = useOptions(props);
  if (readonly)
    return (
      <FieldGroup props={props}>
        <Shown text={options.find((option) => isSame(option.value, value))?.label ?? ''} />
      </FieldGroup>
    );
  return (
    <FieldGroup props={props} role="radiogroup">
      {options.map((option, place) => (
        <label class="choice" key={place}>
          <input
            type="radio"
            name={domId}
            checked={isSame(option.value, value)}
            disabled={disabled}
            required={isRequired(field)}
            onChange={() => props.onChange({ value: option.value })}
            onFocus={() => props.onFocus?.()}
            onBlur={() => props.onBlur?.()}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </FieldGroup>
  );
}
RadioField.config = Radio.config;

/** Any of a few. */
export function ChecklistField(props: FieldProps) {
  const { value, disabled, readonly } = props;
  const options = useOptions(props);
  const chosen = Array.isArray(value) ? value : [];
  const isChosen = (one: unknown) => chosen.some((other) => isSame(one, other));
  if (readonly)
    return (
      <FieldGroup props={props}>
        <Shown
          text={options
            .filter((option) => isChosen(option.value))
            .map(({ label }) => label)
            .join(', ')}
        />
      </FieldGroup>
    );
  return (
    <FieldGroup props={props}>
      {options.map((option, place) => (
        <label class="choice" key={place}>
          <input
            type="checkbox"
            checked={isChosen(option.value)}
            disabled={disabled}
            onChange={() =>
              props.onChange({
                value: isChosen(option.value)
                  ? chosen.filter((other) => !isSame(other, option.value))
                  : [...chosen, option.value],
              })
            }
            onFocus={() => props.onFocus?.()}
            onBlur={() => props.onBlur?.()}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </FieldGroup>
  );
}
ChecklistField.config = Checklist.config;
