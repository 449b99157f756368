import { IsIn, IsInt, IsNumber, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsVariables, PageQuery } from '../../http';
import type { JsonObject } from '../../kernel';

export class JobListQuery extends PageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(36)
  processInstanceId?: string;

  @IsOptional()
  @IsIn(['timer', 'service', 'start-timer', 'message-delivery', 'signal-delivery'])
  kind?: string;

  @IsOptional()
  @IsIn(['ready', 'leased', 'suspended', 'failed'])
  state?: string;

  @IsOptional()
  @IsString()
  @MaxLength(255)
  definitionKey?: string;

  /** Topic of the jobs for external workers. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  topic?: string;
}

export class ClaimJobsRequest {
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  topic: string;

  /** How many jobs at most. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  max: number = 10;

  /** How long the worker may take; afterwards the job is given to the next one that asks. */
  @IsOptional()
  @IsNumber()
  @Min(1)
  @Max(24 * 3_600)
  lockSeconds: number = 60;

  /** Name of this worker among those of one account. */
  @IsOptional()
  @IsString()
  @Matches(/^[\w.:-]+$/)
  @MaxLength(100)
  workerId?: string;
}

export class JobHolderRequest {
  /** From the claim; proves that the job is still in this worker's hands. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  lockToken?: string;

  @IsOptional()
  @IsString()
  @Matches(/^[\w.:-]+$/)
  @MaxLength(100)
  workerId?: string;
}

export class CompleteJobRequest extends JobHolderRequest {
  @IsOptional()
  @IsVariables()
  variables?: JsonObject;
}

export class FailJobRequest extends JobHolderRequest {
  @IsString()
  @MaxLength(2_000)
  errorMessage: string;

  /** Seconds until the next attempt; absent = the usual back-off. */
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(31 * 24 * 3_600)
  retryIn?: number;
}

export class BpmnErrorRequest extends JobHolderRequest {
  /** Error code of the boundary event or event sub-process that is to catch it. */
  @IsString()
  @Matches(/\S/)
  @MaxLength(255)
  code: string;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  message?: string;

  @IsOptional()
  @IsVariables()
  variables?: JsonObject;
}
