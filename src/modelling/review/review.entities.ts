import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, JsonColumn, ReferenceColumn, TextColumn } from '../../database';

/** What somebody says of a model, of a file of it, or of an element. */
@Entity('model_comment')
@Index('ix_model_comment_model', ['modelId', 'id'])
export class ModelCommentEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('model_id')
  modelId: string;

  /** The comment that it answers: always one that answers none itself. */
  @ReferenceColumn('answers_id', { nullable: true })
  answersId: string | null;

  @ReferenceColumn('file_id', { nullable: true })
  fileId: string | null;

  @CodeColumn('element_id', 255, { nullable: true })
  elementId: string | null;

  /** As the element was called then: it may be gone. */
  @CodeColumn('element_name', 500, { nullable: true })
  elementName: string | null;

  @TextColumn('text')
  text: string;

  @ReferenceColumn('written_by')
  writtenBy: string;

  @InstantColumn('written_at')
  writtenAt: number;

  /** When who wrote it last put it right. */
  @InstantColumn('edited_at', { nullable: true })
  editedAt: number | null;

  /** Of a comment that answers none: its whole thread is settled. */
  @ReferenceColumn('resolved_by', { nullable: true })
  resolvedBy: string | null;

  @InstantColumn('resolved_at', { nullable: true })
  resolvedAt: number | null;
}

/** That a model was sent for approval, with the stories of that moment: they are not deployed. */
@Entity('model_submission')
@Index('ix_model_submission_model', ['modelId', 'sentAt'])
export class ModelSubmissionEntity {
  @PrimaryColumn({ name: 'proposal_id', type: 'varchar', length: 36 })
  proposalId: string;

  @ReferenceColumn('model_id')
  modelId: string;

  @ReferenceColumn('sent_by')
  sentBy: string;

  @InstantColumn('sent_at')
  sentAt: number;

  /** `[{name, content}]` of the files under `scenarios/`. */
  @JsonColumn('stories')
  stories: { name: string; content: string }[];
}
