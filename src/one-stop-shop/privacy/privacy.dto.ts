import { IsOptional, IsString, Length, Matches, MaxLength, MinLength } from 'class-validator';

import type { JsonObject } from '../../kernel';

export class AskExportRequest {
  /** Personal identification number, as it is written in cases. */
  @Matches(/^[0-9A-Za-z. -]{6,50}$/)
  identityNumber: string;

  /** Why; people have to say it. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}

export class RunRetentionRequest {
  /** Why now; people have to say it. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  reason?: string;
}

export class PlaceHoldRequest {
  /** Id or code of the case. */
  @IsString()
  @Length(1, 100)
  case: string;

  /** The complaint, lawsuit or inspection that needs the data. */
  @IsString()
  @MinLength(5)
  @MaxLength(1000)
  reason: string;
}

export class ExportPermission {
  id: string;
  /** ISO 8601: until then the one who asked and the one who agreed may read. */
  expiresAt: string;
}

export class ExportedFile {
  caseId: string;
  id: string;
  name: string;
  size: number;
  sha256: string;
  /** Where its content is, for those who may see the case. */
  address: string;
}

export class PersonRecordView {
  identityNumber: string;
  at: string;
  cases: JsonObject[];
  files: ExportedFile[];
  /** What the person has sent as feedback. */
  feedback: JsonObject[];
}

export class RetentionOfProcedure {
  procedureCode: string;
  cases: number;
  files: number;
}

export class RetentionRunView {
  procedures: RetentionOfProcedure[];
  cases: number;
  files: number;
  /** Cases whose time is over and which are held. */
  held: number;
  /** Feedback that has been over for two years: who sent it, their words and files. */
  feedback: number;
}

export class HoldView {
  id: string;
  caseId: string;
  caseCode: string;
  reason: string;
  placedAt: string;
  placedBy: string;
  releasedAt: string | null;
  releasedBy: string | null;
}

export class HoldPage {
  items: HoldView[];
  next?: string;
}
