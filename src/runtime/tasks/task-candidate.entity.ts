import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../database';

/** Who may claim an open task: the inbox of a group is one range of this table's index. Gone when the task ends. */
@Entity('task_candidate')
@Index('ix_candidate_inbox', ['kind', 'value', 'dueOrder', 'taskId'])
export class TaskCandidate {
  @PrimaryColumn({ name: 'task_id', type: 'varchar', length: 36 })
  taskId: string;

  /** user | group */
  @PrimaryColumn({ name: 'kind', type: 'varchar', length: 8 })
  kind: string;

  @PrimaryColumn({ name: 'value', type: 'varchar', length: 255 })
  value: string;

  @InstantColumn('due_order')
  dueOrder: number;
}
