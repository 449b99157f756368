import type { Reader } from '../../database';
import type { OfficerFigures, QueueFigures } from './counters-view.dto';

/** Who was called out of turn before the hour they had drawn for has not waited. */
const waited = 'CASE WHEN called_at > queued_at THEN called_at - queued_at ELSE 0 END';

/** Of one group: a day, a service, or everything. */
type Group = 'day' | 'service_id' | null;

interface TicketRow {
  grouped: string | null;
  drawn: number;
  waiting: number;
  served: number;
  skipped: number;
  abandoned: number;
}

interface StayRow {
  grouped: string | null;
  wait: number | null;
  longest: number | null;
  service: number | null;
}

const seconds = (milliseconds: number | null | undefined): number | null =>
  milliseconds === null || milliseconds === undefined ? null : Math.round(Number(milliseconds) / 1_000);

export const noFigures: QueueFigures = {
  drawn: 0,
  waiting: 0,
  served: 0,
  skipped: 0,
  abandoned: 0,
  averageWait: null,
  longestWait: null,
  averageService: null,
  cases: 0,
};

/**
 * Counts and times of tickets that were drawn from the local date `from` until `until`, both included, by group. Waiting is from
 * drawing (or the hour it was drawn for) to the first call, service from the person's coming until they leave that counter; what was never ended counts in no average.
 * Who still waited at the end of a day before `today` has left, whether or not anybody has ended that day.
 */
export async function figuresBy(
  reader: Reader,
  hallId: string,
  { from, until, today }: { from: string; until: string; today: string },
  group: Group,
): Promise<Map<string, QueueFigures>> {
  const grouped = group ?? `''`;
  const parameters = [hallId, from, until];
  const tickets = await reader.query<TicketRow>(
    `SELECT ${grouped} AS grouped, COUNT(*) AS drawn,
       SUM(CASE WHEN state IN ('WAITING', 'TRANSFERRED') AND day >= ? THEN 1 ELSE 0 END) AS waiting,
       SUM(CASE WHEN state = 'FINISHED' OR (state = 'SERVING' AND day < ?) THEN 1 ELSE 0 END) AS served,
       SUM(CASE WHEN state = 'SKIPPED' AND day >= ? THEN 1 ELSE 0 END) AS skipped,
       SUM(CASE WHEN state = 'ABANDONED'
         OR (state IN ('WAITING', 'TRANSFERRED', 'CALLED', 'SKIPPED') AND day < ?) THEN 1 ELSE 0 END) AS abandoned
     FROM queue_ticket WHERE hall_id = ? AND day >= ? AND day <= ?${group ? ` GROUP BY ${group}` : ''}`,
    [today, today, today, today, ...parameters],
  );
  const stays = await reader.query<StayRow>(
    `SELECT ${grouped} AS grouped,
       AVG(CASE WHEN seq = 1 THEN ${waited} END) AS wait,
       MAX(CASE WHEN seq = 1 THEN ${waited} END) AS longest,
       AVG(CASE WHEN outcome IN ('FINISHED', 'TRANSFERRED') THEN ended_at - served_at END) AS service
     FROM ticket_stay WHERE hall_id = ? AND day >= ? AND day <= ?${group ? ` GROUP BY ${group}` : ''}`,
    parameters,
  );
  const linked = await reader.query<{ grouped: string; cases: number }>(
    `SELECT ${group ? `t.${group}` : `''`} AS grouped, COUNT(*) AS cases
     FROM queue_ticket t JOIN ticket_case k ON k.ticket_id = t.id
     WHERE t.hall_id = ? AND t.day >= ? AND t.day <= ?${group ? ` GROUP BY t.${group}` : ''}`,
    parameters,
  );
  const cases = new Map(linked.map((row) => [row.grouped, Number(row.cases)]));
  const times = new Map(stays.map((row) => [row.grouped ?? '', row]));
  return new Map(
    tickets.map((row) => {
      const key = row.grouped ?? '';
      const time = times.get(key);
      return [
        key,
        {
          drawn: Number(row.drawn),
          waiting: Number(row.waiting ?? 0),
          served: Number(row.served ?? 0),
          skipped: Number(row.skipped ?? 0),
          abandoned: Number(row.abandoned ?? 0),
          averageWait: seconds(time?.wait),
          longestWait: seconds(time?.longest),
          averageService: seconds(time?.service),
          cases: cases.get(key) ?? 0,
        },
      ];
    }),
  );
}

/** By who served most. */
export async function figuresOfOfficers(
  reader: Reader,
  hallId: string,
  { from, until }: { from: string; until: string },
): Promise<Omit<OfficerFigures, 'name'>[]> {
  const rows = await reader.query<{
    person_id: string;
    served: number;
    skipped: number;
    transferred: number;
    service: number | null;
  }>(
    `SELECT person_id, SUM(CASE WHEN outcome = 'FINISHED' THEN 1 ELSE 0 END) AS served,
       SUM(CASE WHEN outcome = 'SKIPPED' THEN 1 ELSE 0 END) AS skipped,
       SUM(CASE WHEN outcome = 'TRANSFERRED' THEN 1 ELSE 0 END) AS transferred,
       AVG(CASE WHEN outcome IN ('FINISHED', 'TRANSFERRED') THEN ended_at - served_at END) AS service
     FROM ticket_stay WHERE hall_id = ? AND day >= ? AND day <= ?
     GROUP BY person_id ORDER BY served DESC, person_id`,
    [hallId, from, until],
  );
  const linked = await reader.query<{ linked_by: string; cases: number }>(
    `SELECT k.linked_by, COUNT(*) AS cases FROM queue_ticket t JOIN ticket_case k ON k.ticket_id = t.id
     WHERE t.hall_id = ? AND t.day >= ? AND t.day <= ? GROUP BY k.linked_by`,
    [hallId, from, until],
  );
  const cases = new Map(linked.map((row) => [row.linked_by, Number(row.cases)]));
  return rows.map(({ person_id: personId, served, skipped, transferred, service }) => ({
    personId,
    served: Number(served),
    skipped: Number(skipped),
    transferred: Number(transferred),
    averageService: seconds(service),
    cases: cases.get(personId) ?? 0,
  }));
}

/** Average milliseconds that a service took today at one counter; null = nothing was measured. */
export async function averageServiceToday(
  reader: Reader,
  hallId: string,
  day: string,
  serviceId: string,
): Promise<number | null> {
  const [{ service }] = await reader.query<{ service: number | null }>(
    `SELECT AVG(ended_at - served_at) AS service FROM ticket_stay
     WHERE hall_id = ? AND day = ? AND service_id = ? AND outcome IN ('FINISHED', 'TRANSFERRED')`,
    [hallId, day, serviceId],
  );
  return service === null ? null : Number(service);
}
