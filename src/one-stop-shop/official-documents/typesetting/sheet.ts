/**
 * A document as it is set: plain texts in their order, nothing left to work out. It is frozen with the document, so that the same
 * file comes out of it at any time, whatever has happened to templates and data since.
 */
export interface Sheet {
  /** Title of the file, as readers of screens say it. */
  title: string;
  size: 'A4' | 'A5';
  orientation: 'portrait' | 'landscape';
  language: 'vi' | 'en';
  blocks: Block[];
  /** Large and pale across each page: a preview, a copy. */
  watermark?: string;
}

/** A piece of a line. Marked words come from the template, never from a value. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

export type Alignment = 'left' | 'center' | 'right' | 'justify';

export type Block =
  | Letterhead
  | { kind: 'title'; runs: Run[]; abstract?: Run[] }
  | { kind: 'heading'; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[]; align: Alignment; indent: boolean }
  | { kind: 'list'; numbered: boolean; items: Run[][] }
  | { kind: 'fields'; rows: { label: string; value: Run[] }[] }
  | { kind: 'table'; columns: Column[]; rows: Run[][][]; empty: string }
  /** Beside one signature, at the left, stands who gets the document (Nơi nhận). */
  | { kind: 'signatures'; parties: Party[]; recipients: Run[][] | null }
  /** The QR code by which it is verified: address and token, nothing about anybody. */
  | { kind: 'code'; caption: Run[] }
  /** A drawing, at the width of the text; `alt` says it in words. */
  | { kind: 'drawing'; svg: string; alt: string }
  | { kind: 'page-break' };

/** Agency, motto, number, place and date (NĐ 30/2020 Annex I). */
export interface Letterhead {
  kind: 'letterhead';
  superior: string | null;
  issuer: string;
  /** `Mẫu số 01`, at the right above the motto. */
  form: string | null;
  /** What stands behind the number; null: the document bears none. */
  symbol: string | null;
  place: string;
}

export interface Column {
  title: string;
  /** Relative width. */
  width: number;
  align: 'left' | 'center' | 'right';
  /** Head above this column and its neighbours of the same group. */
  group?: string | null;
  /** Number of the column on a printed form, in a row of its own. */
  number?: string;
}

export interface Party {
  /** `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`; above the title. */
  capacity: string | null;
  /** `CHỦ TỊCH`, `NGƯỜI TIẾP NHẬN HỒ SƠ`. */
  title: string;
  /** `(Ký và ghi rõ họ tên)`. */
  note: string | null;
  name: string | null;
  /** Where a signature is drawn by the signing of the file. */
  isSigner: boolean;
}

/** What is not frozen with a document: its number and date come later, and the address holds a secret of the installation. */
export interface Numbering {
  /** As it is written: `45/GPXD-UBND`. */
  number: string | null;
  /** Local date `YYYY-MM-DD`. */
  datedOn: string | null;
  /** Where it can be verified: in the QR code. */
  address: string | null;
  /** Number and date are put into the signed file: their lines stay empty, not with room for a pen. */
  isFilledLater?: boolean;
}

/** A rectangle of a page, in points from its upper left corner; pages count from 1. */
export interface PlaceOnPage {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
  fontSize: number;
}

/** Where number, date and signature go when they are added to the file later. */
export interface Places {
  number?: PlaceOnPage;
  date?: PlaceOnPage;
  signature?: PlaceOnPage;
}

export interface TypesetFile {
  pdf: Buffer;
  places: Places;
  pages: number;
}
