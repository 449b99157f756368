import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** Procedures as designers write them, before they are in service. */
export class Modelling1763000000601 implements MigrationInterface {
  name = 'Modelling1763000000601';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'model',
      columns: [
        column.id(),
        column.code('name', 300),
        column.code('words', 600),
        column.reference('basis_id', { isNullable: true }),
        column.reference('proposal_id', { isNullable: true }),
        column.reference('created_by'),
        column.instant('created_at'),
        column.reference('changed_by'),
        column.instant('changed_at'),
        column.instant('archived_at', { isNullable: true }),
      ],
      indices: [{ name: 'ix_model_changed', columnNames: ['changed_at'] }],
    });
    await createTable(runner, {
      name: 'model_file',
      columns: [
        column.id(),
        column.reference('model_id'),
        column.code('name', 200),
        column.text('content'),
        column.integer('size'),
        column.integer('revision'),
        column.reference('changed_by'),
        column.instant('changed_at'),
      ],
      uniques: [{ name: 'uq_model_file_name', columnNames: ['model_id', 'name'] }],
    });
    await createTable(runner, {
      name: 'model_revision',
      columns: [
        column.reference('file_id', { isPrimary: true }),
        column.integer('begun_revision', { isPrimary: true }),
        column.reference('model_id'),
        column.integer('revision'),
        column.code('name', 200),
        column.text('content', { isNullable: true }),
        column.reference('saved_by'),
        column.instant('begun_at'),
        column.instant('saved_at'),
      ],
    });
    await createTable(runner, {
      name: 'model_page',
      columns: [
        column.reference('model_id', { isPrimary: true }),
        column.reference('page_id', { isPrimary: true }),
        column.reference('person_id'),
        column.reference('file_id', { isNullable: true }),
        column.instant('edits_since', { isNullable: true }),
        column.instant('heard_at'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['model_page', 'model_revision', 'model_file', 'model'])
      await runner.dropTable(table);
  }
}
