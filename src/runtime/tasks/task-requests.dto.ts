import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { IsVariables, PageQuery } from '../../http';
import type { JsonObject } from '../../kernel';
import type { TaskSort } from './task.queries';

/** An instant must say its offset: a date alone means different moments in different places. */
const withOffset = /(Z|[+-]\d{2}:\d{2})$/;

export class TaskListQuery extends PageQuery {
  @IsOptional()
  @IsIn(['open', 'completed', 'cancelled'])
  state: string = 'open';

  @IsOptional()
  @IsString()
  @MaxLength(255)
  assignee?: string;

  /** true: only tasks nobody has claimed. */
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  unassigned?: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(255)
  candidateGroup?: string;

  @IsOptional()
  @IsString()
  @MaxLength(255)
  candidateUser?: string;

  @IsOptional()
  @IsString()
  @MaxLength(36)
  processInstanceId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(255)
  definitionKey?: string;

  @IsOptional()
  @IsString()
  @MaxLength(255)
  elementId?: string;

  /** Name of the lane. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  lane?: string;

  @IsOptional()
  @IsString()
  @MaxLength(255)
  unit?: string;

  @IsOptional()
  @IsString()
  @MaxLength(255)
  role?: string;

  @IsOptional()
  @IsString()
  @MaxLength(255)
  agency?: string;

  @IsOptional()
  @IsString()
  @MaxLength(255)
  businessKey?: string;

  /** Due before this instant, ISO 8601 with offset. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(withOffset)
  dueBefore?: string;

  /** Part of the name or business key, in any case and without accents. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;

  @IsOptional()
  @IsIn(['due', 'priority', 'created'])
  sort: TaskSort = 'due';
}

export class TaskActRequest {
  /** The version that was seen; another one is refused with TASK.STALE_VERSION. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  version?: number;
}

export class ClaimTaskRequest extends TaskActRequest {
  /** Whom the task is for; absent = the caller. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  assignee?: string;
}

export class DelegateTaskRequest extends TaskActRequest {
  @IsString()
  @Matches(/\S/)
  @MaxLength(255)
  assignee: string;
}

export class CompleteTaskRequest extends TaskActRequest {
  @IsOptional()
  @IsVariables()
  variables?: JsonObject;
}
