import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../../http';
import { substitutionReasons, tiers } from './organisation-data';

const date = /^\d{4}-\d{2}-\d{2}$/;

export class NameRequest {
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  vi: string;

  @IsString()
  @MinLength(1)
  @MaxLength(300)
  en: string;
}

export class PeriodRequest {
  /** Local date; default today. */
  @IsOptional()
  @Matches(date)
  validFrom?: string;

  /** The first day on which it no longer holds. */
  @IsOptional()
  @Matches(date)
  validTo?: string;
}

export class EndRequest {
  /** The first day on which it no longer holds; default today. */
  @IsOptional()
  @Matches(date)
  date?: string;
}

export class DatedQuery {
  /** Local date; default today. */
  @IsOptional()
  @Matches(date)
  date?: string;
}

export class DatedListQuery extends PageQuery {
  /** Only what holds on this local date; absent = whenever. */
  @IsOptional()
  @Matches(date)
  date?: string;
}

export class AgencyListQuery extends DatedListQuery {
  /** Part of the key or of any name, in any case and without accents. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;

  @IsOptional()
  @IsIn(tiers)
  tier?: string;
}

export class UnitListQuery extends DatedListQuery {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;

  /** Key or id. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  agency?: string;
}

export class PersonListQuery extends PageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;
}

export class PostListQuery extends DatedListQuery {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  agency?: string;

  /** Id. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  unit?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  person?: string;

  @IsOptional()
  @IsString()
  @MaxLength(50)
  role?: string;
}

export class SubstitutionListQuery extends DatedListQuery {
  /** Who is away or stands in. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  person?: string;
}

export class CreateAgencyRequest extends PeriodRequest {
  @IsString()
  @MaxLength(100)
  key: string;

  @ValidateNested()
  @Type(() => NameRequest)
  name: NameRequest;

  @IsIn(tiers)
  tier: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  parent?: string;

  @IsOptional()
  @IsBoolean()
  isExternal?: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  calendar?: string;
}

export class ChangeAgencyRequest {
  /** Null: none. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  parent?: string | null;

  /** Null: that of the parent. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  calendar?: string | null;
}

export class RenameRequest {
  @ValidateNested()
  @Type(() => NameRequest)
  name: NameRequest;

  /** From when on; default today. */
  @IsOptional()
  @Matches(date)
  from?: string;
}

export class AddCodeRequest extends PeriodRequest {
  /** Default: `QCVN102` or `QD20`, by how the code is written. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  scheme?: string;

  @IsString()
  @MaxLength(50)
  code: string;
}

export class MergeAgenciesRequest {
  /** Keys or ids of those that end; the successor itself may not be among them. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  predecessors: string[];

  @IsString()
  @MaxLength(100)
  successor: string;

  @Matches(date)
  date: string;

  /** Per predecessor: its unit key -> the unit key of the successor that continues it. Default: the same key. */
  @IsOptional()
  @IsObject()
  units?: Record<string, Record<string, string>>;
}

export class SuccessorRequest {
  @IsString()
  @MaxLength(100)
  agency: string;

  /** Takes over everything that nobody else does; exactly one of them. */
  @IsOptional()
  @IsBoolean()
  principal?: boolean;

  /** What one that is not principal takes over. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2_000)
  @IsString({ each: true })
  procedures?: string[];

  @IsOptional()
  @IsObject()
  units?: Record<string, string>;
}

export class SplitAgencyRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SuccessorRequest)
  successors: SuccessorRequest[];

  @Matches(date)
  date: string;
}

export class TransferTasksRequest {
  @IsString()
  @MaxLength(100)
  successor: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2_000)
  @IsString({ each: true })
  procedures: string[];

  @Matches(date)
  date: string;

  @IsOptional()
  @IsObject()
  units?: Record<string, string>;
}

export class CreateUnitRequest extends PeriodRequest {
  @IsString()
  @MaxLength(100)
  agency: string;

  @IsString()
  @MaxLength(100)
  key: string;

  @ValidateNested()
  @Type(() => NameRequest)
  name: NameRequest;
}

export class CreatePersonRequest {
  @IsString()
  @MaxLength(100)
  key: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name: string;

  @IsOptional()
  @IsEmail({ require_tld: false })
  email?: string;
}

export class ChangePersonRequest {
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name?: string;

  @IsOptional()
  @IsEmail({ require_tld: false })
  email?: string;
}

export class CreatePostRequest extends PeriodRequest {
  @IsString()
  @MaxLength(100)
  person: string;

  @IsString()
  @MaxLength(100)
  agency: string;

  /** Key or id of the unit. */
  @IsString()
  @MaxLength(100)
  unit: string;

  @IsString()
  @MaxLength(50)
  role: string;
}

export class CreateSubstitutionRequest extends PeriodRequest {
  /** Who is away or delegates; default the caller. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  from?: string;

  /** Who stands in; absent = nobody. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  to?: string;

  @IsOptional()
  @IsIn(substitutionReasons)
  reason: string = 'ABSENCE';

  /** Only for these procedures. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  procedures?: string[];
}

export class ImportFileRequest {
  /** `organisation.csv`, `people.yaml` */
  @IsString()
  @MaxLength(200)
  name: string;

  @IsString()
  @MaxLength(450_000)
  content: string;
}

export class ImportRequest {
  /** Instead of uploads. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ImportFileRequest)
  files?: ImportFileRequest[];
}

export class ImportQuery {
  /** true: only tell what would happen. */
  @IsOptional()
  @IsIn(['true', 'false'])
  dryRun: string = 'false';
}
