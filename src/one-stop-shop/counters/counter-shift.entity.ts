import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, ReferenceColumn } from '../../database';

/** Who has a counter from when to when, and who stands in (NĐ 61/2018 Art. 11). */
@Entity('counter_shift')
@Index('ix_counter_shift', ['hallId', 'day'])
export class CounterShiftEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('hall_id')
  hallId: string;

  @ReferenceColumn('counter_id')
  counterId: string;

  /** Local date. */
  @CodeColumn('day', 10)
  day: string;

  @InstantColumn('from_at')
  fromAt: number;

  @InstantColumn('until_at')
  untilAt: number;

  @CodeColumn('main_person_id', 255)
  mainPersonId: string;

  @CodeColumn('backup_person_id', 255, { nullable: true })
  backupPersonId: string | null;
}
