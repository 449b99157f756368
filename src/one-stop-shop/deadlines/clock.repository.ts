import { type Reader, type Transaction, updateVersioned } from '../../database';
import { refusals } from './deadlines.errors';
import {
  changesOf,
  clockColumns,
  type ClockRecord,
  type StoredClock,
  toRecord,
  toStored,
} from './stored-clock';

type Source = Pick<Reader, 'query'>;

/** The clocks of cases that a transaction has read, as it has left them: an act asks for those of its case again and again. */
const held = new WeakMap<Transaction, Map<string, StoredClock[]>>();

export async function insertClock(tx: Transaction, clock: StoredClock): Promise<void> {
  await tx.insert('clock', [toRecord(clock)]);
  held.get(tx)?.get(clock.caseId)?.push(structuredClone(clock));
}

/**
 * The clock with its row locked; one that the transaction has read already as it is known, for its version is its lock. Throws
 * DEADLINE.CLOCK_NOT_FOUND.
 */
export async function lockClock(tx: Transaction, id: string): Promise<StoredClock> {
  for (const clocks of held.get(tx)?.values() ?? []) {
    const known = clocks.find((clock) => clock.id === id);
    if (known) return structuredClone(known);
  }
  const [record] = await tx.query<ClockRecord>(
    `SELECT ${clockColumns} FROM clock WHERE id = ?${tx.forUpdate}`,
    [id],
  );
  if (!record) throw refusals.clockNotFound({ clockId: id });
  return toStored(record);
}

export async function updateClock(tx: Transaction, clock: StoredClock): Promise<void> {
  clock.version = await updateVersioned(tx, 'clock', clock, changesOf(clock));
  const clocks = held.get(tx)?.get(clock.caseId);
  const place = clocks?.findIndex(({ id }) => id === clock.id) ?? -1;
  if (place >= 0) clocks![place] = structuredClone(clock);
}

/** Many clocks were written at once: what the transaction has read of them is no longer so. */
export const forgetClocks = (tx: Transaction): void => void held.delete(tx);

export async function findClock(source: Source, id: string): Promise<StoredClock | null> {
  const [clock] = await clocksWhere(source, 'id = ?', id);
  return clock ?? null;
}

/** The same under the lock of the case's root instance: read once in a transaction. They are not to be changed. */
export async function heldClocksOfCase(tx: Transaction, caseId: string): Promise<readonly StoredClock[]> {
  const cases = held.get(tx) ?? new Map<string, StoredClock[]>();
  held.set(tx, cases);
  const clocks = cases.get(caseId) ?? (await clocksOfCase(tx, caseId));
  cases.set(caseId, clocks);
  return clocks;
}

export const clocksOfCase = (source: Source, caseId: string): Promise<StoredClock[]> =>
  clocksWhere(source, 'case_id = ?', caseId);

export const clocksOfSubject = (source: Source, subjectId: string): Promise<StoredClock[]> =>
  clocksWhere(source, 'subject_id = ?', subjectId);

/** In the order in which they were started. */
async function clocksWhere(source: Source, where: string, value: string): Promise<StoredClock[]> {
  const records = await source.query<ClockRecord>(
    `SELECT ${clockColumns} FROM clock WHERE ${where} ORDER BY id`,
    [value],
  );
  return records.map(toStored);
}
