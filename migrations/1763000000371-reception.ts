import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** What is taken down at a counter and not yet filed. */
export class Reception1763000000371 implements MigrationInterface {
  name = 'Reception1763000000371';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'reception_draft',
      columns: [
        column.reference('person_id', { isPrimary: true }),
        column.reference('id', { isPrimary: true }),
        column.code('title', 300),
        column.text('content'),
        column.integer('version'),
        column.instant('saved_at'),
      ],
      indices: [{ name: 'ix_reception_draft_saved', columnNames: ['saved_at'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('reception_draft');
  }
}
