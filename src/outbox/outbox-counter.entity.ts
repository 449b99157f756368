import { Entity, PrimaryColumn } from 'typeorm';
import { IntegerColumn } from '../database';

/** The last number given to an event; its one row is the lock of the numbering. */
@Entity('outbox_counter')
export class OutboxCounterEntity {
  @PrimaryColumn({ name: 'id', type: 'bigint' })
  id: number;

  @IntegerColumn('value')
  value: number;
}
