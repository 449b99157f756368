import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** Instances with their history, and the rows of what they wait for. */
export class Runtime1763000000201 implements MigrationInterface {
  name = 'Runtime1763000000201';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'process_instance',
      columns: [
        column.id(),
        column.reference('root_id'),
        column.reference('parent_id', { isNullable: true }),
        column.code('parent_wait_id', 255, { isNullable: true }),
        column.code('parent_execution_id', 255, { isNullable: true }),
        column.integer('depth'),
        column.reference('definition_id'),
        column.code('definition_key'),
        column.integer('definition_version'),
        column.code('business_key', 255, { isNullable: true }),
        column.code('state', 16),
        column.integer('version'),
        column.code('core', 16),
        column.text('engine_state'),
        column.integer('history_seq'),
        column.instant('started_at'),
        column.instant('ended_at', { isNullable: true }),
        column.code('started_by', 255, { isNullable: true }),
      ],
      indices: [
        { name: 'ix_instance_root', columnNames: ['root_id'] },
        { name: 'ix_instance_parent', columnNames: ['parent_id', 'parent_wait_id'] },
        { name: 'ix_instance_key_state', columnNames: ['definition_key', 'state', 'id'] },
        { name: 'ix_instance_state', columnNames: ['state', 'id'] },
        { name: 'ix_instance_definition', columnNames: ['definition_id', 'state'] },
        { name: 'ix_instance_business_key', columnNames: ['business_key', 'id'] },
      ],
    });
    await createTable(runner, {
      name: 'history_event',
      columns: [
        column.reference('instance_id', { isPrimary: true }),
        column.integer('seq', { isPrimary: true }),
        column.code('type', 40),
        column.code('element_id'),
        column.code('execution_id'),
        column.instant('at'),
        column.code('actor_id'),
        column.text('data', { isNullable: true }),
      ],
    });
    await createTable(runner, {
      name: 'task',
      columns: [
        column.id(),
        column.reference('instance_id'),
        column.reference('root_id'),
        column.code('wait_id'),
        column.code('execution_id'),
        column.code('element_id'),
        column.code('name', 500),
        column.reference('definition_id'),
        column.code('definition_key'),
        column.code('business_key', 255, { isNullable: true }),
        column.code('lane', 255, { isNullable: true }),
        column.code('unit', 255, { isNullable: true }),
        column.code('role', 255, { isNullable: true }),
        column.code('agency', 255, { isNullable: true }),
        column.code('assignee', 255, { isNullable: true }),
        column.integer('priority'),
        column.instant('due_at', { isNullable: true }),
        column.instant('due_order'),
        column.instant('follow_up_at', { isNullable: true }),
        column.code('form_key', 255, { isNullable: true }),
        column.text('details'),
        column.code('search_text', 500),
        column.code('state', 16),
        column.integer('version'),
        column.instant('created_at'),
        column.instant('ended_at', { isNullable: true }),
        column.code('completed_by', 255, { isNullable: true }),
      ],
      indices: [
        { name: 'ix_task_instance', columnNames: ['instance_id', 'state'] },
        { name: 'ix_task_root', columnNames: ['root_id'] },
        { name: 'ix_task_due', columnNames: ['state', 'due_order', 'id'] },
        { name: 'ix_task_priority', columnNames: ['state', 'priority', 'id'] },
        { name: 'ix_task_created', columnNames: ['state', 'id'] },
        { name: 'ix_task_assignee', columnNames: ['assignee', 'state', 'due_order', 'id'] },
        { name: 'ix_task_definition', columnNames: ['definition_key', 'state', 'due_order', 'id'] },
        { name: 'ix_task_unit', columnNames: ['unit', 'state', 'due_order', 'id'] },
        { name: 'ix_task_lane', columnNames: ['lane', 'state', 'due_order', 'id'] },
        { name: 'ix_task_business_key', columnNames: ['business_key', 'state'] },
      ],
    });
    await createTable(runner, {
      name: 'task_candidate',
      columns: [
        column.reference('task_id', { isPrimary: true }),
        column.code('kind', 8, { isPrimary: true }),
        column.code('value', 255, { isPrimary: true }),
        column.instant('due_order'),
      ],
      indices: [{ name: 'ix_candidate_inbox', columnNames: ['kind', 'value', 'due_order', 'task_id'] }],
    });
    await createTable(runner, {
      name: 'job',
      columns: [
        column.id(),
        column.code('kind', 20),
        column.code('state', 16),
        column.code('queue'),
        column.instant('available_at', { isNullable: true }),
        column.instant('due_at'),
        column.reference('instance_id', { isNullable: true }),
        column.reference('root_id', { isNullable: true }),
        column.reference('definition_id', { isNullable: true }),
        column.code('definition_key', 255, { isNullable: true }),
        column.code('wait_id', 255, { isNullable: true }),
        column.code('element_id'),
        column.code('execution_id', 255, { isNullable: true }),
        column.code('name', 255, { isNullable: true }),
        column.integer('attempts'),
        column.integer('max_attempts'),
        column.code('owner', 255, { isNullable: true }),
        column.code('lock_token', 36, { isNullable: true }),
        column.text('payload', { isNullable: true }),
        column.text('last_error', { isNullable: true }),
        column.code('effect_key', 500, { isNullable: true }),
        column.instant('created_at'),
      ],
      indices: [
        { name: 'ix_job_available', columnNames: ['queue', 'available_at'] },
        { name: 'ix_job_instance', columnNames: ['instance_id', 'wait_id'] },
        { name: 'ix_job_definition', columnNames: ['definition_key', 'kind'] },
      ],
    });
    await createTable(runner, {
      name: 'subscription',
      columns: [
        column.id(),
        column.code('kind', 16),
        column.code('name'),
        column.code('correlation_key', 255, { isNullable: true }),
        column.reference('instance_id', { isNullable: true }),
        column.reference('root_id', { isNullable: true }),
        column.reference('definition_id'),
        column.code('definition_key'),
        column.code('wait_id', 255, { isNullable: true }),
        column.code('element_id'),
      ],
      indices: [
        { name: 'ix_subscription_name', columnNames: ['kind', 'name', 'correlation_key'] },
        { name: 'ix_subscription_instance', columnNames: ['instance_id', 'wait_id'] },
        { name: 'ix_subscription_definition', columnNames: ['definition_key'] },
      ],
    });
    await createTable(runner, {
      name: 'buffered_message',
      columns: [
        column.id(),
        column.code('name'),
        column.code('correlation_key', 255, { isNullable: true }),
        column.reference('instance_id', { isNullable: true }),
        column.reference('source_instance_id', { isNullable: true }),
        column.text('variables'),
        column.instant('expires_at'),
        column.instant('created_at'),
      ],
      indices: [{ name: 'ix_buffered_name', columnNames: ['name', 'expires_at'] }],
    });
    await createTable(runner, {
      name: 'incident',
      columns: [
        column.id(),
        column.reference('instance_id', { isNullable: true }),
        column.reference('root_id', { isNullable: true }),
        column.reference('definition_id', { isNullable: true }),
        column.code('kind', 8),
        column.code('source_id'),
        column.code('wait_id', 255, { isNullable: true }),
        column.code('code', 100),
        column.text('message'),
        column.code('element_id'),
        column.code('execution_id', 255, { isNullable: true }),
        column.text('details', { isNullable: true }),
        column.code('state', 16),
        column.instant('created_at'),
        column.instant('resolved_at', { isNullable: true }),
        column.code('resolved_by', 255, { isNullable: true }),
      ],
      indices: [
        { name: 'ix_incident_instance', columnNames: ['instance_id', 'state'] },
        { name: 'ix_incident_state', columnNames: ['state', 'id'] },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'incident',
      'buffered_message',
      'subscription',
      'job',
      'task_candidate',
      'task',
      'history_event',
      'process_instance',
    ]) {
      await runner.dropTable(table);
    }
  }
}
