import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { ProblemView } from '../../definitions';
import { CheckModelRequest } from '../model.dto';
import { changeKinds } from './replay-report';

const localDate = /^\d{4}-\d{2}-\d{2}$/;

export class DayOffWanted {
  @Matches(localDate)
  date: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name: string;
}

export class PaceWanted {
  /** A group of people, as the load of a replay names it. */
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  group: string;

  /** How many times as fast its steps would be: 2 = twice the people. */
  @IsNumber()
  @Min(0.1)
  @Max(10)
  times: number;
}

export class ReplayModelRequest extends CheckModelRequest {
  /** Cases that began on this date or later. */
  @Matches(localDate)
  from: string;

  /** Cases that began on this date or earlier. */
  @Matches(localDate)
  until: string;

  /** Days on which nobody would have worked. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => DayOffWanted)
  daysOff?: DayOffWanted[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PaceWanted)
  pace?: PaceWanted[];
}

export class ReplayOutcome {
  finished: number;
  running: number;
  /** Held up for good. */
  stuck: number;
  /** Not to be said: history has no answer for a step. */
  unknown: number;
  late: number;
  /** Hours that half of those that finished took at most; null: none did. */
  medianHours: number | null;
}

export class ReplayLoadShare {
  steps: number;
  /** Working hours from the opening of a step until it was done. */
  hours: number;
}

export class ReplayLoad {
  /** As the model names it. */
  group: string;
  /** In words. */
  name: string;
  before: ReplayLoadShare | null;
  after: ReplayLoadShare | null;
}

export class ReplayElement {
  id: string;
  name: string | null;
}

export class AssumedStep extends ReplayElement {
  cases: number;
}

export class ReplayedFate {
  /** FINISHED, RUNNING, STUCK or UNKNOWN. */
  fate: string;
  /** ISO 8601. */
  endedAt: string | null;
  /** ISO 8601. */
  due: string | null;
  isLate: boolean;
}

export class ChangedCaseView {
  caseCode: string | null;
  instanceId: string;
  change: (typeof changeKinds)[number];
  before: ReplayedFate | null;
  after: ReplayedFate;
  /** Where it is held up, or where history has no answer. */
  elements: ReplayElement[];
}

export class ReplayView {
  /** Why the model cannot run; then nothing is replayed. */
  problems: ProblemView[];
  /** Cases that began in the period. */
  found: number;
  /** Of these, evenly over the period, so many were replayed. */
  cases: number;
  /** So many of them go on the version in service just as they went; null: the model has no version in service. */
  reproduced: number | null;
  /** Steps that history answered. */
  answered: number;
  /** Steps that history knows nothing of: they took the time that the model gives them, and answered nothing. */
  assumed: AssumedStep[];
  before: ReplayOutcome | null;
  after: ReplayOutcome | null;
  load: ReplayLoad[];
  /** What would have gone otherwise, the worst first, at most 200. */
  changed: ChangedCaseView[];
  changedCount: number;
}
