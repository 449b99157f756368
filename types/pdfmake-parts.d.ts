/** The parts of pdfmake from which a tagged document is put together; its own entrance renders untagged ones only. */
declare module 'pdfmake/js/PDFDocument' {
  export interface StructureContent {
    readonly dictionary: unknown;
  }
  export interface StructureElement {
    add(child: StructureContent | StructureElement): StructureElement;
    end(): void;
  }
  export interface EmbeddedFont {
    /** The typeface as it was read. */
    readonly font: object;
  }
  /** PDFKit's document, as far as it is used. */
  export default class PDFDocument {
    constructor(
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      virtualfs: null,
      localAccessPolicy: (path: string) => boolean,
    );
    protected _fontCount: number;
    protected readonly _fontFamilies: Record<string, EmbeddedFont>;
    readonly _font: EmbeddedFont;
    font(file: string): this;
    getFontFile(family: string, bold: boolean, italics: boolean): string | null;
    provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
    markStructureContent(tag: string): StructureContent;
    markContent(tag: string, options?: object): this;
    endMarkedContent(): this;
    struct(type: string, options?: object): StructureElement;
    addStructure(element: StructureElement): this;
    on(event: 'data', listener: (chunk: Buffer) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    end(): void;
  }
}

declare module 'pdfmake/js/LayoutBuilder' {
  export interface Line {
    block?: object;
    maxWidth: number;
    getHeight(): number;
    getWidth(): number;
  }
  export interface Page {
    items: { type: string; item: Line & Record<string, unknown> }[];
  }
  export default class LayoutBuilder {
    constructor(size: object, margins: object, svgMeasure: object);
    registerTableLayouts(layouts: object): void;
    buildNextLine(node: object): Line | null;
    layoutDocument(
      content: object,
      document: object,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: unknown,
      footer: unknown,
      watermark: unknown,
      pageBreakBefore: undefined,
    ): Page[];
  }
}

declare module 'pdfmake/js/Renderer' {
  import type PDFDocument from 'pdfmake/js/PDFDocument';
  import type { Line } from 'pdfmake/js/LayoutBuilder';
  export default class Renderer {
    constructor(document: PDFDocument);
    readonly pdfDocument: PDFDocument;
    renderPages(pages: object[]): void;
    renderLine(line: Line, x: number, y: number): void;
    renderVector(vector: object): void;
    renderSVG(svg: object): void;
    renderWatermark(page: object): void;
  }
}

declare module 'pdfmake/js/SVGMeasure' {
  export default class SVGMeasure {}
}

declare module 'pdfmake/js/tableLayouts' {
  export const tableLayouts: object;
}
