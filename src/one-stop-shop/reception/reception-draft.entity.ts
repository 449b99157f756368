import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, IntegerColumn, TextColumn } from '../../database';

/** What one person has begun to take down at the counter and not yet filed; nobody else sees it, and it does not last. */
@Entity('reception_draft')
@Index('ix_reception_draft_saved', ['savedAt'])
export class ReceptionDraftEntity {
  @PrimaryColumn({ name: 'person_id', type: 'varchar', length: 36 })
  personId: string;

  /** Chosen by the page: of one person only. */
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 36 })
  id: string;

  /** Whose dossier it is, in the list of what one has begun. */
  @CodeColumn('title', 300)
  title: string;

  /** JSON, at most 256 KiB. */
  @TextColumn('content')
  content: string;

  @IntegerColumn('version')
  version: number;

  @InstantColumn('saved_at')
  savedAt: number;
}
