import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** Tables whose rows nobody may change or delete, whatever the account may do. */
const appendOnly = ['audit_entry', 'audit_link', 'audit_checkpoint', 'audit_root'];

/** The audit log: entries, their chain, its signed checkpoints and daily roots. */
export class Audit1763000000404 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'audit_entry',
      columns: [
        column.id(),
        column.instant('at'),
        column.code('actor_kind', 20),
        column.code('actor_id', 100),
        column.code('on_behalf_of', 100, { isNullable: true }),
        column.code('request_id', 64, { isNullable: true }),
        column.code('door', 200),
        column.code('action', 100),
        column.code('subject_type', 60),
        column.code('subject_id', 255),
        column.reference('case_id', { isNullable: true }),
        column.code('outcome', 10),
        column.text('reason', { isNullable: true }),
        column.code('before_hash', 64, { isNullable: true }),
        column.code('after_hash', 64, { isNullable: true }),
        column.json('detail', { isNullable: true }),
        column.code('content_hash', 64),
      ],
      indices: [
        { name: 'ix_audit_entry_at', columnNames: ['at'] },
        { name: 'ix_audit_entry_actor', columnNames: ['actor_id', 'id'] },
        { name: 'ix_audit_entry_subject', columnNames: ['subject_type', 'subject_id', 'id'] },
        { name: 'ix_audit_entry_case', columnNames: ['case_id', 'id'] },
        { name: 'ix_audit_entry_request', columnNames: ['request_id'] },
      ],
    });
    await createTable(runner, { name: 'audit_unsealed', columns: [column.id('entry_id')] });
    await createTable(runner, {
      name: 'audit_link',
      columns: [
        { ...column.integer('seq'), isPrimary: true },
        column.reference('entry_id'),
        column.code('hash', 64),
      ],
      indices: [{ name: 'uq_audit_link_entry', columnNames: ['entry_id'], isUnique: true }],
    });
    await createTable(runner, {
      name: 'audit_checkpoint',
      columns: [
        column.id(),
        column.integer('from_seq'),
        column.integer('to_seq'),
        column.code('merkle_root', 64),
        column.code('head_hash', 64),
        column.code('previous', 64),
        column.instant('at'),
        column.code('signature', 128),
      ],
      indices: [
        { name: 'uq_audit_checkpoint_to', columnNames: ['to_seq'], isUnique: true },
        { name: 'ix_audit_checkpoint_at', columnNames: ['at'] },
      ],
    });
    await createTable(runner, {
      name: 'audit_root',
      columns: [column.code('day', 10, { isPrimary: true }), column.text('content')],
    });
    await createTable(runner, {
      name: 'audit_seal',
      columns: [
        { ...column.integer('id'), isPrimary: true },
        column.integer('seq'),
        column.code('head_hash', 64),
        column.code('checkpoint_hash', 64),
        column.instant('not_before'),
      ],
    });
    const isSqlite = runner.connection.options.type === 'better-sqlite3';
    for (const table of appendOnly)
      for (const verb of ['update', 'delete']) {
        const refusal = `${table} is append-only`;
        await runner.query(
          `CREATE TRIGGER IF NOT EXISTS ${table}_no_${verb} BEFORE ${verb.toUpperCase()} ON ${table} FOR EACH ROW ${
            isSqlite
              ? `BEGIN SELECT RAISE(ABORT, '${refusal}'); END`
              : `SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${refusal}'`
          }`,
        );
      }
    const wait = 'INSERT INTO audit_unsealed (entry_id) VALUES (NEW.id)';
    await runner.query(
      `CREATE TRIGGER IF NOT EXISTS audit_entry_unsealed AFTER INSERT ON audit_entry FOR EACH ROW ${isSqlite ? `BEGIN ${wait}; END` : wait}`,
    );
    // Last, because MySQL keeps the tables of a migration that fails and the next attempt starts from the top.
    await runner.query(
      `INSERT INTO audit_seal (id, seq, head_hash, checkpoint_hash, not_before) VALUES (1, 0, '', '', 0)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'audit_seal',
      'audit_root',
      'audit_checkpoint',
      'audit_link',
      'audit_unsealed',
      'audit_entry',
    ])
      await runner.dropTable(table);
  }
}
