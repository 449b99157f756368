import { Injectable } from '@nestjs/common';
import { type AttachmentPurpose, Attachments } from '../../documents/attachments';
import { refusals } from '../case-file.errors';
import type { OpenCase } from '../open-case';

/** The letter, order or result of an act: a paper of the case, or a file that waits and becomes one. */
export interface ActDocument {
  /** Id of a paper of the case, or of the document that it is a version of. */
  documentId?: string | undefined;
  /** A file that the actor has sent. */
  uploadId?: string | undefined;
}

/** The paper that an act is done with belongs to the case, whichever way it got there. */
@Injectable()
export class ActDocuments {
  constructor(private readonly attachments: Attachments) {}

  /**
   * Id of the document; null when the act has none. A file that was sent becomes a paper of the case in the transaction of the
   * act. Throws CASE_FILE.DOCUMENT_UNKNOWN, DOCUMENT.UPLOAD_NOT_FOUND.
   */
  async of(
    { command, file }: OpenCase,
    { documentId, uploadId }: ActDocument,
    purpose: AttachmentPurpose,
  ): Promise<string | null> {
    if (uploadId !== undefined) {
      const [attached] = await this.attachments.attach(command, file.id, purpose, [{ uploadId }]);
      return attached!;
    }
    if (documentId === undefined) return null;
    const [found] = await command.tx.query<{ document_id: string }>(
      'SELECT document_id FROM attachment WHERE case_id = ? AND (id = ? OR document_id = ?) LIMIT 1',
      [file.id, documentId, documentId],
    );
    if (!found) throw refusals.documentUnknown({ field: 'documentId' });
    return found.document_id;
  }
}
