import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsVariables } from '../../../http';
import type { JsonObject, LocalizedText } from '../../../kernel';
import { LedgerEntryView } from '../../deadlines/clock-view.dto';
import { StationView } from '../../handoffs/custody-view.dto';
import { type PreviewedAct, previewedActs } from './previewed-acts';

export class PreviewActRequest {
  /** An act of `GET /case-files/:id/acts`. */
  @IsIn(previewedActs)
  act: PreviewedAct;

  /** Handoff or consultation that it is done on; other acts are done on the case. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  subjectId?: string;

  /** The body that the act itself takes, `version` included. */
  @IsOptional()
  @IsVariables()
  input?: JsonObject;
}

/** How a case stands: before an act, or as it would after it. */
export class CaseStandingView {
  state: string;
  nationalStatus: number;
  /** IN_TIME | DUE_SOON | OVERDUE | PAUSED | EARLY | ON_TIME | LATE; null before acceptance. */
  class: string | null;
  dueAt: string | null;
  /** AGENCY | TRANSIT | APPLICANT; null: nobody has it any more. */
  custody: string | null;
  holder: StationView | null;
  /** On its way: to whom. */
  to: StationView | null;
  nextAction: string | null;
  nextActionAt: string | null;
}

export class ClockChangeView {
  id: string;
  /** CASE | AGENCY | STEP | CONSULTATION | APPLICANT | ACCEPTANCE */
  kind: string;
  unit: StationView | null;
  /** Null: the act starts it. */
  stateBefore: string | null;
  state: string;
  oldDueAt: string | null;
  newDueAt: string | null;
  /** What the act writes into its ledger, each line in words. */
  entries: LedgerEntryView[];
}

/** What an act would do. Nothing of it has happened. */
export class ActPreviewView {
  act: string;
  before: CaseStandingView;
  after: CaseStandingView;
  clocks: ClockChangeView[];
  /** Names of the steps that it opens and closes. */
  opens: string[];
  closes: string[];
}

export class ActRefusalView {
  code: string;
  message: LocalizedText;
}

export class ActOfferView {
  act: string;
  /** Handoff or consultation that it is done on; null: the case. */
  subjectId: string | null;
  isPossible: boolean;
  /** Why it is not possible for the caller, now. */
  refusal: ActRefusalView | null;
  /** Name of the step of the model that it completes. */
  step: string | null;
  /** Only with a legal basis and another person's approval. */
  needsApproval: boolean;
}

export class CodedReasonView {
  code: string;
  vi: string;
  en: string;
}

export class CaseActsView {
  items: ActOfferView[];
  /** Of the procedure version of the case. */
  supplementReasons: CodedReasonView[];
  rejectionReasons: CodedReasonView[];
  stopGrounds: CodedReasonView[];
}
