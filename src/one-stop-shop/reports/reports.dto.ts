import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { type Grouping, groupings } from './forms/form';

const localDate = /^\d{4}-\d{2}-\d{2}$/;

export class ReportPeriodQuery {
  /** Local date, included. Absent: the first of the month. */
  @IsOptional()
  @Matches(localDate)
  from?: string;

  /** Local date, included. Absent: today. */
  @IsOptional()
  @Matches(localDate)
  until?: string;

  /** Figures as they were known then: ISO 8601 with offset, not in the future. Absent: now. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(40)
  asOf?: string;

  /** Id of an agency: it and those below it. Absent: all that the caller oversees. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  agency?: string;
}

export class ReportQuery extends ReportPeriodQuery {
  @IsOptional()
  @IsIn(groupings)
  by?: Grouping;

  /** Code of the rules for what the law leaves open. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  profile?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  field?: string;

  @IsOptional()
  @IsString()
  @MaxLength(16)
  level?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  procedure?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  channel?: string;
}

export class CountedCasesQuery extends ReportQuery {
  /** Key of a column. */
  @IsString()
  @MaxLength(40)
  column: string;

  /** What the row stands for: its agency. `field`, `level`, `procedure` and `channel` narrow the report itself. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  lead?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 100;

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  cursor?: string;
}

const formats = ['csv', 'xlsx', 'pdf'] as const;

export class ReportFileQuery extends ReportQuery {
  /** `pdf`: the form on paper, landscape A4; of the figures only, not of the cases behind a column. */
  @IsIn(formats)
  format: (typeof formats)[number];

  /** Language of the heads. */
  @IsOptional()
  @IsIn(['vi', 'en'])
  language: 'vi' | 'en' = 'vi';

  /** Key of a column: the cases behind it, not the figures. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  column?: string;

  @IsOptional()
  @IsString()
  @MaxLength(36)
  lead?: string;
}

export class TargetsQuery extends ReportPeriodQuery {
  /** `2026`, `2026-Q4` or `2026-11`: the targets of this period; actual figures are of `from` to `until`. */
  @Matches(/^\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$/)
  period: string;
}

export class SetTargetRequest {
  /** `2026`, `2026-Q4` or `2026-11`. */
  @Matches(/^\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$/)
  period: string;

  /** Id of an agency; absent: of all that there is. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  agencyId?: string;

  /** Thousandths, 0 to 1 000; null takes the target away. */
  @ValidateIf((_, value) => value !== null)
  @IsInt()
  @Min(0)
  @Max(1_000)
  value: number | null;

  /** As it was seen; absent where there was none. */
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

export class ReportText {
  vi: string;
  en: string;
}

export class ReportColumnView {
  key: string;
  /** Of the printed form; empty for our own reports. */
  number: string;
  label: ReportText;
  group: ReportText | null;
  kind: 'count' | 'share';
  /** There is a list of cases behind it. */
  hasCases: boolean;
}

export class ReportFormView {
  code: string;
  number: string;
  name: ReportText;
  source: string;
  groupings: string[];
}

export class ReportProfileView {
  code: string;
  name: ReportText;
}

export class ReportList {
  items: ReportFormView[];
  profiles: ReportProfileView[];
  /** Agencies that can be asked for. */
  agencies: ReportAgency[];
}

export class ReportAgency {
  agencyId: string;
  name: ReportText;
  parentId: string | null;
}

export class ReportDimensions {
  level?: string;
  field?: string;
  lead?: string;
  procedure?: string;
  channel?: string;
}

export class ReportRowView {
  kind: 'TOTAL' | 'GROUP' | 'ROW';
  name: ReportText;
  dimensions: ReportDimensions;
  /** In the order of the columns; shares 0 to 1, null where there is nothing to have a share of. */
  @ApiProperty({ type: 'array', items: { type: 'number', nullable: true } })
  values: (number | null)[];
}

export class ReportView {
  form: ReportFormView;
  profile: string;
  by: string;
  from: string;
  until: string;
  /** ISO 8601. */
  asOf: string;
  /** False while cases from before are still being counted in. */
  isComplete: boolean;
  columns: ReportColumnView[];
  rows: ReportRowView[];
}

export class CountedCaseView {
  caseId: string;
  code: string;
  procedureCode: string;
  procedureName: ReportText;
  agencyName: ReportText;
  channel: string;
  acceptedAt: string | null;
  dueAt: string | null;
  finishedAt: string | null;
  /** EARLY, ON_TIME, LATE when finished. */
  class: string | null;
}

export class CountedCasesPage {
  items: CountedCaseView[];
  next: string | null;
}

export class RatedAgencyView {
  agencyId: string;
  name: ReportText;
  cases: number;
  /** The nine criteria of NĐ 61/2018 in their order, 0 to 2; null where there is nothing to judge by. */
  @ApiProperty({ type: 'array', items: { type: 'number', nullable: true } })
  criteria: (number | null)[];
  /** Of 18; a criterion without data is left out, the others count in its place. */
  score: number | null;
  band: string | null;
}

export class RatedOfficialView {
  personId: string;
  name: string;
  agencyName: ReportText;
  cases: number;
  score: number;
  band: string;
}

export class RatingsView {
  from: string;
  until: string;
  agencies: RatedAgencyView[];
  officials: RatedOfficialView[];
}

export class TargetView {
  indicator: string;
  name: ReportText;
  /** Thousandths; null: nothing is planned. */
  planned: number | null;
  /** Share 0 to 1; null: nothing to have a share of. */
  actual: number | null;
  version: number | null;
}

export class IndexGroupView {
  code: string;
  name: ReportText;
  points: number;
  /** Null: nothing to judge by. */
  scored: number | null;
}

export class TargetsView {
  period: string;
  from: string;
  until: string;
  asOf: string;
  items: TargetView[];
  index: IndexGroupView[];
  /** Of 100; null: nothing to judge by. */
  score: number | null;
}

export class TargetSet {
  version: number;
}
