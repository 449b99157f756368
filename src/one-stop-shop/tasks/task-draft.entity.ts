import { Entity } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, IntegerColumn, TextColumn } from '../../database';

/** What is filled in of the form of an open task and not yet sent: one per task, gone with it. */
@Entity('task_draft')
export class TaskDraftEntity {
  @IdColumn('task_id')
  taskId: string;

  /** JSON, at most 256 KiB. */
  @TextColumn('content')
  content: string;

  @IntegerColumn('version')
  version: number;

  @CodeColumn('saved_by')
  savedBy: string;

  @InstantColumn('saved_at')
  savedAt: number;
}
