import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../database';
import type { RunningCommand } from '../../runtime';
import { type Attachment, Attachments } from '../documents/attachments';
import type { AttachedFileView } from '../documents/document.dto';
import { refusals } from './feedback.errors';

/** A photograph or a paper shows what is meant; whole dossiers are handed in at the one-stop. */
export const mostFiles = 5;
const mostMegabytes = 20;
const formats = ['pdf', 'png', 'jpg', 'docx'];

/** What a sender has put to their feedback: for them, and for the agencies that have it or had it. */
@Injectable()
export class FeedbackFiles {
  constructor(private readonly attachments: Attachments) {}

  /** Throws FEEDBACK.FILES_TOO_LARGE, DOCUMENT.UPLOAD_NOT_FOUND for files that are not the caller's. */
  async attach(command: RunningCommand, feedbackId: string, uploadIds: readonly string[]): Promise<void> {
    if (uploadIds.length === 0) return;
    const [{ bytes } = { bytes: 0 }] = await command.tx.query<{ bytes: number | null }>(
      'SELECT SUM(size) AS bytes FROM upload WHERE id IN (?) AND owner_id = ?',
      [[...uploadIds], command.actor.id],
    );
    if (Number(bytes ?? 0) > mostMegabytes * 1024 * 1024)
      throw refusals.filesTooLarge({ most: mostMegabytes, field: 'uploads' });
    const files = uploadIds.map((uploadId) => ({ uploadId, formats }));
    await this.attachments.attach(command, feedbackId, 'OTHER', files);
  }

  of(reader: Reader, feedbackId: string): Promise<AttachedFileView[]> {
    return this.attachments.viewsOf(reader, feedbackId);
  }

  open(feedbackId: string, fileId: string): Promise<{ attachment: Attachment; content: Readable }> {
    return this.attachments.open(feedbackId, fileId);
  }
}
