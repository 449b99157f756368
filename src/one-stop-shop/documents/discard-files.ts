import type { Transaction } from '../../database';

/** Files that are nobody's any more: their names are gone at once, what they hold with the next sweep. Answers how many. */
export async function discardFilesOf(
  tx: Transaction,
  subjectIds: readonly string[],
  { except }: { except?: 'RESULT' } = {},
): Promise<number> {
  const rows = await tx.query<{ id: string; upload_id: string }>(
    `SELECT id, upload_id FROM attachment WHERE case_id IN (?)${except ? ` AND purpose <> '${except}'` : ''}`,
    [[...subjectIds]],
  );
  if (rows.length === 0) return 0;
  await tx.execute('DELETE FROM attachment WHERE id IN (?)', [rows.map(({ id }) => id)]);
  await tx.execute("UPDATE upload SET state = 'DISCARDED', name = '' WHERE id IN (?)", [
    rows.map(({ upload_id: id }) => id),
  ]);
  return rows.length;
}
