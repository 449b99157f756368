import type { Reader, SqlParameter } from '../../../database';
import { endOfTime } from '../facts/case-fact';

/** The period of a report: first and last instant it covers, and the instant up to which is believed what was known. */
export interface Instants {
  from: number;
  /** Not after `asOf`. */
  at: number;
  asOf: number;
}

export interface Slice {
  sql: string;
  values: SqlParameter[];
}

/** Rows of one statement: some thirty milliseconds of a server that has one thread. */
const size = 5_000;

/**
 * The rows of `case_fact` that a period can ask for, in slices along one index, so that a million cases are counted without holding
 * up the server: what holds still and is open, what holds still and was settled since the period began, and what was overtaken
 * after it.
 */
export async function* factSlices(reader: Reader, { from, at }: Instants): AsyncGenerator<Slice> {
  yield* along(
    reader,
    'case_id',
    { sql: 'f.valid_to = ? AND f.settled_until = ?', values: [endOfTime, endOfTime] },
    '',
  );
  yield* along(
    reader,
    'settled_until',
    { sql: 'f.valid_to = ? AND f.settled_until < ?', values: [endOfTime, endOfTime] },
    from - 1,
  );
  yield* along(reader, 'valid_to', { sql: 'f.valid_to < ?', values: [endOfTime] }, at);
}

/** Cut after every so many rows where the column takes a new value. */
async function* along(
  reader: Reader,
  column: string,
  { sql, values }: Slice,
  start: string | number,
): AsyncGenerator<Slice> {
  for (let after = start; ;) {
    const [end] = await reader.query<{ bound: string | number }>(
      `SELECT f.${column} AS bound FROM case_fact f WHERE ${sql} AND f.${column} > ?
       ORDER BY f.${column} LIMIT 1 OFFSET ${size}`,
      [...values, after],
    );
    if (end === undefined) return yield { sql: `${sql} AND f.${column} > ?`, values: [...values, after] };
    yield { sql: `${sql} AND f.${column} > ? AND f.${column} <= ?`, values: [...values, after, end.bound] };
    after = end.bound;
  }
}

/** Which of the rows of a slice hold at the end of the period, as it was known. */
export const holds: string =
  'f.valid_from <= :at AND f.valid_to > :at AND f.recorded_from <= :asOf AND f.recorded_to > :asOf';

/** `:name` to placeholders, in their order. Texts of conditions are code, never input. */
export function bound(sql: string, named: Readonly<Record<string, SqlParameter>>): Slice {
  const values: SqlParameter[] = [];
  const text = sql.replace(/:([a-zA-Z]+)/g, (whole, name: string) => {
    if (!(name in named)) throw new Error(`a condition names ${whole}`);
    values.push(named[name]);
    return '?';
  });
  return { sql: text, values };
}
