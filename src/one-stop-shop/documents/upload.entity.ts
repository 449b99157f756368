import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, IntegerColumn } from '../../database';

/** A file that has arrived and been looked at, and belongs to nothing yet. Its id is also its key in the file store. */
@Entity('upload')
@Index('ix_upload_owner', ['ownerId', 'state'])
@Index('ix_upload_state', ['state', 'createdAt'])
@Index('ix_upload_content', ['sha256'])
export class UploadEntity {
  @IdColumn()
  id: string;

  @CodeColumn('owner_id')
  ownerId: string;

  /** As the sender called it, without path and control characters; data, never a path. */
  @CodeColumn('name')
  name: string;

  /** pdf | png | jpeg | docx | xlsx */
  @CodeColumn('kind', 16)
  kind: string;

  @IntegerColumn('size')
  size: number;

  @CodeColumn('sha256', 64)
  sha256: string;

  /** CLEAN | NOT_SCANNED (no scanner is configured) */
  @CodeColumn('scan', 16)
  scan: string;

  /** TEMPORARY | ATTACHED | DISCARDED */
  @CodeColumn('state', 16)
  state: string;

  @InstantColumn('created_at')
  createdAt: number;
}
