import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { ProcedureLimit } from '../../definitions';
import { PageQuery } from '../../http';
import { silences } from '../procedures/acts';
import { consultationStates } from './consultation.repository';
import { escalationStates } from './escalation.repository';
import type { SilencePolicy } from './handoff-rules';
import { handoffStates } from './handoff.repository';

const limitUnits = ['minute', 'working-hour', 'working-day', 'calendar-day', 'month'] as const;
const asBoolean = ({ value }: { value: unknown }) =>
  value === 'true' ? true : value === 'false' ? false : value;
/** An instant must say its offset: a date alone means different moments in different places. */
const withOffset = /(Z|[+-]\d{2}:\d{2})$/;

export class RefuseHandoffRequest {
  /** A code of `GET /handoffs/refusal-reasons`. */
  @IsString()
  @Matches(/\S/)
  @MaxLength(60)
  reasonCode: string;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  note?: string;
}

export class ResendHandoffRequest {
  /** Why the receiver should take it after all. */
  @IsString()
  @Matches(/\S/)
  @MaxLength(2_000)
  note: string;
}

export class RedirectHandoffRequest {
  /** Id of a unit, or an address: `unit`, `agency-key`, `agency-key/unit`. The sender's own unit: it keeps the work. */
  @IsString()
  @Matches(/\S/)
  @MaxLength(255)
  to: string;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  note?: string;
}

export class HandoffListQuery extends PageQuery {
  /** `in`: sent to my units; `out`: sent by them; absent: both. */
  @IsOptional()
  @IsIn(['in', 'out'])
  direction?: 'in' | 'out';

  @IsOptional()
  @IsIn(handoffStates)
  state?: (typeof handoffStates)[number];

  @IsOptional()
  @IsString()
  @MaxLength(36)
  fromAgency?: string;

  @IsOptional()
  @IsString()
  @MaxLength(36)
  toAgency?: string;

  @IsOptional()
  @IsString()
  @MaxLength(36)
  unit?: string;

  /** Only those found late, or only the others. */
  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  late?: boolean;

  /** Only those of which something is left. */
  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  open?: boolean;

  /** true: only those that do not move by themselves any more: sent back, or not accepted or done in time. */
  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  stuck?: boolean;

  /** Sent at this instant or later, ISO 8601 with offset. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(withOffset)
  sentFrom?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(withOffset)
  sentBefore?: string;
}

export class MatrixQuery {
  /** Sent from this instant on, ISO 8601 with offset; default: the last 30 days. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(withOffset)
  from?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(withOffset)
  until?: string;
}

export class LimitRequest implements ProcedureLimit {
  @IsNumber()
  @Min(0)
  @Max(10_000)
  value: number;

  @IsIn(limitUnits)
  unit: ProcedureLimit['unit'];
}

export class ConsultationRequestBody {
  /** Id of a unit, or an address: `unit`, `agency-key`, `agency-key/unit`. */
  @IsString()
  @Matches(/\S/)
  @MaxLength(255)
  to: string;

  @IsString()
  @Matches(/\S/)
  @MaxLength(10_000)
  question: string;

  /** Absent: as the rules give. */
  @IsOptional()
  @ValidateNested()
  @Type(() => LimitRequest)
  limit?: LimitRequest;

  @IsOptional()
  @IsIn(silences)
  silence?: SilencePolicy;
}

export class ConsultationAnswerBody {
  /** CONSENT | DISAGREE | NO_OPINION, or what the procedure's form calls them. */
  @IsString()
  @Matches(/\S/)
  @MaxLength(60)
  answer: string;

  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  text?: string;
}

export class ConsultationListQuery extends PageQuery {
  /** `in`: asked of my units; `out`: asked by them; absent: both. */
  @IsOptional()
  @IsIn(['in', 'out'])
  direction?: 'in' | 'out';

  @IsOptional()
  @IsIn(consultationStates)
  state?: (typeof consultationStates)[number];

  /** Only those whose time has run out, or only the others. */
  @IsOptional()
  @Transform(asBoolean)
  @IsBoolean()
  overdue?: boolean;
}

export class EscalationListQuery extends PageQuery {
  @IsOptional()
  @IsIn(escalationStates)
  state?: (typeof escalationStates)[number];

  @IsOptional()
  @Type(() => Number)
  @IsIn([1, 2, 3])
  level?: number;

  /** Only those of one case, by its id. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  caseId?: string;
}

export class UrgeBody {
  /** Id of a unit, or an address; absent: whoever has the case, or was sent it. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  to?: string;

  @IsString()
  @Matches(/\S/)
  @MaxLength(10_000)
  text: string;
}
