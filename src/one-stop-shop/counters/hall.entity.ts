import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
} from '../../database';
import type { LocalizedText } from '../../kernel';

/** A waiting room of a one-stop (NĐ 61/2018 Art. 13). Its row is locked by everything that moves its queue. */
@Entity('hall')
@Index('uq_hall_key', ['agencyId', 'key'], { unique: true })
@Index('ix_hall_unit', ['unitId'])
export class HallEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('agency_id')
  agencyId: string;

  /** The one-stop whose people work here. */
  @ReferenceColumn('unit_id')
  unitId: string;

  @CodeColumn('hall_key', 60)
  key: string;

  @JsonColumn('name')
  name: LocalizedText;

  /** The local date of its queue: with the first act of another day what is left of the day before is closed. */
  @CodeColumn('queue_day', 10)
  day: string;

  /** The local date whose queue was closed before its end: no tickets are drawn on it any more. */
  @CodeColumn('closed_day', 10, { nullable: true })
  closedDay: string | null;

  @InstantColumn('created_at')
  createdAt: number;

  /** Of what it is made up of, not of its queue. */
  @IntegerColumn('version')
  version: number;
}
