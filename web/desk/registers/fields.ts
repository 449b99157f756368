/** One thing that an act needs to be told. */
export type Field = {
  name: string;
  label: string;
  description?: string;
  isRequired?: boolean;
} & (
  | { kind: 'line' | 'long'; initial?: string; most: number; least?: number }
  | { kind: 'choice'; choices: readonly { value: string; label: string }[]; initial?: string }
  | { kind: 'agency' }
  | { kind: 'agencies' }
  | { kind: 'day'; min?: string; max?: string; initial?: string }
  | { kind: 'percent'; initial?: number }
  | { kind: 'flag'; initial?: boolean }
  | { kind: 'files' }
);

export type Input = Readonly<Record<string, unknown>>;

export const initialInput = (fields: readonly Field[]): Input =>
  Object.fromEntries(
    fields.flatMap((field) =>
      'initial' in field && field.initial !== undefined ? [[field.name, field.initial]] : [],
    ),
  );

/** What is sent: without what was left empty; text without blanks at its ends. */
export function requestOf(fields: readonly Field[], input: Input): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap(({ name, kind }) => {
      const value = input[name];
      if (kind === 'agencies') return [[name, Array.isArray(value) ? value : []]];
      if (kind === 'files') return Array.isArray(value) && value.length > 0 ? [[name, value]] : [];
      if (typeof value === 'string') return value.trim() === '' ? [] : [[name, value.trim()]];
      return value === undefined || value === null ? [] : [[name, value]];
    }),
  );
}

/** Names of fields that are needed and empty, or too short to be anything. */
export function missingIn(fields: readonly Field[], input: Input): string[] {
  const request = requestOf(fields, input);
  return fields
    .filter((field) => {
      const value = request[field.name];
      if (value === undefined) return field.isRequired === true;
      const least = 'least' in field ? (field.least ?? 0) : 0;
      return typeof value === 'string' && value.length < least;
    })
    .map(({ name }) => name);
}
