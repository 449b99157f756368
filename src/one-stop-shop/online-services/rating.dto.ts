import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class RateCaseRequest {
  /** Criterion 6, how open the procedure was: 2 good, 1 fair, 0 poor. */
  @IsInt()
  @Min(0)
  @Max(2)
  publicity: number;

  /** Criterion 7, how the officials behaved. */
  @IsInt()
  @Min(0)
  @Max(2)
  attitude: number;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  comment?: string;
}

export class RateByTokenRequest extends RateCaseRequest {
  /** Of the case. */
  @IsString()
  @MaxLength(100)
  code: string;

  /** Sixteen signs from the letter that told of the result; works once. */
  @IsString()
  @MaxLength(40)
  ratingToken: string;
}

/** The six criteria that are rated case by case, each 2, 1 or 0. */
export class CaseRatingView {
  totalTime: number;
  agencyTime: number;
  contacts: number;
  agencies: number;
  publicity: number;
  attitude: number;
  /** ISO 8601. */
  ratedAt: string;
}
