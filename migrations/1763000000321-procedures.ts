import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** The catalogue of procedures, one row for each version with its period. */
export class Procedures1763000000321 implements MigrationInterface {
  name = 'Procedures1763000000321';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'procedure_version',
      columns: [
        column.id(),
        column.code('code', 100),
        column.code('national_code', 100, { isNullable: true }),
        column.reference('definition_id'),
        column.code('definition_key'),
        column.reference('deployment_id'),
        column.code('field', 100),
        column.code('level', 16),
        column.code('valid_from', 10),
        column.code('valid_to', 10, { isNullable: true }),
        column.code('effective_to', 10, { isNullable: true }),
        column.text('search_text'),
        column.text('content'),
        column.code('hash', 64),
        column.instant('created_at'),
      ],
      indices: [
        { name: 'uq_procedure_version_definition', columnNames: ['definition_id'], isUnique: true },
        { name: 'ix_procedure_version_code', columnNames: ['code', 'valid_from'] },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('procedure_version');
  }
}
