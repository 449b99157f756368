import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, IntegerColumn, TextColumn } from '../../database';

/** A letter on its way. What it says and to whom is encrypted, and wiped when it has gone out or never will. */
@Entity('letter')
@Index('uq_letter_key', ['key'], { unique: true })
@Index('ix_letter_due', ['state', 'nextAt'])
export class LetterEntity {
  @IdColumn()
  id: string;

  @CodeColumn('letter_key', 200)
  key: string;

  @TextColumn('content', { nullable: true })
  content: string | null;

  /** QUEUED, SENT, FAILED, or VOID: to nobody */
  @CodeColumn('state', 16)
  state: string;

  /** Begun, the one under way included. */
  @IntegerColumn('attempts')
  attempts: number;

  @InstantColumn('created_at')
  createdAt: number;

  /** Not before then: the next attempt, or the end of the lease of the one under way. */
  @InstantColumn('next_at')
  nextAt: number;

  @InstantColumn('finished_at', { nullable: true })
  finishedAt: number | null;

  /** What the mail server said last. */
  @CodeColumn('failure', 200, { nullable: true })
  failure: string | null;
}
