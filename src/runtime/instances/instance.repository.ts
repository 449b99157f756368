import type { Transaction } from '../../database';
import type { EngineState } from '../engine/contract';
import type { InstanceRow, InstanceState } from './tree-member';

export interface StoredInstance {
  row: InstanceRow;
  state: EngineState;
  /** The state as it is written. */
  text: string;
}

/** Anything that runs a SELECT: a transaction or the read connection. */
export type Reader = Pick<Transaction, 'query'>;

export interface InstanceRecord extends Record<string, string | number | boolean | null | Buffer> {
  id: string;
  root_id: string;
  parent_id: string | null;
  parent_wait_id: string | null;
  parent_execution_id: string | null;
  depth: number;
  definition_id: string;
  definition_key: string;
  definition_version: number;
  business_key: string | null;
  state: InstanceState;
  version: number;
  core: string;
  history_seq: number;
  started_at: number;
  ended_at: number | null;
  started_by: string | null;
  engine_state: string;
}

export const instanceColumns = [
  'id',
  'root_id',
  'parent_id',
  'parent_wait_id',
  'parent_execution_id',
  'depth',
  'definition_id',
  'definition_key',
  'definition_version',
  'business_key',
  'state',
  'version',
  'core',
  'history_seq',
  'started_at',
  'ended_at',
  'started_by',
].join(', ');

const columns = `${instanceColumns}, engine_state`;

/** Takes the lock of a whole tree: its root row. */
export async function lockInstance(tx: Transaction, rootId: string): Promise<StoredInstance | null> {
  const [record] = await tx.query<InstanceRecord>(
    `SELECT ${columns} FROM process_instance WHERE id = ?${tx.forUpdate}`,
    [rootId],
  );
  return record ? toStored(record) : null;
}

export async function readInstance(reader: Reader, id: string): Promise<StoredInstance | null> {
  const [record] = await reader.query<InstanceRecord>(
    `SELECT ${columns} FROM process_instance WHERE id = ?`,
    [id],
  );
  return record ? toStored(record) : null;
}

export async function findRootId(reader: Reader, id: string): Promise<string | null> {
  const [found] = await reader.query<{ root_id: string }>(
    'SELECT root_id FROM process_instance WHERE id = ?',
    [id],
  );
  return found?.root_id ?? null;
}

/** The newest instance started by this wait or execution of the caller. */
export async function findCalledInstance(
  tx: Transaction,
  callerId: string,
  by: { waitId: string } | { executionId: string },
): Promise<string | null> {
  const [column, value] =
    'waitId' in by
      ? (['parent_wait_id', by.waitId] as const)
      : (['parent_execution_id', by.executionId] as const);
  const [found] = await tx.query<{ id: string }>(
    `SELECT id FROM process_instance WHERE parent_id = ? AND ${column} = ? ORDER BY id DESC LIMIT 1`,
    [callerId, value],
  );
  return found?.id ?? null;
}

export function toStored(record: InstanceRecord): StoredInstance {
  const { engine_state: text } = record;
  return { row: toRow(record), state: JSON.parse(text) as EngineState, text };
}

export function toRow(record: Omit<InstanceRecord, 'engine_state'>): InstanceRow {
  return {
    id: record.id as string,
    rootId: record.root_id as string,
    parentId: record.parent_id as string | null,
    parentWaitId: record.parent_wait_id as string | null,
    parentExecutionId: record.parent_execution_id as string | null,
    depth: record.depth as number,
    definitionId: record.definition_id as string,
    definitionKey: record.definition_key as string,
    definitionVersion: record.definition_version as number,
    businessKey: record.business_key as string | null,
    state: record.state as InstanceState,
    version: record.version as number,
    core: record.core as string,
    historySeq: record.history_seq as number,
    startedAt: record.started_at as number,
    endedAt: record.ended_at as number | null,
    startedBy: record.started_by as string | null,
  };
}
