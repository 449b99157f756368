import { Injectable } from '@nestjs/common';
import { iso, isoOrNull, type JsonObject } from '../../kernel';
import { Database } from '../../database';
import type { SqlParameter } from '../../database';
import { Definitions } from '../../definitions';
import { decodeCursor, pageOf } from '../../http';
import type { Page } from '../../http';
import { Execution } from '../execution';
import { conditions } from '../instances/instance.queries';
import { readInstance } from '../instances/instance.repository';
import { refusals } from '../runtime.errors';
import { foldText } from './fold-text';
import type { TaskSummary, TaskView } from './task-view.dto';

export interface TaskFilter {
  state: string;
  assignee?: string;
  isUnassigned?: boolean;
  candidateGroup?: string;
  candidateUser?: string;
  processInstanceId?: string;
  definitionKey?: string;
  elementId?: string;
  lane?: string;
  unit?: string;
  role?: string;
  agency?: string;
  businessKey?: string;
  dueBefore?: number;
  text?: string;
  sort: TaskSort;
  limit: number;
  cursor?: string;
}

export type TaskSort = 'due' | 'priority' | 'created';

interface TaskRecord {
  id: string;
  instance_id: string;
  definition_id: string;
  definition_key: string;
  business_key: string | null;
  element_id: string;
  execution_id: string;
  name: string;
  state: string;
  version: number;
  lane: string | null;
  unit: string | null;
  role: string | null;
  agency: string | null;
  assignee: string | null;
  priority: number;
  due_at: number | null;
  due_order: number;
  follow_up_at: number | null;
  form_key: string | null;
  details: string;
  created_at: number;
  ended_at: number | null;
  completed_by: string | null;
}

const columns = `t.id, t.instance_id, t.definition_id, t.definition_key, t.business_key, t.element_id,
  t.execution_id, t.name, t.state, t.version, t.lane, t.unit, t.role, t.agency, t.assignee, t.priority, t.due_at,
  t.due_order, t.follow_up_at, t.form_key, t.details, t.created_at, t.ended_at, t.completed_by`;

/** How each order reads one index from its beginning, and where the next page goes on. */
const orders: Record<
  TaskSort,
  { by: string; after: string; key: (row: TaskRecord) => (string | number)[]; shape: ('string' | 'number')[] }
> = {
  due: {
    by: 't.due_order, t.id',
    after: '(t.due_order > ? OR (t.due_order = ? AND t.id > ?))',
    key: ({ due_order, id }) => [due_order, id],
    shape: ['number', 'string'],
  },
  priority: {
    by: 't.priority DESC, t.id DESC',
    after: '(t.priority < ? OR (t.priority = ? AND t.id < ?))',
    key: ({ priority, id }) => [priority, id],
    shape: ['number', 'string'],
  },
  created: {
    by: 't.id DESC',
    after: 't.id < ?',
    key: ({ id }) => [id],
    shape: ['string'],
  },
};

/** The inbox: what is open, most urgent first, and one task with what its form needs. */
@Injectable()
export class TaskQueries {
  constructor(
    private readonly database: Database,
    private readonly definitions: Definitions,
    private readonly execution: Execution,
  ) {}

  async list(filter: TaskFilter): Promise<Page<TaskSummary>> {
    const order = orders[filter.sort];
    const candidate = filter.candidateGroup ?? filter.candidateUser;
    // The candidate's own index holds the due order of open tasks, so an inbox is one range of it.
    const fromCandidates = candidate !== undefined;
    const by = fromCandidates && filter.sort === 'due' ? 'c.due_order, c.task_id' : order.by;
    const { sql, parameters } = conditions([
      ['c.kind = ?', fromCandidates ? (filter.candidateGroup !== undefined ? 'group' : 'user') : undefined],
      ['c.value = ?', candidate],
      ['t.state = ?', filter.state],
      ['t.assignee = ?', filter.assignee],
      ['t.instance_id = ?', filter.processInstanceId],
      ['t.definition_key = ?', filter.definitionKey],
      ['t.element_id = ?', filter.elementId],
      ['t.lane = ?', filter.lane],
      ['t.unit = ?', filter.unit],
      ['t.role = ?', filter.role],
      ['t.agency = ?', filter.agency],
      ['t.business_key = ?', filter.businessKey],
      ['t.due_order < ?', filter.dueBefore],
      ["t.search_text LIKE ? ESCAPE '!'", filter.text === undefined ? undefined : pattern(filter.text)],
    ]);
    const { after, values } = pageStart(filter, order);
    const rows = await this.database.query<TaskRecord>(
      `SELECT ${columns}
       FROM ${fromCandidates ? 'task_candidate c JOIN task t ON t.id = c.task_id' : 'task t'}
       WHERE ${sql} ${filter.isUnassigned ? 'AND t.assignee IS NULL' : ''} ${after}
       ORDER BY ${by} LIMIT ?`,
      [...parameters, ...values, filter.limit + 1],
    );
    return pageOf(rows, filter.limit, order.key, summary);
  }

  async get(taskId: string): Promise<TaskView> {
    const { database } = this;
    const [record] = await database.query<TaskRecord>(`SELECT ${columns} FROM task t WHERE t.id = ?`, [
      taskId,
    ]);
    if (!record) throw refusals.taskNotFound({ taskId });
    const stored = await readInstance(database, record.instance_id);
    if (!stored) throw refusals.instanceNotFound({ instanceId: record.instance_id });
    const definition = await this.definitions.get(database, stored.row.definitionId);
    const { attributes } = detailsOf(record);
    return {
      ...summary(record),
      attributes,
      // Of a task that has ended, or ends this very moment, the variables of the instance are left.
      variables: this.execution.visibleVariables(definition, stored.state, record.execution_id),
    };
  }
}

function pageStart(
  { cursor }: TaskFilter,
  order: (typeof orders)[TaskSort],
): { after: string; values: SqlParameter[] } {
  if (cursor === undefined) return { after: '', values: [] };
  const key = decodeCursor(cursor, order.shape);
  return { after: `AND ${order.after}`, values: key.length === 2 ? [key[0], key[0], key[1]] : key };
}

const pattern = (text: string): string => `%${foldText(text).replace(/[!%_]/g, '!$&')}%`;

const detailsOf = ({ details }: TaskRecord) =>
  JSON.parse(details) as { candidateUsers: string[]; candidateGroups: string[]; attributes: JsonObject };

function summary(record: TaskRecord): TaskSummary {
  const { candidateUsers, candidateGroups } = detailsOf(record);
  return {
    id: record.id,
    processInstanceId: record.instance_id,
    definitionId: record.definition_id,
    definitionKey: record.definition_key,
    businessKey: record.business_key,
    elementId: record.element_id,
    executionId: record.execution_id,
    name: record.name,
    state: record.state,
    version: record.version,
    lane: record.lane,
    unit: record.unit,
    role: record.role,
    agency: record.agency,
    assignee: record.assignee,
    candidateUsers,
    candidateGroups,
    priority: record.priority,
    dueAt: isoOrNull(record.due_at),
    followUpAt: isoOrNull(record.follow_up_at),
    formKey: record.form_key,
    createdAt: iso(record.created_at),
    endedAt: isoOrNull(record.ended_at),
    completedBy: record.completed_by,
  };
}
