import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, column, createTable } from '../src/database';

/** What is said of models, how they are sent for approval, and by which decision versions are in service. */
export class Reviews1763000000603 implements MigrationInterface {
  name = 'Reviews1763000000603';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'model_comment',
      columns: [
        column.id(),
        column.reference('model_id'),
        column.reference('answers_id', { isNullable: true }),
        column.reference('file_id', { isNullable: true }),
        column.code('element_id', 255, { isNullable: true }),
        column.code('element_name', 500, { isNullable: true }),
        column.text('text'),
        column.reference('written_by'),
        column.instant('written_at'),
        column.reference('resolved_by', { isNullable: true }),
        column.instant('resolved_at', { isNullable: true }),
      ],
      indices: [{ name: 'ix_model_comment_model', columnNames: ['model_id', 'id'] }],
    });
    await createTable(runner, {
      name: 'model_submission',
      columns: [
        column.reference('proposal_id', { isPrimary: true }),
        column.reference('model_id'),
        column.reference('sent_by'),
        column.instant('sent_at'),
        column.json('stories'),
      ],
      indices: [{ name: 'ix_model_submission_model', columnNames: ['model_id', 'sent_at'] }],
    });
    await addColumn(runner, 'deployment', column.text('reason', { isNullable: true }));
    await addColumn(runner, 'deployment', column.code('decision_number', 100, { isNullable: true }));
    await addColumn(runner, 'deployment', column.code('decision_date', 10, { isNullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['decision_date', 'decision_number', 'reason'])
      await runner.dropColumn('deployment', name);
    for (const table of ['model_submission', 'model_comment']) await runner.dropTable(table);
  }
}
