import { rm } from 'node:fs/promises';
import type { Database, Transaction, UnitOfWork } from '../../database';
import { type Actor, type Clock, faultPoint, newId } from '../../kernel';
import { refusals } from './documents.errors';
import { safeFileName } from './file-name';
import { fileKinds, type FileKind } from './inspection/file-kinds';
import { inspectFile } from './inspection/inspect-file';
import type { VirusScanner } from './inspection/virus-scanner';
import type { ReceivedFile } from './receive-files';
import type { FileStore } from './storage/file-store';
import { Turns } from './turns';

export interface Upload {
  id: string;
  name: string;
  kind: FileKind;
  type: string;
  size: number;
  sha256: string;
  scan: string;
}

/** Unused files one account may have waiting. */
const quota = { files: 500, bytes: 5 * 1024 ** 3 };

/**
 * The first phase of an upload: a file is looked at, scanned and stored, and waits to be attached by an act. What is not
 * attached within a day is removed.
 */
export class Uploads {
  private readonly inspections = new Turns(4);

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly store: FileStore,
    private readonly scanner: VirusScanner | null,
    private readonly clock: Clock,
  ) {}

  /** Takes files one after the other; the first that is refused ends it, and those before it stay to be used. */
  async take(actor: Actor, files: readonly ReceivedFile[]): Promise<Upload[]> {
    const taken: Upload[] = [];
    try {
      if (files.length === 0) throw refusals.noFiles();
      for (const file of files) taken.push(await this.takeOne(actor, file));
      return taken;
    } finally {
      await Promise.all(files.map(({ path }) => rm(path, { force: true })));
    }
  }

  private async takeOne(actor: Actor, file: ReceivedFile): Promise<Upload> {
    const name = safeFileName(file.originalname);
    const inspected = await this.inspections.take(() => inspectFile(file.path, name, file.mimetype));
    if (!inspected.ok) throw refusals.file(inspected.code, { name, ...inspected.params });
    const scan = await this.scan(file.path, name);
    const upload = {
      id: newId(),
      name,
      kind: inspected.kind,
      type: fileKinds[inspected.kind].type,
      size: file.size,
      sha256: file.sha256,
      scan,
    };
    await this.assertQuota(actor, file.size);
    await this.store.put(upload.id, file.path);
    await faultPoint('upload.file-stored');
    await this.unitOfWork.run((tx) =>
      tx.insert('upload', [
        {
          id: upload.id,
          owner_id: actor.id,
          name,
          kind: upload.kind,
          size: upload.size,
          sha256: upload.sha256,
          scan,
          state: 'TEMPORARY',
          created_at: this.clock.now().getTime(),
        },
      ]),
    );
    await faultPoint('upload.row-saved');
    return upload;
  }

  private async scan(path: string, name: string): Promise<'CLEAN' | 'NOT_SCANNED'> {
    if (!this.scanner) return 'NOT_SCANNED';
    const result = await this.scanner.scan(path).catch(() => {
      throw refusals.scannerDown();
    });
    if (result.verdict === 'INFECTED') throw refusals.infected({ name, signature: result.signature });
    return 'CLEAN';
  }

  private async assertQuota(actor: Actor, size: number): Promise<void> {
    const [used] = await this.database.query<{ files: number; bytes: number | null }>(
      "SELECT COUNT(*) AS files, SUM(size) AS bytes FROM upload WHERE owner_id = ? AND state = 'TEMPORARY'",
      [actor.id],
    );
    if (Number(used!.files) >= quota.files || Number(used!.bytes ?? 0) + size > quota.bytes)
      throw refusals.quotaExceeded();
  }

  /** Marks a waiting file of this owner as used, or refuses; the second of two who try gets the refusal. */
  static async use(tx: Transaction, ownerId: string, uploadId: string): Promise<{ kind: FileKind }> {
    const { affected } = await tx.execute(
      "UPDATE upload SET state = 'ATTACHED' WHERE id = ? AND owner_id = ? AND state = 'TEMPORARY'",
      [uploadId, ownerId],
    );
    if (affected !== 1) throw refusals.uploadNotFound(uploadId);
    const [row] = await tx.query<{ kind: FileKind }>('SELECT kind FROM upload WHERE id = ?', [uploadId]);
    return row!;
  }
}
