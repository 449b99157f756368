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

/** A counter of a hall, and who sits at it now. */
@Entity('counter')
@Index('uq_counter_number', ['hallId', 'number'], { unique: true })
@Index('ix_counter_person', ['personId'])
export class CounterEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('hall_id')
  hallId: string;

  @IntegerColumn('number')
  number: number;

  @JsonColumn('name')
  name: LocalizedText;

  /** Ids of the services it serves; none = all. */
  @JsonColumn('services')
  services: string[];

  /** 0: taken out of use. */
  @IntegerColumn('is_in_use')
  isInUse: number;

  @CodeColumn('person_id', 255, { nullable: true })
  personId: string | null;

  @InstantColumn('opened_at', { nullable: true })
  openedAt: number | null;
}
