import type { SqlValue, Transaction } from '../../database';
import type { JsonObject } from '../../kernel';
import type { Reader } from '../instances/instance.repository';
import { emptyJob } from '../messages/delivery-rows';
import { refusals } from '../runtime.errors';
import type { RuntimeSettings } from '../settings';
import type { Renamed } from './migration-map';

export type MigrationState = 'running' | 'done' | 'undoing' | 'undone';
export type ItemState = 'waiting' | 'moved' | 'refused' | 'undone' | 'stays' | 'skipped';

export interface MigrationRow {
  id: string;
  sourceId: string;
  targetId: string;
  key: string;
  sourceVersion: number;
  targetVersion: number;
  mapping: Renamed;
  reason: string;
  agreed: JsonObject;
  state: MigrationState;
  startedBy: string;
  startedAt: number;
  endedAt: number | null;
  undo: { reason: string; agreed: JsonObject; by: string } | null;
  undoneAt: number | null;
}

/** What an undo needs of an instance. */
export interface UndoRecord {
  beforeState: string;
  afterHash: string;
  closedTimers: JsonObject;
}

export async function findMigration(reader: Reader, id: string, lock = ''): Promise<MigrationRow> {
  const [row] = await reader.query(`SELECT * FROM instance_migration WHERE id = ?${lock}`, [id]);
  if (!row) throw refusals.migrationNotFound({ migrationId: id });
  return migrationOf(row);
}

export const migrationOf = (row: Record<string, SqlValue>): MigrationRow => ({
  id: row.id as string,
  sourceId: row.source_definition_id as string,
  targetId: row.target_definition_id as string,
  key: row.definition_key as string,
  sourceVersion: row.source_version as number,
  targetVersion: row.target_version as number,
  mapping: JSON.parse(row.mapping as string) as Renamed,
  reason: row.reason as string,
  agreed: JSON.parse(row.agreed as string) as JsonObject,
  state: row.state as MigrationState,
  startedBy: row.started_by as string,
  startedAt: row.started_at as number,
  endedAt: row.ended_at as number | null,
  undo:
    row.undo_reason === null
      ? null
      : {
          reason: row.undo_reason as string,
          agreed: JSON.parse(row.undo_agreed as string) as JsonObject,
          by: row.undone_by as string,
        },
  undoneAt: row.undone_at as number | null,
});

export const insertMigration = (tx: Transaction, migration: MigrationRow): Promise<void> =>
  tx.insert('instance_migration', [
    {
      id: migration.id,
      source_definition_id: migration.sourceId,
      target_definition_id: migration.targetId,
      definition_key: migration.key,
      source_version: migration.sourceVersion,
      target_version: migration.targetVersion,
      mapping: JSON.stringify(migration.mapping),
      reason: migration.reason,
      agreed: JSON.stringify(migration.agreed),
      state: migration.state,
      started_by: migration.startedBy,
      started_at: migration.startedAt,
      ended_at: migration.endedAt,
      undo_reason: null,
      undo_agreed: null,
      undone_by: null,
      undone_at: null,
    },
  ]);

/** The instance still to be done, or null: somebody else has done it. Its tree is locked, so nobody else is at it now. */
export async function itemIn(
  tx: Transaction,
  migrationId: string,
  instanceId: string,
  state: ItemState,
): Promise<UndoRecord | null> {
  const [item] = await tx.query<{
    before_state: string | null;
    after_hash: string | null;
    closed_timers: string | null;
  }>(
    `SELECT before_state, after_hash, closed_timers FROM instance_migration_item
     WHERE migration_id = ? AND instance_id = ? AND state = ?${tx.forUpdate}`,
    [migrationId, instanceId, state],
  );
  if (!item) return null;
  return {
    beforeState: item.before_state ?? '',
    afterHash: item.after_hash ?? '',
    closedTimers: JSON.parse(item.closed_timers ?? '{}') as JsonObject,
  };
}

/** What has become of it. Without an undo record there is nothing to go back to. */
export const setItem = (
  tx: Transaction,
  migrationId: string,
  instanceId: string,
  item: { state: ItemState; problems?: JsonObject[]; movedAt?: number; undo?: UndoRecord },
): Promise<unknown> =>
  tx.execute(
    `UPDATE instance_migration_item SET state = ?, problems = ?, moved_at = COALESCE(?, moved_at),
       before_state = ?, after_hash = ?, closed_timers = ?
     WHERE migration_id = ? AND instance_id = ?`,
    [
      item.state,
      item.problems ? JSON.stringify(item.problems) : null,
      item.movedAt ?? null,
      item.undo?.beforeState ?? null,
      item.undo?.afterHash ?? null,
      item.undo ? JSON.stringify(item.undo.closedTimers) : null,
      migrationId,
      instanceId,
    ],
  );

/** Nobody can undo it any more: nothing of what its instances held is kept for that. */
export const forgetUndo = (tx: Transaction, migrationId: string): Promise<unknown> =>
  tx.execute(
    `UPDATE instance_migration_item SET before_state = NULL, after_hash = NULL, closed_timers = NULL
     WHERE migration_id = ? AND before_state IS NOT NULL`,
    [migrationId],
  );

const effectKey = (migrationId: string): string => `migration:${migrationId}`;

/** The one job that carries a migration on, and in the end forgets what an undo would have needed. */
export const insertMigrationJob = (
  tx: Transaction,
  { id, key, sourceId }: Pick<MigrationRow, 'id' | 'key' | 'sourceId'>,
  { now, availableAt, settings }: { now: number; availableAt: number; settings: RuntimeSettings },
): Promise<void> =>
  tx.insert('job', [
    {
      ...emptyJob(now, settings),
      kind: 'migration',
      due_at: availableAt,
      available_at: availableAt,
      definition_id: sourceId,
      definition_key: key,
      element_id: key,
      payload: JSON.stringify({ migrationId: id }),
      effect_key: effectKey(id),
    },
  ]);

/** Takes the job out of whoever's hands: there is something to do now. False when it is gone. */
export async function wakeMigrationJob(
  tx: Transaction,
  { id, key }: Pick<MigrationRow, 'id' | 'key'>,
  now: number,
): Promise<boolean> {
  const { affected } = await tx.execute(
    `UPDATE job SET state = 'ready', available_at = ?, attempts = 0, owner = NULL, lock_token = NULL
     WHERE definition_key = ? AND kind = 'migration' AND effect_key = ?`,
    [now, key, effectKey(id)],
  );
  return affected === 1;
}
