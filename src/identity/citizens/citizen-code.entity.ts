import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, IntegerColumn } from '../../database';

/** A code on its way by letter: the newest of each address and purpose. Keyed hashes alone. */
@Entity('citizen_code')
@Index('ix_citizen_code_expires', ['expiresAt'])
export class CitizenCodeEntity {
  /** Of purpose and address. */
  @PrimaryColumn({ name: 'hash', type: 'varchar', length: 64 })
  hash: string;

  @CodeColumn('code_hash', 64)
  codeHash: string;

  @IntegerColumn('tries')
  tries: number;

  @InstantColumn('expires_at')
  expiresAt: number;
}
