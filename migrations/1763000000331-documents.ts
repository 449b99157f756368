import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** Files that arrive, and files of cases. */
export class Documents1763000000331 implements MigrationInterface {
  name = 'Documents1763000000331';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'upload',
      columns: [
        column.id(),
        column.code('owner_id'),
        column.code('name'),
        column.code('kind', 16),
        column.integer('size'),
        column.code('sha256', 64),
        column.code('scan', 16),
        column.code('state', 16),
        column.instant('created_at'),
      ],
      indices: [
        { name: 'ix_upload_owner', columnNames: ['owner_id', 'state'] },
        { name: 'ix_upload_state', columnNames: ['state', 'created_at'] },
      ],
    });
    await createTable(runner, {
      name: 'attachment',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.reference('upload_id'),
        column.reference('document_id'),
        column.integer('version_no'),
        column.code('purpose', 16),
        column.code('component_code', 64, { isNullable: true }),
        column.instant('attached_at'),
        column.code('attached_by'),
        column.instant('replaced_at', { isNullable: true }),
      ],
      indices: [
        { name: 'ux_attachment_upload', columnNames: ['upload_id'], isUnique: true },
        { name: 'ux_attachment_version', columnNames: ['document_id', 'version_no'], isUnique: true },
        { name: 'ix_attachment_case', columnNames: ['case_id', 'attached_at'] },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('attachment');
    await runner.dropTable('upload');
  }
}
