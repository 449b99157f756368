import { IntersectionType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsISO8601, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { HandoffListQuery } from '../../one-stop-shop';
import {
  AgencyBoard,
  ConsultationsBoard,
  FeedBoard,
  HandoffsBoard,
  HeatBoard,
  OfficersBoard,
  OnTimeBoard,
  OverdueBoard,
  ProvinceBoard,
  RadarBoard,
  ReplayBoard,
  SilentBoard,
  TaskList,
} from './board-answers.dto';

const localDate = /^\d{4}-\d{2}-\d{2}$/;
const withOffset = /(Z|[+-]\d{2}:\d{2})$/;
const asBoolean = () =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

export class ReachQuery {
  /** Id of an agency: it and those below it. Absent: all that the caller oversees. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  agency?: string;
}

export class PeriodQuery extends ReachQuery {
  /** Local date, included. Absent: the last 30 days. */
  @IsOptional()
  @Matches(localDate)
  from?: string;

  /** Local date, included. */
  @IsOptional()
  @Matches(localDate)
  until?: string;
}

export class OverdueQuery extends ReachQuery {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  procedure?: string;
}

export class ConsultationsQuery extends ReachQuery {
  /** Id of the agency that was asked. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  asked?: string;

  /** Only those whose time has run out, or only the others. */
  @IsOptional()
  @asBoolean()
  @IsBoolean()
  overdue?: boolean;
}

/** Which open tasks of the reach; what is absent narrows nothing. */
export class TasksQuery extends ReachQuery {
  @IsOptional()
  @IsString()
  @MaxLength(36)
  unit?: string;

  /** Id of the person who has it. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  officer?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  procedure?: string;

  /** Element id of the step. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  step?: string;

  @IsOptional()
  @IsIn(['IN_TIME', 'DUE_SOON', 'OVERDUE'])
  class?: 'IN_TIME' | 'DUE_SOON' | 'OVERDUE';

  /** true: only what nobody has; false: only what somebody has. */
  @IsOptional()
  @asBoolean()
  @IsBoolean()
  unassigned?: boolean;

  /** true: only what somebody has who is away. */
  @IsOptional()
  @asBoolean()
  @IsBoolean()
  absent?: boolean;

  /** With `officer` and `completedBefore`: what that person completed from this instant on, ISO 8601 with offset. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(withOffset)
  completedFrom?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(withOffset)
  completedBefore?: string;

  /** true: of what was completed only what was late. */
  @IsOptional()
  @asBoolean()
  @IsBoolean()
  late?: boolean;
}

/** As `GET /handoffs`; `direction` is meant of the agencies of the reach. */
export class ReachHandoffsQuery extends IntersectionType(ReachQuery, HandoffListQuery) {}

export class HeatQuery extends PeriodQuery {
  /** Code of the procedure. */
  @IsString()
  @MaxLength(100)
  procedure: string;

  /** Id of the definition whose diagram is meant; absent: the newest. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  definition?: string;
}

/** Which open tokens; what is absent narrows nothing. */
export class TokensQuery extends ReachQuery {
  /** Code of the procedure. */
  @IsString()
  @MaxLength(100)
  procedure: string;

  @IsOptional()
  @IsString()
  @MaxLength(36)
  definition?: string;

  /** Element id. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  step?: string;

  /** UNTAKEN: work nobody has; TAKEN: work somebody has; EVENT: a message, a date, another process is waited for. */
  @IsOptional()
  @IsIn(['UNTAKEN', 'TAKEN', 'EVENT'])
  what?: 'UNTAKEN' | 'TAKEN' | 'EVENT';

  @IsOptional()
  @asBoolean()
  @IsBoolean()
  overdue?: boolean;
}

export class OnTimeQuery extends PeriodQuery {
  @IsOptional()
  @IsIn(['agency', 'level', 'field', 'procedure', 'month'])
  by: 'agency' | 'level' | 'field' | 'procedure' | 'month' = 'agency';

  @IsOptional()
  @IsString()
  @MaxLength(100)
  procedure?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  field?: string;

  @IsOptional()
  @IsString()
  @MaxLength(16)
  level?: string;
}

export class ReplayQuery extends ReachQuery {
  /** Local date, not after today. */
  @Matches(localDate)
  day: string;
}

class Answer {
  /** The board is as of this event, or a little later. */
  seq: number;
  /** Of the server, ISO 8601. */
  at: string;
}

export class ProvinceAnswer extends Answer {
  board: ProvinceBoard;
}
export class AgencyAnswer extends Answer {
  board: AgencyBoard;
}
export class OfficersAnswer extends Answer {
  board: OfficersBoard;
}
export class HandoffsAnswer extends Answer {
  board: HandoffsBoard;
}
export class RadarAnswer extends Answer {
  board: RadarBoard;
}
export class OverdueAnswer extends Answer {
  board: OverdueBoard;
}
export class ConsultationsAnswer extends Answer {
  board: ConsultationsBoard;
}
export class SilentAnswer extends Answer {
  board: SilentBoard;
}
export class TasksAnswer extends Answer {
  board: TaskList;
}
export class FeedAnswer extends Answer {
  board: FeedBoard;
}
export class HeatAnswer extends Answer {
  board: HeatBoard;
}
export class OnTimeAnswer extends Answer {
  board: OnTimeBoard;
}
export class ReplayAnswer extends Answer {
  board: ReplayBoard;
}
