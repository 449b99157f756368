import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, ReferenceColumn } from '../../database';

/** Whom a provider means by a subject: bound at the first sign-in, and from then on not found by an address that may pass to others. */
@Entity('oidc_identity')
@Index('uq_oidc_identity_holder', ['holderId', 'issuer'], { unique: true })
export class OidcIdentityEntity {
  /** Hash of door, issuer and subject. */
  @PrimaryColumn({ name: 'hash', type: 'varchar', length: 64 })
  hash: string;

  /** official or citizen */
  @CodeColumn('door', 16)
  door: string;

  @CodeColumn('issuer', 255)
  issuer: string;

  /** The person of the organisation, or the citizen. */
  @ReferenceColumn('holder_id')
  holderId: string;

  @InstantColumn('created_at')
  createdAt: number;
}
