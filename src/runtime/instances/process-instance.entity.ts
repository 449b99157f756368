import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../../database';

/** A running or ended process. Its root's row is the lock of the whole tree of calls. */
@Entity('process_instance')
@Index('ix_instance_root', ['rootId'])
@Index('ix_instance_parent', ['parentId', 'parentWaitId'])
@Index('ix_instance_key_state', ['definitionKey', 'state', 'id'])
@Index('ix_instance_state', ['state', 'id'])
@Index('ix_instance_definition', ['definitionId', 'state'])
@Index('ix_instance_business_key', ['businessKey', 'id'])
export class ProcessInstance {
  @IdColumn()
  id: string;

  @ReferenceColumn('root_id')
  rootId: string;

  @ReferenceColumn('parent_id', { nullable: true })
  parentId: string | null;

  @CodeColumn('parent_wait_id', 255, { nullable: true })
  parentWaitId: string | null;

  @CodeColumn('parent_execution_id', 255, { nullable: true })
  parentExecutionId: string | null;

  @IntegerColumn('depth')
  depth: number;

  @ReferenceColumn('definition_id')
  definitionId: string;

  @CodeColumn('definition_key')
  definitionKey: string;

  @IntegerColumn('definition_version')
  definitionVersion: number;

  @CodeColumn('business_key', 255, { nullable: true })
  businessKey: string | null;

  /** active | completed | cancelled | suspended */
  @CodeColumn('state', 16)
  state: string;

  /** Grows by one with every applied command. */
  @IntegerColumn('version')
  version: number;

  @CodeColumn('core', 16)
  core: string;

  @TextColumn('engine_state')
  engineState: string;

  /** Number of the latest history event: 1..n without gaps. */
  @IntegerColumn('history_seq')
  historySeq: number;

  @InstantColumn('started_at')
  startedAt: number;

  @InstantColumn('ended_at', { nullable: true })
  endedAt: number | null;

  @CodeColumn('started_by', 255, { nullable: true })
  startedBy: string | null;
}
