import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsVariables, PageQuery } from '../../http';
import type { JsonObject } from '../../kernel';

export class SendMessageRequest {
  @IsString()
  @Matches(/\S/)
  @MaxLength(255)
  name: string;

  /** Reaches the wait with this key (by default the business key of its instance). */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  correlationKey?: string;

  /** Reaches this instance only. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  processInstanceId?: string;

  /** How long to keep it when nobody waits for it: an ISO 8601 duration (P1D) or a number of seconds. Absent = refuse it then. */
  @IsOptional()
  @ApiProperty({ oneOf: [{ type: 'string' }, { type: 'number' }], required: false })
  timeToLive?: string | number;

  @IsOptional()
  @IsVariables()
  variables?: JsonObject;
}

export class SendSignalRequest {
  @IsString()
  @Matches(/\S/)
  @MaxLength(255)
  name: string;

  @IsOptional()
  @IsVariables()
  variables?: JsonObject;
}

export class BufferedMessageQuery extends PageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(255)
  name?: string;
}

export class CorrelationView {
  /** correlated: continued a waiting instance. started: started one. buffered: kept for a later wait. */
  result: string;
  processInstanceId?: string;
  /** The element that received it. */
  elementId?: string;
  /** Of a buffered message. */
  messageId?: string;
  expiresAt?: string;
}

export class BroadcastView {
  /** Waiting instances the signal was sent to. */
  instances: number;
  /** Instances it starts. */
  starts: number;
}

export class BufferedMessageView {
  id: string;
  name: string;
  correlationKey: string | null;
  processInstanceId: string | null;
  /** The instance that threw it; null = it came from outside. */
  sourceInstanceId: string | null;
  createdAt: string;
  expiresAt: string;
}

export class BufferedMessagePage {
  items: BufferedMessageView[];
  /** `cursor` of the next page; absent on the last one. */
  next?: string;
}
