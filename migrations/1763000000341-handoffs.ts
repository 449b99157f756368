import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** Custody of cases, handoffs, consultations, attribution of lateness, escalations and urging letters. */
export class Handoffs1763000000341 implements MigrationInterface {
  name = 'Handoffs1763000000341';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'custody',
      columns: [
        column.id('case_id'),
        column.code('case_code', 100),
        column.code('procedure_code', 100),
        column.reference('instance_id', { isNullable: true }),
        column.reference('receiving_agency_id'),
        column.instant('began_at'),
        column.instant('ended_at', { isNullable: true }),
        column.code('kind', 16, { isNullable: true }),
        column.reference('agency_id', { isNullable: true }),
        column.reference('unit_id', { isNullable: true }),
        column.reference('to_agency_id', { isNullable: true }),
        column.reference('to_unit_id', { isNullable: true }),
        column.instant('from_at', { isNullable: true }),
        column.reference('held_by', { isNullable: true }),
        column.reference('offer_id', { isNullable: true }),
        column.integer('is_returned'),
        column.integer('agency_ms'),
        column.integer('transit_ms'),
        column.integer('applicant_ms'),
        column.integer('segments'),
        column.json('work'),
        column.integer('version'),
      ],
      indices: [
        { name: 'uq_custody_instance', columnNames: ['instance_id'], isUnique: true },
        { name: 'ix_custody_unit', columnNames: ['unit_id', 'kind'] },
        { name: 'ix_custody_agency', columnNames: ['agency_id', 'kind'] },
      ],
    });
    await createTable(runner, {
      name: 'custody_segment',
      columns: [
        column.reference('case_id', { isPrimary: true }),
        column.integer('seq', { isPrimary: true }),
        column.code('kind', 16),
        column.reference('agency_id'),
        column.reference('unit_id'),
        column.reference('to_agency_id', { isNullable: true }),
        column.reference('to_unit_id', { isNullable: true }),
        column.instant('from_at'),
        column.instant('until_at'),
      ],
      indices: [{ name: 'ix_segment_agency', columnNames: ['agency_id', 'until_at'] }],
    });
    await createTable(runner, {
      name: 'handoff',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.code('case_code', 100),
        column.code('procedure_code', 100),
        column.reference('instance_id', { isNullable: true }),
        column.integer('is_custody'),
        column.code('shape', 16),
        column.reference('from_agency_id'),
        column.reference('from_unit_id'),
        column.code('from_person_id', 255, { isNullable: true }),
        column.reference('to_agency_id'),
        column.reference('to_unit_id'),
        column.code('to_person_id', 255, { isNullable: true }),
        column.code('task_name', 500),
        column.instant('sent_at'),
        column.instant('accept_due_at', { isNullable: true }),
        column.instant('forward_due_at', { isNullable: true }),
        column.instant('accepted_at', { isNullable: true }),
        column.instant('refused_at', { isNullable: true }),
        column.instant('closed_at', { isNullable: true }),
        column.code('state', 16),
        column.reference('clock_id', { isNullable: true }),
        column.integer('is_clock_paused'),
        column.instant('due_at', { isNullable: true }),
        column.instant('late_at', { isNullable: true }),
        column.code('result', 16, { isNullable: true }),
        column.code('reason_code', 60, { isNullable: true }),
        column.code('note', 2000, { isNullable: true }),
        column.reference('previous_id', { isNullable: true }),
        column.json('tasks'),
      ],
      indices: [
        { name: 'ix_handoff_case', columnNames: ['case_id', 'closed_at'] },
        { name: 'ix_handoff_to_unit', columnNames: ['to_unit_id', 'state', 'id'] },
        { name: 'ix_handoff_from_unit', columnNames: ['from_unit_id', 'state', 'id'] },
        { name: 'ix_handoff_agencies', columnNames: ['from_agency_id', 'to_agency_id', 'state'] },
        { name: 'ix_handoff_to_agency', columnNames: ['to_agency_id', 'state', 'id'] },
      ],
    });
    await createTable(runner, {
      name: 'consultation',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.code('case_code', 100),
        column.code('procedure_code', 100),
        column.reference('instance_id', { isNullable: true }),
        column.reference('task_id', { isNullable: true }),
        column.reference('asking_agency_id'),
        column.reference('asking_unit_id'),
        column.code('asked_by', 255),
        column.reference('asked_agency_id'),
        column.reference('asked_unit_id'),
        column.text('question'),
        column.code('silence', 24),
        column.reference('clock_id'),
        column.instant('due_at'),
        column.instant('overdue_at', { isNullable: true }),
        column.instant('asked_at'),
        column.code('state', 16),
        column.code('outcome', 24, { isNullable: true }),
        column.text('answer', { isNullable: true }),
        column.instant('answered_at', { isNullable: true }),
        column.code('answered_by', 255, { isNullable: true }),
        column.code('result', 16, { isNullable: true }),
      ],
      indices: [
        { name: 'ix_consultation_case', columnNames: ['case_id', 'state'] },
        { name: 'uq_consultation_task', columnNames: ['task_id'], isUnique: true },
        { name: 'ix_consultation_asked', columnNames: ['asked_unit_id', 'state', 'id'] },
      ],
    });
    await createTable(runner, {
      name: 'escalation',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.code('case_code', 100),
        column.code('procedure_code', 100),
        column.reference('instance_id', { isNullable: true }),
        column.integer('level'),
        column.code('cause', 16),
        column.code('subject_kind', 16),
        column.reference('subject_id'),
        column.reference('clock_id', { isNullable: true }),
        column.code('to_whom', 16),
        column.reference('to_agency_id'),
        column.reference('to_unit_id'),
        column.code('to_person_id', 255, { isNullable: true }),
        column.instant('armed_at'),
        column.instant('fired_at', { isNullable: true }),
        column.code('state', 16),
        column.instant('created_at'),
      ],
      indices: [
        { name: 'ix_escalation_armed', columnNames: ['state', 'armed_at', 'id'] },
        { name: 'ix_escalation_case', columnNames: ['case_id', 'state'] },
        { name: 'ix_escalation_subject', columnNames: ['subject_id', 'state'] },
      ],
    });
    await createTable(runner, {
      name: 'lateness',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.reference('clock_id'),
        column.integer('round'),
        column.instant('due_at'),
        column.instant('found_at'),
        column.code('custody_kind', 16),
        column.reference('holder_agency_id'),
        column.reference('holder_unit_id'),
        column.reference('handoff_id', { isNullable: true }),
        column.json('consultations'),
        column.code('cause', 16),
        column.reference('attributed_agency_id'),
        column.reference('attributed_unit_id'),
      ],
      indices: [
        { name: 'uq_lateness_clock', columnNames: ['clock_id', 'due_at'], isUnique: true },
        { name: 'ix_lateness_case', columnNames: ['case_id'] },
        { name: 'ix_lateness_agency', columnNames: ['attributed_agency_id', 'due_at'] },
      ],
    });
    await createTable(runner, {
      name: 'urging_letter',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.code('case_code', 100),
        column.code('kind', 8),
        column.reference('to_agency_id', { isNullable: true }),
        column.reference('to_unit_id', { isNullable: true }),
        column.text('text'),
        column.code('sent_by', 255),
        column.instant('sent_at'),
        column.reference('task_id', { isNullable: true }),
      ],
      indices: [
        { name: 'ix_urging_case', columnNames: ['case_id', 'sent_at'] },
        { name: 'ix_urging_unit', columnNames: ['to_unit_id', 'sent_at'] },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [
      'urging_letter',
      'lateness',
      'escalation',
      'consultation',
      'handoff',
      'custody_segment',
      'custody',
    ])
      await runner.dropTable(name);
  }
}
