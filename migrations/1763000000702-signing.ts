import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** Keys that sign, anchors that signatures are trusted by, who signs in which capacity, what was signed and what was found. */
export class Signing1763000000702 implements MigrationInterface {
  name = 'Signing1763000000702';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'signing_key',
      columns: [
        column.id(),
        column.code('holder_kind', 16),
        column.reference('holder_id'),
        column.code('provider', 16),
        column.text('secret'),
        column.text('certificate'),
        column.code('subject', 1000),
        column.code('issuer', 1000),
        column.code('serial', 64),
        column.code('fingerprint', 64),
        column.instant('valid_from'),
        column.instant('valid_to'),
        column.reference('added_by'),
        column.instant('added_at'),
        column.reference('retired_by', { isNullable: true }),
        column.instant('retired_at', { isNullable: true }),
      ],
      indices: [{ name: 'ix_signing_key_holder', columnNames: ['holder_id', 'retired_at'] }],
    });
    await createTable(runner, {
      name: 'trust_anchor',
      columns: [
        column.id(),
        column.text('certificate'),
        column.code('subject', 1000),
        column.code('serial', 64),
        column.code('fingerprint', 64),
        column.instant('valid_from'),
        column.instant('valid_to'),
        column.code('note', 500),
        column.reference('added_by'),
        column.instant('added_at'),
        column.reference('removed_by', { isNullable: true }),
        column.instant('removed_at', { isNullable: true }),
      ],
    });
    await createTable(runner, {
      name: 'signing_capacity',
      columns: [
        column.reference('agency_id', { isPrimary: true }),
        column.reference('person_id', { isPrimary: true }),
        column.code('capacity', 200, { isNullable: true }),
        column.code('title', 200),
        column.reference('set_by'),
        column.instant('set_at'),
      ],
    });
    await createTable(runner, {
      name: 'signing_practice',
      columns: [
        column.reference('agency_id', { isPrimary: true }),
        column.integer('on_paper'),
        column.reference('set_by'),
        column.instant('set_at'),
      ],
    });
    await createTable(runner, {
      name: 'document_signature',
      columns: [
        column.id(),
        column.reference('document_id'),
        column.code('kind', 16),
        column.reference('key_id'),
        column.reference('signed_by'),
        column.reference('instead_of', { isNullable: true }),
        column.code('capacity', 200, { isNullable: true }),
        column.code('title', 200),
        column.code('subject', 1000),
        column.code('issuer', 1000),
        column.code('serial', 64),
        column.instant('signed_at'),
      ],
      indices: [{ name: 'uq_document_signature_kind', columnNames: ['document_id', 'kind'], isUnique: true }],
    });
    await createTable(runner, {
      name: 'signature_check',
      columns: [
        column.code('sha256', 64, { isPrimary: true }),
        column.code('trust_list', 64, { isPrimary: true }),
        column.json('findings'),
        column.instant('checked_at'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'signature_check',
      'document_signature',
      'signing_practice',
      'signing_capacity',
      'trust_anchor',
      'signing_key',
    ])
      await runner.dropTable(table);
  }
}
