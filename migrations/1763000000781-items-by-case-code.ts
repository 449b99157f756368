import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const name = 'ix_work_item_case_code';

/** Whoever looks for a case over a whole province has its code at hand: it is found by that alone. */
export class ItemsByCaseCode1763000000781 implements MigrationInterface {
  name = 'ItemsByCaseCode1763000000781';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('work_item', new TableIndex({ name, columnNames: ['case_code'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('work_item', name);
  }
}
