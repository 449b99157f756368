import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
} from '../../database';

/** One pass over the open clocks after calendars changed: who, why, when, and how much of it moved. */
@Entity('clock_recalculation')
@Index('uq_clock_recalculation_cause', ['cause'], { unique: true })
export class ClockRecalculationEntity {
  @IdColumn()
  id: string;

  /** Hash of what changed: nodes that hear of one change work on one pass. */
  @CodeColumn('cause', 64)
  cause: string;

  /** JSON: the calendars with the editions the clocks were brought to. */
  @TextColumn('calendars')
  calendars: string;

  @TextColumn('reason')
  reason: string;

  /** Who published the calendar. */
  @CodeColumn('requested_by')
  requestedBy: string;

  @InstantColumn('started_at')
  startedAt: number;

  /** Null until every clock was looked at; a pass that was cut off goes on at the next start. */
  @InstantColumn('finished_at', { nullable: true })
  finishedAt: number | null;

  @IntegerColumn('examined')
  examined: number;

  @IntegerColumn('moved')
  moved: number;

  @IntegerColumn('timers_moved')
  timersMoved: number;

  @IntegerColumn('tasks_moved')
  tasksMoved: number;
}

/** A clock that moved in a pass. */
@Entity('clock_recalculation_item')
export class ClockRecalculationItemEntity {
  @PrimaryColumn({ name: 'recalculation_id', type: 'varchar', length: 36 })
  recalculationId: string;

  @PrimaryColumn({ name: 'clock_id', type: 'varchar', length: 36 })
  clockId: string;

  @ReferenceColumn('case_id')
  caseId: string;

  @CodeColumn('kind', 16)
  kind: string;

  @InstantColumn('old_due_at', { nullable: true })
  oldDueAt: number | null;

  @InstantColumn('new_due_at', { nullable: true })
  newDueAt: number | null;
}
