import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, ReferenceColumn } from '../../database';

/** Somebody who has shown the first factor and not yet the second. Only the hash of the token is kept. */
@Entity('pending_sign_in')
@Index('ix_pending_sign_in_account', ['accountId'])
export class PendingSignInEntity {
  @PrimaryColumn({ name: 'hash', type: 'varchar', length: 64 })
  hash: string;

  @ReferenceColumn('account_id')
  accountId: string;

  /** password or oidc */
  @CodeColumn('how', 16)
  how: string;

  @InstantColumn('expires_at')
  expiresAt: number;
}
