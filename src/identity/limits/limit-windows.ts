import type { Transaction, UnitOfWork } from '../../database';
import type { Keys } from '../keys/keys';

/** What is known of a bucket: how much was taken by all nodes together, and when its window ends (epoch milliseconds). */
export interface LimitWindow {
  taken: number;
  endsAt: number;
}

export interface Taking {
  bucket: string;
  amount: number;
  /** Milliseconds of a window that begins with this taking. */
  per: number;
}

/**
 * The windows that all nodes count in, by the database's time. A window begins with the first taking after the one before
 * has ended, so two neighbouring windows can bring twice the limit close together, and never more.
 */
export class LimitWindows {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: Keys,
  ) {}

  /** Adds all takings in one transaction; answers the database's time and the windows as they are then, in the same order. */
  add(takings: readonly Taking[]): Promise<{ now: number; windows: LimitWindow[] }> {
    const rows = takings.map(({ bucket, ...taking }) => ({
      key: this.keys.digest('limit', bucket),
      ...taking,
    }));
    return this.unitOfWork.run(async (tx) => {
      const now = await tx.now();
      // In one order everywhere, so that two nodes never wait for each other.
      for (const row of rows.toSorted((one, other) => (one.key < other.key ? -1 : 1)))
        await add(tx, row, now);
      const found = await tx.query<{ bucket: string; taken: number; ends_at: number }>(
        'SELECT bucket, taken, ends_at FROM limit_window WHERE bucket IN (?)',
        [rows.map(({ key }) => key)],
      );
      const byKey = new Map(found.map((row) => [row.bucket, row]));
      return {
        now,
        windows: rows.map(({ key }) => {
          const { taken, ends_at } = byKey.get(key)!;
          return { taken: Number(taken), endsAt: Number(ends_at) };
        }),
      };
    });
  }

  /** Forgets windows that have ended, a thousand at a time. Answers how many. */
  async sweep(): Promise<number> {
    for (let swept = 0; ;) {
      const affected = await this.unitOfWork.run(async (tx) => {
        const now = await tx.now();
        const ended = await tx.query<{ bucket: string }>(
          'SELECT bucket FROM limit_window WHERE ends_at <= ? ORDER BY ends_at LIMIT 1000',
          [now],
        );
        if (ended.length === 0) return 0;
        // A window may have begun anew since it was read.
        await tx.execute('DELETE FROM limit_window WHERE bucket IN (?) AND ends_at <= ?', [
          ended.map(({ bucket }) => bucket),
          now,
        ]);
        return ended.length;
      });
      swept += affected;
      if (affected < 1_000) return swept;
    }
  }
}

/**
 * One statement, so that takings that meet wait for each other at the row. MySQL assigns from left to right: `taken` is
 * decided by the end of the old window.
 */
async function add(
  tx: Transaction,
  { key, amount, per }: { key: string; amount: number; per: number },
  now: number,
) {
  const onDuplicate =
    tx.dialect === 'mysql' ? 'ON DUPLICATE KEY UPDATE' : 'ON CONFLICT (bucket) DO UPDATE SET';
  await tx.execute(
    `INSERT INTO limit_window (bucket, taken, ends_at) VALUES (?, ?, ?) ${onDuplicate}
       taken = CASE WHEN ends_at <= ? THEN ? ELSE taken + ? END,
       ends_at = CASE WHEN ends_at <= ? THEN ? ELSE ends_at END`,
    [key, amount, now + per, now, amount, amount, now, now + per],
  );
}
