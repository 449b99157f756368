import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** What boards ask of the past: what was completed, and what was handed over, in a period. */
export class Boards1763000000501 implements MigrationInterface {
  name = 'Boards1763000000501';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex(
      'work_item',
      new TableIndex({ name: 'ix_work_item_closed', columnNames: ['closed_at'] }),
    );
    await runner.createIndex(
      'handoff',
      new TableIndex({ name: 'ix_handoff_sent', columnNames: ['sent_at'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('handoff', 'ix_handoff_sent');
    await runner.dropIndex('work_item', 'ix_work_item_closed');
  }
}
