import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, column } from '../src/database';

/** The register of outgoing documents is searched by number and abstract, without regard to case and accents. */
export class SearchedDocuments1763000000711 implements MigrationInterface {
  name = 'SearchedDocuments1763000000711';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'official_document', column.code('search_text', 1200, { isNullable: true }));
    await fillSearchText(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('official_document', 'search_text');
  }
}

/** Of the documents there are already, as `searchText` of the official documents had it when this was written. */
async function fillSearchText(runner: QueryRunner): Promise<void> {
  const step = 500;
  for (let after = ''; ;) {
    const rows = (await runner.query(
      `SELECT id, number, abstract FROM official_document WHERE id > ? ORDER BY id LIMIT ${step}`,
      [after],
    )) as { id: string; number: string | null; abstract: string }[];
    for (const { id, number, abstract } of rows)
      await runner.query('UPDATE official_document SET search_text = ? WHERE id = ?', [
        folded(`${number ?? ''} ${abstract}`).slice(0, 1_200),
        id,
      ]);
    if (rows.length < step) return;
    after = rows[rows.length - 1].id;
  }
}

const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase().trim();
