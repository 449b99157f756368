import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, IntegerColumn } from '../../database';

/** How much was taken of one bucket in its window. The bucket is a keyed hash: it names an address or a person. */
@Entity('limit_window')
@Index('ix_limit_window_end', ['endsAt'])
export class LimitWindowEntity {
  @PrimaryColumn({ name: 'bucket', type: 'varchar', length: 64 })
  bucket: string;

  @IntegerColumn('taken')
  taken: number;

  @InstantColumn('ends_at')
  endsAt: number;
}
