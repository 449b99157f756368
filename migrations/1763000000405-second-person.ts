import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, column, createTable } from '../src/database';

/** What one person proposes and another approves; who agreed to a deployment. */
export class SecondPerson1763000000405 implements MigrationInterface {
  name = 'SecondPerson1763000000405';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'proposal',
      columns: [
        column.id(),
        column.code('kind', 100),
        column.json('input'),
        column.code('subject_type', 50),
        column.code('subject_id'),
        column.json('title'),
        column.json('details'),
        column.code('proposed_by'),
        column.code('proposed_by_name', 500),
        column.text('reason'),
        column.instant('proposed_at'),
        column.instant('expires_at'),
        column.code('state', 16),
        column.code('open_key', 64, { isNullable: true }),
        column.code('decided_by', 255, { isNullable: true }),
        column.code('decided_by_name', 500, { isNullable: true }),
        column.instant('decided_at', { isNullable: true }),
        column.text('decision_note', { isNullable: true }),
        column.json('result', { isNullable: true }),
        column.integer('version'),
      ],
      indices: [
        { name: 'uq_proposal_open', columnNames: ['open_key'], isUnique: true },
        { name: 'ix_proposal_state', columnNames: ['state', 'expires_at'] },
        { name: 'ix_proposal_proposer', columnNames: ['proposed_by'] },
        { name: 'ix_proposal_subject', columnNames: ['subject_type', 'subject_id'] },
      ],
    });
    await createTable(runner, {
      name: 'proposal_file',
      columns: [
        column.reference('proposal_id', { isPrimary: true }),
        column.code('name', 200, { isPrimary: true }),
        column.code('hash', 64),
        column.bytes('content'),
      ],
    });
    await addColumn(runner, 'deployment', column.code('approved_by', 255, { isNullable: true }));
    await addColumn(runner, 'deployment', column.reference('proposal_id', { isNullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('deployment', 'proposal_id');
    await runner.dropColumn('deployment', 'approved_by');
    await runner.dropTable('proposal_file');
    await runner.dropTable('proposal');
  }
}
