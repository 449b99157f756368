import type { Expression } from '../../../expressions';
import type { LocalizedText } from '../../../kernel';
import type { Alignment, Sheet } from '../typesetting/sheet';

/** A stretch of a text: words, or the place of a value. */
export type Piece = { words: string; bold: boolean } | { value: Expression; bold: boolean };

/** A text as it was read, in Vietnamese and, where the document has a translation, in English. */
export interface TemplateText {
  vi: Piece[];
  en?: Piece[];
}

/** A list that a block runs over; the names of an item stand before those of the document. */
export interface Over {
  each: Expression;
  /** Names an item has: nothing else can be read of it. */
  names: string[];
}

type Conditional = { when?: Expression };

export type TemplateBlock = Conditional &
  (
    | { kind: 'letterhead'; form?: string; hasNumber: boolean }
    | { kind: 'title'; text: TemplateText; abstract?: TemplateText }
    | { kind: 'heading'; text: TemplateText }
    | { kind: 'paragraph'; text: TemplateText; align: Alignment; indent: boolean }
    | ({ kind: 'list'; item: TemplateText; numbered: boolean } & Over)
    | { kind: 'fields'; rows: (Conditional & { label: TemplateText; value: TemplateText })[] }
    | ({ kind: 'table'; columns: TemplateColumn[]; empty: TemplateText } & Over)
    | { kind: 'signatures'; parties: TemplateParty[]; recipients?: TemplateText[] }
    | { kind: 'code'; caption: TemplateText }
  );

export interface TemplateColumn {
  title: TemplateText;
  width: number;
  align: 'left' | 'center' | 'right';
  value: TemplateText;
}

export interface TemplateParty {
  capacity?: TemplateText;
  title: TemplateText;
  note?: TemplateText;
  name?: TemplateText;
  signs: boolean;
}

/** A form, as data: it says where words and values stand, and can do nothing else. Never changes under its version. */
export interface Template {
  code: string;
  version: string;
  name: LocalizedText;
  /** First local date on which documents are made by it. */
  effectiveFrom: string;
  legalBasis: string;
  page: Pick<Sheet, 'size' | 'orientation'>;
  /** Whose paper it is: the one-stop of the agency, or the agency itself. */
  issuer: 'one-stop' | 'agency';
  /** Null: it takes no number of its own (a receipt bears the code of the case). */
  number: { class: string; symbol: string } | null;
  abstract: TemplateText;
  blocks: TemplateBlock[];
}
