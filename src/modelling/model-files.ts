import { Injectable } from '@nestjs/common';
import { Database, isUniqueViolation, type Transaction, UnitOfWork } from '../database';
import { fileLimits, isFileName } from '../definitions';
import { People } from '../identity';
import { type Actor, iso } from '../kernel';
import { Outbox } from '../outbox';
import type {
  ModelFileSummary,
  ModelFileView,
  RemovedFileList,
  RevisionList,
  RevisionSummary,
  RevisionView,
} from './model.dto';
import {
  insertFile,
  lastRevision,
  type ModelFileRow,
  type RevisionRow,
  sizeOf,
  summaryOfFile,
  writeRevision,
} from './model-files.repository';
import { openPages } from './model-pages';
import { editorOf } from './model.policy';
import { personOf } from './model-person';
import { refusals } from './modelling.errors';
import { lockOpen } from './models';

/** What a file of a model may be called: what a deployment can hold. */
const knownEnding = /\.(bpmn|dmn|form|json|ya?ml|md|txt)$/i;

/** The files of a model and what they were. */
@Injectable()
export class ModelFiles {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly people: People,
    private readonly outbox: Outbox,
  ) {}

  /** Throws MODEL.FILE_NOT_FOUND. */
  async get(modelId: string, id: string): Promise<ModelFileView> {
    const row = await rowOf(this.database, modelId, id);
    if (!row) throw refusals.fileNotFound();
    return { ...summaryOfFile(row, this.people), content: row.content };
  }

  /** Names and texts of all files, by name. */
  all(modelId: string): Promise<{ name: string; content: string }[]> {
    return this.database.query('SELECT name, content FROM model_file WHERE model_id = ? ORDER BY name', [
      modelId,
    ]);
  }

  /** All files as they are drawn: with what is not saved yet in place of what is. */
  async drawn(
    modelId: string,
    unsaved: readonly { name: string; content: string }[],
  ): Promise<{ name: string; content: string }[]> {
    const names = new Set(unsaved.map(({ name }) => name));
    const saved = (await this.all(modelId)).filter(({ name }) => !names.has(name));
    return [...saved, ...unsaved.map(({ name, content }) => ({ name, content }))];
  }

  /**
   * Keeps what a page has drawn, under an id that the page has chosen. The same content again is no new revision. Throws
   * MODEL.FILE_CHANGED unless `revision` is the stored one, MODEL.FILE_EDITED while another person edits the file,
   * MODEL.NAME_TAKEN, MODEL.BAD_FILE_NAME, MODEL.FILE_TOO_LARGE, MODEL.TOO_MANY_FILES, MODEL.ARCHIVED, and
   * MODEL.FILE_NOT_FOUND for an id of another model.
   */
  async save(
    actor: Actor,
    modelId: string,
    id: string,
    { name, content, revision = 0 }: { name: string; content: string; revision?: number },
  ): Promise<ModelFileSummary> {
    if (!isFileName(name) || !knownEnding.test(name)) throw refusals.badName({ name });
    if (sizeOf(content) > fileLimits.bytes) throw refusals.tooLarge({ maximumKiB: fileLimits.bytes / 1_024 });
    try {
      return await this.unitOfWork.run(async (tx) => {
        await lockOpen(tx, modelId);
        const now = await tx.now();
        const stored = await rowOf(tx, modelId, id);
        if (stored?.content === content && stored.name === name) return summaryOfFile(stored, this.people);
        await this.assertNobodyElseEdits(tx, modelId, id, actor, now);
        const last = stored ?? (await removed(tx, modelId, id));
        if (revision !== Number(last?.revision ?? 0)) throw this.changed(last);
        const file = { id, name, content, revision: revision + 1, changed_by: actor.id, changed_at: now };
        if (stored) {
          await tx.execute(
            `UPDATE model_file SET name = ?, content = ?, size = ?, revision = ?, changed_by = ?, changed_at = ?
             WHERE id = ?`,
            [name, content, sizeOf(content), file.revision, actor.id, now, id],
          );
          await writeRevision(tx, { ...file, model_id: modelId });
        } else {
          await assertRoom(tx, modelId);
          await insertFile(tx, { ...file, model_id: modelId });
        }
        await this.saved(tx, modelId, file, now);
        return summaryOfFile({ ...file, size: sizeOf(content) }, this.people);
      });
    } catch (error) {
      if (isUniqueViolation(error)) throw refusals.nameTaken({ name });
      throw error;
    }
  }

  /** The history keeps what it was. Throws as `save` does. */
  async remove(actor: Actor, modelId: string, id: string, revision: number): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await lockOpen(tx, modelId);
      const now = await tx.now();
      const stored = await rowOf(tx, modelId, id);
      if (!stored) throw refusals.fileNotFound();
      await this.assertNobodyElseEdits(tx, modelId, id, actor, now);
      if (revision !== Number(stored.revision)) throw this.changed(stored);
      await tx.execute('DELETE FROM model_file WHERE id = ?', [id]);
      const file = { id, name: stored.name, revision: revision + 1, changed_by: actor.id, changed_at: now };
      await writeRevision(tx, { ...file, model_id: modelId, content: null });
      await this.saved(tx, modelId, file, now);
    });
  }

  /** Newest first; removed files have theirs too. Throws MODEL.FILE_NOT_FOUND. */
  async revisions(modelId: string, id: string): Promise<RevisionList> {
    const rows = await this.database.query<RevisionRow>(
      `SELECT begun_revision, revision, name, saved_by, begun_at, saved_at,
         CASE WHEN content IS NULL THEN NULL ELSE '' END AS content
       FROM model_revision WHERE model_id = ? AND file_id = ? ORDER BY begun_revision DESC`,
      [modelId, id],
    );
    if (rows.length === 0) throw refusals.fileNotFound();
    return { items: rows.map((row) => this.revisionOf(row)) };
  }

  /** Files that were there and are not any more. */
  async removed(modelId: string): Promise<RemovedFileList> {
    const rows = await this.database.query<RevisionRow & { file_id: string }>(
      `SELECT r.file_id, r.revision, r.name, r.saved_by, r.saved_at FROM model_revision r
       WHERE r.model_id = ? AND r.content IS NULL
         AND NOT EXISTS (SELECT 1 FROM model_file f WHERE f.id = r.file_id)
         AND NOT EXISTS (SELECT 1 FROM model_revision later WHERE later.file_id = r.file_id AND later.revision > r.revision)
       ORDER BY r.saved_at DESC, r.file_id`,
      [modelId],
    );
    return {
      items: rows.map((row) => ({
        id: row.file_id,
        name: row.name,
        revision: Number(row.revision),
        removedBy: personOf(this.people, row.saved_by),
        removedAt: iso(Number(row.saved_at)),
      })),
    };
  }

  async revision(modelId: string, id: string, revision: number): Promise<RevisionView> {
    const [row] = await this.database.query<RevisionRow>(
      'SELECT * FROM model_revision WHERE model_id = ? AND file_id = ? AND revision = ?',
      [modelId, id, revision],
    );
    if (!row) throw refusals.fileNotFound();
    return { ...this.revisionOf(row), content: row.content };
  }

  private revisionOf(row: RevisionRow): RevisionSummary {
    return {
      revision: Number(row.revision),
      name: row.name,
      savedBy: personOf(this.people, row.saved_by),
      begunAt: iso(Number(row.begun_at)),
      savedAt: iso(Number(row.saved_at)),
      isRemoval: row.content === null,
    };
  }

  private changed(last: Stamp | undefined) {
    return refusals.changed({
      revision: Number(last?.revision ?? 0),
      by: last ? personOf(this.people, last.by).name : '',
      at: last ? iso(Number(last.at)) : '',
    });
  }

  private async assertNobodyElseEdits(
    tx: Transaction,
    modelId: string,
    id: string,
    actor: Actor,
    now: number,
  ): Promise<void> {
    const editor = editorOf(await openPages(tx, modelId), id, now);
    if (editor && editor.personId !== actor.id)
      throw refusals.edited({
        by: personOf(this.people, editor.personId).name,
        since: iso(editor.editsSince!),
      });
  }

  private async saved(
    tx: Transaction,
    modelId: string,
    { id, revision, changed_by: personId }: { id: string; revision: number; changed_by: string },
    now: number,
  ): Promise<void> {
    await tx.execute('UPDATE model SET changed_by = ?, changed_at = ? WHERE id = ?', [
      personId,
      now,
      modelId,
    ]);
    await this.outbox.append(tx, [
      { type: 'model.file-saved', payload: { modelId, fileId: id, revision, personId }, at: now },
    ]);
  }
}

/** Which revision is the last, by whom and when. */
interface Stamp {
  revision: number;
  by: string;
  at: number;
}

type StoredFile = ModelFileRow & Stamp & { content: string };

async function rowOf(
  reader: Pick<Transaction, 'query'>,
  modelId: string,
  id: string,
): Promise<StoredFile | undefined> {
  const [row] = await reader.query<ModelFileRow & { content: string }>(
    `SELECT id, name, content, size, revision, changed_by, changed_at FROM model_file
     WHERE model_id = ? AND id = ?`,
    [modelId, id],
  );
  return row && { ...row, by: row.changed_by, at: row.changed_at };
}

/** The last revision of a file that was there. Throws MODEL.FILE_NOT_FOUND when the id is one of another model. */
async function removed(tx: Transaction, modelId: string, id: string): Promise<Stamp | undefined> {
  const last = await lastRevision(tx, id);
  if (last && last.model_id !== modelId) throw refusals.fileNotFound();
  return last && { revision: last.revision, by: last.saved_by, at: last.saved_at };
}

async function assertRoom(tx: Transaction, modelId: string): Promise<void> {
  const [{ count }] = await tx.query<{ count: number }>(
    'SELECT COUNT(*) AS count FROM model_file WHERE model_id = ?',
    [modelId],
  );
  if (Number(count) >= fileLimits.files) throw refusals.tooMany({ most: fileLimits.files });
}
