import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, column, createTable } from '../src/database';

/** Procedures as they were approved: what was published of them, by which decision, and by which decision they were withdrawn. */
export class ApprovedProcedures1763000000707 implements MigrationInterface {
  name = 'ApprovedProcedures1763000000707';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'approved_procedure',
      columns: [
        column.reference('version_id', { isPrimary: true }),
        column.code('code', 100),
        column.json('sheet'),
        column.reference('document_id', { isNullable: true }),
        column.code('decision_number', 100),
        column.code('decision_date', 10),
        column.reference('approved_by'),
        column.instant('approved_at'),
        column.code('withdrawal_number', 100, { isNullable: true }),
        column.code('withdrawal_date', 10, { isNullable: true }),
        column.code('withdrawn_from', 10, { isNullable: true }),
        column.text('withdrawal_reason', { isNullable: true }),
        column.reference('withdrawn_by', { isNullable: true }),
        column.instant('withdrawn_at', { isNullable: true }),
      ],
      indices: [{ name: 'ix_approved_procedure_code', columnNames: ['code', 'approved_at'] }],
    });
    // Who wrote a comment may put it right; that they did is said.
    await addColumn(runner, 'model_comment', column.instant('edited_at', { isNullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('model_comment', 'edited_at');
    await runner.dropTable('approved_procedure');
  }
}
