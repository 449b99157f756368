import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, ReferenceColumn } from '../database';

/** One signed-in browser. Only the hash of its token is kept. */
@Entity('session')
@Index('ix_session_account', ['accountId'])
export class SessionEntity {
  @PrimaryColumn({ name: 'hash', type: 'varchar', length: 64 })
  hash: string;

  @ReferenceColumn('account_id')
  accountId: string;

  @InstantColumn('created_at')
  createdAt: number;

  @InstantColumn('last_seen_at')
  lastSeenAt: number;

  /** Whatever happens, it ends then. */
  @InstantColumn('expires_at')
  expiresAt: number;
}
