import { inLanguage, type Language } from '../../shared/texts/texts';

/** One field of a form as a column of a sheet. */
export interface SheetField {
  key: string;
  label: string;
  kind: 'text' | 'long' | 'number' | 'choice' | 'check' | 'date';
  isRequired: boolean;
  /** `value`: as a cell holds it; `means`: as the form has it, where yes and no are no texts. */
  options: readonly { value: string; means: unknown; label: string }[];
}

export interface Sheet {
  fields: readonly SheetField[];
  /** Labels of what a sheet has no column for: files, lists, addresses. */
  left: readonly string[];
  /** Something that must be filled in has no column: each item has to be opened. */
  isPossible: boolean;
}

type Part = Readonly<Record<string, unknown>>;

const kinds: Readonly<Record<string, SheetField['kind']>> = {
  textfield: 'text',
  textarea: 'long',
  number: 'number',
  radio: 'choice',
  select: 'choice',
  checkbox: 'check',
};
const silent = new Set(['text', 'html', 'spacer', 'separator', 'button', 'image', 'default']);

/** The columns of a form-js form in a language. */
export function sheetOf(schema: Part, language: Language): Sheet {
  const fields: SheetField[] = [];
  const left: string[] = [];
  let isPossible = true;
  const walk = (parts: unknown): void => {
    for (const part of Array.isArray(parts) ? (parts as Part[]) : []) {
      const type = String(part.type);
      if (type === 'group' && !part.path) {
        walk(part.components);
        continue;
      }
      if (silent.has(type)) continue;
      const isRequired = Boolean((part.validate as Part | undefined)?.required);
      const field = typeof part.key === 'string' ? fieldOf(part, part.key, isRequired, language) : undefined;
      if (field) fields.push(field);
      else if (!part.readonly) {
        left.push(labelOf(part, language));
        if (isRequired) isPossible = false;
      }
    }
  };
  walk(schema.components);
  return { fields, left: left.filter(Boolean), isPossible };
}

function fieldOf(part: Part, key: string, isRequired: boolean, language: Language): SheetField | undefined {
  if (part.readonly === true || part.disabled === true) return undefined;
  const kind =
    kinds[String(part.type)] ?? (part.type === 'datetime' && part.subtype === 'date' ? 'date' : undefined);
  if (!kind) return undefined;
  if (kind === 'choice' && !Array.isArray(part.values)) return undefined;
  const names = (part.properties ?? {}) as Record<string, unknown>;
  const options = kind === 'choice' ? (part.values as { value: unknown; label: unknown }[]) : [];
  return {
    key,
    label: labelOf(part, language),
    kind,
    isRequired,
    options: options.map(({ value, label }) => ({
      value: String(value),
      means: value,
      label: inLanguage({ vi: label, en: names[`labelEn.${String(value)}`] }, language),
    })),
  };
}

const labelOf = (part: Part, language: Language): string =>
  inLanguage(
    {
      vi: part.label ?? part.dateLabel ?? part.key,
      en: (part.properties as Record<string, unknown> | undefined)?.labelEn,
    },
    language,
  );

/** What a cell means to the server; undefined when it is empty. Numbers may be written the Vietnamese way: `1.234,5`. */
export function cellValue(
  { kind, options = [] }: Pick<SheetField, 'kind'> & Partial<SheetField>,
  text: string,
): unknown {
  const written = text.trim();
  if (written === '') return undefined;
  const chosen = options.find(({ value }) => value === written);
  if (chosen) return chosen.means;
  if (kind === 'check') return written === 'true';
  if (kind !== 'number') return written;
  const isVietnamese = /,/.test(written) || /^-?\d{1,3}(\.\d{3})+$/.test(written);
  const number = Number(isVietnamese ? written.replaceAll('.', '').replace(',', '.') : written);
  return Number.isFinite(number) ? number : written;
}

/** The variables of one row: nothing for what is empty. */
export const rowValues = (
  fields: readonly SheetField[],
  cells: Readonly<Record<string, string>>,
): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = cellValue(field, cells[field.key] ?? '');
      return value === undefined ? [] : [[field.key, value]];
    }),
  );

/** What a row begins with: the draft, then what the case knows already. */
export const cellsOf = (
  fields: readonly SheetField[],
  known: Readonly<Record<string, unknown>>,
): Record<string, string> =>
  Object.fromEntries(
    fields.map(({ key }) => {
      const value = known[key];
      return [key, value === undefined || value === null || typeof value === 'object' ? '' : String(value)];
    }),
  );

/** Cells pasted from a spreadsheet: rows of columns. */
export const pastedCells = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
