import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** Legal clocks with their ledgers, the alarms they gave, and the passes that brought them to a new calendar. */
export class Deadlines1763000000312 implements MigrationInterface {
  name = 'Deadlines1763000000312';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'clock',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.code('kind', 16),
        column.code('subject_id', 100, { isNullable: true }),
        column.reference('agency_id', { isNullable: true }),
        column.reference('unit_id', { isNullable: true }),
        column.code('calendar_key', 100),
        column.code('calendar_edition', 500),
        column.code('state', 16),
        column.instant('started_at'),
        column.instant('original_due_at'),
        column.instant('due_at', { isNullable: true }),
        column.instant('due_soon_at', { isNullable: true }),
        column.instant('ended_at', { isNullable: true }),
        column.code('end_class', 16, { isNullable: true }),
        column.code('original_class', 16, { isNullable: true }),
        column.integer('round'),
        column.integer('extensions'),
        column.instant('next_alarm_at', { isNullable: true }),
        column.instant('due_soon_told_at', { isNullable: true }),
        column.instant('overdue_told_at', { isNullable: true }),
        column.instant('alarm_retry_at'),
        column.integer('alarm_failures'),
        column.text('ledger'),
        column.integer('version'),
      ],
      indices: [
        { name: 'ix_clock_case', columnNames: ['case_id'] },
        { name: 'ix_clock_subject', columnNames: ['subject_id'] },
        { name: 'ix_clock_alarm', columnNames: ['next_alarm_at'] },
        { name: 'ix_clock_calendar', columnNames: ['calendar_key', 'state', 'id'] },
      ],
    });
    await createTable(runner, {
      name: 'clock_alarm',
      columns: [
        column.id(),
        column.reference('clock_id'),
        column.reference('case_id'),
        column.code('kind', 16),
        column.instant('armed_for'),
        column.instant('fired_at'),
        column.integer('late_by'),
      ],
      indices: [
        { name: 'uq_clock_alarm', columnNames: ['clock_id', 'kind', 'armed_for'], isUnique: true },
        { name: 'ix_clock_alarm_fired', columnNames: ['fired_at'] },
      ],
    });
    await createTable(runner, {
      name: 'clock_recalculation',
      columns: [
        column.id(),
        column.code('cause', 64),
        column.text('calendars'),
        column.text('reason'),
        column.code('requested_by'),
        column.instant('started_at'),
        column.instant('finished_at', { isNullable: true }),
        column.integer('examined'),
        column.integer('moved'),
        column.integer('timers_moved'),
        column.integer('tasks_moved'),
      ],
      indices: [{ name: 'uq_clock_recalculation_cause', columnNames: ['cause'], isUnique: true }],
    });
    await createTable(runner, {
      name: 'clock_recalculation_item',
      columns: [
        column.reference('recalculation_id', { isPrimary: true }),
        column.reference('clock_id', { isPrimary: true }),
        column.reference('case_id'),
        column.code('kind', 16),
        column.instant('old_due_at', { isNullable: true }),
        column.instant('new_due_at', { isNullable: true }),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['clock_recalculation_item', 'clock_recalculation', 'clock_alarm', 'clock'])
      await runner.dropTable(table);
  }
}
