import type { SqlValue } from './transaction';

export type SqlParameter = SqlValue | readonly SqlValue[];

/** A statement with one `?` per scalar parameter. */
export interface Statement {
  sql: string;
  parameters: (string | number | null | Buffer)[];
}

const word = /^[a-z_][a-z0-9_]*$/;

/**
 * Turns array parameters into lists and booleans into 0 and 1, and refuses everything that is not a plain
 * value: an object as a parameter changes the meaning of the statement in some drivers.
 */
export function expand(sql: string, parameters: readonly SqlParameter[] = []): Statement {
  const values: Statement['parameters'] = [];
  if (!parameters.some((parameter) => Array.isArray(parameter))) {
    for (const parameter of parameters) values.push(scalar(parameter as SqlValue));
    return { sql, parameters: values };
  }
  const pieces = sql.split('?');
  if (pieces.length !== parameters.length + 1)
    throw new Error('a statement with list parameters needs exactly one "?" for each parameter');
  let text = pieces[0];
  parameters.forEach((parameter, position) => {
    if (isList(parameter)) {
      values.push(...parameter.map(scalar));
      // An empty list matches nothing; NULL is in no list.
      text += parameter.length > 0 ? parameter.map(() => '?').join(', ') : 'NULL';
    } else {
      values.push(scalar(parameter));
      text += '?';
    }
    text += pieces[position + 1];
  });
  return { sql: text, parameters: values };
}

/** One multi-row INSERT. Every row has the columns of the first one. */
export function insertStatement(table: string, rows: readonly Record<string, SqlValue>[]): Statement {
  const columns = Object.keys(rows[0]);
  for (const name of [table, ...columns]) assertName(name);
  const values: Statement['parameters'] = [];
  for (const row of rows) {
    if (Object.keys(row).length !== columns.length)
      throw new Error(`the rows for ${table} differ in their columns`);
    for (const column of columns) values.push(scalar(row[column]));
  }
  const tuple = `(${columns.map(() => '?').join(', ')})`;
  const list = columns.map((column) => `\`${column}\``).join(', ');
  return {
    sql: `INSERT INTO \`${table}\` (${list}) VALUES ${rows.map(() => tuple).join(', ')}`,
    parameters: values,
  };
}

/** Table and column names are code; this catches the day somebody lets input reach them. */
export function assertName(name: string): void {
  if (!word.test(name)) throw new Error(`"${name}" is not a table or column name`);
}

function isList(parameter: SqlParameter): parameter is readonly SqlValue[] {
  return Array.isArray(parameter);
}

function scalar(value: SqlValue): string | number | null | Buffer {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null || typeof value === 'string' || Buffer.isBuffer(value)) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new TypeError(`a value of type ${typeof value} cannot be a parameter`);
}
