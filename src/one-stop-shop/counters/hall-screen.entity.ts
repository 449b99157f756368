import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, ReferenceColumn } from '../../database';

/**
 * A device of the waiting room. It shows numbers and counters, a kiosk draws tickets as well, and nothing else is open to it.
 * Only a keyed hash of its code is stored.
 */
@Entity('hall_screen')
@Index('uq_hall_screen_code', ['codeHash'], { unique: true })
@Index('ix_hall_screen', ['hallId'])
export class HallScreenEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('hall_id')
  hallId: string;

  /** DISPLAY | KIOSK */
  @CodeColumn('kind', 8)
  kind: string;

  @CodeColumn('name', 100)
  name: string;

  @CodeColumn('code_hash', 64)
  codeHash: string;

  @CodeColumn('issued_by', 255)
  issuedBy: string;

  @InstantColumn('issued_at')
  issuedAt: number;
}
