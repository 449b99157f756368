import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reader, Transaction } from '../../database';
import { newId } from '../../kernel';
import { FileMissing, type FileStore } from '../documents/storage/file-store';
import type { FileStage, OfficialDocument } from './official-document';
import { refusals } from './official-documents.errors';
import type { Places } from './typesetting/sheet';

/** A file that lies durably in the store and belongs to no document yet. */
export interface StoredFile {
  id: string;
  size: number;
  sha256: string;
}

/** The files of documents, every revision of them. */
export class DocumentFiles {
  constructor(
    private readonly store: FileStore,
    private readonly folder: string,
  ) {}

  /** Before the transaction that adds it: what is then undone leaves a file that the sweep removes after a day. */
  async put(content: Buffer): Promise<StoredFile> {
    const id = newId();
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, id);
    try {
      await writeFile(path, content, { flag: 'wx', mode: 0o600 });
      await this.store.put(id, path);
    } finally {
      await rm(path, { force: true });
    }
    return { id, size: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  }

  /** Makes it the newest file of the document; the ones before it stay. `places`: those of the file before, unless given. */
  async add(
    tx: Transaction,
    now: number,
    document: Pick<OfficialDocument, 'id'>,
    stage: FileStage,
    file: StoredFile,
    places?: Places,
  ): Promise<void> {
    const [newest] = await tx.query<{ revision: number; places: string }>(
      'SELECT revision, places FROM official_document_file WHERE document_id = ? ORDER BY revision DESC LIMIT 1',
      [document.id],
    );
    await tx.insert('official_document_file', [
      {
        id: file.id,
        document_id: document.id,
        revision: Number(newest?.revision ?? 0) + 1,
        stage,
        size: file.size,
        sha256: file.sha256,
        places: places ? JSON.stringify(places) : (newest?.places ?? '{}'),
        made_at: now,
      },
    ]);
    await tx.execute(
      'UPDATE official_document SET file_id = ?, sha256 = ?, version = version + 1 WHERE id = ?',
      [file.id, file.sha256, document.id],
    );
  }

  /** Where number, date and signature go in the files of a document; nothing before it is rendered. */
  async placesOf(reader: Reader, documentId: string): Promise<Places> {
    const [row] = await reader.query<{ places: string }>(
      'SELECT places FROM official_document_file WHERE document_id = ? ORDER BY revision DESC LIMIT 1',
      [documentId],
    );
    return row ? (JSON.parse(row.places) as Places) : {};
  }

  /** The newest file. Throws OFFICIAL_DOCUMENT.NOT_RENDERED before there is one, .ALTERED when it is not what was stored. */
  async read({ fileId, sha256 }: Pick<OfficialDocument, 'fileId' | 'sha256'>): Promise<Buffer> {
    if (fileId === null) throw refusals.notRendered();
    const content = await this.bytes(fileId);
    if (!content || createHash('sha256').update(content).digest('hex') !== sha256) throw refusals.altered();
    return content;
  }

  /** For the sweep of the store. */
  async isKept(reader: Reader, key: string): Promise<boolean> {
    const rows = await reader.query('SELECT id FROM official_document_file WHERE id = ?', [key]);
    return rows.length > 0;
  }

  private async bytes(key: string): Promise<Buffer | null> {
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of await this.store.open(key)) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    } catch (error) {
      if (error instanceof FileMissing) return null;
      throw error;
    }
  }
}
