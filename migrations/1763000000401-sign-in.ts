import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, column, createTable } from '../src/database';

/** Signing in: what a session was opened with, attempts, second factors, codes sent by letter, and the letters themselves. */
export class SignIn1763000000401 implements MigrationInterface {
  name = 'SignIn1763000000401';

  async up(runner: QueryRunner): Promise<void> {
    // Nobody is signed in across an upgrade: the sessions of before do not say how they were opened.
    await runner.dropTable('session');
    await createTable(runner, {
      name: 'session',
      columns: [
        column.code('hash', 64, { isPrimary: true }),
        column.reference('id'),
        column.reference('holder_id'),
        column.code('how', 16),
        column.code('address', 64),
        column.code('device', 100),
        column.instant('created_at'),
        column.instant('last_seen_at'),
        column.instant('expires_at'),
        column.instant('proven_at'),
        column.instant('second_factor_at', { isNullable: true }),
      ],
      indices: [
        { name: 'uq_session_id', columnNames: ['id'], isUnique: true },
        { name: 'ix_session_holder', columnNames: ['holder_id'] },
      ],
    });
    await runner.dropColumn('account', 'failed_attempts');
    await runner.dropColumn('account', 'locked_until');
    await createTable(runner, {
      name: 'sign_in_attempt',
      columns: [
        column.code('bucket', 64, { isPrimary: true }),
        column.integer('attempts'),
        column.instant('locked_until'),
        column.instant('last_at'),
      ],
      indices: [{ name: 'ix_sign_in_attempt_last', columnNames: ['last_at'] }],
    });
    await createTable(runner, {
      name: 'pending_sign_in',
      columns: [
        column.code('hash', 64, { isPrimary: true }),
        column.reference('account_id'),
        column.code('how', 16),
        column.instant('expires_at'),
      ],
      indices: [{ name: 'ix_pending_sign_in_account', columnNames: ['account_id'] }],
    });
    await createTable(runner, {
      name: 'second_factor',
      columns: [
        column.id('account_id'),
        column.code('secret', 255),
        column.instant('created_at'),
        column.instant('confirmed_at', { isNullable: true }),
        column.integer('last_step'),
      ],
    });
    await createTable(runner, {
      name: 'recovery_code',
      columns: [
        column.code('hash', 64, { isPrimary: true }),
        column.reference('account_id'),
        column.instant('used_at', { isNullable: true }),
      ],
      indices: [{ name: 'ix_recovery_code_account', columnNames: ['account_id'] }],
    });
    await createTable(runner, {
      name: 'account_code',
      columns: [
        column.code('hash', 64, { isPrimary: true }),
        column.reference('account_id'),
        column.code('purpose', 16),
        column.instant('expires_at'),
      ],
      indices: [
        { name: 'ix_account_code_account', columnNames: ['account_id'] },
        { name: 'ix_account_code_expires', columnNames: ['expires_at'] },
      ],
    });
    await createTable(runner, {
      name: 'known_device',
      columns: [
        column.id('account_id'),
        column.code('device_hash', 64, { isPrimary: true }),
        column.instant('last_seen_at'),
      ],
    });
    await createTable(runner, {
      name: 'letter',
      columns: [
        column.id(),
        column.code('letter_key', 200),
        column.text('content', { isNullable: true }),
        column.code('state', 16),
        column.integer('attempts'),
        column.instant('created_at'),
        column.instant('next_at'),
        column.instant('finished_at', { isNullable: true }),
        column.code('failure', 200, { isNullable: true }),
      ],
      indices: [
        { name: 'uq_letter_key', columnNames: ['letter_key'], isUnique: true },
        { name: 'ix_letter_due', columnNames: ['state', 'next_at'] },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'letter',
      'known_device',
      'account_code',
      'recovery_code',
      'second_factor',
      'pending_sign_in',
      'sign_in_attempt',
      'session',
    ])
      await runner.dropTable(table);
    await addColumn(runner, 'account', column.integer('failed_attempts', { default: 0 }));
    await addColumn(runner, 'account', column.instant('locked_until', { isNullable: true }));
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
}
