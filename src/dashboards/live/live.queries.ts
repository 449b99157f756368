import { isoOrNull } from '../../kernel';
import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '../../database';
import { Definitions } from '../../definitions';
import { OutboxFeed } from '../../outbox';
import type { LiveIncident, LiveInstance, LiveLane, LiveSnapshot, LiveTimer } from '../contract';

/**
 * A snapshot is shared by everyone who asks within this time, in milliseconds, or within so many times the time it
 * took to read: however much is open, looking on costs the server a small part of its time.
 */
const freshFor = 300;
const restPerCost = 10;
/** The queue of the jobs that the server itself carries out, timers among them. */
const serverQueue = 'server';
const shownInstances = 200;
const shownTasksPerLane = 20;
const shownTimers = 10;
const shownIncidents = 50;

interface TaskRow {
  id: string;
  name: string;
  instance_id: string;
  business_key: string | null;
  lane: string | null;
  assignee: string | null;
  due_at: number | null;
}

/** What the first page shows, read from the runtime's committed rows in one consistent snapshot. */
@Injectable()
export class LiveQueries {
  private known?: { until: number; snapshot: Promise<LiveSnapshot> };

  constructor(
    private readonly database: Database,
    private readonly feed: OutboxFeed,
    private readonly definitions: Definitions,
  ) {}

  snapshot(): Promise<LiveSnapshot> {
    const now = performance.now();
    if (!this.known || now > this.known.until) {
      const snapshot = this.read();
      const known = (this.known = { until: Infinity, snapshot });
      snapshot.then(
        () => (known.until = now + Math.max(freshFor, (performance.now() - now) * restPerCost)),
        () => (this.known = undefined),
      );
    }
    return this.known.snapshot;
  }

  private async read(): Promise<LiveSnapshot> {
    // The number comes first: rows may be newer than it, never older.
    const seq = await this.feed.latest();
    const now = Date.now();
    const parts = await this.database.read(async (reader) => ({
      totals: await readTotals(reader, now),
      procedures: await reader.query<{ definition_key: string; definition_id: string; n: number }>(
        `SELECT definition_key, MAX(definition_id) AS definition_id, COUNT(*) AS n FROM process_instance
         WHERE state = 'active' GROUP BY definition_key ORDER BY definition_key`,
      ),
      instances: await readInstances(reader),
      lanes: await readLanes(reader, now),
      timers: await reader.query<TimerRow>(
        `SELECT j.id, j.instance_id, j.element_id, j.due_at, i.business_key, i.definition_id FROM job j
         JOIN process_instance i ON i.id = j.instance_id
         WHERE j.queue = ? AND j.kind = 'timer' AND j.available_at IS NOT NULL
         ORDER BY j.available_at LIMIT ?`,
        [serverQueue, shownTimers],
      ),
      incidents: await reader.query<IncidentRow>(
        `SELECT x.id, x.instance_id, x.element_id, x.code, x.message, x.created_at, i.business_key, i.definition_id
         FROM incident x JOIN process_instance i ON i.id = x.instance_id
         WHERE x.state = 'open' ORDER BY x.id DESC LIMIT ?`,
        [shownIncidents],
      ),
    }));
    const names = new ElementNames(this.definitions, this.database);
    return {
      seq,
      at: new Date(now).toISOString(),
      totals: parts.totals,
      procedures: await Promise.all(
        parts.procedures.map(async ({ definition_key: key, definition_id, n }) => ({
          key,
          name: await names.process(definition_id),
          active: n,
        })),
      ),
      instances: await Promise.all(
        parts.instances.map(async (row): Promise<LiveInstance> => ({
          id: row.id,
          definitionId: row.definition_id,
          definitionKey: row.definition_key,
          definitionName: await names.process(row.definition_id),
          businessKey: row.business_key,
          state: row.state,
          startedAt: new Date(row.started_at).toISOString(),
          openTasks: row.open_tasks,
          incidents: row.incidents,
          dueAt: isoOrNull(row.due_at),
        })),
      ),
      lanes: parts.lanes,
      timers: await Promise.all(
        parts.timers.map(async (row): Promise<LiveTimer> => ({
          jobId: row.id,
          instanceId: row.instance_id,
          businessKey: row.business_key,
          elementId: row.element_id,
          elementName: await names.element(row.definition_id, row.element_id),
          dueAt: new Date(row.due_at).toISOString(),
        })),
      ),
      incidents: await Promise.all(
        parts.incidents.map(async (row): Promise<LiveIncident> => ({
          id: row.id,
          instanceId: row.instance_id,
          businessKey: row.business_key,
          elementId: row.element_id,
          elementName: await names.element(row.definition_id, row.element_id),
          code: row.code,
          message: row.message,
          raisedAt: new Date(row.created_at).toISOString(),
        })),
      ),
    };
  }
}

interface TimerRow {
  id: string;
  instance_id: string;
  element_id: string;
  due_at: number;
  business_key: string | null;
  definition_id: string;
}

interface IncidentRow {
  id: string;
  instance_id: string;
  element_id: string;
  code: string;
  message: string;
  created_at: number;
  business_key: string | null;
  definition_id: string;
}

interface InstanceRow {
  id: string;
  definition_id: string;
  definition_key: string;
  business_key: string | null;
  state: string;
  started_at: number;
  open_tasks: number;
  incidents: number;
  due_at: number | null;
}

/** Names as the designer wrote them; the id where there is none. */
class ElementNames {
  constructor(
    private readonly definitions: Definitions,
    private readonly database: Database,
  ) {}

  async process(definitionId: string): Promise<string> {
    const { graph } = await this.definitions.get(this.database, definitionId);
    return graph.name ?? graph.processId;
  }

  async element(definitionId: string, elementId: string): Promise<string> {
    const { graph } = await this.definitions.get(this.database, definitionId);
    return graph.nodes[elementId]?.name ?? elementId;
  }
}

async function readTotals(reader: Reader, now: number): Promise<LiveSnapshot['totals']> {
  const count = async (sql: string, ...parameters: number[]) =>
    (await reader.query<{ n: number }>(sql, parameters))[0].n;
  return {
    active: await count("SELECT COUNT(*) AS n FROM process_instance WHERE state = 'active'"),
    completed: await count("SELECT COUNT(*) AS n FROM process_instance WHERE state = 'completed'"),
    openTasks: await count("SELECT COUNT(*) AS n FROM task WHERE state = 'open'"),
    overdueTasks: await count("SELECT COUNT(*) AS n FROM task WHERE state = 'open' AND due_order < ?", now),
    timers: await count("SELECT COUNT(*) AS n FROM job WHERE kind = 'timer' AND available_at IS NOT NULL"),
    incidents: await count("SELECT COUNT(*) AS n FROM incident WHERE state = 'open'"),
  };
}

/** The newest running instances with what is open in each; one state at a time, so that an index gives the order. */
async function readInstances(reader: Reader): Promise<InstanceRow[]> {
  const rows: InstanceRow[] = [];
  for (const state of ['active', 'suspended'])
    rows.push(
      ...(await reader.query<InstanceRow>(
        `SELECT i.id, i.definition_id, i.definition_key, i.business_key, i.state, i.started_at,
           (SELECT COUNT(*) FROM task t WHERE t.instance_id = i.id AND t.state = 'open') AS open_tasks,
           (SELECT MIN(t.due_at) FROM task t WHERE t.instance_id = i.id AND t.state = 'open') AS due_at,
           (SELECT COUNT(*) FROM incident x WHERE x.instance_id = i.id AND x.state = 'open') AS incidents
         FROM process_instance i WHERE i.state = ? ORDER BY i.id DESC LIMIT ?`,
        [state, shownInstances],
      )),
    );
  return rows.sort((one, other) => (one.id < other.id ? 1 : -1)).slice(0, shownInstances);
}

async function readLanes(reader: Reader, now: number): Promise<LiveLane[]> {
  const totals = await reader.query<{ lane: string | null; open: number; overdue: number }>(
    `SELECT lane, COUNT(*) AS open, SUM(CASE WHEN due_order < ? THEN 1 ELSE 0 END) AS overdue
     FROM task WHERE state = 'open' GROUP BY lane ORDER BY lane`,
    [now],
  );
  return Promise.all(
    totals.map(async ({ lane, open, overdue }) => ({
      name: lane ?? '',
      open,
      overdue: Number(overdue),
      tasks: (await readTasks(reader, lane)).map((row) => ({
        id: row.id,
        name: row.name,
        instanceId: row.instance_id,
        businessKey: row.business_key,
        dueAt: isoOrNull(row.due_at),
        assignee: row.assignee,
      })),
    })),
  );
}

const readTasks = (reader: Reader, lane: string | null): Promise<TaskRow[]> =>
  reader.query<TaskRow>(
    `SELECT id, name, instance_id, business_key, lane, assignee, due_at FROM task
     WHERE state = 'open' AND ${lane === null ? 'lane IS NULL' : 'lane = ?'} ORDER BY due_order, id LIMIT ?`,
    lane === null ? [shownTasksPerLane] : [lane, shownTasksPerLane],
  );
