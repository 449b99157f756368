import type { Statement } from './sql';

/** A statement that has changed rows. */
export interface Write {
  verb: 'insert' | 'update' | 'delete';
  table: string;
  statement: Statement;
}

/** Stands for what cannot be told from the statement. */
export const unknownTable = '?';

const verbs = { INSERT: 'insert', REPLACE: 'insert', UPDATE: 'update', DELETE: 'delete' } as const;
const changing =
  /^\s*(?:(INSERT|REPLACE)(?:\s+OR\s+\w+|\s+IGNORE)?\s+INTO|(UPDATE)|(DELETE)\s+FROM)\s+[`"]?([a-z_][a-z0-9_]*)/i;
const reading = /^\s*(SELECT|EXPLAIN|SHOW)\b/i;

/** Which table a statement changes; undefined when it only reads. */
export function writeOf(statement: Statement): Write | undefined {
  const { sql } = statement;
  if (reading.test(sql)) return undefined;
  const match = changing.exec(sql);
  if (!match) return { verb: 'update', table: unknownTable, statement };
  const verb = (match[1] ?? match[2] ?? match[3]).toUpperCase() as keyof typeof verbs;
  return { verb: verbs[verb], table: match[4].toLowerCase(), statement };
}
