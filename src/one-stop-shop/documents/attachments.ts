import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Database, type Reader, UnitOfWork } from '../../database';
import { Outbox } from '../../outbox';
import { iso, newId } from '../../kernel';
import type { ListeningCommand } from '../../runtime';
import type { AttachedFileView } from './document.dto';
import { refusals } from './documents.errors';
import { fileKinds, type FileKind, isOfFormats } from './inspection/file-kinds';
import { FileMissing, FileStore } from './storage/file-store';
import { Uploads } from './uploads';

export type AttachmentPurpose = 'COMPONENT' | 'SUPPLEMENT' | 'OPINION' | 'LETTER' | 'RESULT' | 'OTHER';

export interface AttachFile {
  uploadId: string;
  componentCode?: string;
  /** Kinds the component takes; absent = all. */
  formats?: readonly string[];
  /** The attachment this one takes the place of: a new version of the same document. */
  replaces?: string;
}

export interface Attachment {
  id: string;
  documentId: string;
  versionNo: number;
  purpose: AttachmentPurpose;
  componentCode: string | null;
  name: string;
  type: string;
  size: number;
  sha256: string;
  scan: string;
  /** ISO 8601. */
  attachedAt: string;
  attachedBy: string;
  replacedAt: string | null;
}

interface AttachmentRecord {
  id: string;
  document_id: string;
  version_no: number;
  purpose: AttachmentPurpose;
  component_code: string | null;
  name: string;
  kind: FileKind;
  size: number;
  sha256: string;
  scan: string;
  attached_at: number;
  attached_by: string;
  replaced_at: number | null;
  upload_id: string;
}

/** Files one case may have, all versions counted. */
const mostFiles = 10_000;

/** The second phase of an upload: files become part of a case, in the transaction of the act that hands them in. */
@Injectable()
export class Attachments {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly store: FileStore,
  ) {}

  /** Answers the ids of the new attachments, in order. All files are attached or none. */
  async attach(
    command: ListeningCommand,
    caseId: string,
    purpose: AttachmentPurpose,
    files: readonly AttachFile[],
  ): Promise<string[]> {
    if (files.length === 0) return [];
    const { tx, now, actor } = command;
    const [{ count } = { count: 0 }] = await tx.query<{ count: number }>(
      'SELECT COUNT(*) AS count FROM attachment WHERE case_id = ?',
      [caseId],
    );
    if (Number(count) + files.length > mostFiles) throw refusals.caseFull(mostFiles);
    const rows = [];
    for (const { uploadId, componentCode, formats, replaces } of files) {
      const { kind } = await Uploads.use(tx, actor.id, uploadId);
      if (formats && !isOfFormats(kind, formats))
        throw refusals.formatNotAccepted({ component: componentCode ?? '', kind, uploadId });
      const id = newId();
      const earlier = replaces === undefined ? undefined : await this.replace(command, caseId, replaces);
      rows.push({
        id,
        case_id: caseId,
        upload_id: uploadId,
        document_id: earlier?.document_id ?? id,
        version_no: (earlier?.version_no ?? 0) + 1,
        purpose,
        component_code: componentCode ?? null,
        attached_at: now,
        attached_by: actor.id,
        replaced_at: null,
      });
    }
    await tx.insert('attachment', rows);
    return rows.map(({ id }) => id);
  }

  /** Of these uploads those that are not papers of the case already. */
  async attachOnce(
    command: ListeningCommand,
    caseId: string,
    purpose: AttachmentPurpose,
    uploadIds: readonly string[],
  ): Promise<void> {
    if (uploadIds.length === 0) return;
    const known = await command.tx.query<{ upload_id: string }>(
      'SELECT upload_id FROM attachment WHERE case_id = ? AND upload_id IN (?)',
      [caseId, [...uploadIds]],
    );
    const fresh = [...new Set(uploadIds)].filter((id) => !known.some(({ upload_id }) => upload_id === id));
    await this.attach(
      command,
      caseId,
      purpose,
      fresh.map((uploadId) => ({ uploadId })),
    );
  }

  private async replace({ tx, now }: ListeningCommand, caseId: string, attachmentId: string) {
    const { affected } = await tx.execute(
      'UPDATE attachment SET replaced_at = ? WHERE id = ? AND case_id = ? AND replaced_at IS NULL',
      [now, attachmentId, caseId],
    );
    if (affected !== 1) throw refusals.notFound();
    const [row] = await tx.query<{ document_id: string; version_no: number }>(
      'SELECT document_id, version_no FROM attachment WHERE id = ?',
      [attachmentId],
    );
    return row!;
  }

  /** Every file of a case, replaced versions too, oldest first. */
  async ofCase(reader: Reader, caseId: string): Promise<Attachment[]> {
    const rows = await reader.query<AttachmentRecord>(
      `SELECT a.id, a.document_id, a.version_no, a.purpose, a.component_code, u.name, u.kind, u.size, u.sha256, u.scan,
         a.attached_at, a.attached_by, a.replaced_at, a.upload_id
       FROM attachment a JOIN upload u ON u.id = a.upload_id WHERE a.case_id = ? ORDER BY a.attached_at, a.id`,
      [caseId],
    );
    return rows.map(view);
  }

  /** Of a case, or of whatever else has files, oldest first: what is said of them to who may open them. */
  async viewsOf(reader: Reader, subjectId: string): Promise<AttachedFileView[]> {
    return (await this.ofCase(reader, subjectId)).map(({ id, name, type, size }) => ({
      id,
      name,
      type,
      size,
    }));
  }

  /**
   * The content of a file of this case. It is read and hashed once before the first byte is handed out: what is not what
   * was attached is refused with DOCUMENT.ALTERED and leaves an alarm event.
   */
  async open(caseId: string, attachmentId: string): Promise<{ attachment: Attachment; content: Readable }> {
    const [record] = await this.database.query<AttachmentRecord>(
      `SELECT a.id, a.document_id, a.version_no, a.purpose, a.component_code, u.name, u.kind, u.size, u.sha256, u.scan,
         a.attached_at, a.attached_by, a.replaced_at, a.upload_id
       FROM attachment a JOIN upload u ON u.id = a.upload_id WHERE a.id = ? AND a.case_id = ?`,
      [attachmentId, caseId],
    );
    if (!record) throw refusals.notFound();
    if ((await this.hashOf(record.upload_id)) !== record.sha256) {
      await this.raiseAlarm(caseId, attachmentId);
      throw refusals.altered(attachmentId);
    }
    return { attachment: view(record), content: await this.store.open(record.upload_id) };
  }

  private async hashOf(key: string): Promise<string | null> {
    try {
      const hash = createHash('sha256');
      await pipeline(await this.store.open(key), hash);
      return hash.digest('hex');
    } catch (error) {
      if (error instanceof FileMissing) return null;
      throw error;
    }
  }

  private raiseAlarm(caseId: string, attachmentId: string): Promise<void> {
    return this.unitOfWork.run(async (tx) =>
      this.outbox.append(tx, [
        { type: 'document.altered', payload: { caseId, attachmentId }, at: await tx.now() },
      ]),
    );
  }
}

const view = (row: AttachmentRecord): Attachment => ({
  id: row.id,
  documentId: row.document_id,
  versionNo: row.version_no,
  purpose: row.purpose,
  componentCode: row.component_code,
  name: row.name,
  type: fileKinds[row.kind].type,
  size: row.size,
  sha256: row.sha256,
  scan: row.scan,
  attachedAt: iso(row.attached_at),
  attachedBy: row.attached_by,
  replacedAt: row.replaced_at === null ? null : iso(row.replaced_at),
});
