import PDFDocument, { type EmbeddedFont } from 'pdfmake/js/PDFDocument';

/** A typeface as its library keeps it. A glyph remembers the letters for which it was wanted first, if for any. */
interface Typeface {
  _glyphs: Record<number, object>;
}

/** Reading the tables of a typeface costs more than setting a letter: they are read once in a thread and do not change. */
const read = new Map<string, { font: Typeface; constructor: unknown }>();

/**
 * A document whose typefaces are read once for all documents; its glyphs, and what is embedded of them, are its own. Glyphs of the
 * documents before would bring the letters they stood for there: "ư" as a part of "ừ" stands for none, and could not be copied or read out.
 */
export class DocumentWithSharedFonts extends PDFDocument {
  private readonly own = new Map<string, EmbeddedFont>();

  override provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont {
    const file = this.getFontFile(family, bold, italics);
    if (file === null) throw new Error(`there is no typeface ${family}`);
    let font = this.own.get(file);
    if (!font) this.own.set(file, (font = this.embed(file)));
    return font;
  }

  private embed(file: string): EmbeddedFont {
    const known = read.get(file);
    if (!known) {
      const font = this.font(file)._font;
      read.set(file, { font: font.font as Typeface, constructor: font.constructor });
      return font;
    }
    known.font._glyphs = {};
    const Embedded = known.constructor as new (document: object, font: object, id: string) => EmbeddedFont;
    const font = new Embedded(this, known.font, `F${(this._fontCount += 1)}`);
    this._fontFamilies[file] = font;
    return font;
  }
}
