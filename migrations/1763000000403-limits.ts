import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, column, createTable } from '../src/database';

/** What is counted for all nodes, which keys the database belongs to, and what tokens of services are bound to. */
export class Limits1763000000403 implements MigrationInterface {
  name = 'Limits1763000000403';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'limit_window',
      columns: [
        column.code('bucket', 64, { isPrimary: true }),
        column.integer('taken'),
        column.instant('ends_at'),
      ],
      indices: [{ name: 'ix_limit_window_end', columnNames: ['ends_at'] }],
    });
    await createTable(runner, {
      name: 'installation',
      columns: [column.code('name', 50, { isPrimary: true }), column.code('value', 200)],
    });
    await addColumn(runner, 'service_token', column.json('scopes', { isNullable: true }));
    await addColumn(runner, 'service_token', column.json('addresses', { isNullable: true }));
    await addColumn(runner, 'service_token', column.reference('owner_person_id', { isNullable: true }));
    await addColumn(runner, 'service_token', column.code('last_used_day', 10, { isNullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['last_used_day', 'owner_person_id', 'addresses', 'scopes'])
      await runner.dropColumn('service_token', name);
    await runner.dropTable('installation');
    await runner.dropTable('limit_window');
  }
}
