import type { Path, Value } from '../file/yaml-text';
import { problemsAt } from '../file/problems';
import { valueAt } from '../file/yaml-text';
import { useProcedure } from '../use-procedure';

/** One place of the file for a field: what is there, what is wrong with it, and how to change it. */
export function useAt(path: Path) {
  const { value, problems, isLocked, set } = useProcedure();
  return {
    value: valueAt(value, path),
    error: problemsAt(problems, path)
      .map(({ message }) => message)
      .join(' '),
    isLocked,
    set: (wanted: Value | undefined) => set(path, wanted),
    /** Where problems lead to. */
    mark: { 'data-place': path.join('.') },
  };
}

/** Help stands below a field, so that fields beside one another stand on one line. */
export const helpBelow: { inputWrapperOrder: ('label' | 'input' | 'description' | 'error')[] } = {
  inputWrapperOrder: ['label', 'input', 'description', 'error'],
};

/** What every field of the form takes. */
export interface FieldProps {
  path: Path;
  label: string;
  description?: string;
  required?: boolean;
}
