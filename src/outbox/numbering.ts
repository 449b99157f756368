import { faultPoint, Passes } from '../kernel';
import type { Database, Transaction, UnitOfWork } from '../database';

const batch = 500;

/**
 * Gives committed events their numbers. Auto-increment ids are taken before the commit, so their order is not
 * an order of commits and a reader who follows them misses late ones. Numbers are given afterwards, under one
 * row lock, to rows that are already committed: whoever has read up to n has read everything up to n, for good.
 * Events of one instance keep their order, because its commands exclude each other and their ids ascend.
 */
export class Numbering {
  private readonly passes = new Passes(() => this.numberAll());

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** When this resolves, every event that was committed before the call has its number. */
  run(): Promise<void> {
    return this.passes.run();
  }

  private async numberAll(): Promise<void> {
    for (;;) {
      const waiting = await this.database.query('SELECT id FROM outbox_event WHERE gseq IS NULL LIMIT 1');
      if (waiting.length === 0) return;
      const numbered = await this.unitOfWork.run(numberBatch);
      if (numbered < batch) return;
    }
  }
}

async function numberBatch(tx: Transaction): Promise<number> {
  const [{ value }] = await tx.query<{ value: number }>(
    `SELECT value FROM outbox_counter WHERE id = 1${tx.forUpdate}`,
  );
  const rows = await tx.query<{ id: number }>(
    'SELECT id FROM outbox_event WHERE gseq IS NULL ORDER BY id LIMIT ?',
    [batch],
  );
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  // Ids mostly ascend by one, so "id + shift" per unbroken run says it shorter than one case per row.
  const runs = runsOf(ids, value);
  await tx.execute(
    `UPDATE outbox_event SET gseq = id + CASE ${runs.map(() => 'WHEN id <= ? THEN ?').join(' ')} END
     WHERE id IN (?)`,
    [...runs.flatMap(({ last, shift }) => [last, shift]), ids],
  );
  await tx.execute('UPDATE outbox_counter SET value = ? WHERE id = 1', [value + ids.length]);
  await faultPoint('outbox.numbered');
  return ids.length;
}

/** Unbroken runs of ascending ids; `id + shift` numbers them from `after + 1` on. */
export function runsOf(ids: readonly number[], after: number): { last: number; shift: number }[] {
  const runs: { last: number; shift: number }[] = [];
  ids.forEach((id, position) => {
    const shift = after + position + 1 - id;
    const run = runs.at(-1);
    if (run?.shift === shift) run.last = id;
    else runs.push({ last: id, shift });
  });
  return runs;
}
