import { IntersectionType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsVariables, PageQuery } from '../../http';
import type { JsonObject } from '../../kernel';
import { channels } from '../procedures/procedure-version';
import { type InboxView, inboxViews } from './inbox-scope.policy';
import { type InboxSort, inboxSorts, type ItemClass, itemClasses } from './inbox-sql';

/** An instant must say its offset: a date alone means different moments in different places. */
const withOffset = /(Z|[+-]\d{2}:\d{2})$/;
const asBoolean = () =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

/** What is asked of the inbox; also what a saved filter keeps. */
export class InboxFilter {
  /** mine: assigned to the caller; unit: the queues of the caller's posts; all-visible: both, and what is supervised. */
  @IsOptional()
  @IsIn(inboxViews)
  view: InboxView = 'all-visible';

  @IsOptional()
  @IsString()
  @MaxLength(100)
  procedure?: string;

  /** Element id of the step. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  step?: string;

  /** Id of the case. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  caseId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(36)
  unit?: string;

  @IsOptional()
  @IsString()
  @MaxLength(36)
  agency?: string;

  /** Id of a person. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  assignee?: string;

  /** true: only what nobody has taken. */
  @IsOptional()
  @asBoolean()
  @IsBoolean()
  unassigned?: boolean;

  /** Due at this instant or later, ISO 8601 with offset. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(withOffset)
  dueFrom?: string;

  /** Due before this instant. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(withOffset)
  dueBefore?: string;

  @IsOptional()
  @IsIn(itemClasses)
  class?: ItemClass;

  @IsOptional()
  @IsIn(channels)
  channel?: string;

  /** This urgent or more. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  priority?: number;

  /** Beginnings of words of code, applicant, procedure or step, in any case and without accents. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;

  @IsOptional()
  @IsIn(inboxSorts)
  sort: InboxSort = 'due';
}

export class InboxQuery extends IntersectionType(InboxFilter, PageQuery) {}

export class WorkActRequest {
  /** The version that was seen; another one is refused with TASK.STALE_VERSION. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  version?: number;
}

export class GiveWorkRequest extends WorkActRequest {
  /** Id of the person. */
  @IsString()
  @Matches(/\S/)
  @MaxLength(255)
  assignee: string;
}

export class CompleteWorkRequest extends WorkActRequest {
  @IsOptional()
  @IsVariables()
  variables?: JsonObject;
}

export const bulkActions = ['claim', 'unclaim', 'assign', 'delegate', 'return', 'complete'] as const;
export type BulkAction = (typeof bulkActions)[number];

export class BulkItem extends CompleteWorkRequest {
  @IsString()
  @MaxLength(36)
  taskId: string;
}

export class BulkRequest {
  @IsIn(bulkActions)
  action: BulkAction;

  /** For `assign` and `delegate`. */
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @MaxLength(255)
  assignee?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => BulkItem)
  items: BulkItem[];
}

export class SaveDraftRequest {
  /** `version` of the draft that was loaded; absent for the first one. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  version?: number;

  @IsVariables()
  content: JsonObject;
}

export class SaveFilterRequest {
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  name: string;

  @ValidateNested()
  @Type(() => InboxFilter)
  criteria: InboxFilter;

  /** Id of the unit that sees it too; absent = only the owner. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  unitId?: string;
}

export class ChangeFilterRequest extends SaveFilterRequest {
  /** The version that was seen. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  version: number;
}
