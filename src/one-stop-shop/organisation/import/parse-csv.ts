export interface CsvRecord {
  /** As a spreadsheet counts rows: the header is row 1. */
  row: number;
  cells: string[];
}

/** The text ends inside quotes, or quotes are followed by something else; `row` says where. */
export class CsvError extends Error {
  constructor(readonly row: number) {
    super(`row ${row} has a quotation mark that is not closed or not doubled`);
  }
}

/**
 * RFC 4180, with the comma or, as Vietnamese spreadsheets save, the semicolon or tab: whichever comes first in the header.
 * A byte order mark is skipped, cells are trimmed, empty rows are left out. Throws `CsvError`.
 */
export function parseCsv(text: string): CsvRecord[] {
  const source = text.replace(/^\ufeff/, '');
  const separator = /^[^\r\n]*?([,;\t])/.exec(source)?.[1] ?? ',';
  const records: CsvRecord[] = [];
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  let cells: string[] = [];
  let row = 1;
  while (cell.lastIndex <= source.length) {
    const match = cell.exec(source);
    if (!match) throw new CsvError(row);
    const [, quoted, plain = '', end] = match;
    cells.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim());
    if (end === separator) continue;
    if (cells.some((one) => one !== '')) records.push({ row, cells });
    cells = [];
    row += 1;
    if (end === '') break;
  }
  return records;
}
