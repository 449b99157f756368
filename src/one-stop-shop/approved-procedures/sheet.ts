import type { LocalizedText } from '../../kernel';

/**
 * A procedure as it is approved and published (NĐ 61/2018 Art. 8, TT 01/2018/TT-VPCP Art. 8), in words of both languages: what the
 * public page shows and what the signed document prints. Made once, when the version is approved, and never again.
 */
export interface Sheet {
  code: string;
  nationalCode: string | null;
  name: LocalizedText;
  field: LocalizedText;
  level: LocalizedText;
  service: LocalizedText;
  /** Why it is not a full online service; null where it is. */
  serviceReason: LocalizedText | null;
  channels: LocalizedText[];
  /** Who decides, and in which cases. */
  competent: SheetCase[];
  /** First local day, `YYYY-MM-DD`. */
  validFrom: string;
  limits: SheetLimit[];
  papers: SheetPaper[];
  fees: SheetFee[];
  results: LocalizedText[];
  steps: SheetStep[];
  grounds: SheetGround[];
}

export interface SheetCase {
  text: LocalizedText;
  /** In which cases; null: in all, or in all others. */
  when: LocalizedText | null;
}

export interface SheetLimit extends SheetCase {
  /** The rule that says so; null: none is named. */
  source: LocalizedText | null;
}

export interface SheetPaper {
  code: string;
  name: LocalizedText;
  /** Number of the official form. */
  form: string | null;
  kinds: LocalizedText;
  copies: number;
  /** Yes, no, or in which cases. */
  required: LocalizedText;
  /** Not asked for where the state holds the data. */
  isInDatabase: boolean;
}

export interface SheetFee {
  code: string;
  name: LocalizedText;
  amount: LocalizedText;
  timing: LocalizedText;
  reductions: LocalizedText[];
}

/** A row of the table of steps. */
export interface SheetStep {
  elementId: string;
  no: number | null;
  /** MAIN, WAIT or SIDE. */
  kind: string;
  name: string;
  unit: LocalizedText | null;
  role: LocalizedText | null;
  time: LocalizedText | null;
  product: string | null;
  next: { no: number | null; name: string; when: string | null }[];
}

export interface SheetGround {
  id: string;
  about: LocalizedText;
}
