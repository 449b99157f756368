import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsVariables } from '../../http';
import type { JsonObject } from '../../kernel';
import { FileCaseRequest, SupplementItemRequest } from '../case-files/case-requests.dto';
import { PartyView } from '../case-files/case-view.dto';

export class FindApplicantsRequest {
  /** Words of the name without regard to accents; or a number of identity or telephone, its beginning at least six characters long. */
  @IsString()
  @MinLength(2)
  @MaxLength(200)
  text: string;
}

/** Somebody who has filed before, with what was last known of them. */
export class KnownApplicant extends PartyView {
  /** Cases of theirs that the caller may read, among those that were looked at. */
  cases: number;
  lastCaseId: string;
  lastCaseCode: string;
  lastProcedureCode: string;
  /** ISO 8601. */
  lastFiledAt: string;
}

export class KnownApplicants {
  items: KnownApplicant[];
  /** There are others alike: more words, or a number, find them. */
  isMore: boolean;
}

export class FindReusableRequest {
  /** Personal identification number of the applicant. */
  @IsString()
  @Matches(/^[0-9A-Za-z .-]{6,50}$/)
  identity: string;

  @IsString()
  @MaxLength(100)
  procedureCode: string;
}

/** A file of an earlier case that was found right, for a component that may be given by reuse. */
export class ReusableFile {
  componentCode: string;
  caseId: string;
  caseCode: string;
  attachmentId: string;
  name: string;
  type: string;
  size: number;
  /** ISO 8601. */
  checkedAt: string;
}

export class ReusableFiles {
  items: ReusableFile[];
}

export class ReceptionSupplement {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => SupplementItemRequest)
  items: SupplementItemRequest[];

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string;
}

export class ReceptionRefusal {
  @IsString()
  @MaxLength(60)
  reasonCode: string;

  @IsString()
  @MinLength(1)
  @MaxLength(2_000)
  reason: string;
}

export class ReceiveDossierRequest {
  @ValidateNested()
  @Type(() => FileCaseRequest)
  filing: FileCaseRequest;

  /** ACCEPTED | SUPPLEMENT | REFUSED */
  @IsIn(['ACCEPTED', 'SUPPLEMENT', 'REFUSED'])
  outcome: 'ACCEPTED' | 'SUPPLEMENT' | 'REFUSED';

  /** With SUPPLEMENT. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ReceptionSupplement)
  supplement?: ReceptionSupplement;

  /** With REFUSED. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ReceptionRefusal)
  refusal?: ReceptionRefusal;

  /** Further fields of the reception form. */
  @IsOptional()
  @IsVariables()
  variables?: JsonObject;

  /** Of the person who was called with it: the case is linked to the ticket when the caller works in its hall. */
  @IsOptional()
  @IsUUID()
  ticketId?: string;

  /** The draft that becomes this case. */
  @IsOptional()
  @IsUUID()
  draftId?: string;
}

export class ReceivedDossier {
  caseId: string;
  code: string;
}

export class SaveReceptionDraftRequest {
  /** `version` of the draft that was loaded; absent for the first one. */
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;

  @IsString()
  @MaxLength(300)
  title: string;

  @IsVariables()
  content: JsonObject;
}

export class ReceptionDraftSummary {
  id: string;
  title: string;
  version: number;
  /** ISO 8601. */
  savedAt: string;
}

export class ReceptionDraftView extends ReceptionDraftSummary {
  content: JsonObject;
}

export class ReceptionDraftList {
  items: ReceptionDraftSummary[];
}
