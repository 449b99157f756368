import { isUniqueViolation, type Reader, type Transaction, type UnitOfWork } from '../../database';
import { newId } from '../../kernel';
import { clockColumns, type ClockRecord, type StoredClock, toStored } from './stored-clock';

type Source = Pick<Reader, 'query'>;

/** A calendar and the edition its clocks are brought to. */
export interface RecalculatedCalendar {
  key: string;
  edition: string;
}

export interface NewRecalculation {
  cause: string;
  calendars: RecalculatedCalendar[];
  reason: string;
  requestedBy: string;
}

/** The pass for this cause: a new one, or the one that another node has begun. */
export async function openRecalculation(unitOfWork: UnitOfWork, pass: NewRecalculation): Promise<string> {
  const id = newId();
  try {
    await unitOfWork.run(async (tx) =>
      tx.insert('clock_recalculation', [
        {
          id,
          cause: pass.cause,
          calendars: JSON.stringify(pass.calendars),
          reason: pass.reason,
          requested_by: pass.requestedBy,
          started_at: await tx.now(),
          finished_at: null,
          examined: 0,
          moved: 0,
          timers_moved: 0,
          tasks_moved: 0,
        },
      ]),
    );
    return id;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return unitOfWork.run(async (tx) => {
      const [known] = await tx.query<{ id: string }>('SELECT id FROM clock_recalculation WHERE cause = ?', [
        pass.cause,
      ]);
      return known.id;
    });
  }
}

export async function unfinishedRecalculations(
  source: Source,
): Promise<{ id: string; reason: string; calendars: RecalculatedCalendar[] }[]> {
  const rows = await source.query<{ id: string; reason: string; calendars: string }>(
    'SELECT id, reason, calendars FROM clock_recalculation WHERE finished_at IS NULL ORDER BY id',
  );
  return rows.map(({ calendars, ...row }) => ({
    ...row,
    calendars: JSON.parse(calendars) as RecalculatedCalendar[],
  }));
}

/** Whether an open clock of that calendar was counted with another edition. */
export async function hasStale(source: Source, key: string, edition: string): Promise<boolean> {
  const rows = await source.query(
    `SELECT id FROM clock WHERE calendar_key = ? AND state IN ('RUNNING', 'PAUSED') AND calendar_edition <> ? LIMIT 1`,
    [key, edition],
  );
  return rows.length > 0;
}

/** Open clocks that were counted with another edition, locked; those that somebody changes this moment are left out. */
export async function lockStale(
  tx: Transaction,
  { key, edition }: RecalculatedCalendar,
  state: 'RUNNING' | 'PAUSED',
  after: string,
  limit: number,
): Promise<StoredClock[]> {
  const records = await tx.query<ClockRecord>(
    `SELECT ${clockColumns} FROM clock
     WHERE calendar_key = ? AND state = ? AND id > ? AND calendar_edition <> ? ORDER BY id LIMIT ?${tx.skipLocked}`,
    [key, state, after, edition, limit],
  );
  return records.map(toStored);
}

/** What did not move is counted with the new edition all the same. */
export async function confirmClocks(tx: Transaction, ids: string[], edition: string): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute('UPDATE clock SET calendar_edition = ?, version = version + 1 WHERE id IN (?)', [
    edition,
    ids,
  ]);
}

const movable = [
  ['due_at', ({ dueAt }) => dueAt],
  ['due_soon_at', ({ dueSoonAt }) => dueSoonAt],
  ['next_alarm_at', ({ nextAlarmAt }) => nextAlarmAt],
  ['due_soon_told_at', ({ dueSoonToldAt }) => dueSoonToldAt],
  ['overdue_told_at', ({ overdueToldAt }) => overdueToldAt],
  ['ledger', ({ ledger }) => JSON.stringify(ledger)],
] as const satisfies readonly [string, (clock: StoredClock) => string | number | null][];

/** Clocks of one statement: the cost of its CASEs grows with the square. */
const PER_STATEMENT = 50;

/** Writes what a recalculation moved, many rows at a time. The rows are locked. */
export async function moveClocks(
  tx: Transaction,
  clocks: readonly StoredClock[],
  edition: string,
): Promise<void> {
  for (let start = 0; start < clocks.length; start += PER_STATEMENT) {
    const some = clocks.slice(start, start + PER_STATEMENT);
    const cases = ' WHEN ? THEN ?'.repeat(some.length);
    await tx.execute(
      `UPDATE clock SET calendar_edition = ?, version = version + 1,
         ${movable.map(([column]) => `${column} = CASE id${cases} END`).join(', ')}
       WHERE id IN (${some.map(() => '?').join(', ')})`,
      [
        edition,
        ...movable.flatMap(([, valueOf]) => some.flatMap((clock) => [clock.id, valueOf(clock)])),
        ...some.map(({ id }) => id),
      ],
    );
  }
}

/** Leaves in the record of the pass what moved. A clock that moves again in the same pass is listed once, from first to last. */
export async function recordMoves(
  tx: Transaction,
  recalculationId: string,
  examined: number,
  moved: readonly { clock: StoredClock; oldDueAt: number | null }[],
): Promise<void> {
  const ids = moved.map(({ clock }) => clock.id);
  const known =
    ids.length === 0
      ? []
      : await tx.query<{ clock_id: string; old_due_at: number | null }>(
          'SELECT clock_id, old_due_at FROM clock_recalculation_item WHERE recalculation_id = ? AND clock_id IN (?)',
          [recalculationId, ids],
        );
  if (known.length > 0)
    await tx.execute('DELETE FROM clock_recalculation_item WHERE recalculation_id = ? AND clock_id IN (?)', [
      recalculationId,
      known.map(({ clock_id }) => clock_id),
    ]);
  const first = new Map(known.map(({ clock_id, old_due_at }) => [clock_id, old_due_at]));
  await tx.insert(
    'clock_recalculation_item',
    moved.map(({ clock, oldDueAt }) => ({
      recalculation_id: recalculationId,
      clock_id: clock.id,
      case_id: clock.caseId,
      kind: clock.kind,
      old_due_at: first.has(clock.id) ? first.get(clock.id)! : oldDueAt,
      new_due_at: clock.dueAt,
    })),
  );
  await tx.execute('UPDATE clock_recalculation SET examined = examined + ?, moved = moved + ? WHERE id = ?', [
    examined,
    moved.length - known.length,
    recalculationId,
  ]);
}

export async function finishRecalculation(
  unitOfWork: UnitOfWork,
  id: string,
  { timers, tasks }: { timers: number; tasks: number },
): Promise<void> {
  await unitOfWork.run(async (tx) =>
    tx.execute(
      `UPDATE clock_recalculation SET finished_at = COALESCE(finished_at, ?), timers_moved = timers_moved + ?, tasks_moved = tasks_moved + ?
       WHERE id = ?`,
      [await tx.now(), timers, tasks, id],
    ),
  );
}

/** Tasks whose due date is that of a step clock, by the calendar of its agency. */
export async function tasksWithClock(tx: Transaction, taskIds: string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ subject_id: string }>(
    "SELECT subject_id FROM clock WHERE subject_id IN (?) AND kind = 'STEP'",
    [taskIds],
  );
  return new Set(rows.map(({ subject_id }) => subject_id));
}
