import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, IntegerColumn, ReferenceColumn } from '../../database';

/** A file of a case. What replaces it is a new version of the same document; nothing is ever overwritten. */
@Entity('attachment')
@Index('ux_attachment_upload', ['uploadId'], { unique: true })
@Index('ux_attachment_version', ['documentId', 'versionNo'], { unique: true })
@Index('ix_attachment_case', ['caseId', 'attachedAt'])
export class AttachmentEntity {
  @IdColumn()
  id: string;

  @ReferenceColumn('case_id')
  caseId: string;

  @ReferenceColumn('upload_id')
  uploadId: string;

  @ReferenceColumn('document_id')
  documentId: string;

  @IntegerColumn('version_no')
  versionNo: number;

  /** COMPONENT | SUPPLEMENT | OPINION | LETTER | RESULT | OTHER */
  @CodeColumn('purpose', 16)
  purpose: string;

  @CodeColumn('component_code', 64, { nullable: true })
  componentCode: string | null;

  @InstantColumn('attached_at')
  attachedAt: number;

  @CodeColumn('attached_by')
  attachedBy: string;

  @InstantColumn('replaced_at', { nullable: true })
  replacedAt: number | null;
}
