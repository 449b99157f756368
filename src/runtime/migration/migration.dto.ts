import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateBy,
} from 'class-validator';
import { PageQuery } from '../../http';
import { RepairRequest } from '../instances/instance-requests.dto';

/** Ids of elements and sequence flows that are called something else in the target version; at most 500. */
export const IsElementMapping = () =>
  applyDecorators(
    ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }),
    ValidateBy({
      name: 'isElementMapping',
      validator: {
        validate: isElementMapping,
        defaultMessage: () => '$property must be an object of at most 500 ids and their new ids',
      },
    }),
  );

function isElementMapping(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value as object);
  const isId = (id: unknown) => typeof id === 'string' && id.length > 0 && id.length <= 255;
  return entries.length <= 500 && entries.every(([from, to]) => isId(from) && isId(to));
}

export class MigrateInstanceRequest extends RepairRequest {
  @IsString()
  @MaxLength(36)
  targetDefinitionId: string;

  /** Source id -> target id of elements that were renamed; all others keep their id. */
  @IsOptional()
  @IsElementMapping()
  mapping?: Record<string, string>;
}

export class MigrationPlanRequest extends RepairRequest {
  /** The version that the instances run in. */
  @IsString()
  @MaxLength(36)
  sourceDefinitionId: string;

  /** The version to go on in, of the same process. */
  @IsString()
  @MaxLength(36)
  targetDefinitionId: string;

  /** Source id -> target id of elements that were renamed; all others keep their id. */
  @IsOptional()
  @IsElementMapping()
  mapping?: Record<string, string>;

  /** Only these instances; absent = all that run in the source version. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  instanceIds?: string[];
}

export class RehearseMigrationRequest extends MigrationPlanRequest {
  /** How many instances to look at. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  /** `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  cursor?: string;
}

export class MigrationVersionView {
  definitionId: string;
  key: string;
  version: number;
}

export class SuggestedNameView {
  from: string;
  to: string;
  name: string;
}

export class MigrationProblemView {
  elementId: string;
  /**
   * missing | other-type | other-scope | other-host | other-event | other-call | other-loop | other-incoming-flows |
   * other-outgoing-flows | other-control-flow | other-core | names-are-fixed | join-starves | join-fed-twice | too-many-states |
   * trigger-fails | moves-at-once | unknown | name-taken | named-twice | unreadable | fault | ended | moved | other-version
   */
  reason: string;
  /** Of a join: the elements on the way to the trouble. */
  path?: string[];
}

export class MovedWaitView {
  id: string;
  kind: string;
  elementId: string;
  /** Null: it closes. */
  targetElementId: string | null;
}

export class InstanceOutlook {
  instanceId: string;
  goesOn: boolean;
  problems: MigrationProblemView[];
  waits: MovedWaitView[];
  /** Boundary events and starts of event sub-processes that would begin to listen. */
  opens: string[];
}

export class MigrationRehearsal {
  source: MigrationVersionView;
  target: MigrationVersionView;
  /** Instances that run in the source version. */
  running: number;
  /** Renamed elements, by type, place and name; to be confirmed in `mapping`. */
  suggestions: SuggestedNameView[];
  /** What is wrong with `mapping` itself; then no instance was looked at. */
  problems: MigrationProblemView[];
  items: InstanceOutlook[];
  /** `cursor` of the next page; absent on the last one. */
  next?: string;
}

export class MigrationProgress {
  waiting: number;
  moved: number;
  refused: number;
  undone: number;
  /** Has moved on since, or ended: not taken back. */
  stays: number;
  /** The undo came before its turn. */
  skipped: number;
}

export class MigrationView {
  id: string;
  source: MigrationVersionView;
  target: MigrationVersionView;
  mapping: Record<string, string>;
  /** running | done | undoing | undone */
  state: string;
  reason: string;
  startedBy: string;
  startedAt: string;
  endedAt: string | null;
  /** Until when it can be undone; null while it runs and afterwards. */
  undoableUntil: string | null;
  undoReason: string | null;
  undoneBy: string | null;
  undoneAt: string | null;
  progress: MigrationProgress;
}

export class MigratedInstanceView {
  instanceId: string;
  /** waiting | moved | refused | undone | stays | skipped */
  state: string;
  problems: MigrationProblemView[];
  movedAt: string | null;
}

export class MigrationDetail extends MigrationView {
  items: MigratedInstanceView[];
  /** `cursor` of the next page of instances; absent on the last one. */
  next?: string;
}

export class MigrationPage {
  items: MigrationView[];
  /** `cursor` of the next page; absent on the last one. */
  next?: string;
}

export class MigrationListQuery extends PageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(255)
  definitionKey?: string;
}

export class MigrationQuery extends PageQuery {
  /** Only instances of which this has become: waiting, moved, refused, undone, stays, skipped. */
  @IsOptional()
  @IsString()
  @MaxLength(16)
  instances?: string;
}
