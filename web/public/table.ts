import { type Child, given, h } from './dom';

export interface TableColumn<Row> {
  head: string;
  cell: (row: Row) => Child | readonly Child[];
}

/**
 * A table whose rows are blocks on a phone, where each cell says its heading. The roles are written out: browsers take them away from
 * tables that are drawn as something else.
 */
export function table<Row>(
  caption: string,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): HTMLElement {
  return h(
    'table',
    { role: 'table' },
    h('caption', {}, caption),
    h(
      'thead',
      { role: 'rowgroup' },
      h(
        'tr',
        { role: 'row' },
        ...columns.map(({ head }) => h('th', { scope: 'col', role: 'columnheader' }, head)),
      ),
    ),
    h(
      'tbody',
      { role: 'rowgroup' },
      ...rows.map((row) =>
        h(
          'tr',
          { role: 'row' },
          ...columns.map(({ head, cell }) =>
            h('td', { role: 'cell', 'data-label': head }, ...given([cell(row)].flat() as Child[])),
          ),
        ),
      ),
    ),
  );
}
