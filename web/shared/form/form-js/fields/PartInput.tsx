/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useTyped } from './field';

/** One part of a field with parts, under its own label. */
export function Part({
  id,
  label,
  isRequired = false,
  isWide = false,
  children,
}: {
  id: string;
  label: string;
  isRequired?: boolean;
  isWide?: boolean;
  children: ComponentChildren;
}) {
  return (
    <div class={isWide ? 'part wide' : 'part'}>
      <label class="fjs-form-field-label" for={id}>
        {label}
        {isRequired && (
          <span class="fjs-asterix" aria-hidden="true">
            *
          </span>
        )}
      </label>
      {children}
    </div>
  );
}

/** A part that is typed. What the browser knows of its own user does not belong into a form about somebody else. */
export function PartInput(props: {
  id: string;
  label: string;
  value: string;
  onChange: (text: string) => void;
  attributes?: Record<string, unknown>;
  inputMode?: 'text' | 'numeric' | 'tel' | 'email';
  placeholder?: string;
  disabled?: boolean;
  isRequired?: boolean;
  isWide?: boolean;
}) {
  const { id, label, value, onChange, attributes, inputMode, placeholder, disabled, isRequired, isWide } =
    props;
  const { text, type, settle } = useTyped(value, onChange);
  return (
    <Part id={id} label={label} isRequired={isRequired} isWide={isWide}>
      <input
        {...attributes}
        class="fjs-input"
        id={id}
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        placeholder={placeholder}
        disabled={disabled}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={settle}
      />
    </Part>
  );
}
