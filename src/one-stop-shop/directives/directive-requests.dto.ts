import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { PageQuery } from '../../http';
import { type DirectiveAct, directiveActs } from './directive.policy';

const date = /^\d{4}-\d{2}-\d{2}$/;

export class EnterDirectiveRequest {
  /** Id, key or code of the agency that issued it. */
  @IsString()
  @MaxLength(100)
  agency: string;

  /** Number and symbol: `123/CĐ-UBND`. */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  number: string;

  /** Local date, not later than today. */
  @Matches(date)
  issuedOn: string;

  @IsString()
  @MinLength(1)
  @MaxLength(255)
  signer: string;

  @IsString()
  @MinLength(5)
  @MaxLength(1_000)
  abstract: string;

  /** Ids of uploads: the document itself. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  uploads?: string[];
}

export class GiveTaskRequest {
  @IsString()
  @MinLength(5)
  @MaxLength(2_000)
  content: string;

  /** What is handed in. */
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  product: string;

  @IsString()
  @MaxLength(100)
  leadAgency: string;

  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  cooperating: string[];

  /** Local date, later than today; a day off moves it to the next working day. */
  @Matches(date)
  dueOn: string;
}

export class ActOnTaskRequest {
  @IsIn(directiveActs)
  act: DirectiveAct;

  /** The one that was seen: 409 DIRECTIVE.STALE_VERSION when somebody has gone on since. */
  @IsInt()
  version: number;

  /** What is reported, asked, decided or urged; needed of all but `accept`, `assign` and `close`. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(5_000)
  text?: string;

  /** accept, assign: who does it. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  assigneeId?: string;

  /** report: percent. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  progress?: number;

  /** ask-extension: local date. */
  @IsOptional()
  @Matches(date)
  until?: string;

  /** give-again: another lead agency. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  leadAgency?: string;

  /** report, complete, note: evidence. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  uploads?: string[];
}

export class TaskListQuery extends PageQuery {
  /** open, overdue, lead: of the caller's agencies; given: by the caller's agencies; absent: all. */
  @IsOptional()
  @IsIn(['open', 'overdue', 'lead', 'given', 'closed'])
  view?: 'open' | 'overdue' | 'lead' | 'given' | 'closed';

  @IsOptional()
  @IsString()
  @MaxLength(100)
  agency?: string;

  @IsOptional()
  @IsUUID()
  directive?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}
