import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** Documents that leave an agency, their files, their numbers and the forms they are made by. */
export class OfficialDocuments1763000000701 implements MigrationInterface {
  name = 'OfficialDocuments1763000000701';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'official_document',
      columns: [
        column.id(),
        column.reference('case_id', { isNullable: true }),
        column.reference('agency_id'),
        column.code('type', 100),
        column.code('occasion', 60),
        column.code('template_code', 100),
        column.code('template_version', 40),
        column.code('language', 2),
        column.code('abstract', 1000),
        column.json('content'),
        column.code('state', 16),
        column.code('serial_class', 40, { isNullable: true }),
        column.code('symbol', 60, { isNullable: true }),
        column.integer('serial', { isNullable: true }),
        column.code('number', 100, { isNullable: true }),
        column.integer('year', { isNullable: true }),
        column.code('drafted_by'),
        column.instant('drafted_at'),
        column.code('dated_on', 10, { isNullable: true }),
        column.code('signed_by', 255, { isNullable: true }),
        column.code('issued_by', 255, { isNullable: true }),
        column.instant('issued_at', { isNullable: true }),
        column.reference('file_id', { isNullable: true }),
        column.code('sha256', 64, { isNullable: true }),
        column.reference('supersedes', { isNullable: true }),
        column.instant('ended_at', { isNullable: true }),
        column.code('end_reason', 2000, { isNullable: true }),
        column.integer('version'),
      ],
      indices: [
        { name: 'uq_document_occasion', columnNames: ['case_id', 'type', 'occasion'], isUnique: true },
        {
          name: 'uq_document_serial',
          columnNames: ['agency_id', 'year', 'serial_class', 'serial'],
          isUnique: true,
        },
        { name: 'ix_document_drafted', columnNames: ['agency_id', 'drafted_at', 'id'] },
        { name: 'ix_document_state', columnNames: ['state', 'agency_id', 'id'] },
      ],
    });
    await createTable(runner, {
      name: 'official_document_file',
      columns: [
        column.id(),
        column.reference('document_id'),
        column.integer('revision'),
        column.code('stage', 16),
        column.integer('size'),
        column.code('sha256', 64),
        column.json('places'),
        column.instant('made_at'),
      ],
      indices: [
        { name: 'uq_document_file_revision', columnNames: ['document_id', 'revision'], isUnique: true },
      ],
    });
    await createTable(runner, {
      name: 'document_serial',
      columns: [
        column.reference('agency_id', { isPrimary: true }),
        column.integer('year', { isPrimary: true }),
        column.code('class', 40, { isPrimary: true }),
        column.integer('serial'),
      ],
    });
    await createTable(runner, {
      name: 'document_template',
      columns: [
        column.code('code', 100, { isPrimary: true }),
        column.code('version', 40, { isPrimary: true }),
        column.code('effective_from', 10),
        column.text('content'),
        column.code('legal_basis', 500),
        column.code('made_by'),
        column.instant('made_at'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'document_template',
      'document_serial',
      'official_document_file',
      'official_document',
    ])
      await runner.dropTable(table);
  }
}
