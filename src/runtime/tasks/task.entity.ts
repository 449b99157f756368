import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../../database';

/** A piece of human work: one row per user-task wait, kept after it has ended. */
@Entity('task')
@Index('ix_task_instance', ['instanceId', 'state'])
@Index('ix_task_root', ['rootId'])
@Index('ix_task_due', ['state', 'dueOrder', 'id'])
@Index('ix_task_priority', ['state', 'priority', 'id'])
@Index('ix_task_created', ['state', 'id'])
@Index('ix_task_assignee', ['assignee', 'state', 'dueOrder', 'id'])
@Index('ix_task_definition', ['definitionKey', 'state', 'dueOrder', 'id'])
@Index('ix_task_unit', ['unit', 'state', 'dueOrder', 'id'])
@Index('ix_task_lane', ['lane', 'state', 'dueOrder', 'id'])
@Index('ix_task_business_key', ['businessKey', 'state'])
export class Task {
  @IdColumn()
  id: string;

  @ReferenceColumn('instance_id')
  instanceId: string;

  @ReferenceColumn('root_id')
  rootId: string;

  @CodeColumn('wait_id')
  waitId: string;

  @CodeColumn('execution_id')
  executionId: string;

  @CodeColumn('element_id')
  elementId: string;

  @CodeColumn('name', 500)
  name: string;

  @ReferenceColumn('definition_id')
  definitionId: string;

  @CodeColumn('definition_key')
  definitionKey: string;

  @CodeColumn('business_key', 255, { nullable: true })
  businessKey: string | null;

  @CodeColumn('lane', 255, { nullable: true })
  lane: string | null;

  @CodeColumn('unit', 255, { nullable: true })
  unit: string | null;

  @CodeColumn('role', 255, { nullable: true })
  role: string | null;

  @CodeColumn('agency', 255, { nullable: true })
  agency: string | null;

  @CodeColumn('assignee', 255, { nullable: true })
  assignee: string | null;

  @IntegerColumn('priority')
  priority: number;

  @InstantColumn('due_at', { nullable: true })
  dueAt: number | null;

  /** `dueAt`, or the end of time: what the inbox sorts by. */
  @InstantColumn('due_order')
  dueOrder: number;

  @InstantColumn('follow_up_at', { nullable: true })
  followUpAt: number | null;

  @CodeColumn('form_key', 255, { nullable: true })
  formKey: string | null;

  /** JSON: candidates and the attributes of the model that nobody searches by. */
  @TextColumn('details')
  details: string;

  /** Name and business key without case, tones and accents. */
  @CodeColumn('search_text', 500)
  searchText: string;

  /** open | completed | cancelled */
  @CodeColumn('state', 16)
  state: string;

  @IntegerColumn('version')
  version: number;

  @InstantColumn('created_at')
  createdAt: number;

  @InstantColumn('ended_at', { nullable: true })
  endedAt: number | null;

  @CodeColumn('completed_by', 255, { nullable: true })
  completedBy: string | null;
}
