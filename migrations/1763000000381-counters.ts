import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** Waiting halls: services, counters, shifts, tickets and their stays at counters, the cases of a ticket, screens. */
export class Counters1763000000381 implements MigrationInterface {
  name = 'Counters1763000000381';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'hall',
      columns: [
        column.id(),
        column.reference('agency_id'),
        column.reference('unit_id'),
        column.code('hall_key', 60),
        column.json('name'),
        column.code('queue_day', 10),
        column.instant('created_at'),
        column.integer('version'),
      ],
      indices: [
        { name: 'uq_hall_key', columnNames: ['agency_id', 'hall_key'], isUnique: true },
        { name: 'ix_hall_unit', columnNames: ['unit_id'] },
      ],
    });
    await createTable(runner, {
      name: 'hall_service',
      columns: [
        column.id(),
        column.reference('hall_id'),
        column.code('letter', 2),
        column.json('name'),
        column.json('fields'),
        column.json('procedures'),
        column.integer('place'),
        column.integer('is_offered'),
      ],
      indices: [{ name: 'uq_hall_service_letter', columnNames: ['hall_id', 'letter'], isUnique: true }],
    });
    await createTable(runner, {
      name: 'counter',
      columns: [
        column.id(),
        column.reference('hall_id'),
        column.integer('number'),
        column.json('name'),
        column.json('services'),
        column.integer('is_in_use'),
        column.code('person_id', 255, { isNullable: true }),
        column.instant('opened_at', { isNullable: true }),
      ],
      indices: [
        { name: 'uq_counter_number', columnNames: ['hall_id', 'number'], isUnique: true },
        { name: 'ix_counter_person', columnNames: ['person_id'] },
      ],
    });
    await createTable(runner, {
      name: 'counter_shift',
      columns: [
        column.id(),
        column.reference('hall_id'),
        column.reference('counter_id'),
        column.code('day', 10),
        column.instant('from_at'),
        column.instant('until_at'),
        column.code('main_person_id', 255),
        column.code('backup_person_id', 255, { isNullable: true }),
      ],
      indices: [{ name: 'ix_counter_shift', columnNames: ['hall_id', 'day'] }],
    });
    await createTable(runner, {
      name: 'queue_ticket',
      columns: [
        column.id(),
        column.reference('hall_id'),
        column.reference('service_id'),
        column.code('day', 10),
        column.code('series', 4),
        column.integer('serial'),
        column.code('label', 12),
        column.code('priority', 24, { isNullable: true }),
        column.code('state', 16),
        column.code('source', 8),
        column.instant('drawn_at'),
        column.instant('rank_at'),
        column.instant('queued_at'),
        column.reference('counter_id', { isNullable: true }),
        column.integer('calls'),
        column.instant('called_at', { isNullable: true }),
        column.instant('served_at', { isNullable: true }),
        column.instant('ended_at', { isNullable: true }),
        column.integer('version'),
      ],
      indices: [
        { name: 'uq_queue_ticket', columnNames: ['hall_id', 'day', 'series', 'serial'], isUnique: true },
        { name: 'ix_queue_ticket_order', columnNames: ['hall_id', 'day', 'state', 'rank_at'] },
      ],
    });
    await createTable(runner, {
      name: 'ticket_stay',
      columns: [
        column.reference('ticket_id', { isPrimary: true }),
        column.integer('seq', { isPrimary: true }),
        column.reference('hall_id'),
        column.code('day', 10),
        column.reference('service_id'),
        column.reference('counter_id'),
        column.code('person_id', 255),
        column.instant('queued_at'),
        column.instant('called_at'),
        column.integer('calls'),
        column.instant('served_at', { isNullable: true }),
        column.instant('ended_at', { isNullable: true }),
        column.code('outcome', 16, { isNullable: true }),
      ],
      indices: [{ name: 'ix_ticket_stay_day', columnNames: ['hall_id', 'day'] }],
    });
    await createTable(runner, {
      name: 'ticket_case',
      columns: [
        column.reference('ticket_id', { isPrimary: true }),
        column.reference('case_id', { isPrimary: true }),
        column.code('case_code', 100),
        column.code('linked_by', 255),
        column.instant('linked_at'),
      ],
      indices: [{ name: 'ix_ticket_case', columnNames: ['case_id'] }],
    });
    await createTable(runner, {
      name: 'hall_screen',
      columns: [
        column.id(),
        column.reference('hall_id'),
        column.code('kind', 8),
        column.code('name', 100),
        column.code('code_hash', 64),
        column.code('issued_by', 255),
        column.instant('issued_at'),
      ],
      indices: [
        { name: 'uq_hall_screen_code', columnNames: ['code_hash'], isUnique: true },
        { name: 'ix_hall_screen', columnNames: ['hall_id'] },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'hall_screen',
      'ticket_case',
      'ticket_stay',
      'queue_ticket',
      'counter_shift',
      'counter',
      'hall_service',
      'hall',
    ])
      await runner.dropTable(table);
  }
}
