import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, JsonColumn, ReferenceColumn } from '../../database';

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

  /** Permissions of the role; absent = all of them. */
  @JsonColumn('scopes', { nullable: true })
  scopes: string[] | null;

  /** Networks it may be used from, in CIDR; absent = anywhere. */
  @JsonColumn('addresses', { nullable: true })
  addresses: string[] | null;

  /** Who answers for it. */
  @ReferenceColumn('owner_person_id', { nullable: true })
  ownerPersonId: string | null;

  @CodeColumn('hash', 64)
  hash: string;

  @InstantColumn('created_at')
  createdAt: number;

  @InstantColumn('expires_at', { nullable: true })
  expiresAt: number | null;

  @InstantColumn('revoked_at', { nullable: true })
  revokedAt: number | null;

  /** `2026-11-22` in UTC: exact enough to find the ones nobody uses, and written once a day. */
  @CodeColumn('last_used_day', 10, { nullable: true })
  lastUsedDay: string | null;
}
