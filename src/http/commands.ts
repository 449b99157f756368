import type { Database, Transaction, UnitOfWork } from '../database';
import { DomainError } from '../kernel';

/** Keys are kept at least this long after their command. */
export const keptFor = 48 * 3_600_000;

/** What the sender of a command promises: the same key always means the same request. */
export interface CommandKey {
  actorId: string;
  key: string;
  requestHash: string;
}

/** Makes a command that is sent twice happen once, and answers both times the same. */
export class Commands {
  /**
   * Runs `work` unless its key was used before; then the first answer is given again. The key is written first
   * and in the same transaction as the work: of many equal commands at once, one works and the others wait for its
   * answer. A command that fails leaves no key. `work` answers plain JSON. Without a key it simply runs.
   */
  async once<T>(tx: Transaction, command: CommandKey | undefined, work: () => Promise<T>): Promise<T> {
    if (!command) return work();
    if (!(await reserve(tx, command))) return replay<T>(tx, command);
    const result = await work();
    await tx.execute('UPDATE command SET response = ? WHERE actor_id = ? AND command_key = ?', [
      JSON.stringify(result ?? null),
      command.actorId,
      command.key,
    ]);
    return result;
  }
}

/** True when the key is new. On MySQL a duplicate counts as two rows, and waits for the transaction that has the key. */
async function reserve(tx: Transaction, command: CommandKey): Promise<boolean> {
  const onDuplicate =
    tx.dialect === 'mysql' ? 'ON DUPLICATE KEY UPDATE replays = replays + 1' : 'ON CONFLICT DO NOTHING';
  const { affected } = await tx.execute(
    `INSERT INTO command (actor_id, command_key, request_hash, response, replays, created_at)
     VALUES (?, ?, ?, NULL, 0, ?) ${onDuplicate}`,
    [command.actorId, command.key, command.requestHash, await tx.now()],
  );
  return affected === 1;
}

async function replay<T>(tx: Transaction, command: CommandKey): Promise<T> {
  const [{ request_hash, response }] = await tx.query<{ request_hash: string; response: string }>(
    'SELECT request_hash, response FROM command WHERE actor_id = ? AND command_key = ?',
    [command.actorId, command.key],
  );
  if (request_hash !== command.requestHash)
    throw new DomainError('COMMAND.KEY_REUSED', 'invalid', { key: command.key });
  return JSON.parse(response) as T;
}

/** Deletes keys older than `keptFor`, a thousand at a time, so that no long lock is held. */
export async function purgeCommands(
  database: Database,
  unitOfWork: UnitOfWork,
  now: number,
): Promise<number> {
  let purged = 0;
  for (;;) {
    const rows = await database.query<{ actor_id: string; command_key: string }>(
      'SELECT actor_id, command_key FROM command WHERE created_at < ? ORDER BY created_at LIMIT 1000',
      [now - keptFor],
    );
    if (rows.length === 0) return purged;
    await unitOfWork.run(async (tx) => {
      for (const { actor_id, command_key } of rows)
        await tx.execute('DELETE FROM command WHERE actor_id = ? AND command_key = ?', [
          actor_id,
          command_key,
        ]);
    });
    purged += rows.length;
  }
}
