import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '../../database';
import type { JsonObject } from '../../kernel';

/** Running instances of one version moved to another one, as one act. */
@Entity('instance_migration')
@Index('ix_instance_migration_key', ['definitionKey', 'id'])
export class InstanceMigration {
  @IdColumn()
  id: string;

  @ReferenceColumn('source_definition_id')
  sourceDefinitionId: string;

  @ReferenceColumn('target_definition_id')
  targetDefinitionId: string;

  @CodeColumn('definition_key')
  definitionKey: string;

  @IntegerColumn('source_version')
  sourceVersion: number;

  @IntegerColumn('target_version')
  targetVersion: number;

  /** Elements and flows that are called something else in the target. */
  @JsonColumn('mapping')
  mapping: Record<string, string>;

  @TextColumn('reason')
  reason: string;

  /** Both names, where two people have agreed. */
  @JsonColumn('agreed')
  agreed: JsonObject;

  /** running | done | undoing | undone */
  @CodeColumn('state', 16)
  state: string;

  @CodeColumn('started_by')
  startedBy: string;

  @InstantColumn('started_at')
  startedAt: number;

  @InstantColumn('ended_at', { nullable: true })
  endedAt: number | null;

  @TextColumn('undo_reason', { nullable: true })
  undoReason: string | null;

  @JsonColumn('undo_agreed', { nullable: true })
  undoAgreed: JsonObject | null;

  @CodeColumn('undone_by', 255, { nullable: true })
  undoneBy: string | null;

  @InstantColumn('undone_at', { nullable: true })
  undoneAt: number | null;
}

/** What has become of one instance in it. What an undo needs is kept for as long as it can be undone. */
@Entity('instance_migration_item')
@Index('ix_migration_item_state', ['migrationId', 'state', 'instanceId'])
@Index('ix_migration_item_instance', ['instanceId'])
export class InstanceMigrationItem {
  @PrimaryColumn({ name: 'migration_id', type: 'varchar', length: 36 })
  migrationId: string;

  @PrimaryColumn({ name: 'instance_id', type: 'varchar', length: 36 })
  instanceId: string;

  /** waiting | moved | refused | undone | stays | skipped */
  @CodeColumn('state', 16)
  state: string;

  /** Why it was refused, or stays. */
  @JsonColumn('problems', { nullable: true })
  problems: JsonObject[] | null;

  @InstantColumn('moved_at', { nullable: true })
  movedAt: number | null;

  /** The engine state as it was. */
  @TextColumn('before_state', { nullable: true })
  beforeState: string | null;

  /** SHA-256 of the engine state it was moved to. */
  @CodeColumn('after_hash', 64, { nullable: true })
  afterHash: string | null;

  /** When the timers that it closed would have been due, by wait. */
  @JsonColumn('closed_timers', { nullable: true })
  closedTimers: JsonObject | null;
}
