import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** The inbox: work items with the words they are found by, drafts and saved filters. */
export class Tasks1763000000351 implements MigrationInterface {
  name = 'Tasks1763000000351';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'work_item',
      columns: [
        column.id('task_id'),
        column.reference('case_id'),
        column.code('case_code', 100),
        column.code('procedure_code', 100),
        column.reference('instance_id'),
        column.reference('definition_id'),
        column.code('element_id'),
        column.code('act', 40, { isNullable: true }),
        column.code('name', 500),
        column.reference('agency_id'),
        column.reference('unit_id'),
        column.code('role', 100, { isNullable: true }),
        column.code('unresolved', 500, { isNullable: true }),
        column.code('assignee_id', 255, { isNullable: true }),
        column.code('delegated_from', 255, { isNullable: true }),
        column.code('instead_of', 255, { isNullable: true }),
        column.code('completed_by', 255, { isNullable: true }),
        column.code('applicant_name'),
        column.code('applicant_sort', 100),
        column.code('search_text', 800),
        column.code('channel', 32),
        column.instant('due_at', { isNullable: true }),
        column.instant('due_order'),
        column.instant('due_soon_at', { isNullable: true }),
        column.reference('clock_id', { isNullable: true }),
        column.integer('priority_order'),
        column.integer('is_side'),
        column.code('state', 16),
        column.reference('returned_to_unit_id', { isNullable: true }),
        column.integer('version'),
        column.instant('created_at'),
        column.instant('claimed_at', { isNullable: true }),
        column.instant('closed_at', { isNullable: true }),
      ],
      indices: [
        {
          name: 'ix_work_item_unit_due',
          columnNames: [
            'unit_id',
            'state',
            'due_order',
            'task_id',
            'role',
            'procedure_code',
            'assignee_id',
            'due_soon_at',
          ],
        },
        {
          name: 'ix_work_item_unit_priority',
          columnNames: ['unit_id', 'state', 'priority_order', 'due_order', 'task_id', 'role'],
        },
        {
          name: 'ix_work_item_unit_created',
          columnNames: ['unit_id', 'state', 'created_at', 'task_id', 'role'],
        },
        {
          name: 'ix_work_item_unit_applicant',
          columnNames: ['unit_id', 'state', 'applicant_sort', 'task_id', 'role'],
        },
        {
          name: 'ix_work_item_assignee',
          columnNames: ['assignee_id', 'state', 'due_order', 'task_id', 'due_soon_at'],
        },
        {
          name: 'ix_work_item_agency',
          columnNames: ['agency_id', 'state', 'due_order', 'task_id', 'due_soon_at'],
        },
        {
          name: 'ix_work_item_agency_procedure',
          columnNames: ['agency_id', 'procedure_code', 'state', 'due_order', 'task_id'],
        },
        {
          name: 'ix_work_item_procedure',
          columnNames: ['procedure_code', 'state', 'due_order', 'task_id'],
        },
        {
          name: 'ix_work_item_due',
          columnNames: ['state', 'due_order', 'task_id', 'agency_id', 'due_soon_at'],
        },
        { name: 'ix_work_item_returned', columnNames: ['returned_to_unit_id', 'state'] },
        { name: 'ix_work_item_case', columnNames: ['case_id', 'state'] },
      ],
    });
    await createTable(runner, {
      name: 'work_item_word',
      withoutRowid: true,
      columns: [
        column.reference('unit_id', { isPrimary: true }),
        column.code('word', 40, { isPrimary: true }),
        column.reference('task_id', { isPrimary: true }),
      ],
    });
    await createTable(runner, {
      name: 'task_draft',
      columns: [
        column.id('task_id'),
        column.text('content'),
        column.integer('version'),
        column.code('saved_by'),
        column.instant('saved_at'),
      ],
    });
    await createTable(runner, {
      name: 'inbox_filter',
      columns: [
        column.id(),
        column.code('owner_id'),
        column.code('name', 100),
        column.text('criteria'),
        column.reference('unit_id', { isNullable: true }),
        column.integer('version'),
        column.instant('created_at'),
      ],
      indices: [
        { name: 'uq_inbox_filter', columnNames: ['owner_id', 'name'], isUnique: true },
        { name: 'ix_inbox_filter_unit', columnNames: ['unit_id'] },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['inbox_filter', 'task_draft', 'work_item_word', 'work_item'])
      await runner.dropTable(table);
  }
}
