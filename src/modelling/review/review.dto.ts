import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { VersionReference } from '../../definitions';
import { PageQuery } from '../../http';
import { ProposalFileView, ProposalPerson, ProposalTitle } from '../../identity';
import { FileComparisonView } from './comparison.dto';

export class ListReviewsQuery extends PageQuery {
  @IsOptional()
  @IsIn(['OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'FAILED'])
  state?: string;

  /** Of one model. */
  @IsOptional()
  @IsUUID()
  modelId?: string;
}

/** The decision by which a procedure is taken into service. */
export class ApproveReviewRequest {
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  decisionNumber: string;

  /** Local date of the decision, YYYY-MM-DD. */
  @IsISO8601({ strict: true })
  @MaxLength(10)
  decisionDate: string;

  /** Rules of the warnings of the second opinion and of soundness that the approver has looked at and accepts. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  confirmed?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  note?: string;
}

export class RejectReviewRequest {
  /** Why not. */
  @IsString()
  @Matches(/\S/)
  @MaxLength(2_000)
  note: string;
}

export class ReviewedModel {
  id: string;
  name: string;
}

export class ReviewSummary {
  /** That of the proposal. */
  id: string;
  title: ProposalTitle;
  /** Where it was drawn; null for files that were sent otherwise. */
  model: ReviewedModel | null;
  proposedBy: ProposalPerson;
  reason: string;
  /** ISO 8601. */
  proposedAt: string;
  /** ISO 8601: nobody can approve it afterwards. */
  expiresAt: string;
  /** OPEN, APPROVED, REJECTED, WITHDRAWN, EXPIRED or FAILED. */
  state: string;
  decidedBy: ProposalPerson | null;
  /** ISO 8601. */
  decidedAt: string | null;
  decisionNote: string | null;
  decisionNumber: string | null;
  /** Local date. */
  decisionDate: string | null;
  /** Whether the caller has sent it, and so cannot approve it. */
  isOwn: boolean;
}

export class ReviewPage {
  items: ReviewSummary[];
  /** Cursor of the next page; absent on the last one. */
  next?: string;
}

export class ReviewedProcess {
  /** Process id. */
  key: string;
  name: string | null;
  /** The version that was in service when it was sent; null: the process is new. */
  from: VersionReference | null;
  /** The version in service now. */
  latest: VersionReference | null;
}

export class ReviewView extends ReviewSummary {
  processes: ReviewedProcess[];
  /** First local day on which cases are received under it, as `procedure.yaml` says; null: from the approval on. */
  effectiveFrom: string | null;
  files: ProposalFileView[];
  /** Names of the scenarios that were sent with it. */
  stories: string[];
  /** Code of the refusal that the approval failed with. */
  failure: string | null;
  /** The versions that came of it. */
  published: VersionReference[];
}

export class ReviewComparison {
  /** What it is compared with: in service now while it is open, otherwise when it was sent. */
  before: VersionReference[];
  files: FileComparisonView[];
}
