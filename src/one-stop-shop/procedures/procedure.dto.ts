import { IsIn, IsObject, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsVariables, PageQuery } from '../../http';
import type { Channel } from '../case-files/case-file';
import { channels, levels } from './procedure-version';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** In which day's catalogue to look. */
export class DateQuery {
  /** Local date `YYYY-MM-DD`; absent = today. */
  @IsOptional()
  @Matches(day)
  date?: string;
}

export class ListProceduresQuery extends PageQuery {
  /** Words of the name, the code or the field; accents and case do not matter. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  /** Code of a field: `land`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  field?: string;

  @IsOptional()
  @IsIn(levels)
  level?: (typeof levels)[number];

  /** In force on this local date; absent = today. */
  @IsOptional()
  @Matches(day)
  date?: string;
}

export class InternalProcedureQuery extends DateQuery {
  /** Id of a version, instead of a date. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  version?: string;
}

export class QuoteRequest {
  /** The case's data, by the names of the procedure's `data`. */
  @IsObject()
  @IsVariables()
  data: Record<string, unknown>;

  @IsIn(channels)
  channel: Channel;

  /** Local date of filing `YYYY-MM-DD`; absent = today. */
  @IsOptional()
  @Matches(day)
  date?: string;
}

export class ProcedureText {
  vi: string;
  en: string;
}

export class ProcedureFieldView extends ProcedureText {
  code: string;
}

export class ServiceLevelView {
  value: string;
  /** Published reason why it is not full. */
  reason?: ProcedureText;
}

/** A catalogue entry in short. */
export class ProcedureSummary {
  /** Of the version. */
  id: string;
  code: string;
  nationalCode: string | null;
  name: ProcedureText;
  field: ProcedureFieldView;
  level: string;
  serviceLevel: ServiceLevelView;
  channels: string[];
  /** Local date. */
  validFrom: string;
  /** First local date on which it does not apply any more; null = open. */
  validTo: string | null;
  definitionId: string;
}

export class ProcedurePage {
  items: ProcedureSummary[];
  next?: string;
}

/** Everything `procedure.yaml` says, with defaults filled in; conditions are FEEL texts that start with `=`. */
export class ProcedureView extends ProcedureSummary {
  process: string;
  /** SHA-256 of the content. */
  hash: string;
  effective: Record<string, unknown>;
  agencies: Record<string, unknown>;
  units: Record<string, ProcedureText>;
  /** Key of the form of the step that receives, below its definition; null = it has none. */
  receptionForm: string | null;
  data: Record<string, unknown>[];
  variables: string[];
  clock: Record<string, unknown>;
  limits: Record<string, unknown>[];
  dossier: Record<string, unknown>[];
  fees: Record<string, unknown>[];
  receipt: string;
  reasons: Record<string, unknown>;
  /** FEEL over the process variables: GRANTED or REFUSED. */
  outcome: string;
  results: Record<string, unknown>[];
  personalData: Record<string, unknown>[];
  legalGrounds: Record<string, unknown>[];
}

export class ProcedureVersionSummary {
  id: string;
  validFrom: string;
  validTo: string | null;
  definitionId: string;
  definitionVersion: number;
  hash: string;
  /** ISO 8601. */
  deployedAt: string;
}

export class ProcedureVersionList {
  items: ProcedureVersionSummary[];
}

export class LimitView {
  value: number;
  unit: string;
  mode: string;
  source?: string;
}

export class QuotedLimitView {
  value: number;
  unit: string;
}

/** What `POST /deadlines/preview` takes beside the instant of acceptance. */
export class DuePreviewInput {
  limit: QuotedLimitView;
  mode: string;
  acceptAfterCutoffCountsNextDay: boolean;
  warnAtPercent: number;
}

export class QuotedComponent {
  code: string;
  name: ProcedureText;
  isRequired: boolean;
  kinds: string[];
  copies: number;
  form?: string;
  reuse: boolean;
  fromDatabase?: string;
  formats: string[];
  isReturned: boolean;
}

export class QuotedExemption {
  code: string;
  name: ProcedureText;
  percent: number;
  ground: string;
}

/** Whole VND. */
export class QuotedFee {
  code: string;
  name: ProcedureText;
  kind: string;
  timing: string;
  fullAmount: number;
  amount: number;
  exemption?: QuotedExemption;
  onlineReduction: number;
  collectedBy?: string;
}

export class QuotedFees {
  items: QuotedFee[];
  /** What the one-stop collects, in VND. */
  total: number;
}

export class QuotedAgency extends ProcedureText {
  tier: string;
  kind?: string;
}

/** What a case with this data would be told at the counter, by a procedure as it is drawn. */
export class DrawnQuoteView {
  competent: QuotedAgency;
  limit: LimitView;
  acceptanceLimit: LimitView;
  duePreview: DuePreviewInput;
  components: QuotedComponent[];
  fees: QuotedFees;
}

/** The same by a version in the catalogue; nothing is stored. */
export class QuoteView extends DrawnQuoteView {
  procedureVersionId: string;
}

export class StepPlaceView {
  key: string;
  name: ProcedureText | null;
}

export class StepTimeView {
  least: number;
  most: number;
  unit: string;
}

export class NextStepView {
  no: number | null;
  elementId: string;
  step: string;
  /** Names of the flows that lead there. */
  when: string | null;
}

export class InternalStepView {
  no: number | null;
  elementId: string;
  /** MAIN, WAIT or SIDE. */
  kind: string;
  step: string;
  act: string | null;
  unit: StepPlaceView | null;
  role: StepPlaceView | null;
  time: StepTimeView | null;
  isOutsideClock: boolean;
  product: string | null;
  /** Key of the form that is filled in there. */
  form: string | null;
  next: NextStepView[];
}

export class StepOnWayView {
  elementId: string;
  step: string;
  workingDays: number;
}

export class TimeSumView {
  limit: LimitView;
  /** Longest way of the cases with this limit; a working day is 8 hours. */
  workingDays: number;
  /** The steps on that way, in order. */
  way: StepOnWayView[];
  /** What the case with that way answers to the fields on which it depends. */
  data: Record<string, unknown>;
}

/** The steps of a procedure as a table, and whether their times fit the limits. */
export class StepTableView {
  steps: InternalStepView[];
  sums: TimeSumView[];
}

export class InternalProcedureView extends StepTableView {
  procedure: ProcedureSummary;
}
