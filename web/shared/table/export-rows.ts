import type { CellValue, Column } from './column';

/** One cell as spreadsheets understand it. Instants are local time of Vietnam without a zone, as they have none. */
export type ExportCell =
  | { type: 'text'; value: string }
  | { type: 'number'; value: number; format?: string }
  | { type: 'truth'; value: boolean }
  /** Milliseconds of the local time as if it were UTC. */
  | { type: 'time'; value: number; hasTime: boolean }
  | null;

const localOffset = 7 * 3_600_000;

export function exportCell(value: CellValue, kind: Column<never>['kind'] = 'text'): ExportCell {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return { type: 'truth', value };
  if (kind === 'instant' || kind === 'date') {
    const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    const instant = new Date(value).getTime();
    if (Number.isNaN(instant)) return { type: 'text', value: String(value) };
    const local = isDay ? instant : instant + localOffset;
    return { type: 'time', value: local, hasTime: kind === 'instant' && !isDay };
  }
  if (typeof value === 'number') {
    const format = kind === 'share' ? '0.0%' : kind === 'money' ? '#,##0' : undefined;
    return { type: 'number', value, ...(format && { format }) };
  }
  return { type: 'text', value };
}

/** Title row and cells of what is shown, in the order in which it is shown. */
export const exportRows = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): ExportCell[][] =>
  rows.map((row) => columns.map(({ value, kind }) => exportCell(value(row), kind)));

/**
 * UTF-8 with a mark, so that spreadsheets read the accents. Text that one of them would run as a formula is told to be text by
 * an apostrophe before it.
 */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ title }) => quoted(safe(title))),
    ...exportRows(columns, rows).map((cells) => cells.map(csvCell)),
  ];
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

function csvCell(cell: ExportCell): string {
  if (cell === null) return '';
  if (cell.type === 'number') return String(cell.value);
  if (cell.type === 'truth') return cell.value ? 'TRUE' : 'FALSE';
  if (cell.type === 'text') return quoted(safe(cell.value));
  const text = new Date(cell.value).toISOString();
  return cell.hasTime ? text.slice(0, 16).replace('T', ' ') : text.slice(0, 10);
}

const safe = (text: string): string => (/^\s*[=+\-@]|^[\t\r\n]/.test(text) ? `'${text}` : text);
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
