import { IntersectionType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsVariables, PageQuery } from '../../http';
import type { JsonObject } from '../../kernel';
import { caseStates, type Channel } from './case-file';
import { CaseFigureFilters } from './case-figure-filters.dto';

const channels = ['COUNTER', 'POST', 'ONLINE', 'AUTHORISED_PERSON'];
const ways = ['UPLOAD', 'PAPER', 'REUSED', 'DATABASE', 'EXEMPT'];

export class PartyRequest {
  @IsIn(['PERSON', 'ENTERPRISE', 'HOUSEHOLD', 'ORGANISATION'])
  kind: 'PERSON' | 'ENTERPRISE' | 'HOUSEHOLD' | 'ORGANISATION';

  @IsString()
  @MinLength(1)
  @MaxLength(500)
  name: string;

  /** Personal number or tax code. */
  @IsOptional()
  @IsString()
  @MaxLength(50)
  identity?: string;

  /** `YYYY-MM-DD` */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  birthDate?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  address?: string;

  @IsOptional()
  @IsString()
  @MaxLength(30)
  phone?: string;

  @IsOptional()
  @IsString()
  @MaxLength(254)
  email?: string;
}

export class ProvidedComponentRequest {
  @IsString()
  @MaxLength(100)
  code: string;

  /** UPLOAD | PAPER | REUSED | DATABASE | EXEMPT */
  @IsIn(ways)
  how: 'UPLOAD' | 'PAPER' | 'REUSED' | 'DATABASE' | 'EXEMPT';

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000)
  copies?: number;

  /** Files uploaded before; they become part of the case with this act. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  uploadIds?: string[];
}

export class FileCaseRequest {
  @IsString()
  @MaxLength(100)
  procedureCode: string;

  /** COUNTER | POST | ONLINE | AUTHORISED_PERSON */
  @IsIn(channels)
  channel: Channel;

  /** Id, key or code of the agency that receives; any in the province. */
  @IsString()
  @MaxLength(100)
  receivingAgency: string;

  /** Who decides; default the receiving agency. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  competentAgency?: string;

  /** Who answers for the case; default the competent agency. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  leadAgency?: string;

  /** Where the result is fetched; default the receiving agency. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  returnAgency?: string;

  @ValidateNested()
  @Type(() => PartyRequest)
  applicant: PartyRequest;

  /** Who hands it in when that is not the applicant. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PartyRequest)
  filer?: PartyRequest;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  summary?: string;

  /** Fields of the application form. */
  @IsOptional()
  @IsVariables()
  data?: JsonObject;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ProvidedComponentRequest)
  components?: ProvidedComponentRequest[];

  /** The case code that another system has given already. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  foreignCode?: string;
}

/** `version` of the case as the actor saw it; stale is refused with 409. */
export class CaseActRequest {
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

export class AcceptCaseRequest extends CaseActRequest {
  /** Further fields of the reception form. */
  @IsOptional()
  @IsVariables()
  variables?: JsonObject;
}

export class ComponentCheckRequest {
  @IsString()
  @MaxLength(100)
  code: string;

  @IsBoolean()
  ok: boolean;

  /** Needed when it is not right. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  reasonCode?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  note?: string;

  /** Name of a document that the procedure does not name; needs `legalBasis`. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  otherName?: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  legalBasis?: string;
}

export class CheckComponentsRequest extends CaseActRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ComponentCheckRequest)
  components: ComponentCheckRequest[];

  /** What was handed over the counter meanwhile, before the case is accepted. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ProvidedComponentRequest)
  provided?: ProvidedComponentRequest[];
}

export class RefuseReceptionRequest extends CaseActRequest {
  @IsString()
  @MaxLength(60)
  reasonCode: string;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string;
}

export class SupplementItemRequest {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  component?: string;

  @IsString()
  @MaxLength(60)
  reasonCode: string;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  note?: string;
}

export class RequestSupplementRequest extends CaseActRequest {
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

  /** Needed for a second request and for documents that the procedure does not name. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  legalBasis?: string;

  /** Id of the supervisor who agrees to a second request. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  approvedBy?: string;

  /** Further fields of the step's form. */
  @IsOptional()
  @IsVariables()
  variables?: JsonObject;
}

export class ReceiveSupplementRequest extends CaseActRequest {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ProvidedComponentRequest)
  components?: ProvidedComponentRequest[];

  /** At whose counter; default the agency of the actor's post. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  agency?: string;
}

export class WithdrawCaseRequest extends CaseActRequest {
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string;
}

export class StopCaseRequest extends CaseActRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  legalBasis: string;

  @IsString()
  @MinLength(1)
  @MaxLength(2_000)
  reason: string;
}

export class SuspendCaseRequest extends StopCaseRequest {
  @IsOptional()
  @IsString()
  @MaxLength(36)
  documentId?: string;

  /** In its place a file that was sent (`POST /uploads`), which becomes a paper of the case. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  uploadId?: string;

  /** Local date `YYYY-MM-DD` on which somebody looks again. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  reviewOn?: string;
}

export class ResumeCaseRequest extends CaseActRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(2_000)
  reason: string;
}

export class ExtendCaseRequest extends CaseActRequest {
  /** Local date `YYYY-MM-DD`. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  until: string;

  @IsString()
  @MinLength(1)
  @MaxLength(2_000)
  reason: string;

  /** The letter: a paper of the case. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  documentId?: string;

  /** In its place a file that was sent (`POST /uploads`), which becomes a paper of the case. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  uploadId?: string;
}

export class RecordPaymentRequest extends CaseActRequest {
  /** Default: what the process waits for, else the latest that is due. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  paymentId?: string;

  /** FEE | DUTY */
  @IsOptional()
  @IsIn(['FEE', 'DUTY'])
  kind?: 'FEE' | 'DUTY';

  /** Whole VND; default all that is due. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  amount?: number;

  /** Number of the receipt. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  receipt?: string;

  @IsOptional()
  @IsIn(['CASH', 'TRANSFER', 'ONLINE', 'POST', 'TREASURY'])
  method?: 'CASH' | 'TRANSFER' | 'ONLINE' | 'POST' | 'TREASURY';
}

export class ConfirmDraftRequest extends CaseActRequest {
  @IsBoolean()
  confirmed: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  note?: string;
}

export class ReturnResultRequest extends CaseActRequest {
  /** COUNTER | POST | ONLINE */
  @IsOptional()
  @IsIn(['COUNTER', 'POST', 'ONLINE'])
  method?: 'COUNTER' | 'POST' | 'ONLINE';

  /** Who takes it; default the applicant. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  receiver?: string;

  @IsOptional()
  @IsString()
  @MaxLength(50)
  receiverIdentity?: string;

  /** Needed when somebody else than applicant or filer takes it. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  authorisation?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  trackingNumber?: string;

  /** Further fields of the step's form. */
  @IsOptional()
  @IsVariables()
  variables?: JsonObject;
}

export class CorrectResultRequest extends CaseActRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(2_000)
  reason: string;

  /** Id of the other person who agrees. */
  @IsString()
  @MaxLength(36)
  approvedBy: string;

  @IsOptional()
  @IsIn(['GRANTED', 'REFUSED'])
  kind?: 'GRANTED' | 'REFUSED';

  @IsOptional()
  @IsString()
  @MaxLength(255)
  number?: string;

  @IsOptional()
  @IsString()
  @MaxLength(36)
  documentId?: string;

  /** In its place a file that was sent (`POST /uploads`), which becomes a paper of the case. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  uploadId?: string;
}

export class CaseListQuery extends IntersectionType(CaseFigureFilters, PageQuery) {
  @IsOptional()
  @IsIn(caseStates)
  state?: (typeof caseStates)[number];

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10)
  nationalStatus?: number;

  /** Id of an agency that has to do with the case. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  agency?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  procedureCode?: string;

  @IsOptional()
  @IsIn(channels)
  channel?: string;

  /** ISO 8601 with offset. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/)
  dueBefore?: string;

  /** IN_TIME | DUE_SOON | OVERDUE | PAUSED | EARLY | ON_TIME | LATE; NONE: no clock runs. */
  @IsOptional()
  @IsIn(['IN_TIME', 'DUE_SOON', 'OVERDUE', 'PAUSED', 'EARLY', 'ON_TIME', 'LATE', 'NONE'])
  class?: string;

  /** In code, foreign code, applicant and procedure, without case and accents. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  text?: string;

  /** true: only open cases; false: only closed ones. */
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  open?: boolean;

  /** Most urgent first, or newest first. */
  @IsOptional()
  @IsIn(['due', 'filed'])
  sort: 'due' | 'filed' = 'filed';
}

export class ShadowCaseRequest {
  /** Counts up with every message about this case: a repeated or older one changes nothing. */
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  sequence: number;

  @IsString()
  @MaxLength(100)
  procedureCode: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  procedureName?: string;

  /** 1-10, as the National Public Service Portal counts. */
  @IsInt()
  @Min(1)
  @Max(10)
  nationalStatus: number;

  @IsIn(channels)
  channel: Channel;

  /** Id, key or code of the agency here that it concerns. */
  @IsString()
  @MaxLength(100)
  receivingAgency: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  competentAgency?: string;

  @ValidateNested()
  @Type(() => PartyRequest)
  applicant: PartyRequest;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  summary?: string;

  @IsISO8601({ strict: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/)
  filedAt: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/)
  acceptedAt?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/)
  dueAt?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/(Z|[+-]\d{2}:\d{2})$/)
  finishedAt?: string;

  @IsOptional()
  @IsVariables()
  data?: JsonObject;
}
