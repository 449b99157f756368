import { isoLocal } from '../../local-date';
import { type Cell, plainText, type Table } from './cell';

const mark = '\uFEFF';

/** RFC 4180 in UTF-8 with a mark, so that spreadsheets read the accents; instants in local time. One row at a time. */
export async function* csvOf({ title, head, rows }: Table): AsyncGenerator<string> {
  yield (
    mark +
    [...title.map((line) => [line]), head].map((line) => lineOf(line.map((text) => ({ text })))).join('')
  );
  for await (const row of rows) yield lineOf(row);
}

const lineOf = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if ('number' in cell) return String(cell.isShare ? Math.round(cell.number * 10_000) / 10_000 : cell.number);
  if ('instant' in cell) return isoLocal(cell.instant).slice(0, 16).replace('T', ' ');
  const text = plainText(cell.text);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
