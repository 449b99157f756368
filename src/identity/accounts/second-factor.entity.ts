import { Entity } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, IntegerColumn } from '../../database';

/** The authenticator app of one account. */
@Entity('second_factor')
export class SecondFactorEntity {
  @IdColumn('account_id')
  accountId: string;

  /** Base32, encrypted. */
  @CodeColumn('secret', 255)
  secret: string;

  @InstantColumn('created_at')
  createdAt: number;

  /** When the app has given its first right code; null = not yet, and it is not asked for. */
  @InstantColumn('confirmed_at', { nullable: true })
  confirmedAt: number | null;

  /** The newest 30-second step whose code was accepted; an older one or the same never is again. */
  @IntegerColumn('last_step')
  lastStep: number;
}
