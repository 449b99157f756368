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

export async function insertClock(tx: Transaction, clock: StoredClock): Promise<void> {
  await tx.insert('clock', [toRecord(clock)]);
}

/** The clock with its row locked. Throws DEADLINE.CLOCK_NOT_FOUND. */
export async function lockClock(tx: Transaction, id: string): Promise<StoredClock> {
  const [record] = await tx.query<ClockRecord>(
    `SELECT ${clockColumns} FROM clock WHERE id = ?${tx.forUpdate}`,
    [id],
  );
  if (!record) throw refusals.clockNotFound({ clockId: id });
  return toStored(record);
}

export async function updateClock(tx: Transaction, clock: StoredClock): Promise<void> {
  clock.version = await updateVersioned(tx, 'clock', clock, changesOf(clock));
}

export async function findClock(source: Source, id: string): Promise<StoredClock | null> {
  const [clock] = await clocksWhere(source, 'id = ?', id);
  return clock ?? null;
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
