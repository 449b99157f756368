import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';

/** What shows a field: lines from the top, in points and colours. */
export interface Look {
  lines: Line[];
  /** A ring around the lines, as a seal has it. */
  ring?: string;
}

export interface Line {
  text: string;
  fontSize: number;
  color: string;
  bold?: boolean;
  italics?: boolean;
}

const face = (style: string) => require.resolve(`@expo-google-fonts/tinos/${style}.ttf`);
const fonts = {
  Tinos: {
    normal: face('400Regular/Tinos_400Regular'),
    bold: face('700Bold/Tinos_700Bold'),
    italics: face('400Regular_Italic/Tinos_400Regular_Italic'),
    bolditalics: face('700Bold_Italic/Tinos_700Bold_Italic'),
  },
};
const files = new Set(Object.values(fonts.Tinos));
pdfmake.setFonts(fonts);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => files.has(path));

/** A PDF of one page of this size (points) with the lines centred. What has no room is cut off, never on another page. */
export async function appearanceOf(look: Look, width: number, height: number): Promise<Uint8Array> {
  const text: Content = {
    stack: look.lines.map(({ text, ...style }) => ({
      ...style,
      text: text.normalize('NFC'),
      alignment: 'center' as const,
    })),
    margin: look.ring ? [width * 0.14, ringTop(look, height), width * 0.14, 0] : 0,
  };
  const definition: TDocumentDefinitions = {
    pageSize: { width, height },
    pageMargins: 0,
    defaultStyle: { font: 'Tinos', lineHeight: 1.02 },
    content: [...(look.ring ? [ringOf(look.ring, width, height)] : []), text],
  };
  return pdfmake.createPdf(definition).getBuffer();
}

const ringTop = ({ lines }: Look, height: number): number =>
  Math.max(height * 0.16, (height - lines.reduce((sum, { fontSize }) => sum + fontSize * 1.6, 0)) / 2);

function ringOf(color: string, width: number, height: number): Content {
  const ring = (inset: number, lineWidth: number) => ({
    type: 'ellipse' as const,
    x: width / 2,
    y: height / 2,
    r1: width / 2 - inset,
    r2: height / 2 - inset,
    lineWidth,
    lineColor: color,
  });
  return { canvas: [ring(1.5, 1.6), ring(5, 0.6)], absolutePosition: { x: 0, y: 0 } };
}
