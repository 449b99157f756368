import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** When people want no letters. */
export class QuietHours1763000000741 implements MigrationInterface {
  name = 'QuietHours1763000000741';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'quiet_hours',
      columns: [
        column.code('person_id', 255, { isPrimary: true }),
        column.integer('from_minute'),
        column.integer('until_minute'),
        column.json('days'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('quiet_hours');
  }
}
