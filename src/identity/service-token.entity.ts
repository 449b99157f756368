import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn } from '../database';

/** A token of a service account. Only its hash is kept: the token itself is shown once, to whoever made it. */
@Entity('service_token')
@Index('uq_service_token_hash', ['hash'], { unique: true })
export class ServiceTokenEntity {
  @IdColumn()
  id: string;

  @CodeColumn('name', 200)
  name: string;

  @CodeColumn('role', 50)
  role: string;

  @CodeColumn('hash', 64)
  hash: string;

  @InstantColumn('created_at')
  createdAt: number;

  @InstantColumn('expires_at', { nullable: true })
  expiresAt: number | null;

  @InstantColumn('revoked_at', { nullable: true })
  revokedAt: number | null;
}
