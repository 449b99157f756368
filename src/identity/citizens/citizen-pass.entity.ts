import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../database';

/** What somebody without an account has proved, for a while. */
@Entity('citizen_pass')
@Index('ix_citizen_pass_expiry', ['expiresAt'])
@Index('ix_citizen_pass_subject', ['subjectId'])
export class CitizenPassEntity {
  /** SHA-256 of the token. */
  @PrimaryColumn({ name: 'hash', type: 'varchar', length: 64 })
  hash: string;

  /** MAILBOX: an address is theirs; CASE: a case is theirs. */
  @CodeColumn('kind', 16)
  kind: string;

  /** Equal whenever the same is proved again. */
  @ReferenceColumn('holder_id')
  holderId: string;

  /** Encrypted; of a mailbox. */
  @TextColumn('email', { nullable: true })
  email: string | null;

  /** The case. */
  @ReferenceColumn('subject_id', { nullable: true })
  subjectId: string | null;

  @InstantColumn('created_at')
  createdAt: number;

  @InstantColumn('expires_at')
  expiresAt: number;
}
