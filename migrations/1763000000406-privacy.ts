import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** Holds on cases, what was removed when its time was over, and permissions to see all that is kept about a person. */
export class Privacy1763000000406 implements MigrationInterface {
  name = 'Privacy1763000000406';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'case_hold',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.code('reason', 1000),
        column.instant('placed_at'),
        column.code('placed_by'),
        column.instant('released_at', { isNullable: true }),
        column.code('released_by', 255, { isNullable: true }),
      ],
      indices: [{ name: 'ix_case_hold_case', columnNames: ['case_id', 'released_at'] }],
    });
    await createTable(runner, {
      name: 'personal_data_removal',
      columns: [
        column.reference('case_id', { isPrimary: true }),
        column.json('rule'),
        column.json('removed'),
        column.instant('removed_at'),
        column.code('removed_by'),
      ],
    });
    await createTable(runner, {
      name: 'person_export',
      columns: [
        column.id(),
        column.code('identity_number', 50),
        column.code('asked_by'),
        column.code('agreed_by'),
        column.code('reason', 1000),
        column.instant('agreed_at'),
        column.instant('expires_at'),
      ],
      indices: [{ name: 'ix_person_export_expires', columnNames: ['expires_at'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['person_export', 'personal_data_removal', 'case_hold'])
      await runner.dropTable(table);
  }
}
