import { Injectable } from '@nestjs/common';
import { Database, type SqlValue } from '../../database';
import { decodeCursor, pageOf } from '../../http';
import { iso } from '../../kernel';
import { conditions } from '../instances/instance.queries';
import type { Reader } from '../instances/instance.repository';
import { findMigration, migrationOf, type MigrationRow } from './migration-rows';
import type {
  MigratedInstanceView,
  MigrationDetail,
  MigrationPage,
  MigrationProblemView,
  MigrationProgress,
  MigrationView,
} from './migration.dto';
import { UNDO_FOR } from './undo-time';

interface Page {
  limit: number;
  cursor?: string;
}

@Injectable()
export class MigrationQueries {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async list({ definitionKey, limit, cursor }: Page & { definitionKey?: string }): Promise<MigrationPage> {
    const { sql, parameters } = conditions([
      ['definition_key = ?', definitionKey],
      ['id < ?', cursor === undefined ? undefined : decodeCursor(cursor, ['string'])[0]],
    ]);
    return this.database.read(async (reader) => {
      const rows = await reader.query<Record<string, SqlValue>>(
        `SELECT * FROM instance_migration WHERE ${sql} ORDER BY id DESC LIMIT ?`,
        [...parameters, limit + 1],
      );
      const found = rows.map(migrationOf);
      const progress = await progressOf(
        reader,
        found.map(({ id }) => id),
      );
      return pageOf(
        found,
        limit,
        ({ id }) => [id],
        (migration) => view(migration, progress.get(migration.id)),
      );
    });
  }

  /** How far it has come, with a page of its instances. */
  async get(id: string, page: Page & { instances?: string }): Promise<MigrationDetail> {
    return this.database.read(async (reader) => {
      const migration = await findMigration(reader, id);
      const progress = await progressOf(reader, [id]);
      const { sql, parameters } = conditions([
        ['migration_id = ?', id],
        ['state = ?', page.instances],
        ['instance_id > ?', page.cursor === undefined ? undefined : decodeCursor(page.cursor, ['string'])[0]],
      ]);
      const rows = await reader.query<{
        instance_id: string;
        state: string;
        problems: string | null;
        moved_at: number | null;
      }>(
        `SELECT instance_id, state, problems, moved_at FROM instance_migration_item WHERE ${sql}
         ORDER BY instance_id LIMIT ?`,
        [...parameters, page.limit + 1],
      );
      const instances = pageOf(
        rows,
        page.limit,
        ({ instance_id: instanceId }) => [instanceId],
        ({ instance_id: instanceId, state, problems, moved_at: movedAt }): MigratedInstanceView => ({
          instanceId,
          state,
          problems: JSON.parse(problems ?? '[]') as MigrationProblemView[],
          movedAt: movedAt === null ? null : iso(movedAt),
        }),
      );
      return { ...view(migration, progress.get(id)), ...instances };
    });
  }
}

async function progressOf(reader: Reader, ids: string[]): Promise<Map<string, MigrationProgress>> {
  const rows = await reader.query<{ migration_id: string; state: keyof MigrationProgress; count: number }>(
    `SELECT migration_id, state, COUNT(*) AS count FROM instance_migration_item
     WHERE migration_id IN (?) GROUP BY migration_id, state`,
    [ids],
  );
  const progress = new Map<string, MigrationProgress>();
  for (const { migration_id: id, state, count } of rows)
    progress.set(id, { ...(progress.get(id) ?? nothing), [state]: Number(count) });
  return progress;
}

const nothing: MigrationProgress = { waiting: 0, moved: 0, refused: 0, undone: 0, stays: 0, skipped: 0 };

const view = (migration: MigrationRow, progress: MigrationProgress = nothing): MigrationView => ({
  id: migration.id,
  source: { definitionId: migration.sourceId, key: migration.key, version: migration.sourceVersion },
  target: { definitionId: migration.targetId, key: migration.key, version: migration.targetVersion },
  mapping: { ...migration.mapping },
  state: migration.state,
  reason: migration.reason,
  startedBy: migration.startedBy,
  startedAt: iso(migration.startedAt),
  endedAt: migration.endedAt === null ? null : iso(migration.endedAt),
  undoableUntil:
    migration.state === 'done' && migration.endedAt !== null ? iso(migration.endedAt + UNDO_FOR) : null,
  undoReason: migration.undo?.reason ?? null,
  undoneBy: migration.undo?.by ?? null,
  undoneAt: migration.undoneAt === null ? null : iso(migration.undoneAt),
  progress,
});
