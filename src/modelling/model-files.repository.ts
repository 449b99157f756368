import type { Transaction } from '../database';
import { iso } from '../kernel';
import type { People } from '../identity';
import type { ModelFileSummary } from './model.dto';
import { personOf } from './model-person';
import { joinsLastRevision } from './model.policy';

export interface ModelFileRow {
  id: string;
  name: string;
  size: number;
  revision: number;
  changed_by: string;
  changed_at: number;
}

export type NewFile = Omit<ModelFileRow, 'size'> & { model_id: string; content: string };

export interface RevisionRow {
  model_id: string;
  begun_revision: number;
  revision: number;
  name: string;
  content: string | null;
  saved_by: string;
  begun_at: number;
  saved_at: number;
}

export const sizeOf = (content: string): number => Buffer.byteLength(content);

export async function insertFile(tx: Transaction, file: NewFile): Promise<void> {
  await tx.insert('model_file', [{ ...file, size: sizeOf(file.content) }]);
  await writeRevision(tx, file);
}

/** Puts what a file is now into its history: into the last revision, or as one more. Without content: it is removed. */
export async function writeRevision(
  tx: Transaction,
  file: Omit<NewFile, 'content'> & { content: string | null },
): Promise<void> {
  const { id, revision, changed_by: by, changed_at: now } = file;
  const last = await lastRevision(tx, id);
  const joins =
    file.content !== null &&
    joinsLastRevision(
      last && {
        savedBy: last.saved_by,
        begunAt: Number(last.begun_at),
        isRemoval: last.content === null,
      },
      by,
      now,
    );
  if (joins)
    await tx.execute(
      `UPDATE model_revision SET revision = ?, name = ?, content = ?, saved_at = ?
       WHERE file_id = ? AND begun_revision = ?`,
      [revision, file.name, file.content, now, id, last!.begun_revision],
    );
  else
    await tx.insert('model_revision', [
      {
        file_id: id,
        begun_revision: revision,
        model_id: file.model_id,
        revision,
        name: file.name,
        content: file.content,
        saved_by: by,
        begun_at: now,
        saved_at: now,
      },
    ]);
}

export async function lastRevision(
  reader: Pick<Transaction, 'query'>,
  fileId: string,
): Promise<RevisionRow | undefined> {
  const [row] = await reader.query<RevisionRow>(
    'SELECT * FROM model_revision WHERE file_id = ? ORDER BY begun_revision DESC LIMIT 1',
    [fileId],
  );
  return row;
}

export const summaryOfFile = (row: ModelFileRow, people: People): ModelFileSummary => ({
  id: row.id,
  name: row.name,
  size: Number(row.size),
  revision: Number(row.revision),
  changedBy: personOf(people, row.changed_by),
  changedAt: iso(Number(row.changed_at)),
});
