import { Injectable } from '@nestjs/common';
import { iso, type JsonObject } from '../../kernel';
import { Database } from '../../database';
import { decodeCursor, pageOf } from '../../http';
import type { Page } from '../../http';
import { conditions } from '../instances/instance.queries';
import { refusals } from '../runtime.errors';
import type { IncidentDetail } from './incident-view.dto';

interface IncidentRecord {
  id: string;
  instance_id: string | null;
  definition_id: string | null;
  kind: string;
  source_id: string;
  code: string;
  message: string;
  element_id: string;
  execution_id: string | null;
  details: string | null;
  state: string;
  created_at: number;
  resolved_at: number | null;
  resolved_by: string | null;
}

export interface IncidentFilter {
  state: string;
  processInstanceId?: string;
  code?: string;
  limit: number;
  cursor?: string;
}

const columns = `id, instance_id, definition_id, kind, source_id, code, message, element_id, execution_id, details, state,
  created_at, resolved_at, resolved_by`;

@Injectable()
export class IncidentQueries {
  constructor(private readonly database: Database) {}

  async list(filter: IncidentFilter): Promise<Page<IncidentDetail>> {
    const { sql, parameters } = conditions([
      ['state = ?', filter.state],
      ['instance_id = ?', filter.processInstanceId],
      ['code = ?', filter.code],
      ['id < ?', filter.cursor === undefined ? undefined : decodeCursor(filter.cursor, ['string'])[0]],
    ]);
    const rows = await this.database.query<IncidentRecord>(
      `SELECT ${columns} FROM incident WHERE ${sql} ORDER BY id DESC LIMIT ?`,
      [...parameters, filter.limit + 1],
    );
    return pageOf(rows, filter.limit, ({ id }) => [id], view);
  }

  async get(incidentId: string): Promise<IncidentDetail> {
    const [row] = await this.database.query<IncidentRecord>(`SELECT ${columns} FROM incident WHERE id = ?`, [
      incidentId,
    ]);
    if (!row) throw refusals.incidentNotFound({ incidentId });
    return view(row);
  }
}

const view = (row: IncidentRecord): IncidentDetail => ({
  id: row.id,
  processInstanceId: row.instance_id,
  definitionId: row.definition_id,
  kind: row.kind,
  jobId: row.kind === 'job' ? row.source_id : null,
  code: row.code,
  message: row.message,
  elementId: row.element_id,
  executionId: row.execution_id,
  ...(row.details !== null && { details: JSON.parse(row.details) as JsonObject }),
  state: row.state,
  createdAt: iso(row.created_at),
  resolvedAt: row.resolved_at === null ? null : iso(row.resolved_at),
  resolvedBy: row.resolved_by,
});
