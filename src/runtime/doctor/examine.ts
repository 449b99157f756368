import type { Database, Reader } from '../../database';
import { Definitions } from '../../definitions';
import type { EngineState } from '../engine/contract';
import { cores } from '../cores';
import { asTokenState, checkInvariants } from '../engine/token-core';
import { toRow } from '../instances/instance.repository';
import type { InstanceRecord } from '../instances/instance.repository';
import type { InstanceRow } from '../instances/tree-member';
import { checkInstance } from './check-instance';
import type { InstanceFile } from './check-instance';
import type { Finding } from './finding';

export interface Examination {
  findings: Finding[];
  /** How much was looked at. */
  looked: { instances: number; waits: number; jobs: number; historyEvents: number; outboxEvents: number };
}

const PAGE = 200;

/**
 * Looks at a live database and proves that what must hold does. It only reads, a page of instances at a time, each
 * page as one consistent snapshot, so it may run beside the server.
 */
export async function examine(database: Database, now = Date.now()): Promise<Examination> {
  const definitions = new Definitions();
  const findings: Finding[] = [];
  const looked = { instances: 0, waits: 0, jobs: 0, historyEvents: 0, outboxEvents: 0 };
  for (let after = ''; ;) {
    const files = await database.read((reader) => readPage(reader, definitions, after, now));
    for (const file of files) {
      findings.push(...checkInstance(file));
      looked.instances += 1;
      looked.waits += 'waits' in file.view ? file.view.waits.length : 0;
      looked.jobs += file.jobs.length;
      looked.historyEvents += file.history.count;
    }
    if (files.length < PAGE) break;
    after = files[files.length - 1].row.id;
  }
  await database.read(async (reader) => {
    findings.push(...(await checkCommands(reader)), ...(await checkLooseRows(reader)));
    const outbox = await checkOutbox(reader);
    findings.push(...outbox.findings);
    looked.outboxEvents = outbox.count;
  });
  return { findings, looked };
}

async function readPage(
  reader: Reader,
  definitions: Definitions,
  after: string,
  now: number,
): Promise<InstanceFile[]> {
  const records = await reader.query<InstanceRecord>(
    'SELECT * FROM process_instance WHERE id > ? ORDER BY id LIMIT ?',
    [after, PAGE],
  );
  if (records.length === 0) return [];
  const ids = records.map(({ id }) => id);
  const history = byInstance(
    await reader.query<{ instance_id: string; n: number; first: number; last: number }>(
      `SELECT instance_id, COUNT(*) AS n, MIN(seq) AS first, MAX(seq) AS last FROM history_event
       WHERE instance_id IN (?) GROUP BY instance_id`,
      [ids],
    ),
  );
  const tasks = byInstance(
    await reader.query<{ instance_id: string; wait_id: string; element_id: string }>(
      "SELECT instance_id, wait_id, element_id FROM task WHERE instance_id IN (?) AND state = 'open'",
      [ids],
    ),
  );
  const jobs = byInstance(
    await reader.query<{
      instance_id: string;
      id: string;
      wait_id: string | null;
      element_id: string;
      kind: string;
      state: string;
      attempts: number;
      max_attempts: number;
      available_at: number | null;
      owner: string | null;
    }>(
      `SELECT instance_id, id, wait_id, element_id, kind, state, attempts, max_attempts, available_at, owner
       FROM job
       WHERE instance_id IN (?)`,
      [ids],
    ),
  );
  const subscriptions = byInstance(
    await reader.query<{
      instance_id: string;
      wait_id: string;
      element_id: string;
      kind: string;
      name: string;
    }>('SELECT instance_id, wait_id, element_id, kind, name FROM subscription WHERE instance_id IN (?)', [
      ids,
    ]),
  );
  const incidents = byInstance(
    await reader.query<{ instance_id: string; kind: string; source_id: string }>(
      "SELECT instance_id, kind, source_id FROM incident WHERE instance_id IN (?) AND state = 'open'",
      [ids],
    ),
  );
  const called = byParent(
    await reader.query<{ id: string; parent_id: string; parent_wait_id: string; state: string }>(
      'SELECT id, parent_id, parent_wait_id, state FROM process_instance WHERE parent_id IN (?)',
      [ids],
    ),
  );
  const files: InstanceFile[] = [];
  for (const record of records) {
    const row = toRow(record);
    const opened = await open(reader, definitions, row, record.engine_state);
    const counted = history.get(row.id)?.[0];
    files.push({
      row,
      now,
      ...opened,
      history: { count: counted?.n ?? 0, first: counted?.first ?? null, last: counted?.last ?? null },
      tasks: (tasks.get(row.id) ?? []).map(({ wait_id, element_id }) => ({
        waitId: wait_id,
        elementId: element_id,
      })),
      jobs: (jobs.get(row.id) ?? []).map((job) => ({
        id: job.id,
        waitId: job.wait_id,
        elementId: job.element_id,
        kind: job.kind,
        state: job.state,
        attempts: job.attempts,
        maxAttempts: job.max_attempts,
        availableAt: job.available_at,
        hasOwner: job.owner !== null,
      })),
      subscriptions: (subscriptions.get(row.id) ?? []).map(({ wait_id, element_id, kind, name }) => ({
        waitId: wait_id,
        elementId: element_id,
        kind,
        name,
      })),
      incidents: (incidents.get(row.id) ?? []).map(({ kind, source_id }) => ({ kind, sourceId: source_id })),
      children: (called.get(row.id) ?? []).map(({ id, parent_wait_id, state }) => ({
        id,
        waitId: parent_wait_id,
        state,
      })),
      isAwaited: await isAwaited(reader, definitions, row),
    });
  }
  return files;
}

async function open(
  reader: Reader,
  definitions: Definitions,
  row: InstanceRow,
  text: string,
): Promise<Pick<InstanceFile, 'view' | 'violations' | 'definitionVersion'>> {
  let definitionVersion: number | null = null;
  const failed = (failure: string) => ({ view: { failure }, violations: [], definitionVersion });
  try {
    const state = JSON.parse(text) as EngineState;
    const { graph, version } = await definitions.get(reader, row.definitionId);
    definitionVersion = version;
    const core = cores[state.core];
    if (!core) return failed(`this program has no core "${state.core}"`);
    return {
      definitionVersion,
      view: core.describe(graph, state),
      violations: state.core === 'token-core' ? checkInvariants(asTokenState(state)) : [],
    };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

/** A compensating instance has ended before, so its caller no longer waits for it as a call. */
async function isAwaited(
  reader: Reader,
  definitions: Definitions,
  row: InstanceRow,
): Promise<boolean | null> {
  if (row.parentId === null || (row.state !== 'active' && row.state !== 'suspended')) return null;
  const [parent] = await reader.query<InstanceRecord>('SELECT * FROM process_instance WHERE id = ?', [
    row.parentId,
  ]);
  if (!parent) return false;
  const { view } = await open(reader, definitions, toRow(parent), parent.engine_state);
  if ('failure' in view) return null;
  if (view.waits.some(({ kind, id }) => kind === 'call' && id === row.parentWaitId)) return true;
  return hasCompleted(reader, row.id);
}

async function hasCompleted(reader: Reader, instanceId: string): Promise<boolean> {
  const rows = await reader.query(
    "SELECT seq FROM history_event WHERE instance_id = ? AND type = 'instance.completed' LIMIT 1",
    [instanceId],
  );
  return rows.length > 0;
}

async function checkCommands(reader: Reader): Promise<Finding[]> {
  const rows = await reader.query<{ actor_id: string; command_key: string }>(
    'SELECT actor_id, command_key FROM command WHERE response IS NULL LIMIT 20',
  );
  return rows.map(({ actor_id, command_key }) => ({
    invariant: 'I1' as const,
    subject: `command ${command_key} of ${actor_id}`,
    detail: 'it was committed without its answer',
  }));
}

/** Rows that belong to no running instance, and effect keys that are there twice. */
async function checkLooseRows(reader: Reader): Promise<Finding[]> {
  const findings: Finding[] = [];
  const doubled = await reader.query<{ effect_key: string; n: number }>(
    `SELECT effect_key, COUNT(*) AS n FROM job WHERE effect_key IS NOT NULL
     GROUP BY effect_key HAVING COUNT(*) > 1 LIMIT 20`,
  );
  for (const { effect_key, n } of doubled)
    findings.push({ invariant: 'I5', subject: `effect ${effect_key}`, detail: `${n} jobs carry it` });
  for (const table of ['task', 'job', 'subscription', 'incident', 'history_event']) {
    const orphans = await reader.query<{ instance_id: string }>(
      `SELECT DISTINCT x.instance_id FROM ${table} x LEFT JOIN process_instance i ON i.id = x.instance_id
       WHERE x.instance_id IS NOT NULL AND i.id IS NULL LIMIT 20`,
    );
    for (const { instance_id } of orphans)
      findings.push({
        invariant: 'I4',
        subject: `instance ${instance_id}`,
        detail: `rows of ${table} without it`,
      });
  }
  const candidates = await reader.query<{ task_id: string }>(
    `SELECT DISTINCT c.task_id FROM task_candidate c LEFT JOIN task t ON t.id = c.task_id AND t.state = 'open'
     WHERE t.id IS NULL LIMIT 20`,
  );
  for (const { task_id } of candidates)
    findings.push({
      invariant: 'I4',
      subject: `task ${task_id}`,
      detail: 'candidates of a task that is not open',
    });
  const doubledTasks = await reader.query<{ instance_id: string; wait_id: string }>(
    `SELECT instance_id, wait_id FROM task WHERE state = 'open'
     GROUP BY instance_id, wait_id HAVING COUNT(*) > 1 LIMIT 20`,
  );
  for (const { instance_id, wait_id } of doubledTasks)
    findings.push({
      invariant: 'I4',
      subject: `instance ${instance_id}`,
      detail: `two tasks for wait ${wait_id}`,
    });
  return findings;
}

async function checkOutbox(reader: Reader): Promise<{ findings: Finding[]; count: number }> {
  const [{ n, first, last, value }] = await reader.query<{
    n: number;
    first: number | null;
    last: number | null;
    value: number;
  }>(
    `SELECT COUNT(gseq) AS n, MIN(gseq) AS first, MAX(gseq) AS last,
       (SELECT value FROM outbox_counter WHERE id = 1) AS value FROM outbox_event`,
  );
  const isDense = n === 0 || (last === value && last - (first ?? 0) + 1 === n);
  return {
    count: n,
    findings: isDense
      ? []
      : [
          {
            invariant: 'I7',
            subject: 'outbox',
            detail: `${n} events numbered from ${first} to ${last}, and the counter says ${value}`,
          },
        ],
  };
}

function byInstance<Row extends { instance_id: string }>(rows: Row[]): Map<string, Row[]> {
  return grouped(rows, ({ instance_id }) => instance_id);
}

function byParent<Row extends { parent_id: string }>(rows: Row[]): Map<string, Row[]> {
  return grouped(rows, ({ parent_id }) => parent_id);
}

function grouped<Row>(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
