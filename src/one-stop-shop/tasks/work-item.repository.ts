import type { Reader, SqlValue, Transaction } from '../../database';
import { indexedWords } from './search-words';

export const itemStates = ['OPEN', 'RETURNED', 'DONE', 'CANCELLED'] as const;
export type ItemState = (typeof itemStates)[number];

/** A row of `work_item`; instants are epoch milliseconds. */
export interface WorkItem {
  taskId: string;
  caseId: string;
  caseCode: string;
  procedureCode: string;
  instanceId: string;
  definitionId: string;
  elementId: string;
  act: string | null;
  name: string;
  agencyId: string;
  unitId: string;
  role: string | null;
  unresolved: string | null;
  assigneeId: string | null;
  delegatedFrom: string | null;
  insteadOf: string | null;
  completedBy: string | null;
  applicantName: string;
  applicantSort: string;
  searchText: string;
  channel: string;
  dueAt: number | null;
  dueOrder: number;
  dueSoonAt: number | null;
  clockId: string | null;
  priorityOrder: number;
  isSide: boolean;
  state: ItemState;
  returnedToUnitId: string | null;
  version: number;
  createdAt: number;
  claimedAt: number | null;
  closedAt: number | null;
}

/** Sorts after every date. */
export const NO_DUE_DATE = 9_007_199_254_740_991;

const columnOf: Record<keyof WorkItem, string> = {
  taskId: 'task_id',
  caseId: 'case_id',
  caseCode: 'case_code',
  procedureCode: 'procedure_code',
  instanceId: 'instance_id',
  definitionId: 'definition_id',
  elementId: 'element_id',
  act: 'act',
  name: 'name',
  agencyId: 'agency_id',
  unitId: 'unit_id',
  role: 'role',
  unresolved: 'unresolved',
  assigneeId: 'assignee_id',
  delegatedFrom: 'delegated_from',
  insteadOf: 'instead_of',
  completedBy: 'completed_by',
  applicantName: 'applicant_name',
  applicantSort: 'applicant_sort',
  searchText: 'search_text',
  channel: 'channel',
  dueAt: 'due_at',
  dueOrder: 'due_order',
  dueSoonAt: 'due_soon_at',
  clockId: 'clock_id',
  priorityOrder: 'priority_order',
  isSide: 'is_side',
  state: 'state',
  returnedToUnitId: 'returned_to_unit_id',
  version: 'version',
  createdAt: 'created_at',
  claimedAt: 'claimed_at',
  closedAt: 'closed_at',
};
const fields = Object.entries(columnOf) as [keyof WorkItem, string][];

export const workItemColumns = (alias: string): string =>
  fields.map(([, column]) => `${alias}.${column}`).join(', ');

export type WorkItemRecord = Record<string, SqlValue>;

export function toWorkItem(record: WorkItemRecord): WorkItem {
  const item = Object.fromEntries(fields.map(([field, column]) => [field, record[column]]));
  return { ...(item as unknown as WorkItem), isSide: record.is_side === 1 };
}

export async function findWorkItems(
  reader: Pick<Reader, 'query'>,
  taskIds: readonly string[],
): Promise<WorkItem[]> {
  if (taskIds.length === 0) return [];
  const records = await reader.query<WorkItemRecord>(
    `SELECT ${workItemColumns('w')} FROM work_item w WHERE w.task_id IN (?)`,
    [[...taskIds]],
  );
  return records.map(toWorkItem);
}

export async function findWorkItem(
  reader: Pick<Reader, 'query'>,
  taskId: string,
): Promise<WorkItem | undefined> {
  return (await findWorkItems(reader, [taskId]))[0];
}

export async function insertWorkItems(tx: Transaction, items: readonly WorkItem[]): Promise<void> {
  await tx.insert(
    'work_item',
    items.map((item) =>
      Object.fromEntries(fields.map(([field, column]) => [column, item[field] as SqlValue])),
    ),
  );
  await tx.insert('work_item_word', items.flatMap(wordRows));
}

export const wordRows = ({ unitId, taskId, searchText }: WorkItem) =>
  indexedWords(searchText).map((word) => ({ unit_id: unitId, word, task_id: taskId }));

export async function deleteWords(tx: Transaction, { unitId, taskId, searchText }: WorkItem): Promise<void> {
  const words = indexedWords(searchText);
  if (words.length > 0)
    await tx.execute('DELETE FROM work_item_word WHERE unit_id = ? AND word IN (?) AND task_id = ?', [
      unitId,
      words,
      taskId,
    ]);
}

/** Changes columns of one item. */
export async function updateWorkItem(
  tx: Transaction,
  taskId: string,
  changes: Partial<WorkItem>,
): Promise<void> {
  const entries = Object.entries(changes) as [keyof WorkItem, SqlValue][];
  await tx.execute(
    `UPDATE work_item SET ${entries.map(([field]) => `${columnOf[field]} = ?`).join(', ')} WHERE task_id = ?`,
    [...entries.map(([, value]) => value), taskId],
  );
}
