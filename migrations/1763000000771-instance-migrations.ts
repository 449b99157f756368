import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** Running instances moved to another version of their process: the plan, and what has become of each instance. */
export class InstanceMigrations1763000000771 implements MigrationInterface {
  name = 'InstanceMigrations1763000000771';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'instance_migration',
      columns: [
        column.id(),
        column.reference('source_definition_id'),
        column.reference('target_definition_id'),
        column.code('definition_key'),
        column.integer('source_version'),
        column.integer('target_version'),
        column.json('mapping'),
        column.text('reason'),
        column.json('agreed'),
        column.code('state', 16),
        column.code('started_by'),
        column.instant('started_at'),
        column.instant('ended_at', { isNullable: true }),
        column.text('undo_reason', { isNullable: true }),
        column.json('undo_agreed', { isNullable: true }),
        column.code('undone_by', 255, { isNullable: true }),
        column.instant('undone_at', { isNullable: true }),
      ],
      indices: [{ name: 'ix_instance_migration_key', columnNames: ['definition_key', 'id'] }],
    });
    await createTable(runner, {
      name: 'instance_migration_item',
      columns: [
        column.reference('migration_id', { isPrimary: true }),
        column.reference('instance_id', { isPrimary: true }),
        column.code('state', 16),
        column.json('problems', { isNullable: true }),
        column.instant('moved_at', { isNullable: true }),
        column.text('before_state', { isNullable: true }),
        column.code('after_hash', 64, { isNullable: true }),
        column.json('closed_timers', { isNullable: true }),
      ],
      indices: [
        { name: 'ix_migration_item_state', columnNames: ['migration_id', 'state', 'instance_id'] },
        { name: 'ix_migration_item_instance', columnNames: ['instance_id'] },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['instance_migration_item', 'instance_migration']) await runner.dropTable(table);
  }
}
