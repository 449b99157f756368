import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsVariables, PageQuery } from '../../http';
import type { JsonObject, LocalizedText } from '../../kernel';
import { type PreviewedAct, previewedActs } from '../case-files/preview/previewed-acts';
import { type DocumentState, documentStates } from './official-document';

export class OfficialDocumentView {
  id: string;
  caseId: string | null;
  agencyId: string;
  agencyName: LocalizedText | null;
  /** `receipt`, `supplement-request`, `result:permit` ... */
  type: string;
  /** What the form is called; null where the type has no shipped form. */
  name: LocalizedText | null;
  /** What it is about; null for who may not read what the case says about people. */
  abstract: string | null;
  /** DRAFT | SIGNED | NUMBERED | SEALED | ISSUED | RETURNED | REVOKED | SUPERSEDED | DISCARDED */
  state: string;
  number: string | null;
  serialClass: string | null;
  serial: number | null;
  year: number | null;
  /** Local date that it bears. */
  datedOn: string | null;
  draftedAt: string;
  issuedAt: string | null;
  issuedBy: string | null;
  endReason: string | null;
  sha256: string | null;
  /** There is an English translation beside it. */
  isTranslated: boolean;
  caseCode: string | null;
}

export class OfficialDocumentList {
  items: OfficialDocumentView[];
}

export class DocumentPage {
  items: OfficialDocumentView[];
  next?: string;
}

export class FileQuery {
  /** `en`: a marked translation, where there is one. */
  @IsOptional()
  @IsIn(['vi', 'en'])
  language?: 'vi' | 'en';
}

/** What is seen before it is issued: the letter of an act, or the result as the case stands. */
export const previewedDocuments = [...previewedActs, 'result'] as const;

export class PreviewDocumentRequest {
  /** An act of the case that leaves a letter behind, or `result`. */
  @IsIn(previewedDocuments)
  act: PreviewedAct | 'result';

  /** The body that the act itself takes, `version` included; for `result` what the open step has said and not yet sent. */
  @IsOptional()
  @IsVariables()
  input?: JsonObject;
}

export class RegisterQuery extends PageQuery {
  /** Agency by id or key; absent: all that the caller reads. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  agency?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2999)
  year?: number;

  /** Class of the numbers: `GPXD`. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  class?: string;

  @IsOptional()
  @IsIn(documentStates)
  state?: DocumentState;

  /** Words of number, abstract or case code, without regard to case and accents. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

export class PrintedRegisterQuery {
  @IsString()
  @MaxLength(100)
  agency: string;

  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2999)
  year: number;
}

export class CaseRegisterQuery {
  @IsString()
  @MaxLength(100)
  agency: string;

  /** Local dates, both within: cases that were filed then. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  from: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  to: string;

  /** As of this instant; ISO 8601, now unless given. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  asOf?: string;
}

/** The numbers of one class in an agency's year. */
export class SerialsOfClass {
  class: string;
  /** Last number taken. */
  last: number;
  issued: number;
  /** Taken by documents that were revoked or superseded: they stay taken. */
  ended: number[];
  /** Taken by nothing that is known: there is no lawful way to one. */
  missing: number[];
}

export class SerialCheck {
  agencyId: string;
  year: number;
  classes: SerialsOfClass[];
}

export class VerifyQuery {
  @IsString()
  @Length(16, 30)
  token: string;
}

/** What a printed paper is held against. Nothing about anybody. */
export class VerifiedDocumentView {
  id: string;
  type: string;
  name: LocalizedText | null;
  number: string | null;
  datedOn: string | null;
  agencyName: LocalizedText | null;
  /** VALID | REVOKED | SUPERSEDED | NOT_ISSUED */
  verdict: string;
  issuedAt: string | null;
  /** SHA-256 of every file that was given out of it, hexadecimal, newest first: one's own file is compared in one's browser. */
  sha256: string[];
  /** Number of what stands in its place. */
  supersededBy: string | null;
}

export class TemplateParams {
  @Matches(/^[a-z][a-z0-9-]*$/)
  @MaxLength(100)
  code: string;

  @Matches(/^[0-9][0-9.-]*$/)
  @MaxLength(40)
  version: string;
}

export class TemplateView {
  code: string;
  version: string;
  name: LocalizedText;
  effectiveFrom: string;
  /** First local day of the version after it; null: none is there yet. */
  effectiveTo: string | null;
  legalBasis: string;
  /** Class of the numbers its documents take; null: they bear none of their own. */
  serialClass: string | null;
  size: string;
  isShipped: boolean;
}

export class TemplateList {
  items: TemplateView[];
}

export class PutTemplateRequest {
  /** YAML of the form: see the README of the room. */
  @IsString()
  @Length(1, 100_000)
  content: string;

  @IsString()
  @Length(10, 500)
  reason: string;
}
