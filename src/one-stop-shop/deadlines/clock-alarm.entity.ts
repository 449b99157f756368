import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, IntegerColumn, ReferenceColumn } from '../../database';

/** The proof that an alarm was given: once for each clock, kind and instant it was armed for. */
@Entity('clock_alarm')
@Index('uq_clock_alarm', ['clockId', 'kind', 'armedFor'], { unique: true })
@Index('ix_clock_alarm_fired', ['firedAt'])
export class ClockAlarmEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('clock_id')
  clockId: string;

  @ReferenceColumn('case_id')
  caseId: string;

  /** due-soon | overdue */
  @CodeColumn('kind', 16)
  kind: string;

  @InstantColumn('armed_for')
  armedFor: number;

  @InstantColumn('fired_at')
  firedAt: number;

  /** Milliseconds between the two. */
  @IntegerColumn('late_by')
  lateBy: number;
}
