import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../../http';
import { type ExceptionKind, exceptionKinds } from './calendar-content';
import { type VersionStatus, versionStatuses } from './calendar.repository';

const date = /^\d{4}-\d{2}-\d{2}$/;
const time = '([01]\\d|2[0-3]):[0-5]\\d';
const range = new RegExp(`^${time}-(${time}|24:00)$`);
const Ranges = (): PropertyDecorator => (target, property) => {
  IsOptional()(target, property);
  IsArray()(target, property);
  ArrayMaxSize(12)(target, property);
  Matches(range, { each: true })(target, property);
};

export class CalendarText {
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  vi: string;

  @IsString()
  @MinLength(1)
  @MaxLength(300)
  en: string;
}

/** Ranges `HH:MM-HH:MM` of local time for each weekday; a weekday that is not named is closed. */
export class CalendarWeekdays {
  @Ranges()
  monday?: string[];

  @Ranges()
  tuesday?: string[];

  @Ranges()
  wednesday?: string[];

  @Ranges()
  thursday?: string[];

  @Ranges()
  friday?: string[];

  @Ranges()
  saturday?: string[];

  @Ranges()
  sunday?: string[];
}

export class CalendarWeek {
  /** Local date from which it holds; absent = since ever. */
  @IsOptional()
  @Matches(date)
  from?: string;

  /** Hours that limits are counted in. */
  @ValidateNested()
  @Type(() => CalendarWeekdays)
  processing: CalendarWeekdays;

  /** Hours in which the one-stop receives; absent = the processing hours. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CalendarWeekdays)
  reception?: CalendarWeekdays;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  ground?: string;
}

export class CalendarExceptionRequest {
  /** Local date. */
  @Matches(date)
  date: string;

  @IsIn(exceptionKinds)
  kind: ExceptionKind;

  @ValidateNested()
  @Type(() => CalendarText)
  name: CalendarText;

  /** The rule or decision behind it. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  ground?: string;

  /** The day off that a make-up day works for; it then has the hours of that weekday. */
  @IsOptional()
  @Matches(date)
  insteadOf?: string;

  /** Processing hours of a make-up day when they are others. */
  @Ranges()
  hours?: string[];

  /** Reception hours, when they are not the processing hours. */
  @Ranges()
  reception?: string[];

  @IsOptional()
  @IsIn(['SURE', 'LIKELY'])
  certainty?: 'SURE' | 'LIKELY';
}

export class CalendarContentRequest {
  @ValidateNested()
  @Type(() => CalendarText)
  name: CalendarText;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => CalendarWeek)
  weeks?: CalendarWeek[];

  /** Working hours that make one working day when days are counted in hours. */
  @IsOptional()
  @IsNumber()
  @Min(1)
  @Max(24)
  workingDayHours?: number;

  /** `HH:MM`: received later counts as received the next working day, where a rule says so. */
  @IsOptional()
  @Matches(new RegExp(`^${time}$`))
  cutOff?: string;

  /** Years whose days off are decided. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsInt({ each: true })
  @Min(2000, { each: true })
  @Max(2100, { each: true })
  publishedYears?: number[];

  @IsArray()
  @ArrayMaxSize(5_000)
  @ValidateNested({ each: true })
  @Type(() => CalendarExceptionRequest)
  exceptions: CalendarExceptionRequest[];
}

export class CalendarEditsRequest {
  /** Dates whose exception goes away. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1_000)
  @IsString({ each: true })
  @MaxLength(10, { each: true })
  remove?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1_000)
  @ValidateNested({ each: true })
  @Type(() => CalendarExceptionRequest)
  add?: CalendarExceptionRequest[];

  /** Years whose days off are now decided. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsInt({ each: true })
  @Min(2000, { each: true })
  @Max(2100, { each: true })
  publishYears?: number[];
}

export class NewCalendarVersionRequest {
  /** The newest version its author has seen, drafts included; 0 for a calendar that is not there yet. */
  @IsInt()
  @Min(0)
  basedOn: number;

  /** The calendar it inherits from; null = none, absent = as before. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  parent?: string | null;

  /** The whole content; or else `edits`. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CalendarContentRequest)
  content?: CalendarContentRequest;

  /** Changes to the version it is based on; none of them publish a draft as it is. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CalendarEditsRequest)
  edits?: CalendarEditsRequest;

  /** PUBLISHED (default) is counted with at once. */
  @IsOptional()
  @IsIn(versionStatuses)
  status?: VersionStatus;

  /** Local date before which nothing may change; default today. */
  @IsOptional()
  @Matches(date)
  validFrom?: string;

  @IsString()
  @MinLength(1)
  @MaxLength(2_000)
  reason: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  legalGround?: string;
}

export class CalendarQuery {
  /** An older version, or a draft; default the published one. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  version?: number;

  /** Answers the days of that year that are not as their weekday says, by name. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;
}

export class CalendarVersionsQuery extends PageQuery {}

export class CalendarDiffQuery {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  from: number;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  to: number;
}

export class CalendarVersionSummary {
  key: string;
  name: CalendarText;
  version: number;
  /** The calendar it inherits from. */
  parent: string | null;
  @ApiProperty({ enum: versionStatuses })
  status: VersionStatus;
  /** Local date before which it changes nothing. */
  validFrom: string;
  reason: string;
  legalGround: string | null;
  createdBy: string;
  /** ISO 8601. */
  createdAt: string;
}

export class CalendarVersionPage {
  items: CalendarVersionSummary[];
  /** Cursor of the next page; absent on the last one. */
  next?: string;
}

export class CalendarList {
  items: CalendarVersionSummary[];
}

export class CalendarLayerView {
  key: string;
  version: number;
}

export class CalendarView extends CalendarVersionSummary {
  /** What a new version has to be based on: the newest one, drafts included. */
  newest: number;
  /** The calendars it inherits from, nearest first. */
  inherits: CalendarLayerView[];
  /** What this version says itself. */
  content: CalendarContentRequest;
}

export class CalendarDayView {
  /** REGULAR, WEEKEND, OFF or MAKE_UP_WORKING. */
  kind: string;
  isWorking: boolean;
  name: CalendarText | null;
  ground: string | null;
  processing: string[];
  reception: string[];
}

export class CalendarDatedDay extends CalendarDayView {
  /** Local date. */
  date: string;
}

export class CalendarYearView {
  key: string;
  version: number;
  year: number;
  /** The days off of that year are not decided yet. */
  draft: boolean;
  workingDays: number;
  /** Days off and made up, by date. */
  days: CalendarDatedDay[];
}

export class CalendarDayChange {
  date: string;
  before: CalendarDayView;
  after: CalendarDayView;
  /** Processing hours differ, so that limits counted over this day may end on another date. */
  isCounted: boolean;
}

export class CalendarDiff {
  key: string;
  from: number;
  to: number;
  days: CalendarDayChange[];
  /** The cut-off or the length of a working day differs. */
  rulesDiffer: boolean;
}
