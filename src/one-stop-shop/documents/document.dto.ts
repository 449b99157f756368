import { ApiProperty } from '@nestjs/swagger';

/** A file that waits to be attached. */
export class UploadView {
  id: string;
  name: string;
  kind: string;
  type: string;
  size: number;
  sha256: string;
  /** CLEAN | NOT_SCANNED */
  scan: string;
}

export class UploadsView {
  items: UploadView[];
}

/** A file of a case. */
export class AttachmentView {
  id: string;
  /** Equal for all versions of one document. */
  documentId: string;
  versionNo: number;
  /** COMPONENT | SUPPLEMENT | OPINION | LETTER | RESULT | OTHER */
  purpose: string;
  @ApiProperty({ type: String, nullable: true })
  componentCode: string | null;
  name: string;
  type: string;
  size: number;
  sha256: string;
  scan: string;
  attachedAt: string;
  attachedBy: string;
  @ApiProperty({ type: String, nullable: true })
  replacedAt: string | null;
}

export class AttachmentsView {
  items: AttachmentView[];
}

/** A file that belongs to something, as who may open it sees it. */
export class AttachedFileView {
  id: string;
  name: string;
  type: string;
  /** Bytes. */
  size: number;
}
