import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** What people are told of, how far that has followed the events, and the rules by which they want to be told more. */
export class Notices1763000000391 implements MigrationInterface {
  name = 'Notices1763000000391';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'notice',
      columns: [
        column.id(),
        column.code('person_id'),
        column.code('kind', 20),
        column.code('source', 120),
        column.reference('subject_id', { isNullable: true }),
        column.reference('case_id', { isNullable: true }),
        column.code('case_code', 100, { isNullable: true }),
        column.json('details'),
        column.instant('created_at'),
        column.instant('read_at', { isNullable: true }),
      ],
      indices: [
        { name: 'uq_notice_source', columnNames: ['person_id', 'source'], isUnique: true },
        { name: 'ix_notice_person', columnNames: ['person_id', 'id'] },
        { name: 'ix_notice_unread', columnNames: ['person_id', 'read_at'] },
        { name: 'ix_notice_subject', columnNames: ['subject_id', 'read_at'] },
        { name: 'ix_notice_created', columnNames: ['created_at'] },
      ],
    });
    await createTable(runner, {
      name: 'notice_progress',
      columns: [column.code('name', 20, { isPrimary: true }), column.integer('seq')],
    });
    await createTable(runner, {
      name: 'alert_rule',
      columns: [
        column.id(),
        column.code('owner_id'),
        column.code('name', 100),
        column.code('kind', 20),
        column.json('scope'),
        column.integer('threshold'),
        column.integer('by_mail'),
        column.integer('is_on'),
        column.instant('firing_since', { isNullable: true }),
        column.integer('last_count', { isNullable: true }),
        column.integer('version'),
        column.instant('created_at'),
      ],
      indices: [{ name: 'uq_alert_rule', columnNames: ['owner_id', 'name'], isUnique: true }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['alert_rule', 'notice_progress', 'notice']) await runner.dropTable(table);
  }
}
