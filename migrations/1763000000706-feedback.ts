import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** Feedback of citizens, and tasks given by directing documents: two registers beside that of the cases. */
export class Feedback1763000000706 implements MigrationInterface {
  name = 'Feedback1763000000706';

  async up(runner: QueryRunner): Promise<void> {
    const nullable = { isNullable: true };
    await createTable(runner, {
      name: 'register_counter',
      columns: [
        column.code('register', 20, { isPrimary: true }),
        column.integer('year', { isPrimary: true }),
        column.integer('serial'),
      ],
    });
    await createTable(runner, {
      name: 'feedback',
      columns: [
        column.id(),
        column.code('code', 40),
        column.reference('instance_id'),
        column.reference('clock_id'),
        column.reference('agency_id'),
        column.code('case_code', 100, nullable),
        column.reference('case_id', nullable),
        column.code('channel', 16),
        column.code('category', 32),
        column.code('title', 500),
        column.text('content'),
        column.code('sender_id', 100, nullable),
        column.code('sender_name', 255),
        column.code('sender_email', 254, nullable),
        column.code('sender_phone', 30, nullable),
        column.code('language', 2),
        column.code('state', 16),
        column.code('handler_id', 255, nullable),
        column.text('answer', nullable),
        column.code('answered_by', 255, nullable),
        column.code('approved_by', 255, nullable),
        column.instant('answered_at', nullable),
        column.code('refusal_reason', 32, nullable),
        column.code('public_title', 500, nullable),
        column.text('public_question', nullable),
        column.text('public_answer', nullable),
        column.code('public_search', 800, nullable),
        column.instant('published_at', nullable),
        column.integer('rating', nullable),
        column.code('rating_note', 1_000, nullable),
        column.instant('rated_at', nullable),
        column.instant('received_at'),
        column.instant('closed_at', nullable),
        column.code('search_text', 800),
        column.integer('event_seq'),
        column.integer('version'),
      ],
      indices: [
        { name: 'ux_feedback_code', columnNames: ['code'], isUnique: true },
        { name: 'ix_feedback_agency', columnNames: ['agency_id', 'state', 'received_at'] },
        { name: 'ix_feedback_received', columnNames: ['received_at', 'id'] },
        { name: 'ix_feedback_public', columnNames: ['state', 'published_at'] },
        { name: 'ix_feedback_instance', columnNames: ['instance_id'] },
        { name: 'ix_feedback_case', columnNames: ['case_id'] },
        { name: 'ix_feedback_sender', columnNames: ['sender_id', 'received_at'] },
      ],
    });
    await createTable(runner, {
      name: 'feedback_custody',
      columns: [
        column.reference('feedback_id', { isPrimary: true }),
        column.integer('seq', { isPrimary: true }),
        column.reference('agency_id'),
        column.instant('from_at'),
        column.instant('until_at', nullable),
      ],
      indices: [{ name: 'ix_feedback_custody_agency', columnNames: ['agency_id', 'feedback_id'] }],
    });
    await createTable(runner, {
      name: 'feedback_event',
      columns: [
        column.reference('feedback_id', { isPrimary: true }),
        column.integer('seq', { isPrimary: true }),
        column.code('type', 64),
        column.instant('at'),
        column.code('actor_id', 255),
        column.code('actor_kind', 16),
        column.code('actor_name', 255),
        column.reference('agency_id'),
        column.text('note', nullable),
        column.text('data'),
      ],
    });
    await createTable(runner, {
      name: 'directive',
      columns: [
        column.id(),
        column.reference('agency_id'),
        column.code('number', 100),
        column.code('issued_on', 10),
        column.code('signer', 255),
        column.code('abstract', 1_000),
        column.code('entered_by', 255),
        column.instant('entered_at'),
        column.integer('version'),
      ],
      indices: [
        {
          name: 'ux_directive_number',
          columnNames: ['agency_id', 'number', 'issued_on'],
          isUnique: true,
        },
        { name: 'ix_directive_issued', columnNames: ['issued_on', 'id'] },
      ],
    });
    await createTable(runner, {
      name: 'directive_task',
      columns: [
        column.id(),
        column.code('code', 40),
        column.reference('directive_id'),
        column.reference('issuer_agency_id'),
        column.reference('lead_agency_id'),
        column.reference('instance_id'),
        column.reference('clock_id'),
        column.code('content', 2_000),
        column.code('product', 500),
        column.code('state', 16),
        column.code('assignee_id', 255, nullable),
        column.integer('progress'),
        column.code('extension_until', 10, nullable),
        column.instant('given_at'),
        column.instant('closed_at', nullable),
        column.code('search_text', 800),
        column.integer('event_seq'),
        column.integer('version'),
      ],
      indices: [
        { name: 'ux_directive_task_code', columnNames: ['code'], isUnique: true },
        { name: 'ix_directive_task_directive', columnNames: ['directive_id', 'code'] },
        { name: 'ix_directive_task_lead', columnNames: ['lead_agency_id', 'state', 'id'] },
        { name: 'ix_directive_task_issuer', columnNames: ['issuer_agency_id', 'state', 'id'] },
        { name: 'ix_directive_task_instance', columnNames: ['instance_id'] },
      ],
    });
    await createTable(runner, {
      name: 'directive_cooperation',
      columns: [
        column.reference('task_id', { isPrimary: true }),
        column.reference('agency_id', { isPrimary: true }),
      ],
      indices: [{ name: 'ix_directive_cooperation_agency', columnNames: ['agency_id', 'task_id'] }],
    });
    await createTable(runner, {
      name: 'directive_entry',
      columns: [
        column.reference('task_id', { isPrimary: true }),
        column.integer('seq', { isPrimary: true }),
        column.code('type', 64),
        column.instant('at'),
        column.code('actor_id', 255),
        column.code('actor_kind', 16),
        column.code('actor_name', 255),
        column.reference('agency_id', nullable),
        column.text('text', nullable),
        column.text('data'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'directive_entry',
      'directive_cooperation',
      'directive_task',
      'directive',
      'feedback_event',
      'feedback_custody',
      'feedback',
      'register_counter',
    ])
      await runner.dropTable(table);
  }
}
