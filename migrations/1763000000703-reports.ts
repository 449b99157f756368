import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** What reports count, with the two times it holds for, and what was planned. */
export class Reports1763000000703 implements MigrationInterface {
  name = 'Reports1763000000703';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'case_fact',
      columns: [
        column.reference('case_id', { isPrimary: true }),
        column.instant('valid_from', { isPrimary: true }),
        column.instant('recorded_from', { isPrimary: true }),
        column.instant('valid_to'),
        column.instant('recorded_to'),
        column.instant('settled_until'),
        column.code('procedure_code', 100),
        column.code('field', 100),
        column.code('level', 16),
        column.code('service_level', 16),
        column.code('channel', 20),
        column.reference('receiving_agency_id'),
        column.reference('lead_agency_id'),
        column.integer('non_territorial'),
        column.code('state', 24),
        column.instant('filed_at'),
        column.instant('acceptance_due_at', { isNullable: true }),
        column.instant('accepted_at', { isNullable: true }),
        column.instant('due_at', { isNullable: true }),
        column.integer('lapsed'),
        column.instant('finished_at', { isNullable: true }),
        column.code('outcome', 16, { isNullable: true }),
        column.code('end_class', 16, { isNullable: true }),
        column.code('original_class', 16, { isNullable: true }),
        column.integer('extensions'),
        column.integer('supplement_rounds'),
        column.integer('has_fee'),
        column.instant('paid_at', { isNullable: true }),
        column.integer('paid_online'),
        column.integer('components'),
        column.integer('digital'),
        column.integer('reused'),
        column.integer('digital_result'),
      ],
      indices: [{ name: 'ix_case_fact_valid', columnNames: ['valid_to', 'settled_until', 'case_id'] }],
    });
    await createTable(runner, {
      name: 'report_target',
      columns: [
        column.id(),
        column.code('indicator', 60),
        column.code('period', 10),
        column.code('agency_id', 36),
        column.integer('value'),
        column.code('set_by'),
        column.instant('set_at'),
        column.integer('version'),
      ],
      indices: [
        {
          name: 'uq_report_target',
          columnNames: ['period', 'agency_id', 'indicator'],
          isUnique: true,
        },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('report_target');
    await runner.dropTable('case_fact');
  }
}
