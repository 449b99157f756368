import type { Reader, Transaction } from '../../database';
import { atCounterStates, type QueuedTicket, type TicketState, waitingStates } from './queue.policy';

export interface Ticket extends QueuedTicket {
  hallId: string;
  day: string;
  priority: string | null;
  appointedAt: number | null;
  state: TicketState;
  source: 'KIOSK' | 'DESK';
  queuedAt: number;
  calls: number;
  calledAt: number | null;
  servedAt: number | null;
  endedAt: number | null;
  version: number;
}

interface TicketRow {
  id: string;
  hall_id: string;
  service_id: string;
  day: string;
  label: string;
  priority: string | null;
  state: TicketState;
  source: 'KIOSK' | 'DESK';
  drawn_at: number;
  appointed_at: number | null;
  rank_at: number;
  queued_at: number;
  counter_id: string | null;
  calls: number;
  called_at: number | null;
  served_at: number | null;
  ended_at: number | null;
  version: number;
}

const columns = `id, hall_id, service_id, day, label, priority, state, source, drawn_at, appointed_at, rank_at, queued_at, counter_id, calls,
  called_at, served_at, ended_at, version`;

const maybe = (value: number | null): number | null => (value === null ? null : Number(value));

const ticketOf = (row: TicketRow): Ticket => ({
  id: row.id,
  hallId: row.hall_id,
  serviceId: row.service_id,
  day: row.day,
  label: row.label,
  priority: row.priority,
  state: row.state,
  source: row.source,
  drawnAt: Number(row.drawn_at),
  appointedAt: maybe(row.appointed_at),
  rankAt: Number(row.rank_at),
  queuedAt: Number(row.queued_at),
  counterId: row.counter_id,
  calls: Number(row.calls),
  calledAt: maybe(row.called_at),
  servedAt: maybe(row.served_at),
  endedAt: maybe(row.ended_at),
  version: Number(row.version),
});

export async function findTicket(reader: Reader, id: string): Promise<Ticket | undefined> {
  const [row] = await reader.query<TicketRow>(`SELECT ${columns} FROM queue_ticket WHERE id = ?`, [id]);
  return row && ticketOf(row);
}

/** Of a hall and day in these states, the first in turn first. */
export async function loadTickets(
  reader: Reader,
  hallId: string,
  day: string,
  states: readonly TicketState[],
): Promise<Ticket[]> {
  const rows = await reader.query<TicketRow>(
    `SELECT ${columns} FROM queue_ticket WHERE hall_id = ? AND day = ? AND state IN (?)
     ORDER BY rank_at, drawn_at, label`,
    [hallId, day, [...states]],
  );
  return rows.map(ticketOf);
}

export const loadWaiting = (reader: Reader, hallId: string, day: string): Promise<Ticket[]> =>
  loadTickets(reader, hallId, day, waitingStates);

/** By hall. */
export async function countWaiting(reader: Reader, day: string): Promise<Map<string, number>> {
  const rows = await reader.query<{ hall_id: string; count: number }>(
    `SELECT hall_id, COUNT(*) AS count FROM queue_ticket
     WHERE hall_id IN (SELECT id FROM hall WHERE queue_day = ?) AND day = ? AND state IN (?) GROUP BY hall_id`,
    [day, day, [...waitingStates]],
  );
  return new Map(rows.map(({ hall_id: id, count }) => [id, Number(count)]));
}

/** What is called to this counter or served at it. */
export async function findAtCounter(
  reader: Reader,
  { id, hallId }: { id: string; hallId: string },
  day: string,
): Promise<Ticket | undefined> {
  const here = await loadTickets(reader, hallId, day, atCounterStates);
  return here.find(({ counterId }) => counterId === id);
}

/** The last calls of the day that are still worth hearing, newest first. */
export async function loadCalls(
  reader: Reader,
  hallId: string,
  day: string,
  limit: number,
): Promise<Ticket[]> {
  const rows = await reader.query<TicketRow>(
    `SELECT ${columns} FROM queue_ticket
     WHERE hall_id = ? AND day = ? AND state IN ('CALLED', 'SERVING', 'FINISHED') AND called_at IS NOT NULL
     ORDER BY called_at DESC, label LIMIT ${limit}`,
    [hallId, day],
  );
  return rows.map(ticketOf);
}

export async function nextSerial(
  reader: Reader,
  hallId: string,
  day: string,
  series: string,
): Promise<number> {
  const [{ last }] = await reader.query<{ last: number | null }>(
    'SELECT MAX(serial) AS last FROM queue_ticket WHERE hall_id = ? AND day = ? AND series = ?',
    [hallId, day, series],
  );
  return Number(last ?? 0) + 1;
}

/** Saves what a move has made of it. The hall's lock is held, so nobody else has written it since it was read. */
export async function saveTicket(tx: Transaction, ticket: Ticket): Promise<void> {
  await tx.execute(
    `UPDATE queue_ticket SET service_id = ?, state = ?, rank_at = ?, queued_at = ?, counter_id = ?, calls = ?,
       called_at = ?, served_at = ?, ended_at = ?, version = version + 1 WHERE id = ?`,
    [
      ticket.serviceId,
      ticket.state,
      ticket.rankAt,
      ticket.queuedAt,
      ticket.counterId,
      ticket.calls,
      ticket.calledAt,
      ticket.servedAt,
      ticket.endedAt,
      ticket.id,
    ],
  );
}

export interface TicketCase {
  caseId: string;
  caseCode: string;
}

export async function loadCases(
  reader: Reader,
  ticketIds: readonly string[],
): Promise<Map<string, TicketCase[]>> {
  const found = new Map<string, TicketCase[]>();
  if (ticketIds.length === 0) return found;
  const rows = await reader.query<{ ticket_id: string; case_id: string; case_code: string }>(
    'SELECT ticket_id, case_id, case_code FROM ticket_case WHERE ticket_id IN (?) ORDER BY linked_at, case_code',
    [[...ticketIds]],
  );
  for (const { ticket_id: id, case_id: caseId, case_code: caseCode } of rows)
    found.set(id, [...(found.get(id) ?? []), { caseId, caseCode }]);
  return found;
}

export interface PassedOn {
  counterId: string;
  personId: string;
  at: number;
  reason: string | null;
}

/** By ticket: the last time it was passed on. */
export async function loadPassedOn(
  reader: Reader,
  ticketIds: readonly string[],
): Promise<Map<string, PassedOn>> {
  if (ticketIds.length === 0) return new Map();
  const rows = await reader.query<{
    ticket_id: string;
    counter_id: string;
    person_id: string;
    ended_at: number;
    reason: string | null;
  }>(
    `SELECT ticket_id, counter_id, person_id, ended_at, reason FROM ticket_stay
     WHERE ticket_id IN (?) AND outcome = 'TRANSFERRED' ORDER BY ticket_id, seq`,
    [[...ticketIds]],
  );
  return new Map(
    rows.map(({ ticket_id: id, counter_id: counterId, person_id: personId, ended_at: at, reason }) => [
      id,
      { counterId, personId, at: Number(at), reason },
    ]),
  );
}
