import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** Calendars, version by version. */
export class Calendar1763000000311 implements MigrationInterface {
  name = 'Calendar1763000000311';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'calendar_version',
      columns: [
        column.id(),
        column.code('calendar_key', 100),
        column.integer('version'),
        column.code('parent_key', 100, { isNullable: true }),
        column.code('status', 16),
        column.code('valid_from', 10),
        column.json('content'),
        column.text('reason'),
        column.text('legal_ground', { isNullable: true }),
        column.code('created_by'),
        column.instant('created_at'),
      ],
      indices: [{ name: 'uq_calendar_version', columnNames: ['calendar_key', 'version'], isUnique: true }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('calendar_version');
  }
}
