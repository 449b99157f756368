import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Actor, newId } from '../../kernel';
import type { Attachments } from './attachments';
import type { Upload, Uploads } from './uploads';

/**
 * A file of one case for use in another: a copy of its own, looked at and scanned anew, so that each case keeps its papers as
 * long as the law says and what happens to one touches no other.
 */
export class ReuseAttachment {
  constructor(
    private readonly attachments: Attachments,
    private readonly uploads: Uploads,
    /** Where files lie that nobody has looked at yet. */
    private readonly folder: string,
  ) {}

  /** The caller has made sure that the actor may read the case. Throws DOCUMENT.NOT_FOUND, DOCUMENT.ALTERED. */
  async execute(actor: Actor, caseId: string, attachmentId: string): Promise<Upload> {
    const { attachment, content } = await this.attachments.open(caseId, attachmentId);
    const path = join(this.folder, newId());
    try {
      await pipeline(content, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    const { name, type, size, sha256 } = attachment;
    const [copy] = await this.uploads.take(actor, [
      { fieldname: 'files', originalname: name, mimetype: type, path, size, sha256 },
    ]);
    return copy!;
  }
}
