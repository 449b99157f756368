import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsVariables } from '../../http';
import type { JsonObject } from '../../kernel';
import { PartyRequest } from '../case-files/case-requests.dto';
import { ProcedureText, QuoteView } from '../procedures/procedure.dto';

/** A component as it can be given from home. */
export class OnlineComponentRequest {
  @IsString()
  @MaxLength(100)
  code: string;

  /** UPLOAD | DATABASE (the state has it) | PAPER (an original that will be brought or sent, where there is no electronic one) */
  @IsIn(['UPLOAD', 'DATABASE', 'PAPER'])
  how: 'UPLOAD' | 'DATABASE' | 'PAPER';

  /** Files uploaded before. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  uploadIds?: string[];
}

export class ApplicationRequest {
  @IsString()
  @MaxLength(100)
  procedureCode: string;

  /** Key of the agency it is sent to; any with a one-stop. */
  @IsString()
  @MaxLength(100)
  receivingAgency: string;

  /** Who decides; default the receiving agency. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  competentAgency?: string;

  @ValidateNested()
  @Type(() => PartyRequest)
  applicant: PartyRequest;

  /** Who sends it in for the applicant. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PartyRequest)
  filer?: PartyRequest;

  /** The fields of the form. */
  @IsVariables()
  data: JsonObject;

  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => OnlineComponentRequest)
  components: OnlineComponentRequest[];
}

export class SubmitApplicationRequest extends ApplicationRequest {
  /** Of the letters; default Vietnamese. */
  @IsOptional()
  @IsIn(['vi', 'en'])
  language?: 'vi' | 'en';

  /** The draft that becomes this case. */
  @IsOptional()
  @IsUUID()
  draftId?: string;
}

/** What reception would not take. */
export class ApplicationProblem {
  /** Dotted path in the request: `data.applicationType`, `components.drawings`, `applicant.identity`. */
  field: string;
  /** Stable code of the rule, the same with which reception refuses. */
  code: string;
  message: ProcedureText;
}

export class PreCheckView {
  /** Empty: it can be submitted as it is. */
  problems: ApplicationProblem[];
  /** Components, fees and limit of this case; null while the data do not allow to say. */
  quote: QuoteView | null;
  /** Dossiers that wait to be looked at by the agency now. */
  queue: number;
}

export class SubmittedApplication {
  code: string;
  /** Beside the code on every paper of the case: who has both may follow it. */
  checkToken: string;
  /** ISO 8601. */
  submittedAt: string;
  /** Until when it is accepted, sent back for a supplement, or refused. ISO 8601. */
  answerDueAt: string | null;
  /** Dossiers that waited before this one at the agency. */
  queue: number;
}
