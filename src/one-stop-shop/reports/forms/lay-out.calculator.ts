import type { CountedRow, Dimensions } from './count-cases';
import type { Column } from './form';

export interface LaidOutRow {
  /** TOTAL comes last, a GROUP before its rows. */
  kind: 'TOTAL' | 'GROUP' | 'ROW';
  /** What the list behind a figure is narrowed by; of the total nothing. */
  dimensions: Dimensions;
  /** In the order of the columns; a share is 0 to 1, null where there is nothing to have a share of. */
  values: (number | null)[];
}

/** Every column of a row from what was counted. */
export function valuesOf(
  columns: readonly Column[],
  counts: Readonly<Record<string, number>>,
): (number | null)[] {
  const known = new Map<string, number>();
  const value = (key: string): number => {
    const there = known.get(key);
    if (there !== undefined) return there;
    const column = columns.find((one) => one.key === key);
    if (!column) throw new Error(`a form has no column ${key}`);
    const found =
      column.count !== undefined
        ? (counts[key] ?? 0)
        : (column.add ?? []).reduce((sum, part) => sum + value(part), 0);
    known.set(key, found);
    return found;
  };
  return columns.map((column) => {
    if (column.share === undefined) return value(column.key);
    const [part, whole] = column.share.map(value);
    return whole === 0 ? null : part / whole;
  });
}

/**
 * Rows in the order of their names, those of two dimensions under a row for each value of the first, and the total. `nameOf` says what
 * a dimension is called, for the order.
 */
export function layOut(
  columns: readonly Column[],
  counted: readonly CountedRow[],
  nameOf: (dimension: string, value: string) => string,
): LaidOutRow[] {
  const collator = new Intl.Collator('vi');
  const last = (row: CountedRow) => Object.entries(row.dimensions).at(-1)!;
  const sorted = counted.toSorted((one, other) =>
    collator.compare(nameOf(...last(one)), nameOf(...last(other))),
  );
  const row = (
    kind: LaidOutRow['kind'],
    dimensions: Dimensions,
    parts: readonly CountedRow[],
  ): LaidOutRow => ({
    kind,
    dimensions,
    values: valuesOf(columns, sumOf(parts)),
  });
  const rows: LaidOutRow[] = [];
  for (const [group, parts] of groupsOf(sorted)) {
    if (group) rows.push(row('GROUP', group, parts));
    rows.push(...parts.map((part) => row('ROW', part.dimensions, [part])));
  }
  rows.push(row('TOTAL', {}, counted));
  return rows;
}

/** Levels from the highest to the lowest, as the forms list them. */
const levelOrder = ['MINISTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE', ''];

function groupsOf(rows: readonly CountedRow[]): [Dimensions | null, CountedRow[]][] {
  if (!rows.some(({ dimensions }) => 'level' in dimensions))
    return rows.length === 0 ? [] : [[null, [...rows]]];
  return levelOrder.flatMap((level): [Dimensions, CountedRow[]][] => {
    const parts = rows.filter(({ dimensions }) => dimensions.level === level);
    return parts.length === 0 ? [] : [[{ level }, parts]];
  });
}

function sumOf(rows: readonly CountedRow[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { counts } of rows)
    for (const [key, count] of Object.entries(counts)) sums[key] = (sums[key] ?? 0) + count;
  return sums;
}
