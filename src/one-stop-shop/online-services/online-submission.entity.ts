import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '../../database';

/** Who sent a case in online, and where they are written to. */
@Entity('online_submission')
@Index('ix_online_submission_holder', ['holderId', 'submittedAt'])
export class OnlineSubmissionEntity {
  @IdColumn('case_id')
  caseId: string;

  /** The citizen, or the holder of the proven address. */
  @ReferenceColumn('holder_id')
  holderId: string;

  /** Encrypted; null when the sender has proved none. */
  @TextColumn('email', { nullable: true })
  email: string | null;

  /** `vi` or `en`: of the letters. */
  @CodeColumn('language', 2)
  language: string;

  @InstantColumn('submitted_at')
  submittedAt: number;
}
