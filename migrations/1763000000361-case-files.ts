import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../src/database';

/** Cases, their history of acts, components, supplements, extensions, results, payments, and the counters of case codes. */
export class CaseFiles1763000000361 implements MigrationInterface {
  name = 'CaseFiles1763000000361';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'case_file',
      columns: [
        column.id(),
        column.code('code', 100),
        column.code('foreign_code', 100, { isNullable: true }),
        column.code('procedure_code', 100),
        column.code('procedure_version_id', 36),
        column.reference('definition_id', { isNullable: true }),
        column.reference('instance_id', { isNullable: true }),
        column.code('channel', 20),
        column.code('state', 24),
        column.code('payment', 16),
        column.code('delivery', 16),
        column.code('synchronisation', 16),
        column.reference('receiving_agency_id'),
        column.reference('competent_agency_id'),
        column.reference('lead_agency_id'),
        column.reference('return_agency_id'),
        column.json('applicant'),
        column.json('filer', { isNullable: true }),
        column.code('summary', 1000),
        column.instant('filed_at'),
        column.instant('accepted_at', { isNullable: true }),
        column.instant('finished_at', { isNullable: true }),
        column.instant('closed_at', { isNullable: true }),
        column.code('outcome', 16, { isNullable: true }),
        column.integer('supplement_rounds'),
        column.integer('extensions'),
        column.reference('owner_unit_id', { isNullable: true }),
        column.reference('owner_person_id', { isNullable: true }),
        column.code('next_action', 255, { isNullable: true }),
        column.instant('next_action_at', { isNullable: true }),
        column.instant('due_at', { isNullable: true }),
        column.instant('due_order'),
        column.code('owner_system', 100, { isNullable: true }),
        column.integer('shadow_sequence', { isNullable: true }),
        column.json('data'),
        column.json('steps'),
        column.json('suspension', { isNullable: true }),
        column.integer('event_seq'),
        column.code('search_text', 1000),
        column.integer('version'),
      ],
      indices: [
        { name: 'uq_case_code', columnNames: ['code'], isUnique: true },
        { name: 'uq_case_foreign_code', columnNames: ['foreign_code'], isUnique: true },
        { name: 'uq_case_instance', columnNames: ['instance_id'], isUnique: true },
        { name: 'ix_case_receiving', columnNames: ['receiving_agency_id', 'state', 'due_order', 'id'] },
        { name: 'ix_case_competent', columnNames: ['competent_agency_id', 'state', 'due_order', 'id'] },
        { name: 'ix_case_lead', columnNames: ['lead_agency_id', 'state', 'due_order', 'id'] },
        { name: 'ix_case_due', columnNames: ['state', 'due_order', 'id'] },
        { name: 'ix_case_procedure', columnNames: ['procedure_code', 'state', 'id'] },
        { name: 'ix_case_next', columnNames: ['closed_at', 'next_action_at'] },
      ],
    });
    await createTable(runner, {
      name: 'case_event',
      columns: [
        column.reference('case_id', { isPrimary: true }),
        column.integer('seq', { isPrimary: true }),
        column.code('type', 40),
        column.instant('at'),
        column.code('actor_id'),
        column.code('actor_kind', 16),
        column.code('actor_name'),
        column.reference('instead_of', { isNullable: true }),
        column.json('data'),
      ],
    });
    await createTable(runner, {
      name: 'case_participant',
      columns: [
        column.reference('agency_id', { isPrimary: true }),
        column.reference('case_id', { isPrimary: true }),
        column.instant('since'),
      ],
      indices: [{ name: 'ix_participant_case', columnNames: ['case_id'] }],
    });
    await createTable(runner, {
      name: 'case_component',
      columns: [
        column.reference('case_id', { isPrimary: true }),
        column.code('code', 100, { isPrimary: true }),
        column.code('other_name', 500, { isNullable: true }),
        column.code('legal_basis', 500, { isNullable: true }),
        column.code('state', 16),
        column.code('how', 16, { isNullable: true }),
        column.integer('copies'),
        column.json('attachments'),
        column.code('reason_code', 60, { isNullable: true }),
        column.code('note', 2000, { isNullable: true }),
        column.instant('provided_at', { isNullable: true }),
        column.instant('checked_at', { isNullable: true }),
        column.code('checked_by', 255, { isNullable: true }),
      ],
    });
    await createTable(runner, {
      name: 'supplement_request',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.integer('round'),
        column.integer('before_acceptance'),
        column.json('items'),
        column.text('reason', { isNullable: true }),
        column.code('legal_basis', 500, { isNullable: true }),
        column.code('approved_by', 255, { isNullable: true }),
        column.instant('requested_at'),
        column.code('requested_by'),
        column.instant('due_at', { isNullable: true }),
        column.instant('received_at', { isNullable: true }),
        column.reference('received_agency_id', { isNullable: true }),
        column.instant('lapsed_at', { isNullable: true }),
      ],
      indices: [{ name: 'uq_supplement_round', columnNames: ['case_id', 'round'], isUnique: true }],
    });
    await createTable(runner, {
      name: 'case_extension',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.integer('round'),
        column.instant('granted_at'),
        column.code('granted_by'),
        column.code('until', 10),
        column.instant('old_due_at'),
        column.instant('new_due_at'),
        column.code('reason', 2000),
        column.reference('document_id', { isNullable: true }),
      ],
      indices: [{ name: 'uq_extension_round', columnNames: ['case_id', 'round'], isUnique: true }],
    });
    await createTable(runner, {
      name: 'case_result',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.integer('version_no'),
        column.code('kind', 16),
        column.code('number', 255, { isNullable: true }),
        column.reference('document_id', { isNullable: true }),
        column.instant('ready_at'),
        column.instant('returned_at', { isNullable: true }),
        column.code('method', 16, { isNullable: true }),
        column.json('receiver', { isNullable: true }),
        column.code('correction_reason', 2000, { isNullable: true }),
        column.code('corrected_by', 255, { isNullable: true }),
        column.code('approved_by', 255, { isNullable: true }),
        column.instant('superseded_at', { isNullable: true }),
      ],
      indices: [{ name: 'uq_result_version', columnNames: ['case_id', 'version_no'], isUnique: true }],
    });
    await createTable(runner, {
      name: 'case_payment',
      columns: [
        column.id(),
        column.reference('case_id'),
        column.code('kind', 8),
        column.json('items'),
        column.integer('amount'),
        column.integer('paid'),
        column.code('state', 16),
        column.code('receipt', 255, { isNullable: true }),
        column.code('method', 16, { isNullable: true }),
        column.instant('requested_at'),
        column.instant('due_at', { isNullable: true }),
        column.instant('settled_at', { isNullable: true }),
      ],
      indices: [{ name: 'ix_payment_case', columnNames: ['case_id', 'id'] }],
    });
    await createTable(runner, {
      name: 'case_code_counter',
      columns: [
        column.reference('agency_id', { isPrimary: true }),
        column.code('day', 10, { isPrimary: true }),
        column.integer('serial'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'case_code_counter',
      'case_payment',
      'case_result',
      'case_extension',
      'supplement_request',
      'case_component',
      'case_participant',
      'case_event',
      'case_file',
    ])
      await runner.dropTable(table);
  }
}
