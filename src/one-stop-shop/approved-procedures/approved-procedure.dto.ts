import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ProcedureText } from '../procedures/procedure.dto';

const day = /^\d{4}-\d{2}-\d{2}$/;

export class ApprovedVersionQuery {
  /** Id of a version; absent: the one in force today. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  version?: string;
}

export class WithdrawProcedureRequest {
  /** Of the decision by which it is withdrawn. */
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  decisionNumber: string;

  /** Local date of that decision. */
  @Matches(day)
  decisionDate: string;

  /** First local day on which no case is received under it any more. */
  @Matches(day)
  from: string;

  @IsString()
  @Matches(/\S/)
  @MaxLength(2_000)
  reason: string;
}

export class DecisionView {
  number: string;
  /** Local date. */
  date: string;
}

export class WithdrawalView extends DecisionView {
  /** First local day on which it is not in force any more. */
  from: string;
  reason: string;
}

/** The document of an approved procedure, for whoever verifies it. */
export class ApprovedDocumentView {
  id: string;
  /** As it is written; null while it waits for its number. */
  number: string | null;
  /** DRAFT, SIGNED, NUMBERED, SEALED, ISSUED, REVOKED or SUPERSEDED. */
  state: string;
  /** Whether its file can be downloaded. */
  isIssued: boolean;
}

export class SheetCaseView {
  text: ProcedureText;
  when: ProcedureText | null;
}

export class SheetLimitView extends SheetCaseView {
  source: ProcedureText | null;
}

export class SheetPaperView {
  code: string;
  name: ProcedureText;
  form: string | null;
  kinds: ProcedureText;
  copies: number;
  required: ProcedureText;
  isInDatabase: boolean;
}

export class SheetFeeView {
  code: string;
  name: ProcedureText;
  amount: ProcedureText;
  timing: ProcedureText;
  reductions: ProcedureText[];
}

export class SheetNextView {
  no: number | null;
  name: string;
  when: string | null;
}

export class SheetStepView {
  elementId: string;
  no: number | null;
  /** MAIN, WAIT or SIDE. */
  kind: string;
  name: string;
  unit: ProcedureText | null;
  role: ProcedureText | null;
  time: ProcedureText | null;
  product: string | null;
  next: SheetNextView[];
}

export class SheetGroundView {
  id: string;
  about: ProcedureText;
}

/** A procedure as it is published, in words. */
export class SheetView {
  code: string;
  nationalCode: string | null;
  name: ProcedureText;
  field: ProcedureText;
  level: ProcedureText;
  service: ProcedureText;
  serviceReason: ProcedureText | null;
  channels: ProcedureText[];
  competent: SheetCaseView[];
  /** Local date. */
  validFrom: string;
  limits: SheetLimitView[];
  papers: SheetPaperView[];
  fees: SheetFeeView[];
  results: ProcedureText[];
  steps: SheetStepView[];
  grounds: SheetGroundView[];
}

export class PublishedVersionView {
  versionId: string;
  /** Local dates; `validTo` is the first day on which it is not in force any more, null while open. */
  validFrom: string;
  validTo: string | null;
  decision: DecisionView | null;
  withdrawal: WithdrawalView | null;
  document: ApprovedDocumentView | null;
}

export class SheetChangeView {
  /** added, removed or changed. */
  change: string;
  subject: ProcedureText;
  part: ProcedureText | null;
  before: ProcedureText | null;
  after: ProcedureText | null;
}

export class SheetChangesView {
  /** Id of the version before. */
  fromVersionId: string;
  items: SheetChangeView[];
}

export class PublishedProcedureView extends PublishedVersionView {
  sheet: SheetView;
  /** Whether it is in force today. */
  isInForce: boolean;
  hasDiagram: boolean;
  /** What differs from the version before, in words; null where there is none. */
  changes: SheetChangesView | null;
  /** All that came into force, newest first. */
  versions: PublishedVersionView[];
}
