import { Injectable } from '@nestjs/common';
import { iso, type JsonObject } from '../../kernel';
import { Database } from '../../database';
import type { SqlParameter } from '../../database';
import { Definitions } from '../../definitions';
import { decodeCursor, pageOf } from '../../http';
import type { Page } from '../../http';
import { Execution } from '../execution';
import { refusals } from '../runtime.errors';
import type { HistoryPage, InstanceSummary, InstanceView, WaitView } from './instance-view.dto';
import { instanceColumns, toRow, toStored } from './instance.repository';
import type { InstanceRecord, Reader } from './instance.repository';
import type { InstanceRow } from './tree-member';

export interface InstanceFilter {
  state?: string;
  definitionKey?: string;
  definitionId?: string;
  businessKey?: string;
  parentId?: string;
  rootId?: string;
  hasIncidents?: boolean;
  limit: number;
  cursor?: string;
}

/** What is committed, for people and programs who look. */
@Injectable()
export class InstanceQueries {
  constructor(
    private readonly database: Database,
    private readonly definitions: Definitions,
    private readonly execution: Execution,
  ) {}

  /** One consistent picture of an instance: its state and the rows of its waits. */
  get(instanceId: string): Promise<InstanceView> {
    return this.database.read(async (reader) => {
      const [record] = await reader.query<InstanceRecord>(
        `SELECT ${instanceColumns}, engine_state FROM process_instance WHERE id = ?`,
        [instanceId],
      );
      if (!record) throw refusals.instanceNotFound({ instanceId });
      const { row, state } = toStored(record);
      const definition = await this.definitions.get(reader, row.definitionId);
      const view = this.execution.describe(definition, state);
      const kinds = new Set(view.waits.map(({ kind }) => kind));
      const tasks = kinds.has('user-task') ? await openTasks(reader, instanceId) : new Map();
      const jobs =
        kinds.has('timer') || kinds.has('service') ? await openJobs(reader, instanceId) : new Map();
      const waits = view.waits.map(({ id, kind, elementId, executionId, name }): WaitView => {
        const task = tasks.get(id);
        const job = jobs.get(id);
        const dueAt = kind === 'timer' ? job?.due_at : task?.due_at;
        return {
          id,
          kind,
          elementId,
          executionId,
          ...((task?.name ?? name) !== undefined && { name: task?.name ?? name }),
          ...(dueAt != null && { dueAt: iso(dueAt) }),
          ...(task && { taskId: task.id }),
          ...(job && { jobId: job.id }),
        };
      });
      return {
        ...summary(row),
        variables: view.variables,
        waits,
        tokens: view.tokens.map(({ elementId, count }) => ({ elementId, count })),
        incidents: await openIncidents(reader, instanceId),
        children: await childrenOf(reader, instanceId),
      };
    });
  }

  async list(filter: InstanceFilter): Promise<Page<InstanceSummary>> {
    const { sql, parameters } = conditions([
      ['state = ?', filter.state],
      ['definition_key = ?', filter.definitionKey],
      ['definition_id = ?', filter.definitionId],
      ['business_key = ?', filter.businessKey],
      ['parent_id = ?', filter.parentId],
      ['root_id = ?', filter.rootId],
      ['id < ?', filter.cursor === undefined ? undefined : decodeCursor(filter.cursor, ['string'])[0]],
    ]);
    const withIncident = filter.hasIncidents
      ? "AND EXISTS (SELECT 1 FROM incident WHERE incident.instance_id = process_instance.id AND incident.state = 'open')"
      : '';
    const rows = await this.database.query<InstanceRecord>(
      `SELECT ${instanceColumns} FROM process_instance WHERE ${sql} ${withIncident} ORDER BY id DESC LIMIT ?`,
      [...parameters, filter.limit + 1],
    );
    return pageOf(
      rows,
      filter.limit,
      ({ id }) => [id],
      (record) => summary(toRow(record)),
    );
  }

  async history(instanceId: string, after: number, limit: number): Promise<HistoryPage> {
    const rows = await this.database.query<{
      seq: number;
      type: string;
      element_id: string;
      execution_id: string;
      at: number;
      actor_id: string;
      data: string | null;
    }>(
      `SELECT seq, type, element_id, execution_id, at, actor_id, data FROM history_event
       WHERE instance_id = ? AND seq > ? ORDER BY seq LIMIT ?`,
      [instanceId, after, limit + 1],
    );
    if (rows.length === 0) await this.assertExists(instanceId);
    const items = rows.slice(0, limit).map(({ seq, type, element_id, execution_id, at, actor_id, data }) => ({
      seq,
      type,
      elementId: element_id,
      executionId: execution_id,
      at: iso(at),
      actorId: actor_id,
      ...(data !== null && { data: JSON.parse(data) as JsonObject }),
    }));
    return { items, ...(rows.length > limit && { next: items[items.length - 1].seq }) };
  }

  async variables(instanceId: string): Promise<JsonObject> {
    const [record] = await this.database.query<InstanceRecord>(
      `SELECT ${instanceColumns}, engine_state FROM process_instance WHERE id = ?`,
      [instanceId],
    );
    if (!record) throw refusals.instanceNotFound({ instanceId });
    const { row, state } = toStored(record);
    return this.execution.describe(await this.definitions.get(this.database, row.definitionId), state)
      .variables;
  }

  private async assertExists(instanceId: string): Promise<void> {
    const rows = await this.database.query('SELECT id FROM process_instance WHERE id = ?', [instanceId]);
    if (rows.length === 0) throw refusals.instanceNotFound({ instanceId });
  }
}

/** Conditions whose value is given, joined with AND. The texts are code, never input. */
export function conditions(all: [string, SqlParameter | undefined][]): {
  sql: string;
  parameters: SqlParameter[];
} {
  const given = all.filter((one): one is [string, SqlParameter] => one[1] !== undefined);
  return {
    sql: given.length > 0 ? given.map(([text]) => text).join(' AND ') : '1 = 1',
    parameters: given.map(([, value]) => value),
  };
}

const summary = (row: InstanceRow): InstanceSummary => ({
  id: row.id,
  definitionId: row.definitionId,
  definitionKey: row.definitionKey,
  definitionVersion: row.definitionVersion,
  businessKey: row.businessKey,
  state: row.state,
  version: row.version,
  core: row.core,
  rootId: row.rootId,
  parentId: row.parentId,
  startedAt: iso(row.startedAt),
  endedAt: row.endedAt === null ? null : iso(row.endedAt),
});

async function openTasks(reader: Reader, instanceId: string) {
  const rows = await reader.query<{ id: string; wait_id: string; name: string; due_at: number | null }>(
    "SELECT id, wait_id, name, due_at FROM task WHERE instance_id = ? AND state = 'open'",
    [instanceId],
  );
  return new Map(rows.map((row) => [row.wait_id, row]));
}

async function openJobs(reader: Reader, instanceId: string) {
  const rows = await reader.query<{ id: string; wait_id: string; due_at: number }>(
    'SELECT id, wait_id, due_at FROM job WHERE instance_id = ? AND wait_id IS NOT NULL',
    [instanceId],
  );
  return new Map(rows.map((row) => [row.wait_id, row]));
}

async function openIncidents(reader: Reader, instanceId: string) {
  const rows = await reader.query<{
    id: string;
    kind: string;
    source_id: string;
    code: string;
    message: string;
    element_id: string;
    execution_id: string | null;
    created_at: number;
  }>(
    `SELECT id, kind, source_id, code, message, element_id, execution_id, created_at FROM incident
     WHERE instance_id = ? AND state = 'open' ORDER BY id`,
    [instanceId],
  );
  return rows.map(({ id, kind, source_id, code, message, element_id, execution_id, created_at }) => ({
    id,
    code,
    message,
    elementId: element_id,
    ...(execution_id !== null && { executionId: execution_id }),
    ...(kind === 'job' && { jobId: source_id }),
    createdAt: iso(created_at),
  }));
}

async function childrenOf(reader: Reader, instanceId: string) {
  const rows = await reader.query<{
    id: string;
    definition_id: string;
    definition_key: string;
    state: string;
    parent_wait_id: string;
  }>(
    `SELECT id, definition_id, definition_key, state, parent_wait_id FROM process_instance
     WHERE parent_id = ? ORDER BY id`,
    [instanceId],
  );
  return rows.map(({ id, definition_id, definition_key, state, parent_wait_id }) => ({
    id,
    definitionId: definition_id,
    definitionKey: definition_key,
    state,
    waitId: parent_wait_id,
  }));
}
