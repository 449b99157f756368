import type { LocalizedText } from '../../kernel';

/** A letter or result that the agencies have sent; what it says is in its file. */
export class OwnDocumentView {
  id: string;
  /** LETTER | RESULT */
  kind: string;
  name: LocalizedText | null;
  number: string | null;
  /** Local date `YYYY-MM-DD` that it bears. */
  datedOn: string | null;
  /** ISO 8601. */
  issuedAt: string | null;
  /** VALID | REVOKED | SUPERSEDED */
  verdict: string;
  /** There is a marked translation, too. */
  isTranslated: boolean;
  /** A result that is given when what is due has been paid. */
  waitsForPayment: boolean;
}

export class OwnDocumentList {
  items: OwnDocumentView[];
}
