import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** Numbered events, service tokens, and the keys of commands that were already carried out. */
export class Platform1763000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'outbox_event',
      columns: [
        column.counter('id'),
        column.integer('gseq', { isNullable: true }),
        column.code('type', 100),
        column.reference('instance_id', { isNullable: true }),
        column.code('agency', 100, { isNullable: true }),
        column.json('payload'),
        column.instant('at'),
      ],
      indices: [
        { name: 'uq_outbox_event_gseq', columnNames: ['gseq'], isUnique: true },
        { name: 'ix_outbox_event_instance', columnNames: ['instance_id', 'gseq'] },
      ],
    });
    await createTable(runner, {
      name: 'outbox_counter',
      columns: [{ ...column.integer('id'), isPrimary: true }, column.integer('value')],
    });
    await createTable(runner, {
      name: 'service_token',
      columns: [
        column.id(),
        column.code('name', 200),
        column.code('role', 50),
        column.code('hash', 64),
        column.instant('created_at'),
        column.instant('expires_at', { isNullable: true }),
        column.instant('revoked_at', { isNullable: true }),
      ],
      indices: [{ name: 'uq_service_token_hash', columnNames: ['hash'], isUnique: true }],
    });
    await createTable(runner, {
      name: 'command',
      columns: [
        column.code('actor_id', 64, { isPrimary: true }),
        column.code('command_key', 200, { isPrimary: true }),
        column.code('request_hash', 64),
        column.json('response', { isNullable: true }),
        column.integer('replays', { default: 0 }),
        column.instant('created_at'),
      ],
      indices: [{ name: 'ix_command_created', columnNames: ['created_at'] }],
    });
    // Last, because MySQL keeps the tables of a migration that fails and the next attempt starts from the top.
    await runner.query('INSERT INTO outbox_counter (id, value) VALUES (1, 0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['command', 'service_token', 'outbox_counter', 'outbox_event'])
      await runner.dropTable(table);
  }
}
