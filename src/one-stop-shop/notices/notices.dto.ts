import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { JsonObject } from '../../kernel';
import { type NoticeKind, noticeKinds } from './notice-of-event.policy';

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

export const alertKinds = ['OPEN', 'DUE_SOON', 'OVERDUE'] as const;
export type AlertKind = (typeof alertKinds)[number];
export const alertViews = ['mine', 'unit', 'all-visible'] as const;
export type AlertView = (typeof alertViews)[number];

export class NoticeListQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 30;

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  before?: string;

  /** true: only unread ones. */
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  unread: boolean = false;
}

export class NoticeView {
  id: string;
  @ApiProperty({ enum: noticeKinds })
  kind: NoticeKind;
  /** Task, handoff, consultation or rule; of cases that were handed over the unit that receives them. */
  subjectId: string | null;
  caseId: string | null;
  caseCode: string | null;
  /** `step`; `count` of handoffs; `level` and `cause` of an escalation; `rule`, `count`, `threshold` and `scope` of an alert. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  details: JsonObject;
  createdAt: string;
  readAt: string | null;
}

export class NoticePage {
  items: NoticeView[];
  /** At most 100. */
  unread: number;
  next?: string;
}

export class ReadNoticesRequest {
  /** Id of the newest that was seen: it and all before are read. */
  @IsString()
  @MinLength(1)
  @MaxLength(36)
  upTo: string;
}

export class AlertScope {
  @IsIn(alertViews)
  @ApiProperty({ enum: alertViews })
  view: AlertView;

  @IsOptional()
  @IsString()
  @MaxLength(36)
  agency?: string;

  @IsOptional()
  @IsString()
  @MaxLength(36)
  unit?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  procedure?: string;
}

export class AlertRuleRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  name: string;

  @IsIn(alertKinds)
  @ApiProperty({ enum: alertKinds })
  kind: AlertKind;

  @ValidateNested()
  @Type(() => AlertScope)
  scope: AlertScope;

  /** From so many on. */
  @IsInt()
  @Min(1)
  @Max(10_000)
  threshold: number;

  @IsBoolean()
  byMail: boolean;

  @IsBoolean()
  isOn: boolean;
}

export class ChangeAlertRuleRequest extends AlertRuleRequest {
  /** The version that was seen. */
  @IsInt()
  @Min(1)
  version: number;
}

export class AlertRuleView extends AlertRuleRequest {
  id: string;
  /** Since when it has been so; null while it is not. */
  firingSince: string | null;
  /** When it was last counted, which is every minute. */
  lastCount: number | null;
  version: number;
}

/** When letters wait; times of the local day, `07:30`. */
export class QuietHoursView {
  @IsBoolean()
  isOn: boolean;

  @Matches(timeOfDay)
  from: string;

  /** Not later than `from`: of the next day. */
  @Matches(timeOfDay)
  until: string;

  /** Days on which it begins: 0 = Monday ... 6 = Sunday. */
  @IsArray()
  @ArrayMaxSize(7)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(6, { each: true })
  days: number[];
}

export class AlertRuleList {
  items: AlertRuleView[];
  /** Letters can reach the caller. */
  canMail: boolean;
  quietHours: QuietHoursView;
}
