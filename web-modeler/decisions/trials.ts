import type { Column } from './tables';

/** A row of the test table as it is kept: what was typed, so that nothing half typed is lost. */
export interface Trial {
  inputs: Readonly<Record<string, string>>;
  /** By output; empty: whatever comes out is right. */
  expected: Readonly<Record<string, string>>;
}

/** The trials of a DMN file by decision. They travel with the model under `scenarios/`, which is not deployed. */
export type Trials = Readonly<Record<string, readonly Trial[]>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textsOf = (value: unknown): Record<string, string> =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).map(([name, text]) => [name, typeof text === 'string' ? text : String(text)]),
      )
    : {};

/** What cannot be read is no trial. */
export function readTrials(content: string | undefined): Trials {
  try {
    const read: unknown = JSON.parse(content ?? '');
    const decisions = isRecord(read) ? read.decisions : undefined;
    if (!isRecord(decisions)) return {};
    return Object.fromEntries(
      Object.entries(decisions).map(([id, trials]) => [
        id,
        (Array.isArray(trials) ? trials : [])
          .filter(isRecord)
          .map(({ inputs, expected }) => ({ inputs: textsOf(inputs), expected: textsOf(expected) })),
      ]),
    );
  } catch {
    return {};
  }
}

export const writeTrials = (trials: Trials): string => `${JSON.stringify({ decisions: trials }, null, 2)}\n`;

/** What a cell means: by the type of its column, else as FEEL would read a literal. An empty cell is not there. */
export function valueOf({ type }: Pick<Column, 'type'>, typed: string): unknown {
  const text = typed.trim();
  if (text === '') return undefined;
  if (type === 'string' || type === 'date' || type === 'time') return text;
  if (type === 'boolean') return text === 'true' || text.toLowerCase() === 'có';
  const number = Number(text.replace(',', '.'));
  if (type !== undefined && /^(number|integer|long|double)$/.test(type))
    return Number.isNaN(number) ? text : number;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function variablesOf(columns: readonly Column[], { inputs }: Trial): Record<string, unknown> {
  return Object.fromEntries(
    columns.flatMap((column) => {
      const value = valueOf(column, inputs[column.name] ?? '');
      return value === undefined ? [] : [[column.name, value]];
    }),
  );
}

/** A value that came out, as one reads and types it. */
export const outText = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);

/** What came out for an output: one text, or those of all hits. */
export const answerText = (
  rows: readonly Readonly<Record<string, unknown>>[] | null,
  output: string,
): string => (rows ?? []).map((row) => outText(row[output])).join('; ');

/** Null: nothing was expected. A dash expects that there is no result. */
export function isAsExpected(
  outputs: readonly Column[],
  { expected }: Trial,
  rows: readonly Readonly<Record<string, unknown>>[] | null,
): boolean | null {
  const asked = outputs.filter(({ name }) => (expected[name] ?? '').trim() !== '');
  if (asked.length === 0) return null;
  return asked.every((column) => {
    const { name } = column;
    const wanted = expected[name]!.trim();
    if (wanted === '-') return rows !== null && answerText(rows, name) === '';
    if (rows?.length === 1 && outText(valueOf(column, wanted)) === outText(rows[0]![name])) return true;
    return answerText(rows, name) === wanted;
  });
}
