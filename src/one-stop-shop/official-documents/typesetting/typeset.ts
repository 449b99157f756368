import { createHash } from 'node:crypto';
import type PDFDocument from 'pdfmake/js/PDFDocument';
import SVGMeasure from 'pdfmake/js/SVGMeasure';
import { tableLayouts } from 'pdfmake/js/tableLayouts';
import { setSheet } from './set-sheet';
import { DocumentWithSharedFonts } from './shared-fonts';
import type { Numbering, Sheet, TypesetFile } from './sheet';
import { BlockLayout, TaggedRenderer } from './tagged-pdf';

/** Tinos has the measures of Times New Roman, which NĐ 30/2020 prescribes, and all Vietnamese letters. */
const face = (style: string) => require.resolve(`@expo-google-fonts/tinos/${style}.ttf`);
const fonts = {
  Tinos: {
    normal: face('400Regular/Tinos_400Regular'),
    bold: face('700Bold/Tinos_700Bold'),
    italics: face('400Regular_Italic/Tinos_400Regular_Italic'),
    bolditalics: face('700Bold_Italic/Tinos_700Bold_Italic'),
  },
};
const fontFiles = new Set(Object.values(fonts.Tinos));

const ruled = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 1.5,
  paddingBottom: () => 2,
};

/**
 * The PDF of a sheet: tagged, with title and language, no scripts, no links. A function of its input alone, times and ids of the
 * file included, so that it can be made again and is the same to the last byte.
 */
export async function typeset(sheet: Sheet, numbering: Numbering): Promise<TypesetFile> {
  const { content, paper } = setSheet(sheet, numbering);
  const size = { width: paper.width, height: paper.height, orientation: sheet.orientation };
  const [left, top, right, bottom] = paper.margins;
  const document = new DocumentWithSharedFonts(
    fonts,
    {},
    {},
    {},
    {
      size: [paper.width, paper.height],
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      compress: true,
      lang: sheet.language === 'vi' ? 'vi-VN' : 'en-GB',
      fontLayoutCache: true,
      bufferPages: false,
      autoFirstPage: false,
      info: {
        Title: sheet.title,
        Producer: 'motcua',
        Creator: 'motcua',
        CreationDate: bornAt(sheet, numbering),
      },
      font: null,
    },
    null,
    (path) => fontFiles.has(path),
  );
  const layout = new BlockLayout(size, { left, top, right, bottom }, new SVGMeasure());
  layout.registerTableLayouts({ ...tableLayouts, document: ruled });
  const pages = layout.layoutDocument(
    content,
    document,
    {},
    { font: 'Tinos', fontSize: paper.text, lineHeight: 1.08 },
    undefined,
    pageNumber(paper.small, top),
    undefined,
    sheet.watermark && { text: sheet.watermark, color: '#8a8a8a', opacity: 0.22, bold: true },
    undefined,
  );
  const bytes = collect(document);
  const renderer = new TaggedRenderer(document);
  renderer.renderPages(pages);
  renderer.close();
  document.end();
  return { pdf: await bytes, places: renderer.places, pages: pages.length };
}

/** Numbers stand above the text from the second page on (NĐ 30/2020 Annex I). */
const pageNumber = (fontSize: number, top: number) => (page: number) =>
  page === 1 ? '' : { text: String(page), alignment: 'center', fontSize, margin: [0, top * 0.45, 0, 0] };

/** An instant that only the content decides: a file says when it was made, and this one is made again and again. */
function bornAt(sheet: Sheet, { datedOn }: Numbering): Date {
  if (datedOn !== null) return new Date(`${datedOn}T00:00:00Z`);
  const hash = createHash('sha256').update(JSON.stringify(sheet)).digest();
  return new Date(Date.UTC(2025, 0, 1) + hash.readUInt32BE(0));
}

function collect(document: PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}
