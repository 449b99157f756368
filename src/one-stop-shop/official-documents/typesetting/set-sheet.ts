import type { Content, TableCell } from 'pdfmake/interfaces';
import { dateInWords } from '../vietnamese';
import { mm, type Paper, paperOf } from './paper';
import type { Block, Column, Letterhead, Numbering, Party, Run, Sheet } from './sheet';

/** What tells the parts of the page apart afterwards: where something is added later, and what a screen reader calls it. */
export interface Marks {
  place?: 'number' | 'date' | 'signature';
  tag?: 'H1' | 'H2' | 'Figure';
  alt?: string;
}

type Node = Content & Marks;

/** A sheet in the words of the layout engine. Pure: equal sheets give equal pages. */
export function setSheet(sheet: Sheet, numbering: Numbering): { content: Content[]; paper: Paper } {
  const paper = paperOf(sheet);
  const content = sheet.blocks.map((block) => setBlock(block, paper, numbering));
  return { content, paper };
}

function setBlock(block: Block, paper: Paper, numbering: Numbering): Content {
  switch (block.kind) {
    case 'letterhead':
      return letterhead(block, paper, numbering);
    case 'title':
      return title(block, paper);
    case 'heading':
      return marked({ text: runs(block.runs, { bold: true }), margin: [0, paper.gap, 0, paper.gap] }, 'H2');
    case 'paragraph':
      return {
        text: runs(block.runs),
        alignment: block.align,
        ...(block.indent && { leadingIndent: paper.indent }),
        margin: [0, 0, 0, paper.gap],
      } as Content;
    case 'list':
      return list(block.items, block.numbered, paper);
    case 'fields':
      return fields(block.rows, paper);
    case 'table':
      return table(block, paper);
    case 'signatures':
      return signatures(block, paper);
    case 'code':
      return code(block, paper, numbering);
    case 'drawing':
      return {
        ...({ tag: 'Figure', alt: block.alt } as Marks),
        svg: block.svg,
        fit: [innerWidth(paper), paper.height - paper.margins[1] - paper.margins[3] - 40],
        margin: [0, paper.gap, 0, paper.gap],
      } as Content;
    case 'page-break':
      return { text: '', pageBreak: 'after' };
  }
}

const innerWidth = ({ width, margins }: Paper): number => width - margins[0] - margins[2];

const marked = (node: Content & object, tag: NonNullable<Marks['tag']>): Content =>
  ({ ...node, tag }) as Node;

/** Values are set as they are: what looks like markup in them is text. */
const runs = (all: readonly Run[], base: { bold?: boolean; italics?: boolean } = {}): Content[] =>
  all.map(({ text, bold, italic }) => ({
    text: text.normalize('NFC'),
    ...base,
    ...(bold && { bold: true }),
    ...(italic && { italics: true }),
  }));

const rule = (length: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: 0.6 }],
  alignment: 'center',
  margin: [0, 1.5, 0, 0],
});

function letterhead(head: Letterhead, paper: Paper, numbering: Numbering): Content {
  const { number, datedOn, isFilledLater } = numbering;
  const width = innerWidth(paper);
  const size = paper.head;
  const isWide = width > mm(150);
  const left: Content[] = [];
  if (head.superior !== null)
    left.push({ text: head.superior.toUpperCase(), fontSize: size, alignment: 'center' });
  left.push({ text: head.issuer.toUpperCase(), fontSize: size, bold: true, alignment: 'center' });
  left.push(rule(isWide ? 60 : 44));
  const right: Content[] = [
    {
      text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      fontSize: size,
      bold: true,
      alignment: 'center',
      noWrap: true,
    },
    { text: 'Độc lập - Tự do - Hạnh phúc', fontSize: size + 1, bold: true, alignment: 'center' },
    rule((size + 1) * 12.1),
  ];
  const numberLine: Content =
    head.symbol === null
      ? { text: '' }
      : ({
          text: isFilledLater ? ' ' : number === null ? `Số:            /${head.symbol}` : `Số: ${number}`,
          preserveLeadingSpaces: true,
          fontSize: size + 0.5,
          alignment: 'center',
          place: 'number',
        } as Node);
  const dateLine: Content = {
    text: isFilledLater
      ? ' '
      : datedOn === null
        ? `${head.place}, ngày        tháng        năm 20    `
        : `${head.place}, ${dateInWords(datedOn)}`,
    fontSize: size + 0.5,
    italics: true,
    alignment: 'center',
    place: 'date',
  } as Node;
  const shares = isWide ? ['40%', '60%'] : ['39%', '61%'];
  return {
    stack: [
      ...(head.form === null
        ? []
        : [{ text: head.form, fontSize: paper.small, bold: true, alignment: 'right' as const }]),
      {
        columns: [
          { width: shares[0]!, stack: left },
          { width: shares[1]!, stack: right },
        ],
      },
      {
        columns: [
          { width: shares[0]!, stack: [numberLine] },
          { width: shares[1]!, stack: [dateLine] },
        ],
        margin: [0, 5, 0, 0],
      },
    ],
    margin: [0, 0, 0, paper.gap * 2.5],
  } as Content;
}

function title(block: Extract<Block, { kind: 'title' }>, paper: Paper): Content {
  const lines: Content[] = [
    marked({ text: runs(block.runs, { bold: true }), fontSize: paper.title, alignment: 'center' }, 'H1'),
  ];
  if (block.abstract)
    lines.push(
      { text: runs(block.abstract, { bold: true }), fontSize: paper.text, alignment: 'center' },
      rule(70),
    );
  return { stack: lines, margin: [0, paper.gap, 0, paper.gap * 2.5] };
}

function list(items: readonly Run[][], numbered: boolean, paper: Paper): Content {
  return {
    stack: items.map((item, index) => ({
      columns: [
        { width: paper.text * 1.7, text: numbered ? `${index + 1}.` : '-' },
        { width: '*', text: runs(item), alignment: 'justify' },
      ],
      margin: [paper.indent, 0, 0, paper.gap * 0.6],
    })),
    margin: [0, 0, 0, paper.gap],
  } as Content;
}

function fields(rows: readonly { label: string; value: Run[] }[], paper: Paper): Content {
  return {
    stack: rows.map(({ label, value }) => ({
      text: [{ text: `${label}: ` }, ...runs(value)],
      margin: [0, 0, 0, paper.gap * 0.8],
    })),
    margin: [0, 0, 0, paper.gap * 0.5],
  } as Content;
}

function table({ columns, rows, empty }: Extract<Block, { kind: 'table' }>, paper: Paper): Content {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const room = innerWidth(paper) - columns.length * 7 - 1;
  const size = tableSize(columns.length, paper);
  const head = headOf(columns);
  const body: TableCell[][] = rows.map((row) =>
    row.map((cell, index) => ({ text: runs(cell), alignment: columns[index]!.align })),
  );
  if (body.length === 0)
    body.push([
      { text: empty, italics: true, alignment: 'center', colSpan: columns.length },
      ...columns.slice(1).map(() => ({}) as TableCell),
    ]);
  return {
    table: {
      headerRows: head.length,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => (room * width) / total),
      body: [...head, ...body],
    },
    layout: 'document',
    fontSize: size,
    margin: [0, paper.gap, 0, paper.gap * 2],
  } as Content;
}

/** A statutory form has more columns than lines of a letter have words. */
function tableSize(columns: number, { small, text }: Paper): number {
  if (columns > 16) return small - 4;
  if (columns > 8) return small - 1.5;
  return columns > 5 ? small : text - 1;
}

const headerCell = (text: string, span: { colSpan?: number; rowSpan?: number } = {}): TableCell => ({
  text,
  bold: true,
  alignment: 'center',
  ...span,
});
/** What another cell covers. */
const covered = {} as TableCell;

/** One row of titles; above it their groups, where there are some, and below it the numbers of the columns. */
function headOf(columns: readonly Column[]): TableCell[][] {
  const rows: TableCell[][] = [];
  if (columns.some(({ group }) => group)) {
    const isFirst = (place: number) =>
      columns[place]!.group !== columns[place - 1]?.group || place === 0 || !columns[place]!.group;
    const lengthOf = (from: number) => {
      let to = from + 1;
      while (to < columns.length && !isFirst(to)) to += 1;
      return to - from;
    };
    rows.push(
      columns.map(({ group, title }, place) => {
        if (!group) return headerCell(title, { rowSpan: 2 });
        return isFirst(place) ? headerCell(group, { colSpan: lengthOf(place) }) : covered;
      }),
      columns.map(({ group, title }) => (group ? headerCell(title) : covered)),
    );
  } else rows.push(columns.map(({ title }) => headerCell(title)));
  if (columns.some(({ number }) => number))
    rows.push(columns.map(({ number }) => ({ text: number ?? '', italics: true, alignment: 'center' })));
  return rows;
}

function signatures({ parties, recipients }: Extract<Block, { kind: 'signatures' }>, paper: Paper): Content {
  const blocks = parties.map((party) => ({ width: '*', stack: signature(party, paper) }));
  const beside =
    blocks.length === 1 ? [{ width: '*', stack: recipients ? receivers(recipients, paper) : [''] }] : [];
  return {
    columns: [...beside, ...blocks],
    columnGap: 12,
    margin: [0, paper.gap * 2, 0, 0],
    unbreakable: true,
  } as Content;
}

function signature({ capacity, title, note, name, isSigner }: Party, paper: Paper): Content[] {
  const centred = { alignment: 'center' as const };
  return [
    ...(capacity === null ? [] : [{ text: capacity.toUpperCase(), bold: true, ...centred }]),
    { text: title.toUpperCase(), bold: true, ...centred },
    ...(note === null ? [] : [{ text: note, italics: true, fontSize: paper.small, ...centred }]),
    {
      text: ' ',
      margin: [0, 0, 0, paper.signature],
      ...centred,
      ...(isSigner && { place: 'signature' }),
    } as Content,
    { text: name ?? ' ', bold: true, ...centred },
  ];
}

function receivers(items: readonly Run[][], { small }: Paper): Content[] {
  return [
    { text: 'Nơi nhận:', bold: true, italics: true, fontSize: small + 1 },
    ...items.map((item) => ({ text: [{ text: '- ' }, ...runs(item)], fontSize: small })),
  ];
}

function code({ caption }: Extract<Block, { kind: 'code' }>, paper: Paper, { address }: Numbering): Content {
  if (address === null) return { text: runs(caption), fontSize: paper.small };
  const size = paper.width < mm(160) ? mm(22) : mm(26);
  return {
    columns: [
      {
        width: size + 6,
        stack: [{ qr: address, fit: size, eccLevel: 'M' }],
      },
      { width: '*', text: runs(caption), fontSize: paper.small, margin: [4, 2, 0, 0] },
    ],
    margin: [0, paper.gap * 2, 0, 0],
    unbreakable: true,
  } as Content;
}
