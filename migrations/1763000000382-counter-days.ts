import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, column, createTable } from '../src/database';

/** The end of a hall's day, why a ticket was passed on, tickets for a later hour; and applicants by the words of their names. */
export class CounterDays1763000000382 implements MigrationInterface {
  name = 'CounterDays1763000000382';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'hall', column.code('closed_day', 10, { isNullable: true }));
    await addColumn(runner, 'queue_ticket', column.instant('appointed_at', { isNullable: true }));
    await addColumn(runner, 'ticket_stay', column.code('reason', 300, { isNullable: true }));
    await createTable(runner, {
      name: 'applicant_word',
      withoutRowid: true,
      columns: [
        column.code('word', 40, { isPrimary: true }),
        column.reference('case_id', { isPrimary: true }),
      ],
    });
    await fillApplicantWords(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('applicant_word');
    await runner.dropColumn('ticket_stay', 'reason');
    await runner.dropColumn('queue_ticket', 'appointed_at');
    await runner.dropColumn('hall', 'closed_day');
  }
}

/** Of the cases there are already, as `applicantWords` of the case files had it when this was written. */
async function fillApplicantWords(runner: QueryRunner): Promise<void> {
  const step = 500;
  for (let after = ''; ;) {
    const rows = (await runner.query(
      `SELECT id, applicant FROM case_file WHERE id > ? ORDER BY id LIMIT ${step}`,
      [after],
    )) as { id: string; applicant: string }[];
    for (const { id, applicant } of rows) {
      const words = wordsOf(JSON.parse(applicant) as Record<string, string | undefined>);
      if (words.length > 0)
        await runner.query(
          `INSERT INTO applicant_word (word, case_id) VALUES ${words.map(() => '(?, ?)').join(', ')}`,
          words.flatMap((word) => [word, id]),
        );
    }
    if (rows.length < step) return;
    after = rows[rows.length - 1].id;
  }
}

function wordsOf({ name = '', identity = '', phone = '' }: Record<string, string | undefined>): string[] {
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase();
  const numbers = [identity, phone].map((number) => number.replace(/[^0-9A-Za-z]/g, '').toLowerCase());
  const words = [...folded.split(/[^\p{L}\p{N}]+/u).slice(0, 30), ...numbers];
  return [...new Set(words.map((word) => word.slice(0, 40)))].filter(Boolean);
}
