import type { JsonObject } from '../../kernel';

/**
 * The life of a document that leaves an agency (NĐ 30/2020 Art. 14-19): written, signed, numbered and dated, sealed by the
 * agency, issued; a result is then returned to the citizen. What has a number is never deleted: it is revoked or superseded.
 */
export const documentStates = [
  'DRAFT',
  'SIGNED',
  'NUMBERED',
  'SEALED',
  'ISSUED',
  'RETURNED',
  'REVOKED',
  'SUPERSEDED',
  'DISCARDED',
] as const;
export type DocumentState = (typeof documentStates)[number];

/** What a file of a document shows: its text alone, or with what was added to it later. */
export const fileStages = ['RENDERED', 'SIGNED', 'NUMBERED', 'SEALED'] as const;
export type FileStage = (typeof fileStages)[number];

/** A document as its row says; instants are epoch milliseconds. */
export interface OfficialDocument {
  id: string;
  /** Null: not about one case (register, approved procedure, directive). */
  caseId: string | null;
  agencyId: string;
  /** `receipt`, `supplement-request`, ..., `result:<code>`, `approved-procedure`, `directive`. */
  type: string;
  /** What it is the one document of, so that nothing is made twice: `accepted`, `round-1`, `result-1`. */
  occasion: string;
  templateCode: string;
  templateVersion: string;
  language: string;
  abstract: string;
  /** Everything it says, frozen when it was made: the same content gives the same bytes. */
  content: JsonObject;
  state: DocumentState;
  /** Class of the numbers it takes one of, of its agency and year: `HDHS`, `PXL`, `GPXD`; null = it has none. */
  serialClass: string | null;
  /** What stands behind the number: `GPXD-UBND`. */
  symbol: string | null;
  serial: number | null;
  /** As it is written: `45/GPXD-UBND`. */
  number: string | null;
  year: number | null;
  draftedBy: string;
  draftedAt: number;
  /** Local date `YYYY-MM-DD` that it bears. */
  datedOn: string | null;
  signedBy: string | null;
  issuedBy: string | null;
  issuedAt: number | null;
  /** Newest file; its key in the store. Null until it is rendered. */
  fileId: string | null;
  /** Of the newest file, hexadecimal. */
  sha256: string | null;
  /** The document in whose place this one stands. */
  supersedes: string | null;
  endedAt: number | null;
  endReason: string | null;
  version: number;
}
