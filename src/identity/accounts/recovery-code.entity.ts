import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, ReferenceColumn } from '../../database';

/** Opens an account once when the authenticator app is lost. Only its hash is kept. */
@Entity('recovery_code')
@Index('ix_recovery_code_account', ['accountId'])
export class RecoveryCodeEntity {
  @PrimaryColumn({ name: 'hash', type: 'varchar', length: 64 })
  hash: string;

  @ReferenceColumn('account_id')
  accountId: string;

  @InstantColumn('used_at', { nullable: true })
  usedAt: number | null;
}
