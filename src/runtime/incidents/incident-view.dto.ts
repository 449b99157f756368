import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../http';
import type { JsonObject } from '../../kernel';

export class IncidentListQuery extends PageQuery {
  @IsOptional()
  @IsIn(['open', 'resolved'])
  state: string = 'open';

  @IsOptional()
  @IsString()
  @MaxLength(36)
  processInstanceId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  code?: string;
}

export class IncidentDetail {
  id: string;
  /** Null: a start timer, which belongs to a definition. */
  processInstanceId: string | null;
  definitionId: string | null;
  /** engine: a step of the process failed. job: the attempts at a job ran out. */
  kind: string;
  jobId: string | null;
  code: string;
  /** Only for those who may read content; so are the details. */
  @ApiPropertyOptional()
  message: string;
  elementId: string;
  executionId: string | null;
  details?: JsonObject;
  /** open | resolved */
  state: string;
  createdAt: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
}

export class IncidentPage {
  items: IncidentDetail[];
  /** `cursor` of the next page; absent on the last one. */
  next?: string;
}
