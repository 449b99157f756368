import { useExpressionEvaluation } from '@bpmn-io/form-js-viewer';
import { useEffect, useMemo } from 'preact/hooks';
import type { Part } from '../localise';
import { type FieldProps, useService } from './field';

export interface Option {
  label: string;
  value: unknown;
}

interface FormState {
  _getState(): { initialData: Part | null };
}

export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** The options of a field: fixed, from a variable, or from an expression. A value that is no option any more is let go. */
export function useOptions({ field, value, onChange }: FieldProps): Option[] {
  const form = useService<FormState>('form');
  const computed: unknown = useExpressionEvaluation(field.valuesExpression);
  const source: unknown =
    typeof field.valuesKey === 'string'
      ? form._getState().initialData?.[field.valuesKey]
      : (field.values ?? computed);
  const shape = JSON.stringify(source ?? []);
  const options = useMemo(() => optionsIn(JSON.parse(shape)), [shape]);
  useEffect(() => {
    const isOption = (one: unknown) => options.some((option) => isSame(option.value, one));
    if (Array.isArray(value)) {
      const left = value.filter(isOption);
      if (left.length < value.length) onChange({ value: left });
    } else if (value !== null && value !== undefined && value !== '' && !isOption(value))
      onChange({ value: null });
  }, [options, value]);
  return options;
}

export function optionsIn(source: unknown): Option[] {
  if (!Array.isArray(source)) return [];
  return source.flatMap((one: unknown): Option[] => {
    if (typeof one === 'object' && one !== null && 'value' in one) {
      const { value, label } = one as { value: unknown; label?: unknown };
      return [{ value, label: typeof label === 'string' && label !== '' ? label : String(value) }];
    }
    return typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean'
      ? [{ value: one, label: String(one) }]
      : [];
  });
}
