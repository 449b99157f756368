import { PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, ReferenceColumn } from '../../database';

/** The columns of every table of sessions. Only the hash of a token is kept. */
export abstract class SessionRecord {
  @PrimaryColumn({ name: 'hash', type: 'varchar', length: 64 })
  hash: string;

  /** What the session is called towards its holder; stays the same when its token changes. */
  @ReferenceColumn('id')
  id: string;

  @ReferenceColumn('holder_id')
  holderId: string;

  /** password or oidc */
  @CodeColumn('how', 16)
  how: string;

  /** Where it was opened from, as the trusted proxies say. */
  @CodeColumn('address', 64)
  address: string;

  /** `Firefox, Windows` */
  @CodeColumn('device', 100)
  device: string;

  @InstantColumn('created_at')
  createdAt: number;

  @InstantColumn('last_seen_at')
  lastSeenAt: number;

  /** Whatever happens, it ends then. */
  @InstantColumn('expires_at')
  expiresAt: number;

  /** When the holder last proved with the first factor who they are. */
  @InstantColumn('proven_at')
  provenAt: number;

  /** When a second factor was shown in this session; null = never. */
  @InstantColumn('second_factor_at', { nullable: true })
  secondFactorAt: number | null;
}
