/** @jsxImportSource preact */
import {
  Description,
  Errors,
  FormContext,
  Label,
  useSingleLineTemplateEvaluation,
} from '@bpmn-io/form-js-viewer';
import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { Part } from '../localise';
import type { Typing } from '../typing';

/** What form-js gives a field. */
export interface FieldProps {
  field: Part & { id: string; type: string; label?: string; description?: string };
  value: unknown;
  errors?: string[];
  disabled?: boolean;
  readonly?: boolean;
  domId: string;
  indexes?: Record<string, number>;
  onChange: (change: { value: unknown }) => void;
  onBlur?: () => void;
  onFocus?: () => void;
}

export const useService = <Service,>(name: string): Service =>
  useContext(FormContext).getService(name) as Service;

export const isRequired = (field: Part): boolean => (field.validate as Part | undefined)?.required === true;

export const classesOf = ({ field, errors = [], disabled, readonly }: FieldProps): string =>
  ['fjs-form-field', `fjs-form-field-${field.type}`]
    .concat(errors.length > 0 ? 'fjs-has-errors' : [])
    .concat(disabled ? 'fjs-disabled' : [])
    .concat(readonly ? 'fjs-readonly' : [])
    .join(' ');

/** The attributes that tie a control to its description, its errors and its state. */
export const stateOf = ({ domId, field, errors = [] }: FieldProps) => ({
  'aria-describedby':
    [field.description && `${domId}-description`, errors.length > 0 && `${domId}-error`]
      .filter(Boolean)
      .join(' ') || undefined,
  'aria-invalid': errors.length > 0,
  'aria-required': isRequired(field) || undefined,
});

/** One control with its label above, description and errors below. */
export function Field({
  props,
  label = props.field.label,
  htmlFor = props.domId,
  children,
}: {
  props: FieldProps;
  label?: string;
  htmlFor?: string;
  children: ComponentChildren;
}) {
  const { domId, field, errors = [] } = props;
  return (
    <div class={classesOf(props)}>
      <Label htmlFor={htmlFor} label={label} required={isRequired(field)} />
      {children}
      <Description id={`${domId}-description`} description={field.description} />
      <Errors id={`${domId}-error`} errors={errors} />
    </div>
  );
}

/** Several controls that answer one question: named as a group, so that each is heard with the question. */
export function FieldGroup({
  props,
  role = 'group',
  children,
}: {
  props: FieldProps;
  role?: 'group' | 'radiogroup';
  children: ComponentChildren;
}) {
  const { domId, field, errors = [] } = props;
  const label = useSingleLineTemplateEvaluation(field.label ?? '', { debug: true });
  return (
    <div
      class={classesOf(props)}
      id={domId}
      role={role}
      aria-labelledby={`${domId}-label`}
      {...(role === 'radiogroup'
        ? stateOf(props)
        : { 'aria-describedby': stateOf(props)['aria-describedby'] })}
    >
      <span class="fjs-form-field-label" id={`${domId}-label`}>
        {label}
        {isRequired(field) && (
          <span class="fjs-asterix" aria-hidden="true">
            *
          </span>
        )}
      </span>
      {children}
      <Description id={`${domId}-description`} description={field.description} />
      <Errors id={`${domId}-error`} errors={errors} />
    </div>
  );
}

/** What only is to be read is shown as text, not as a box that cannot be used. */
export const Shown = ({ text }: { text: string }) => <p class="shown-value">{text === '' ? '–' : text}</p>;

/**
 * The text in a field while it is typed: shown at once, told when the typing pauses or the field is left. What comes from
 * outside (a draft, a condition) replaces it.
 */
export function useTyped(outside: string, tell: (text: string) => void) {
  const typing = useService<Typing>('typing');
  const self = useMemo(() => ({}), []);
  const [text, setText] = useState(outside);
  useEffect(() => setText(outside), [outside]);
  useEffect(() => () => typing.tell(self), []);
  return {
    text,
    type: (typed: string) => {
      setText(typed);
      typing.hold(self, () => tell(typed));
    },
    settle: () => typing.tell(self),
  };
}
