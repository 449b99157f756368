import type { Reader, SqlValue, Transaction } from '../../database';
import { ownWords, sharedWords } from './search-words';

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

/** The item and the root of its instance, whose lock comes before everything else. */
export async function findItemAndRoot(
  reader: Pick<Reader, 'query'>,
  taskId: string,
): Promise<{ item: WorkItem; rootId: string } | undefined> {
  const [record] = await reader.query<WorkItemRecord & { root_id: string }>(
    `SELECT ${workItemColumns('w')}, p.root_id FROM work_item w JOIN process_instance p ON p.id = w.instance_id
     WHERE w.task_id = ?`,
    [taskId],
  );
  return record && { item: toWorkItem(record), rootId: record.root_id };
}

export const workItemRow = (item: WorkItem): Record<string, SqlValue> =>
  Object.fromEntries(fields.map(([field, column]) => [column, item[field]]));

export async function insertWorkItems(tx: Transaction, items: readonly WorkItem[]): Promise<void> {
  await tx.insert('work_item', items.map(workItemRow));
  await tx.insert('work_item_word', items.flatMap(wordRows));
  await insertSharedWords(tx, items);
}

/** Stands for the task in rows that say a word occurs in a unit in what many items share. */
export const SHARED = '*';

export const wordRows = ({ unitId, taskId, searchText }: WorkItem) =>
  ownWords(searchText).map((word) => ({ unit_id: unitId, word, task_id: taskId }));

/** Nearly always all of them are known; they are never taken away, for a vocabulary is small. */
export async function insertSharedWords(tx: Transaction, items: readonly WorkItem[]): Promise<void> {
  const byUnit = new Map<string, Set<string>>();
  for (const { unitId, searchText } of items) {
    const words = byUnit.get(unitId) ?? new Set();
    for (const word of sharedWords(searchText)) words.add(word);
    byUnit.set(unitId, words);
  }
  for (const [unitId, words] of byUnit) {
    const known = await tx.query<{ word: string }>(
      'SELECT word FROM work_item_word WHERE unit_id = ? AND word IN (?) AND task_id = ?',
      [unitId, [...words], SHARED],
    );
    for (const { word } of known) words.delete(word);
    if (words.size > 0) await insertUnlessThere(tx, unitId, [...words]);
  }
}

/** Two commands may find the same word new at the same moment. */
async function insertUnlessThere(tx: Transaction, unitId: string, words: string[]): Promise<void> {
  await tx.execute(
    `INSERT INTO work_item_word (unit_id, word, task_id) VALUES ${words.map(() => '(?, ?, ?)').join(', ')}
     ${tx.dialect === 'mysql' ? 'ON DUPLICATE KEY UPDATE task_id = task_id' : 'ON CONFLICT DO NOTHING'}`,
    words.sort().flatMap((word) => [unitId, word, SHARED]),
  );
}

export async function deleteWords(tx: Transaction, { unitId, taskId, searchText }: WorkItem): Promise<void> {
  const words = ownWords(searchText);
  if (words.length > 0)
    await tx.execute('DELETE FROM work_item_word WHERE unit_id = ? AND word IN (?) AND task_id = ?', [
      unitId,
      words,
      taskId,
    ]);
}

/** What items from elsewhere share with each other is found in the unit that they have come to. */
export async function copySharedWords(
  tx: Transaction,
  fromUnitIds: string[],
  toUnitId: string,
): Promise<void> {
  const words = await tx.query<{ word: string }>(
    'SELECT DISTINCT word FROM work_item_word WHERE unit_id IN (?) AND task_id = ?',
    [fromUnitIds, SHARED],
  );
  for (let from = 0; from < words.length; from += 500)
    await insertUnlessThere(
      tx,
      toUnitId,
      words.slice(from, from + 500).map(({ word }) => word),
    );
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
