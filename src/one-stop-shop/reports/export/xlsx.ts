import type { Readable } from 'node:stream';
import { type Cell, plainText, type Table } from './cell';

/** A workbook is put together in memory: longer tables are for CSV. */
export const mostRows = 50_000;

const ZONE = 7 * 3_600_000;

/** An Excel file: numbers are numbers, dates dates, and text is never a formula. */
export async function xlsxOf({ title, head, rows }: Table): Promise<Readable> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const bold = (text: string) => ({
    value: plainText(text),
    type: String,
    fontWeight: 'bold' as const,
    wrap: true,
  });
  const lines = [...title.map((line) => [bold(line)]), head.map(bold)];
  const body: ReturnType<typeof xlsxCell>[][] = [];
  for await (const row of rows) body.push(row.map(xlsxCell));
  const file = writeXlsxFile([...lines, ...body] as never, {
    columns: head.map((_, place) => ({ width: place === 0 ? 44 : 16 })),
    stickyRowsCount: lines.length,
  });
  return (file.toStream as () => Promise<Readable>)();
}

function xlsxCell(cell: Cell) {
  if (cell === null) return null;
  if ('number' in cell) return { value: cell.number, type: Number, ...(cell.isShare && { format: '0.0%' }) };
  if ('instant' in cell)
    return { value: new Date(cell.instant + ZONE), type: Date, format: 'dd/mm/yyyy hh:mm' };
  return { value: plainText(cell.text), type: String };
}
