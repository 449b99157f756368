import { VersionConflict } from './failures';
import { assertName } from './sql';
import type { SqlValue, Transaction } from './transaction';

/**
 * The one optimistic lock: changes the row only when it still has the version that was read, and counts the
 * version up. Throws `VersionConflict` when somebody else was faster. Answers the new version.
 */
export async function updateVersioned(
  tx: Transaction,
  table: string,
  row: { id: string; version: number },
  changes: Record<string, SqlValue>,
): Promise<number> {
  const columns = Object.keys(changes);
  for (const name of [table, ...columns]) assertName(name);
  const { affected } = await tx.execute(
    `UPDATE \`${table}\` SET ${columns.map((column) => `\`${column}\` = ?, `).join('')}version = version + 1
     WHERE id = ? AND version = ?`,
    [...Object.values(changes), row.id, row.version],
  );
  if (affected !== 1) throw new VersionConflict({ table, id: row.id });
  return row.version + 1;
}
