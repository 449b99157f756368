import type { Column } from './column';
import { csvOf, exportRows } from './export-rows';

/** Gives the browser a CSV file of exactly these columns and rows. */
export function saveCsv<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): void {
  save(`${name}.csv`, new Blob([csvOf(columns, rows)], { type: 'text/csv;charset=utf-8' }));
}

/** The same as an Excel file: dates are dates, numbers numbers, and text is never a formula. */
export async function saveXlsx<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const head = columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const }));
  const cells = exportRows(columns, rows).map((line) =>
    line.map((cell) => {
      if (cell === null) return null;
      if (cell.type === 'time')
        return {
          value: new Date(cell.value),
          type: Date,
          format: cell.hasTime ? 'dd/mm/yyyy hh:mm' : 'dd/mm/yyyy',
        };
      if (cell.type === 'number')
        return { value: cell.value, type: Number, ...(cell.format && { format: cell.format }) };
      if (cell.type === 'truth') return { value: cell.value, type: Boolean };
      return { value: cell.value, type: String };
    }),
  );
  const file = writeXlsxFile([head, ...cells], {
    columns: columns.map(({ width = 140 }) => ({ width: Math.round(width / 7) })),
    stickyRowsCount: 1,
  });
  save(`${name}.xlsx`, await file.toBlob());
}

function save(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun with it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
