import LayoutBuilder, { type Line } from 'pdfmake/js/LayoutBuilder';
import type PDFDocument from 'pdfmake/js/PDFDocument';
import Renderer from 'pdfmake/js/Renderer';
import type { Marks } from './set-sheet';
import type { Places } from './sheet';

/** Remembers of each line which block of the document it is a part of. */
export class BlockLayout extends LayoutBuilder {
  override buildNextLine(node: object): Line | null {
    const line = super.buildNextLine(node);
    if (line) line.block = node;
    return line;
  }
}

/**
 * Writes each block of text as an element of the document's structure, in the order in which it is read, and lines and
 * drawings as decoration: so that a screen reader finds headings and paragraphs (PDF 32000-1, 14.8).
 */
export class TaggedRenderer extends Renderer {
  /** Where the marked lines, which are centred all of them, came to lie. */
  readonly places: Places = {};
  private page = 0;
  private open: { block: object; finish: () => void } | null = null;

  override renderPages(pages: object[]): void {
    for (const page of pages) {
      this.page += 1;
      this.close();
      super.renderPages([page]);
    }
  }

  override renderLine(line: Line, x: number, y: number): void {
    const block: Marks & { fontSize?: number } = line.block ?? line;
    if (block.place)
      this.places[block.place] ??= {
        page: this.page,
        x: x - (line.maxWidth - line.getWidth()) / 2,
        y,
        width: line.maxWidth,
        height: line.getHeight(),
        fontSize: block.fontSize ?? line.getHeight() / 1.25,
      };
    if (this.open?.block !== block) this.begin(block);
    super.renderLine(line, x, y);
  }

  override renderVector(vector: object): void {
    this.asDecoration(() => super.renderVector(vector));
  }

  override renderWatermark(page: object): void {
    this.asDecoration(() => super.renderWatermark(page));
  }

  override renderSVG(svg: Marks & object): void {
    this.close();
    const finish = this.element('Figure', svg.alt);
    super.renderSVG(svg);
    finish();
  }

  close(): void {
    this.open?.finish();
    this.open = null;
  }

  private begin(block: Marks & object): void {
    this.close();
    this.open = { block, finish: this.element(block.tag ?? 'P') };
  }

  private element(type: string, alt?: string): () => void {
    const document: PDFDocument = this.pdfDocument;
    const element = document.struct(type, alt === undefined ? {} : { alt });
    document.addStructure(element);
    const content = document.markStructureContent(type);
    return () => {
      document.endMarkedContent();
      element.add(content);
      element.end();
    };
  }

  private asDecoration(draw: () => void): void {
    this.close();
    this.pdfDocument.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdfDocument.endMarkedContent();
  }
}
