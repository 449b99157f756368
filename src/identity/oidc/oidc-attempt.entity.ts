import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn } from '../../database';

/**
 * A sign-in that has gone to a provider and is not back yet. Hashes alone: nonce and code verifier come from the secret that
 * the browser holds, so what is kept here is of no use to anybody.
 */
@Entity('oidc_attempt')
@Index('ix_oidc_attempt_expires', ['expiresAt'])
export class OidcAttemptEntity {
  @PrimaryColumn({ name: 'state_hash', type: 'varchar', length: 64 })
  stateHash: string;

  @CodeColumn('browser_hash', 64)
  browserHash: string;

  /** official or citizen */
  @CodeColumn('door', 16)
  door: string;

  @CodeColumn('return_to', 500)
  returnTo: string;

  @InstantColumn('expires_at')
  expiresAt: number;
}
