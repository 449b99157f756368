import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, ReferenceColumn } from '../../database';

/** Sets the password of an account once: sent by letter. Only its hash is kept. */
@Entity('account_code')
@Index('ix_account_code_account', ['accountId'])
@Index('ix_account_code_expires', ['expiresAt'])
export class AccountCodeEntity {
  @PrimaryColumn({ name: 'hash', type: 'varchar', length: 64 })
  hash: string;

  @ReferenceColumn('account_id')
  accountId: string;

  /** INVITATION or RESET */
  @CodeColumn('purpose', 16)
  purpose: string;

  @InstantColumn('expires_at')
  expiresAt: number;
}
