import type { Change } from '../moddle';

/** One of what a field offers. */
export interface Choice {
  value: string;
  label: string;
  /** A second line: what it means, or where it is from. */
  detail?: string;
}

interface FieldBase {
  /** Unique within what is shown for one element. */
  id: string;
  label: string;
  /** A sentence below: what it does, in plain words. */
  help?: string;
  /** Something that is worth a look, told below as well. */
  warning?: string;
  /** What is there; undefined: nothing. */
  read(): string | undefined;
  /** What to change so that it is `value`; undefined or empty: so that nothing is there. */
  write(value: string | undefined): Change[];
}

export type Field = FieldBase &
  (
    | { kind: 'text' | 'area'; placeholder?: string; check?: (value: string) => string | undefined }
    /** Text that becomes an expression with `=`. `needs`: always one, and then of which result. */
    | { kind: 'feel'; needs?: 'expression' | 'condition' }
    /** Searched without accents; `isFree`: something else may be typed as well. */
    | { kind: 'choice'; choices: Choice[]; isFree?: boolean; isExpression?: boolean }
    | { kind: 'select'; choices: Choice[] }
    | { kind: 'check' }
  );

export interface FieldGroup {
  id: string;
  label: string;
  isOpen?: boolean;
  fields: Field[];
}

export interface FieldList {
  id: string;
  label: string;
  help?: string;
  items: { id: string; label: string; fields: Field[]; remove(): Change[] }[];
  add(): Change[];
}

export type Section = FieldGroup | FieldList;

export const isList = (section: Section): section is FieldList => 'items' in section;
