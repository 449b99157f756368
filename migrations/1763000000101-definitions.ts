import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** Deployments with their files, and the versions of processes, decisions and forms that they made. */
export class Definitions1763000000101 implements MigrationInterface {
  name = 'Definitions1763000000101';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'deployment',
      columns: [
        column.id(),
        column.code('hash', 64),
        column.json('warnings'),
        column.code('created_by'),
        column.instant('created_at'),
      ],
      indices: [{ name: 'uq_deployment_hash', columnNames: ['hash'], isUnique: true }],
    });
    await createTable(runner, {
      name: 'deployment_file',
      columns: [
        column.reference('deployment_id', { isPrimary: true }),
        column.code('name', 200, { isPrimary: true }),
        column.code('kind', 16),
        column.code('hash', 64),
        column.bytes('content'),
      ],
    });
    await createTable(runner, {
      name: 'process_definition',
      columns: [
        column.id(),
        column.code('definition_key'),
        column.integer('version'),
        column.code('name', 500, { isNullable: true }),
        column.code('version_tag', 255, { isNullable: true }),
        column.code('procedure_code', 255, { isNullable: true }),
        column.code('core', 16),
        column.reference('deployment_id'),
        column.code('file', 200),
        column.integer('graph_schema'),
        column.code('graph_hash', 64),
        column.text('graph'),
        column.instant('created_at'),
      ],
      indices: [
        { name: 'uq_process_definition', columnNames: ['definition_key', 'version'], isUnique: true },
        { name: 'ix_process_definition_deployment', columnNames: ['deployment_id', 'definition_key'] },
        { name: 'ix_process_definition_tag', columnNames: ['definition_key', 'version_tag', 'version'] },
      ],
    });
    for (const kind of ['decision', 'form'])
      await createTable(runner, {
        name: `${kind}_definition`,
        columns: [
          column.id(),
          column.code('definition_key'),
          column.integer('version'),
          column.code('name', 500, { isNullable: true }),
          column.reference('deployment_id'),
          column.code('file', 200),
          column.instant('created_at'),
        ],
        indices: [
          { name: `uq_${kind}_definition`, columnNames: ['definition_key', 'version'], isUnique: true },
          { name: `ix_${kind}_definition_deployment`, columnNames: ['deployment_id', 'definition_key'] },
        ],
      });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'form_definition',
      'decision_definition',
      'process_definition',
      'deployment_file',
      'deployment',
    ])
      await runner.dropTable(table);
  }
}
