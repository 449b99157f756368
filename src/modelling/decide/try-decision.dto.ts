import { Type } from 'class-transformer';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { IsVariables } from '../../http';
import type { JsonObject } from '../../kernel';
import { CheckModelRequest } from '../model.dto';

export class DecisionTrial {
  /** What the decision reads. */
  @IsVariables()
  @ApiProperty({ type: 'object', additionalProperties: true })
  variables: JsonObject;
}

export class TryDecisionRequest extends CheckModelRequest {
  /** Name of the DMN file. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name: string;

  /** Id of the decision. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  decision: string;

  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => DecisionTrial)
  trials: DecisionTrial[];
}

export class HitRules {
  /** Id of the decision whose table it is: the one that was asked, or one that it requires. */
  decision: string;
  /** Ids of the rules that were hit, before the hit policy chose. */
  rules: string[];
}

export class DecisionFailureView {
  code: string;
  message: string;
  elementId?: string;
}

export class DecidedTrial {
  /** Values by name of the output, one object for each hit that counts; null: there is no answer. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, nullable: true })
  rows: JsonObject[] | null;
  hits: HitRules[];
  failure: DecisionFailureView | null;
}

export class DecisionProblem {
  code: string;
  message: string;
  elementId?: string;
}

export class TriedDecision {
  /** Why the file cannot be evaluated; then nothing is. */
  problems: DecisionProblem[];
  /** In the order of the trials. */
  trials: DecidedTrial[];
}
