import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { PageQuery } from '../../http';
import { categories, type FeedbackCategory, refusalReasons, type RefusalReason } from './feedback-rules.data';
import { mostFiles } from './feedback-files';

const channels = ['ONLINE', 'COUNTER', 'PHONE', 'POST'] as const;

/** What every piece of feedback says. */
class FeedbackContent {
  /** Id, key or code of the agency it is for. */
  @IsString()
  @MaxLength(100)
  agency: string;

  /** The case it is about. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  caseCode?: string;

  @IsIn(categories)
  category: FeedbackCategory;

  @IsString()
  @MinLength(5)
  @MaxLength(300)
  title: string;

  @IsString()
  @MinLength(10)
  @MaxLength(10_000)
  content: string;

  /** Absent: Vietnamese. */
  @IsOptional()
  @IsIn(['vi', 'en'])
  language?: 'vi' | 'en';

  /** Ids of the sender's own uploads: what shows what is said. At most 5 files, together 20 MB. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostFiles)
  @IsUUID(undefined, { each: true })
  uploads?: string[];
}

export class SendFeedbackRequest extends FeedbackContent {
  /** Absent: the name of the account. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  name?: string;

  @IsOptional()
  @IsString()
  @MaxLength(30)
  phone?: string;
}

export class TakeDownFeedbackRequest extends FeedbackContent {
  @IsIn(channels)
  channel: (typeof channels)[number];

  @IsString()
  @MinLength(1)
  @MaxLength(255)
  name: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string;

  @IsOptional()
  @IsString()
  @MaxLength(30)
  phone?: string;
}

class FeedbackActRequest {
  /** The one that was seen: 409 FEEDBACK.STALE_VERSION when somebody has gone on since. */
  @IsInt()
  version: number;
}

class NotedRequest extends FeedbackActRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(2_000)
  note: string;
}

export class ClassifyFeedbackRequest extends FeedbackActRequest {
  @IsIn(categories)
  category: FeedbackCategory;

  /** Who writes the answer; absent: anybody who works on cases there. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  handlerId?: string;
}

export class TransferFeedbackRequest extends NotedRequest {
  @IsString()
  @MaxLength(100)
  agency: string;
}

export class RefuseFeedbackRequest extends NotedRequest {
  @IsIn(refusalReasons)
  reason: RefusalReason;
}

export class AssignFeedbackRequest extends FeedbackActRequest {
  @IsString()
  @MaxLength(255)
  handlerId: string;
}

export class AnswerFeedbackRequest extends FeedbackActRequest {
  @IsString()
  @MinLength(10)
  @MaxLength(20_000)
  answer: string;
}

export class ReturnFeedbackRequest extends NotedRequest {}

export class ApproveFeedbackRequest extends FeedbackActRequest {
  /** Whether question and answer are to be published, without the sender. */
  @IsBoolean()
  publish: boolean;
}

export class PublishFeedbackRequest extends FeedbackActRequest {
  @IsString()
  @MinLength(5)
  @MaxLength(300)
  title: string;

  @IsString()
  @MinLength(10)
  @MaxLength(10_000)
  question: string;

  @IsString()
  @MinLength(10)
  @MaxLength(20_000)
  answer: string;
}

export class ExtendFeedbackRequest extends NotedRequest {
  /** Local date, `YYYY-MM-DD`. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  until: string;
}

export class FeedbackFiguresQuery {
  /** Id, key or code of an agency: what it has, and those below it. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  agency?: string;
}

const views = ['open', 'overdue', 'mine', 'in-time', 'late', 'published', 'closed'] as const;

export class FeedbackListQuery extends PageQuery {
  /** open: nobody has answered yet; in-time, late: answered so in this month; absent: all. */
  @IsOptional()
  @IsIn(views)
  view?: (typeof views)[number];

  /** Id, key or code of an agency: what it has, and those below it. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  agency?: string;

  @IsOptional()
  @IsIn(categories)
  category?: FeedbackCategory;

  /** Words of code, title and sender, without accents if one likes. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

export class PublicFeedbackQuery extends PageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @IsOptional()
  @IsIn(categories)
  category?: FeedbackCategory;
}

export class TrackFeedbackRequest {
  @IsString()
  @MaxLength(40)
  code: string;

  /** The look-up code of the letters. */
  @IsString()
  @MaxLength(40)
  token: string;
}

export class RateFeedbackRequest extends TrackFeedbackRequest {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(5)
  rating: number;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  note?: string;
}
