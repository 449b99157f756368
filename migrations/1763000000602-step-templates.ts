import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** Ready steps as designers of this installation have written them, version by version. */
export class StepTemplates1763000000602 implements MigrationInterface {
  name = 'StepTemplates1763000000602';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'step_template_version',
      columns: [
        column.code('template_key', 80, { isPrimary: true }),
        column.integer('version', { isPrimary: true }),
        column.text('content', { isNullable: true }),
        column.reference('saved_by'),
        column.instant('saved_at'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('step_template_version');
  }
}
