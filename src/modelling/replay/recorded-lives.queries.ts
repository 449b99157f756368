import type { Database } from '../../database';
import type { JsonObject } from '../../kernel';
import { lifeOf, type RecordedEvent, type RecordedInstance, type RecordedLife } from './recorded-life';

/** Rows read at once. */
const atOnce = 100;

interface InstanceRow {
  id: string;
  definitionKey: string;
  businessKey: string | null;
  startedAt: number;
  endedAt: number | null;
}

interface EventRow {
  rootId: string;
  instanceId: string;
  process: string;
  type: string;
  elementId: string;
  executionId: string;
  at: number;
  data: string | null;
}

/**
 * The cases of these processes that began in a period (epoch ms, the end is not in it), `most` of them evenly over the period when
 * there are more, and how many there are.
 */
export async function recordedLives(
  database: Pick<Database, 'query'>,
  wanted: { processes: readonly string[]; from: number; until: number; most: number },
): Promise<{ lives: RecordedLife[]; count: number }> {
  const { processes, from, until, most } = wanted;
  if (processes.length === 0) return { lives: [], count: 0 };
  const rows = await database.query<InstanceRow>(
    `SELECT id, definition_key AS definitionKey, business_key AS businessKey, started_at AS startedAt, ended_at AS endedAt
       FROM process_instance
      WHERE parent_id IS NULL AND definition_key IN (${holes(processes)}) AND started_at >= ? AND started_at < ?
      ORDER BY started_at, id`,
    [...processes, from, until],
  );
  const step = Math.max(1, rows.length / most);
  const chosen = rows.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  const lives: RecordedLife[] = [];
  for (let first = 0; first < chosen.length; first += atOnce) {
    const some = chosen.slice(first, first + atOnce);
    const ids = some.map(({ id }) => id);
    const events = await eventsOf(database, ids);
    const calendars = await calendarsOf(database, ids);
    for (const row of some)
      lives.push(lifeOf(instanceOf(row, calendars.get(row.id) ?? null), events.get(row.id) ?? []));
  }
  return { lives, count: rows.length };
}

async function eventsOf(
  database: Pick<Database, 'query'>,
  roots: readonly string[],
): Promise<Map<string, RecordedEvent[]>> {
  const rows = await database.query<EventRow>(
    `SELECT i.root_id AS rootId, h.instance_id AS instanceId, i.definition_key AS process, h.type AS type,
            h.element_id AS elementId, h.execution_id AS executionId, h.at AS at, h.data AS data
       FROM history_event h JOIN process_instance i ON i.id = h.instance_id
      WHERE i.root_id IN (${holes(roots)})
      ORDER BY h.at, h.instance_id, h.seq`,
    [...roots],
  );
  const events = new Map<string, RecordedEvent[]>();
  for (const { rootId, data, at, ...row } of rows) {
    const event = { ...row, at: Number(at), data: data === null ? null : (JSON.parse(data) as JsonObject) };
    const known = events.get(rootId);
    if (known) known.push(event);
    else events.set(rootId, [event]);
  }
  return events;
}

/** By which the legal clocks of the cases counted; of several the newest says it. */
async function calendarsOf(
  database: Pick<Database, 'query'>,
  roots: readonly string[],
): Promise<Map<string, string>> {
  const rows = await database.query<{ instanceId: string; calendarKey: string }>(
    `SELECT f.instance_id AS instanceId, c.calendar_key AS calendarKey
       FROM case_file f JOIN clock c ON c.case_id = f.id
      WHERE c.kind IN ('ACCEPTANCE', 'CASE') AND f.instance_id IN (${holes(roots)})
      ORDER BY c.started_at, c.id`,
    [...roots],
  );
  return new Map(rows.map(({ instanceId, calendarKey }) => [instanceId, calendarKey]));
}

const instanceOf = (
  { id, definitionKey, businessKey, startedAt, endedAt }: InstanceRow,
  calendarKey: string | null,
): RecordedInstance => ({
  id,
  process: definitionKey,
  caseCode: businessKey,
  calendarKey,
  startedAt: Number(startedAt),
  endedAt: endedAt === null ? null : Number(endedAt),
});

const holes = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
