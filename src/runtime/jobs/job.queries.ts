import { iso } from '../../kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database';
import { decodeCursor, pageOf } from '../../http';
import type { Page } from '../../http';
import { conditions } from '../instances/instance.queries';
import { SERVER_QUEUE, topicQueue } from '../instances/wait-rows';
import { refusals } from '../runtime.errors';
import type { JobView } from './job-view.dto';

interface JobViewRecord {
  id: string;
  kind: string;
  state: string;
  queue: string;
  instance_id: string | null;
  definition_id: string | null;
  definition_key: string | null;
  element_id: string;
  execution_id: string | null;
  name: string | null;
  due_at: number;
  available_at: number | null;
  attempts: number;
  max_attempts: number;
  last_error: string | null;
  created_at: number;
}

const columns = `id, kind, state, queue, instance_id, definition_id, definition_key, element_id, execution_id, name,
  due_at, available_at, attempts, max_attempts, last_error, created_at`;

export interface JobFilter {
  processInstanceId?: string;
  kind?: string;
  state?: string;
  definitionKey?: string;
  topic?: string;
  limit: number;
  cursor?: string;
}

@Injectable()
export class JobQueries {
  constructor(private readonly database: Database) {}

  async list(filter: JobFilter): Promise<Page<JobView>> {
    const { sql, parameters } = conditions([
      ['instance_id = ?', filter.processInstanceId],
      ['kind = ?', filter.kind],
      ['state = ?', filter.state],
      ['definition_key = ?', filter.definitionKey],
      ['queue = ?', filter.topic === undefined ? undefined : topicQueue(filter.topic)],
      ['id > ?', filter.cursor === undefined ? undefined : decodeCursor(filter.cursor, ['string'])[0]],
    ]);
    const rows = await this.database.query<JobViewRecord>(
      `SELECT ${columns} FROM job WHERE ${sql} ORDER BY id LIMIT ?`,
      [...parameters, filter.limit + 1],
    );
    return pageOf(rows, filter.limit, ({ id }) => [id], view);
  }

  async get(jobId: string): Promise<JobView> {
    const found = await this.find(jobId);
    if (!found) throw refusals.jobNotFound({ jobId });
    return found;
  }

  async find(jobId: string): Promise<JobView | null> {
    const [row] = await this.database.query<JobViewRecord>(`SELECT ${columns} FROM job WHERE id = ?`, [
      jobId,
    ]);
    return row ? view(row) : null;
  }
}

const view = (row: JobViewRecord): JobView => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  processInstanceId: row.instance_id,
  definitionId: row.definition_id,
  definitionKey: row.definition_key,
  elementId: row.element_id,
  executionId: row.execution_id,
  name: row.name,
  isExternal: row.queue !== SERVER_QUEUE,
  dueAt: iso(row.due_at),
  availableAt: row.available_at === null ? null : iso(row.available_at),
  attempts: row.attempts,
  maxAttempts: row.max_attempts,
  lastError: row.last_error,
  createdAt: iso(row.created_at),
});
