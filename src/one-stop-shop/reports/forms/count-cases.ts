import { setImmediate as breathe } from 'node:timers/promises';
import type { Reader, SqlParameter } from '../../../database';
import { bound, factSlices, holds, type Instants } from './fact-slices';
import type { Column, Grouping } from './form';

/** Which cases a caller may count, and those they have asked for. */
export interface Scope {
  /** Agencies that answer for the cases; null = all. */
  agencies: readonly string[] | null;
  field?: string;
  level?: string;
  procedure?: string;
  channel?: string;
}

/** What a row of a report stands for. */
export type Dimensions = Readonly<Record<string, string>>;

export interface CountedRow {
  dimensions: Dimensions;
  /** By the key of the column. */
  counts: Record<string, number>;
}

/** Columns of `case_fact` by what they are called outside. */
export const dimensionColumns: Readonly<Record<string, string>> = {
  level: 'f.level',
  field: 'f.field',
  lead: 'f.lead_agency_id',
  procedure: 'f.procedure_code',
  channel: 'f.channel',
};

export const dimensionsOf: Readonly<Record<Grouping, readonly string[]>> = {
  field: ['level', 'field'],
  agency: ['lead'],
  procedure: ['level', 'procedure'],
  channel: ['channel'],
};

/** Conditions of a scope; `sql` begins with AND, or is empty. */
export function scopeConditions(scope: Scope): { sql: string; values: SqlParameter[] } {
  const values: SqlParameter[] = [];
  let sql = '';
  if (scope.agencies) {
    sql += ' AND f.lead_agency_id IN (?)';
    values.push([...scope.agencies]);
  }
  for (const name of ['field', 'level', 'procedure', 'channel'] as const) {
    const value = scope[name];
    if (value === undefined) continue;
    sql += ` AND ${dimensionColumns[name]} = ?`;
    values.push(value);
  }
  return { sql, values };
}

/** The counted columns of a form by the dimensions of a grouping, over one snapshot. */
export async function countCases(
  reader: Reader,
  columns: readonly Column[],
  grouping: Grouping,
  scope: Scope,
  instants: Instants,
): Promise<CountedRow[]> {
  const counted = columns.flatMap((column) => (column.count === undefined ? [] : [column]));
  const dimensions = dimensionsOf[grouping];
  const groups = dimensions.map((name) => dimensionColumns[name]);
  const named = { ...instants };
  const sums = bound(
    counted
      .map(
        ({ count, sum }, place) =>
          `SUM(CASE WHEN ${count} THEN ${sum === undefined ? '1' : `f.${sum}`} ELSE 0 END) AS n${place}`,
      )
      .join(',\n'),
    named,
  );
  const condition = bound(holds, named);
  const narrowed = scopeConditions(scope);
  const rows = new Map<string, CountedRow>();
  for await (const slice of factSlices(reader, instants)) {
    const found = await reader.query(
      `SELECT ${groups.map((group, place) => `${group} AS g${place}`).join(', ')},\n${sums.sql}
       FROM case_fact f WHERE ${slice.sql} AND ${condition.sql}${narrowed.sql} GROUP BY ${groups.join(', ')}`,
      [...sums.values, ...slice.values, ...condition.values, ...narrowed.values],
    );
    for (const one of found) {
      const values = dimensions.map((_, place) => one[`g${place}`] as string);
      const key = values.join('\n');
      let row = rows.get(key);
      if (!row) {
        row = {
          dimensions: Object.fromEntries(dimensions.map((name, place) => [name, values[place]])),
          counts: Object.fromEntries(counted.map((column) => [column.key, 0])),
        };
        rows.set(key, row);
      }
      for (const [place, column] of counted.entries()) row.counts[column.key] += Number(one[`n${place}`]);
    }
    await breathe();
  }
  return [...rows.values()].filter(({ counts }) => Object.values(counts).some((count) => count !== 0));
}
