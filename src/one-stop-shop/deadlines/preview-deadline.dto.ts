import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { ProcedureLimit } from '../../definitions';
import type { CountingMode } from './clock';

export const limitUnits = ['minute', 'working-hour', 'working-day', 'calendar-day', 'month'] as const;
export const countingModes = [
  'DAY_EXCLUDE_FIRST',
  'HOURS',
  'CALENDAR_DAYS',
  'MONTHS',
  'SAME_DAY_1500',
  'IMMEDIATE',
  'ELAPSED',
] as const satisfies readonly CountingMode[];
export const previewEvents = ['pause', 'resume', 'restart', 'extend', 'end'] as const;

const withOffset = /(Z|[+-]\d\d:\d\d)$/;
/** A local date, or an instant whose local date counts. */
const dateOrInstant = /^\d{4}-\d{2}-\d{2}(T[0-9:.]+(Z|[+-]\d\d:\d\d))?$/;

export class LimitRequest implements ProcedureLimit {
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(10_000_000)
  value: number;

  @IsIn(limitUnits)
  unit: ProcedureLimit['unit'];
}

export class PreviewEventRequest {
  @IsIn(previewEvents)
  type: (typeof previewEvents)[number];

  /** ISO 8601 with offset; not before the event in front of it. */
  @IsISO8601({ strict: true })
  @Matches(withOffset)
  @MaxLength(40)
  at: string;

  /** Of an extension: the agreed date, at whose closing it is due. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(dateOrInstant)
  @MaxLength(40)
  until?: string;

  /** Of an extension: a further limit, counted from the due date. */
  @IsOptional()
  @ValidateNested()
  @Type(() => LimitRequest)
  limit?: LimitRequest;

  /** The rule behind it: `NĐ 61/2018 Art. 19(4)`. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  ground?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  document?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  note?: string;
}

/** What a clock would say: nothing is stored. */
export class PreviewDeadlineRequest {
  /** Key of a working calendar; absent = that of `agency`, without one the national one. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  calendar?: string;

  /** Id of the agency whose clock it would be: its calendar, or that of the nearest agency above it which has one. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  agency?: string;

  /** The event that starts the limit, ISO 8601 with offset. */
  @IsISO8601({ strict: true })
  @Matches(withOffset)
  @MaxLength(40)
  start: string;

  /** May be absent with the modes SAME_DAY_1500 and IMMEDIATE. */
  @IsOptional()
  @ValidateNested()
  @Type(() => LimitRequest)
  limit?: LimitRequest;

  /** How the limit is counted; absent = by its unit. */
  @IsOptional()
  @IsIn(countingModes)
  mode?: CountingMode;

  /** Received after the cut-off counts as received the next working day; default false. */
  @IsOptional()
  @IsBoolean()
  acceptAfterCutoffCountsNextDay?: boolean;

  /** Percent of the limit after which it is due soon; default 80. */
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(1)
  @Max(100)
  warnAtPercent?: number;

  /** What happened to the clock, in order of time. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PreviewEventRequest)
  events?: PreviewEventRequest[];

  /** Answers also the class of the clock at this instant. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(withOffset)
  @MaxLength(40)
  asOf?: string;
}
