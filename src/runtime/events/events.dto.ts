import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { JsonObject } from '../../kernel';

export class EventsQuery {
  /** Events after this number; 0 = from the beginning. */
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

  /** Only events of this instance. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  processInstanceId?: string;
}

export class EventView {
  /** Place in the one order of all committed events: dense, ascending. */
  seq: number;
  type: string;
  at: string;
  processInstanceId: string | null;
  data: JsonObject;
}

export class EventPage {
  items: EventView[];
  /** The number to send as `after` next time. */
  next: number;
}
