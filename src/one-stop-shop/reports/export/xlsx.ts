import { type Cell, plainText, type Table } from './cell';
import { zipOf } from './zip';

/** A sheet of Excel has 1,048,576 rows; what is longer is for CSV. */
export const mostRows = 1_000_000;

const DAY = 86_400_000;
const ZONE = 7 * 3_600_000;
/** Days from the beginning of Excel's calendar to 1 January 1970. */
const epoch = 25_569;
/** Characters of a sheet that are put together before they are compressed. */
const piece = 65_536;

/** Places in `cellXfs` of the styles. */
const style = { bold: 1, share: 2, instant: 3 } as const;

/**
 * An Excel workbook (ECMA-376) of one sheet, made as it is read, so that a million rows need no more memory than a hundred: numbers are
 * numbers, dates dates in local time, and text is never a formula.
 */
export const xlsxOf = (table: Table): AsyncGenerator<Buffer> =>
  zipOf([
    ...Object.entries(frame).map(([name, content]) => ({ name, content: [xml + content] })),
    { name: 'xl/worksheets/sheet1.xml', content: sheet(table) },
  ]);

async function* sheet({ title, head, rows }: Table): AsyncGenerator<string> {
  const lines = [...title.map((line) => [line]), head];
  const widths = head.map(
    (_, place) =>
      `<col min="${place + 1}" max="${place + 1}" width="${place === 0 ? 44 : 16}" customWidth="1"/>`,
  );
  let text = `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${lines.length}" topLeftCell="A${lines.length + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
  let number = 0;
  const row = (cells: readonly string[]): string => {
    number += 1;
    return `<row r="${number}">${cells.join('')}</row>`;
  };
  for (const line of lines)
    text += row(line.map((word, place) => textCell(word, addressOf(place, number + 1), style.bold)));
  for await (const cells of rows) {
    text += row(cells.map((cell, place) => cellOf(cell, addressOf(place, number + 1))));
    if (text.length < piece) continue;
    yield text;
    text = '';
  }
  yield `${text}</sheetData></worksheet>`;
}

function cellOf(cell: Cell, address: string): string {
  if (cell === null) return '';
  if ('number' in cell)
    return `<c r="${address}"${cell.isShare ? ` s="${style.share}"` : ''}><v>${cell.number}</v></c>`;
  if ('instant' in cell)
    return `<c r="${address}" s="${style.instant}"><v>${(cell.instant + ZONE) / DAY + epoch}</v></c>`;
  return textCell(cell.text, address);
}

const textCell = (text: string, address: string, look?: number): string =>
  `<c r="${address}" t="inlineStr"${look === undefined ? '' : ` s="${look}"`}><is><t xml:space="preserve">${escaped(plainText(text))}</t></is></c>`;

/** Halves of characters and what XML does not know are left out. */
const escaped = (text: string): string =>
  text
    .replace(/[\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');

/** `C7` for the third column of the seventh row. */
function addressOf(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Everything of a workbook but its sheet. */
const frame: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};
