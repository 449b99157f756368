import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { JsonObject } from '../../kernel';
import { proposalStates } from './proposal.policy';

export class ProposalListQuery {
  @IsOptional()
  @IsIn(proposalStates)
  state?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  kind?: string;

  /** How many items at most. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  cursor?: string;
}

export class ApproveProposalRequest {
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  note?: string;

  /** Of the decision by which a procedure is taken into service; needed for kinds that say so. */
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  decisionNumber?: string;

  /** Local date of that decision, YYYY-MM-DD. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(10)
  decisionDate?: string;

  /** Rules of the warnings that the approver has looked at and accepts. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  confirmed?: string[];
}

export class RejectProposalRequest {
  /** Why not. */
  @IsString()
  @Matches(/\S/)
  @MaxLength(2_000)
  note: string;
}

export class ProposalPerson {
  id: string;
  name: string;
}

export class ProposalSubject {
  type: string;
  id: string;
}

export class ProposalTitle {
  vi: string;
  en: string;
}

export class ProposalFileView {
  name: string;
  size: number;
  /** SHA-256. */
  hash: string;
}

export class ProposalSummary {
  id: string;
  kind: string;
  subject: ProposalSubject;
  title: ProposalTitle;
  proposedBy: ProposalPerson;
  reason: string;
  proposedAt: string;
  expiresAt: string;
  /** OPEN | APPROVED | REJECTED | WITHDRAWN | EXPIRED | FAILED */
  state: string;
  decidedBy: ProposalPerson | null;
  decidedAt: string | null;
  decisionNote: string | null;
}

export class ProposalView extends ProposalSummary {
  input: JsonObject;
  /** What is there now and what would be. */
  details: JsonObject;
  files: ProposalFileView[];
  /** What it led to, or `{code, params}` of the refusal it failed with. */
  result: JsonObject | null;
}

export class ProposalPage {
  items: ProposalSummary[];
  /** `cursor` of the next page; absent on the last one. */
  next?: string;
}

/** 202: nothing has happened yet; a second person has to approve. */
export class Proposed {
  proposal: ProposalView;
}
