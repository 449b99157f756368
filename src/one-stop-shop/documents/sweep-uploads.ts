import type { Database, UnitOfWork } from '../../database';
import type { Clock } from '../../kernel';
import type { FileClaims } from './file-claims';
import type { FileStore } from './storage/file-store';

/** How long a file waits to be attached. */
export const keptFor = 24 * 3_600_000;
const batch = 100;

/**
 * Removes what nobody attached within a day, and files that a crash left without a row. The row goes first to
 * DISCARDED, so that an act cannot take a file that is being removed.
 */
export class SweepUploads {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly store: FileStore,
    private readonly clock: Clock,
    private readonly claims: FileClaims,
  ) {}

  /** Answers how many files were removed. */
  async run(): Promise<number> {
    const before = this.clock.now().getTime() - keptFor;
    return (await this.discardUnused(before)) + (await this.removeOrphans(before));
  }

  private async discardUnused(before: number): Promise<number> {
    let removed = 0;
    for (;;) {
      const rows = await this.database.query<{ id: string }>(
        "SELECT id FROM upload WHERE state IN ('TEMPORARY', 'DISCARDED') AND created_at < ? LIMIT ?",
        [before, batch],
      );
      for (const { id } of rows) {
        const isOurs = await this.unitOfWork.run(async (tx) => {
          await tx.execute("UPDATE upload SET state = 'DISCARDED' WHERE id = ? AND state = 'TEMPORARY'", [
            id,
          ]);
          const [row] = await tx.query<{ state: string }>('SELECT state FROM upload WHERE id = ?', [id]);
          return row?.state === 'DISCARDED';
        });
        if (!isOurs) continue;
        await this.store.remove(id);
        await this.unitOfWork.run((tx) =>
          tx.execute("DELETE FROM upload WHERE id = ? AND state = 'DISCARDED'", [id]),
        );
        removed += 1;
      }
      if (rows.length < batch) return removed;
    }
  }

  private async removeOrphans(before: number): Promise<number> {
    let removed = 0;
    for await (const key of this.store.olderThan(before)) {
      const [row] = await this.database.query<{ id: string }>('SELECT id FROM upload WHERE id = ?', [key]);
      if (row || (await this.claims.isKept(this.database, key))) continue;
      await this.store.remove(key);
      removed += 1;
    }
    return removed;
  }
}
