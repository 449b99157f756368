import type { Row, TableShape } from '../../database';

/*
 * A row is one line of JSON: the values in the order of the columns. Bytes are base64; a whole number that JSON cannot
 * carry exactly is refused instead of rounded.
 */

export function lineOf({ name, columns }: TableShape, row: Row): string {
  const values = columns.map(({ name: column, kind }) => {
    const value = row[column];
    if (value === null) return null;
    if (kind === 'bytes') return Buffer.from(value as Buffer).toString('base64');
    if (typeof value === 'number' && !Number.isSafeInteger(value))
      throw new Error(`${name}.${column} holds ${value}, which is no whole number up to 2^53`);
    return value;
  });
  return `${JSON.stringify(values)}\n`;
}

export function rowsOf({ name, columns }: TableShape, lines: string): Row[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const values = JSON.parse(line) as (string | number | null)[];
      if (!Array.isArray(values) || values.length !== columns.length)
        throw new Error(`a row of ${name} has not the columns of its table`);
      return Object.fromEntries(
        columns.map(({ name: column, kind }, position) => {
          const value = values[position];
          return [column, kind === 'bytes' && value !== null ? Buffer.from(String(value), 'base64') : value];
        }),
      );
    });
}
