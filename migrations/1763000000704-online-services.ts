import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** What is filed online and by whom, what citizens show instead of an account, and what they think of how it went. */
export class OnlineServices1763000000704 implements MigrationInterface {
  name = 'OnlineServices1763000000704';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'citizen_pass',
      columns: [
        column.code('hash', 64, { isPrimary: true }),
        column.code('kind', 16),
        column.reference('holder_id'),
        column.text('email', { isNullable: true }),
        column.reference('subject_id', { isNullable: true }),
        column.instant('created_at'),
        column.instant('expires_at'),
      ],
      indices: [
        { name: 'ix_citizen_pass_expiry', columnNames: ['expires_at'] },
        { name: 'ix_citizen_pass_subject', columnNames: ['subject_id'] },
      ],
    });
    await createTable(runner, {
      name: 'online_submission',
      columns: [
        column.reference('case_id', { isPrimary: true }),
        column.reference('holder_id'),
        column.text('email', { isNullable: true }),
        column.code('language', 2),
        column.instant('submitted_at'),
      ],
      indices: [{ name: 'ix_online_submission_holder', columnNames: ['holder_id', 'submitted_at'] }],
    });
    await createTable(runner, {
      name: 'case_rating',
      columns: [
        column.reference('case_id', { isPrimary: true }),
        column.reference('agency_id'),
        column.reference('official_id', { isNullable: true }),
        column.code('procedure_code', 100),
        column.integer('total_time'),
        column.integer('agency_time'),
        column.integer('contacts'),
        column.integer('agencies'),
        column.integer('publicity'),
        column.integer('attitude'),
        column.text('comment', { isNullable: true }),
        column.instant('rated_at'),
      ],
      indices: [
        { name: 'ix_case_rating_agency', columnNames: ['agency_id', 'rated_at'] },
        { name: 'ix_case_rating_official', columnNames: ['official_id', 'rated_at'] },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['case_rating', 'online_submission', 'citizen_pass']) await runner.dropTable(table);
  }
}
