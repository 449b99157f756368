import type { Row, SqlValue, Transaction } from '../../database';
import type { TaskState } from './directive.policy';

/** A row of the register; instants are epoch milliseconds. */
export interface StoredTask {
  id: string;
  code: string;
  directive_id: string;
  issuer_agency_id: string;
  lead_agency_id: string;
  instance_id: string;
  clock_id: string;
  content: string;
  product: string;
  state: TaskState;
  assignee_id: string | null;
  progress: number;
  extension_until: string | null;
  given_at: number;
  closed_at: number | null;
  search_text: string;
  event_seq: number;
  version: number;
}

const numbers = ['progress', 'given_at', 'closed_at', 'event_seq', 'version'] as const;

/** Numbers come from MySQL as text when they are large. */
export function taskOf(row: Row): StoredTask {
  const stored = { ...row } as Record<string, SqlValue>;
  for (const name of numbers) if (stored[name] !== null) stored[name] = Number(stored[name]);
  return stored as unknown as StoredTask;
}

/** The row locked, or undefined. */
export async function lockTask(tx: Transaction, id: string): Promise<StoredTask | undefined> {
  const [row] = await tx.query(`SELECT * FROM directive_task WHERE id = ?${tx.forUpdate}`, [id]);
  return row && taskOf(row);
}

export async function cooperatingIn(tx: Pick<Transaction, 'query'>, taskId: string): Promise<string[]> {
  const rows = await tx.query<{ agency_id: string }>(
    'SELECT agency_id FROM directive_cooperation WHERE task_id = ? ORDER BY agency_id',
    [taskId],
  );
  return rows.map(({ agency_id }) => agency_id);
}
