import type { Reader } from '../../database';
import type { LocalizedText } from '../../kernel';

export interface Hall {
  id: string;
  agencyId: string;
  unitId: string;
  key: string;
  name: LocalizedText;
  /** The local date of its queue. */
  day: string;
  /** The local date whose queue was closed before its end. */
  closedDay: string | null;
  version: number;
}

export interface HallService {
  id: string;
  letter: string;
  name: LocalizedText;
  fields: string[];
  procedures: string[];
  isOffered: boolean;
}

export interface Counter {
  id: string;
  hallId: string;
  number: number;
  name: LocalizedText;
  services: string[];
  isInUse: boolean;
  personId: string | null;
  openedAt: number | null;
}

interface HallRow {
  id: string;
  agency_id: string;
  unit_id: string;
  hall_key: string;
  name: string;
  queue_day: string;
  closed_day: string | null;
  version: number;
}

interface ServiceRow {
  id: string;
  letter: string;
  name: string;
  fields: string;
  procedures: string;
  is_offered: number;
}

interface CounterRow {
  id: string;
  hall_id: string;
  number: number;
  name: string;
  services: string;
  is_in_use: number;
  person_id: string | null;
  opened_at: number | null;
}

const columns = 'id, agency_id, unit_id, hall_key, name, queue_day, closed_day, version';

const hallOf = (row: HallRow): Hall => ({
  id: row.id,
  agencyId: row.agency_id,
  unitId: row.unit_id,
  key: row.hall_key,
  name: JSON.parse(row.name) as LocalizedText,
  day: row.queue_day,
  closedDay: row.closed_day,
  version: Number(row.version),
});

const counterOf = (row: CounterRow): Counter => ({
  id: row.id,
  hallId: row.hall_id,
  number: Number(row.number),
  name: JSON.parse(row.name) as LocalizedText,
  services: JSON.parse(row.services) as string[],
  isInUse: Number(row.is_in_use) === 1,
  personId: row.person_id,
  openedAt: row.opened_at === null ? null : Number(row.opened_at),
});

export async function findHall(reader: Reader, id: string, forUpdate = ''): Promise<Hall | undefined> {
  const [row] = await reader.query<HallRow>(`SELECT ${columns} FROM hall WHERE id = ?${forUpdate}`, [id]);
  return row && hallOf(row);
}

/** By agency and key. */
export async function loadHalls(reader: Reader): Promise<Hall[]> {
  const rows = await reader.query<HallRow>(`SELECT ${columns} FROM hall ORDER BY agency_id, hall_key`);
  return rows.map(hallOf);
}

export async function loadServices(reader: Reader, hallId: string): Promise<HallService[]> {
  const rows = await reader.query<ServiceRow>(
    `SELECT id, letter, name, fields, procedures, is_offered FROM hall_service
     WHERE hall_id = ? ORDER BY place, letter`,
    [hallId],
  );
  return rows.map((row) => ({
    id: row.id,
    letter: row.letter,
    name: JSON.parse(row.name) as LocalizedText,
    fields: JSON.parse(row.fields) as string[],
    procedures: JSON.parse(row.procedures) as string[],
    isOffered: Number(row.is_offered) === 1,
  }));
}

const counterColumns = 'id, hall_id, number, name, services, is_in_use, person_id, opened_at';

/** By number. */
export async function loadCounters(reader: Reader, hallId: string): Promise<Counter[]> {
  const rows = await reader.query<CounterRow>(
    `SELECT ${counterColumns} FROM counter WHERE hall_id = ? ORDER BY number`,
    [hallId],
  );
  return rows.map(counterOf);
}

export async function findCounter(reader: Reader, id: string): Promise<Counter | undefined> {
  const [row] = await reader.query<CounterRow>(`SELECT ${counterColumns} FROM counter WHERE id = ?`, [id]);
  return row && counterOf(row);
}

export async function findCounterOf(reader: Reader, personId: string): Promise<Counter | undefined> {
  const [row] = await reader.query<CounterRow>(
    `SELECT ${counterColumns} FROM counter WHERE person_id = ? ORDER BY opened_at DESC LIMIT 1`,
    [personId],
  );
  return row && counterOf(row);
}

export interface Shift {
  counterId: string;
  day: string;
  fromAt: number;
  untilAt: number;
  mainPersonId: string;
  backupPersonId: string | null;
}

interface ShiftRow {
  counter_id: string;
  day: string;
  from_at: number;
  until_at: number;
  main_person_id: string;
  backup_person_id: string | null;
}

export async function loadShifts(reader: Reader, hallId: string, day: string): Promise<Shift[]> {
  const rows = await reader.query<ShiftRow>(
    `SELECT counter_id, day, from_at, until_at, main_person_id, backup_person_id FROM counter_shift
     WHERE hall_id = ? AND day = ? ORDER BY from_at, counter_id`,
    [hallId, day],
  );
  return rows.map((row) => ({
    counterId: row.counter_id,
    day: row.day,
    fromAt: Number(row.from_at),
    untilAt: Number(row.until_at),
    mainPersonId: row.main_person_id,
    backupPersonId: row.backup_person_id,
  }));
}

/** Halls in which this person has a shift on that day. */
export async function loadHallsOnShift(reader: Reader, personId: string, day: string): Promise<string[]> {
  const rows = await reader.query<{ hall_id: string }>(
    'SELECT DISTINCT hall_id FROM counter_shift WHERE day = ? AND (main_person_id = ? OR backup_person_id = ?)',
    [day, personId, personId],
  );
  return rows.map(({ hall_id: id }) => id);
}

/** By hall. A counter that nobody has closed on an earlier day is closed. */
export async function countOpenCounters(reader: Reader, today: string): Promise<Map<string, number>> {
  const rows = await reader.query<{ hall_id: string; count: number }>(
    `SELECT hall_id, COUNT(*) AS count FROM counter
     WHERE person_id IS NOT NULL AND hall_id IN (SELECT id FROM hall WHERE queue_day = ?) GROUP BY hall_id`,
    [today],
  );
  return new Map(rows.map(({ hall_id: id, count }) => [id, Number(count)]));
}
