import {
  type ColumnDef,
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { CellValue, Column } from './column';
import { compareValues, isEmptyValue } from './compare-values';
import { keepChoice, readChoice, type TableChoice } from './table-choice';

const features = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

type Features = typeof features;

/** The rows in the chosen order and the columns that are shown; the choice is kept under `name`. */
export function useDataRows<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  idOf: (row: Row) => string,
) {
  const [choice, setChoice] = useState<TableChoice>(
    () =>
      readChoice(name) ?? {
        hidden: columns.filter(({ isHiddenAtFirst }) => isHiddenAtFirst).map(({ id }) => id),
        sort: null,
      },
  );
  const choose = (next: TableChoice) => {
    setChoice(next);
    keepChoice(name, next);
  };
  const definitions = useMemo(
    () =>
      columns.map(({ id, value, kind }): ColumnDef<Features, object> => ({
        id,
        // What is empty goes last in both directions.
        accessorFn: (row) => {
          const found = value(row as Row);
          return isEmptyValue(found) ? undefined : found;
        },
        sortUndefined: 'last',
        sortDescFirst: false,
        sortFn: (one, other) =>
          compareValues(one.getValue<CellValue>(id), other.getValue<CellValue>(id), kind),
      })),
    [columns],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: rows as unknown as object[],
    getRowId: (row) => idOf(row as Row),
    state: {
      sorting: choice.sort ? [choice.sort] : [],
      columnVisibility: Object.fromEntries(choice.hidden.map((id) => [id, false])),
    },
  });
  // The same array until the choice changes: rows are drawn again when it is another.
  const shown = useMemo(
    () => columns.filter(({ id }) => !choice.hidden.includes(id)),
    [columns, choice.hidden],
  );
  return {
    shown,
    sorted: table.getRowModel().rows.map(({ original }) => original as Row),
    sort: choice.sort,
    hidden: choice.hidden,
    /** Up, down, then as it came. */
    sortBy: (id: string) => {
      const { sort } = choice;
      choose({
        ...choice,
        sort: sort?.id !== id ? { id, desc: false } : sort.desc ? null : { id, desc: true },
      });
    },
    show: (id: string, isShown: boolean) => {
      const hidden = isShown ? choice.hidden.filter((one) => one !== id) : [...choice.hidden, id];
      if (hidden.length < columns.length) choose({ ...choice, hidden });
    },
  };
}
