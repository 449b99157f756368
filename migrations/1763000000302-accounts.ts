import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** Accounts of people, and the browsers that are signed in. */
export class Accounts1763000000302 implements MigrationInterface {
  name = 'Accounts1763000000302';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'account',
      columns: [
        column.id(),
        column.reference('person_id'),
        column.code('username', 100),
        column.code('password_hash', 255),
        column.json('roles'),
        column.code('state', 16),
        column.integer('failed_attempts'),
        column.instant('locked_until', { isNullable: true }),
        column.instant('created_at'),
        column.integer('version'),
      ],
      indices: [
        { name: 'uq_account_person', columnNames: ['person_id'], isUnique: true },
        { name: 'uq_account_username', columnNames: ['username'], isUnique: true },
      ],
    });
    await createTable(runner, {
      name: 'session',
      columns: [
        column.code('hash', 64, { isPrimary: true }),
        column.reference('account_id'),
        column.instant('created_at'),
        column.instant('last_seen_at'),
        column.instant('expires_at'),
      ],
      indices: [{ name: 'ix_session_account', columnNames: ['account_id'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('session');
    await runner.dropTable('account');
  }
}
