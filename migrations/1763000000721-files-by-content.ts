import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const indices = [
  ['upload', 'ix_upload_content'],
  ['official_document_file', 'ix_document_file_content'],
] as const;

/** Files by their hash: whether another case holds the same one is asked when the personal data of a case are removed. */
export class FilesByContent1763000000721 implements MigrationInterface {
  name = 'FilesByContent1763000000721';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, name] of indices)
      await runner.createIndex(table, new TableIndex({ name, columnNames: ['sha256'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, name] of indices) await runner.dropIndex(table, name);
  }
}
