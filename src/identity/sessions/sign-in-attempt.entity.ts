import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, IntegerColumn } from '../../database';

/** How often somebody has tried in vain to sign in under a name, whether anybody has that name or not. */
@Entity('sign_in_attempt')
@Index('ix_sign_in_attempt_last', ['lastAt'])
export class SignInAttemptEntity {
  /** SHA-256 of what is guessed at: a user name, or a second factor of an account. */
  @PrimaryColumn({ name: 'bucket', type: 'varchar', length: 64 })
  bucket: string;

  /** Begun since the last one that succeeded. */
  @IntegerColumn('attempts')
  attempts: number;

  /** Until then nothing is looked at. */
  @InstantColumn('locked_until')
  lockedUntil: number;

  @InstantColumn('last_at')
  lastAt: number;
}
