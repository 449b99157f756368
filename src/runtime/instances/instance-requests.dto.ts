import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsVariables, PageQuery } from '../../http';
import type { JsonObject } from '../../kernel';

export class StartInstanceRequest {
  /** Process id of a deployed model; its newest version starts. */
  @ValidateIf((request: StartInstanceRequest) => request.definitionId === undefined)
  @IsString()
  @MaxLength(255)
  definitionKey?: string;

  /** Exactly this version. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  definitionId?: string;

  /** The case number, or whatever the outside calls this instance by. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  businessKey?: string;

  @IsOptional()
  @IsVariables()
  variables?: JsonObject;
}

export class InstanceListQuery extends PageQuery {
  @IsOptional()
  @IsIn(['active', 'completed', 'cancelled', 'suspended'])
  state?: string;

  @IsOptional()
  @IsString()
  @MaxLength(255)
  definitionKey?: string;

  @IsOptional()
  @IsString()
  @MaxLength(36)
  definitionId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(255)
  businessKey?: string;

  @IsOptional()
  @IsString()
  @MaxLength(36)
  parentId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(36)
  rootId?: string;

  /** true: only instances with an open incident. */
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  hasIncidents?: boolean;
}

export class HistoryQuery {
  /** Events after this number. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  after: number = 0;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000)
  limit: number = 200;
}

/** Of a repair: two people, or a service, have a reason for it. */
export class RepairRequest {
  /** Why; kept in the history. Without one: 422 SECOND_PERSON.REASON_NEEDED. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string;
}

export class ReasonRequest {
  /** Why; kept in the history. */
  @IsString()
  @Matches(/\S/)
  @MaxLength(2_000)
  reason: string;
}

/** Exactly one of `cancelExecution`, `startBefore`, `startAfter`. */
export class ModifyOperationRequest {
  /** An execution id from the waits of the instance. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  cancelExecution?: string;

  /** An element id: a token arrives there. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  startBefore?: string;

  /** An element id: a token leaves it. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  startAfter?: string;

  /** The scope instance in which to start, when there are several. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  scopeExecution?: string;
}

export class ModifyInstanceRequest extends RepairRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ModifyOperationRequest)
  operations: ModifyOperationRequest[];

  @IsOptional()
  @IsVariables()
  variables?: JsonObject;
}

export class SetVariablesRequest extends RepairRequest {
  @IsVariables()
  variables: JsonObject;

  /** Write as seen from this execution; absent = into the instance's own scope. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  executionId?: string;

  /** Keep them in that execution's own scope. */
  @IsOptional()
  @IsBoolean()
  local?: boolean;
}
