import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsISO8601, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const withOffset = /(Z|[+-]\d{2}:\d{2})$/;
const asInstant = (): PropertyDecorator => (target, name) => {
  IsOptional()(target, name);
  IsISO8601({ strict: true })(target, name);
  Matches(withOffset)(target, name);
};
const asBoolean = () =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

/** What the figures of the boards are narrowed by: each of them is the length of the list that these give. */
export class CaseFigureFilters {
  /** Ids of agencies, with commas: cases in which one of them, or one below, takes part. */
  @IsOptional()
  @IsString()
  @MaxLength(800)
  under?: string;

  /** Id of the agency that answers for the case. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  lead?: string;

  /** Code of the field of the procedure. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  field?: string;

  /** Level of the procedure: MINISTRY | PROVINCE | DISTRICT | COMMUNE */
  @IsOptional()
  @IsString()
  @MaxLength(16)
  level?: string;

  /** WAITING: not accepted yet; IN_PROCESS: accepted and not finished; TO_RETURN: finished, the result is not handed over. */
  @IsOptional()
  @IsIn(['WAITING', 'IN_PROCESS', 'TO_RETURN'])
  phase?: 'WAITING' | 'IN_PROCESS' | 'TO_RETURN';

  /** Whether the time for acceptance is over. */
  @IsOptional()
  @IsIn(['IN_TIME', 'LATE'])
  acceptance?: 'IN_TIME' | 'LATE';

  /** Due at this instant or later, ISO 8601 with offset, as all instants here. */
  @asInstant()
  dueFrom?: string;

  @asInstant()
  acceptedFrom?: string;

  @asInstant()
  acceptedBefore?: string;

  /** Of those that were accepted: finished at this instant or later. */
  @asInstant()
  finishedFrom?: string;

  @asInstant()
  finishedBefore?: string;

  /** Accepted before this instant and not finished before it. */
  @asInstant()
  inProcessAt?: string;

  /** In process at this instant, or now if that is earlier, and late by then. */
  @asInstant()
  overdueAt?: string;

  /** true: finished in time only because of an extension. */
  @IsOptional()
  @asBoolean()
  @IsBoolean()
  extended?: boolean;

  /** Id of the agency to which it is put down that the present date has passed. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  attributedTo?: string;

  /** With `attributedTo`: HOLDER | RECEIVER | CONSULTED */
  @IsOptional()
  @IsIn(['HOLDER', 'RECEIVER', 'CONSULTED'])
  cause?: string;

  /** true: only those in which an opinion is waited for. */
  @IsOptional()
  @asBoolean()
  @IsBoolean()
  consulting?: boolean;
}
