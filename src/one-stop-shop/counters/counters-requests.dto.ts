import { Type } from 'class-transformer';
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
  MinLength,
  ValidateNested,
} from 'class-validator';
import { NameRequest } from '../organisation/organisation-requests.dto';
import { type ScreenKind, screenKinds } from './screens';

const date = /^\d{4}-\d{2}-\d{2}$/;
/** An instant must say its offset: a date alone means different moments in different places. */
const withOffset = /(Z|[+-]\d{2}:\d{2})$/;
const letter = /^[A-Z]{1,2}$/;

export class ServiceRequest {
  /** What its numbers begin with: one or two capital letters. */
  @Matches(letter)
  letter: string;

  @ValidateNested()
  @Type(() => NameRequest)
  name: NameRequest;

  /** Codes of fields of procedures. */
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  fields: string[];

  /** Codes of single procedures beside those. */
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  procedures: string[];
}

export class CounterRequest {
  @IsInt()
  @Min(1)
  @Max(999)
  number: number;

  @ValidateNested()
  @Type(() => NameRequest)
  name: NameRequest;

  /** Letters of the services it serves; none = all. */
  @IsArray()
  @ArrayMaxSize(30)
  @Matches(letter, { each: true })
  services: string[];
}

class HallPlanRequest {
  @ValidateNested()
  @Type(() => NameRequest)
  name: NameRequest;

  /** In the order in which a kiosk offers them. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => ServiceRequest)
  services: ServiceRequest[];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => CounterRequest)
  counters: CounterRequest[];
}

export class NewHallRequest extends HallPlanRequest {
  /** Id, key or code of the agency. */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  agency: string;

  /** Id or key of the unit whose people work there. */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  unit: string;

  @Matches(/^[a-z0-9][a-z0-9-]{0,59}$/)
  key: string;
}

export class ChangeHallRequest extends HallPlanRequest {
  /** That was seen. */
  @IsInt()
  @Min(1)
  version: number;
}

export class DrawTicketRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(36)
  serviceId: string;

  /** Code of a class of priority; absent: in the order of arrival. */
  @IsOptional()
  @IsString()
  @MaxLength(24)
  priority?: string;

  /** For a later hour of today, ISO 8601 with offset. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(withOffset)
  appointedAt?: string;
}

export class OpenCounterRequest {
  /** Relieves who sits there. */
  @IsOptional()
  @IsBoolean()
  takesOver?: boolean;
}

export class CallNextRequest {
  /** Who is being served is finished with it in the same act. */
  @IsOptional()
  @IsBoolean()
  finishesCurrent?: boolean;
}

export class TransferTicketRequest {
  /** That counter has to call it; absent: any that serves the service. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  counterId?: string;

  /** Absent: what it was drawn for. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  serviceId?: string;

  /** For who calls the person next. */
  @IsString()
  @Matches(/\S/)
  @MaxLength(300)
  reason: string;
}

export class TicketsOfCaseQuery {
  /** Id or code of the case. */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  case: string;
}

export class LinkCaseRequest {
  /** Id or code of the case. */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  caseId: string;
}

export class ShiftRequest {
  @IsString()
  @MaxLength(36)
  counterId: string;

  /** ISO 8601 with offset. */
  @IsISO8601({ strict: true })
  @Matches(withOffset)
  fromAt: string;

  @IsISO8601({ strict: true })
  @Matches(withOffset)
  untilAt: string;

  @IsString()
  @MaxLength(255)
  mainPersonId: string;

  /** Who stands in. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  backupPersonId?: string;
}

export class ShiftPlanRequest {
  /** Local date. */
  @Matches(date)
  day: string;

  @IsArray()
  @ArrayMaxSize(400)
  @ValidateNested({ each: true })
  @Type(() => ShiftRequest)
  shifts: ShiftRequest[];
}

export class ShiftQuery {
  /** Local date; default today. */
  @IsOptional()
  @Matches(date)
  day?: string;
}

export class FiguresQuery {
  /** First local date; default today. */
  @IsOptional()
  @Matches(date)
  from?: string;

  /** Last local date; default today, at most 92 days after the first. */
  @IsOptional()
  @Matches(date)
  until?: string;
}

export class NewScreenRequest {
  @IsIn(screenKinds)
  kind: ScreenKind;

  /** Where it stands. */
  @IsString()
  @Matches(/\S/)
  @MaxLength(100)
  name: string;
}
