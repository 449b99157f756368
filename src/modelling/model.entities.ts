import { Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, IntegerColumn, ReferenceColumn, TextColumn } from '../database';

/** A set of files that designers write and that would be one deployment. */
@Entity('model')
@Index('ix_model_changed', ['changedAt'])
export class ModelEntity {
  @IdColumn()
  id: string;

  @CodeColumn('name', 300)
  name: string;

  /** The name for search: small letters without accents. */
  @CodeColumn('words', 600)
  words: string;

  /** The deployment that it began from. */
  @ReferenceColumn('basis_id', { nullable: true })
  basisId: string | null;

  /** The proposal by which it was last sent for approval. */
  @ReferenceColumn('proposal_id', { nullable: true })
  proposalId: string | null;

  @ReferenceColumn('created_by')
  createdBy: string;

  @InstantColumn('created_at')
  createdAt: number;

  @ReferenceColumn('changed_by')
  changedBy: string;

  @InstantColumn('changed_at')
  changedAt: number;

  /** Put away: not listed unless asked for, and not changed any more. */
  @InstantColumn('archived_at', { nullable: true })
  archivedAt: number | null;
}

@Entity('model_file')
@Unique('uq_model_file_name', ['modelId', 'name'])
export class ModelFileEntity {
  /** Chosen by the page that saves it first. */
  @IdColumn()
  id: string;

  @ReferenceColumn('model_id')
  modelId: string;

  @CodeColumn('name', 200)
  name: string;

  @TextColumn('content')
  content: string;

  /** In bytes of UTF-8. */
  @IntegerColumn('size')
  size: number;

  @IntegerColumn('revision')
  revision: number;

  @ReferenceColumn('changed_by')
  changedBy: string;

  @InstantColumn('changed_at')
  changedAt: number;
}

/** What a file was; without content: that it was removed. */
@Entity('model_revision')
export class ModelRevisionEntity {
  @PrimaryColumn({ name: 'file_id', type: 'varchar', length: 36 })
  fileId: string;

  /** The first of the revisions that this one stands for. */
  @PrimaryColumn({ name: 'begun_revision', type: 'bigint' })
  begunRevision: number;

  @ReferenceColumn('model_id')
  modelId: string;

  @IntegerColumn('revision')
  revision: number;

  @CodeColumn('name', 200)
  name: string;

  @TextColumn('content', { nullable: true })
  content: string | null;

  @ReferenceColumn('saved_by')
  savedBy: string;

  @InstantColumn('begun_at')
  begunAt: number;

  @InstantColumn('saved_at')
  savedAt: number;
}

/** An open window on a model. */
@Entity('model_page')
export class ModelPageEntity {
  @PrimaryColumn({ name: 'model_id', type: 'varchar', length: 36 })
  modelId: string;

  @PrimaryColumn({ name: 'page_id', type: 'varchar', length: 36 })
  pageId: string;

  @ReferenceColumn('person_id')
  personId: string;

  /** The file that it shows. */
  @ReferenceColumn('file_id', { nullable: true })
  fileId: string | null;

  /** Since when it edits that file. */
  @InstantColumn('edits_since', { nullable: true })
  editsSince: number | null;

  @InstantColumn('heard_at')
  heardAt: number;
}
