import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, column, createTable } from '../src/database';

/** Every movement of money with its receipt; orders at payment providers and what these say; refunds, exemptions, closings, reconciliation. */
export class Payments1763000000705 implements MigrationInterface {
  name = 'Payments1763000000705';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'case_payment', column.integer('refunded', { default: 0 }));
    await addColumn(runner, 'case_payment', column.integer('waived', { default: 0 }));
    await addColumn(runner, 'case_payment', column.instant('ordered_until', { isNullable: true }));
    await createTable(runner, {
      name: 'payment_entry',
      columns: [
        column.id(),
        column.reference('payment_id'),
        column.reference('case_id'),
        column.code('kind', 16),
        column.integer('amount'),
        column.code('method', 16, { isNullable: true }),
        column.instant('at'),
        column.reference('agency_id'),
        column.code('collector_id'),
        column.code('collector_name'),
        column.code('reference', 255, { isNullable: true }),
        column.reference('order_id', { isNullable: true }),
        column.reference('closing_id', { isNullable: true }),
      ],
      indices: [
        { name: 'ix_payment_entry_payment', columnNames: ['payment_id', 'id'] },
        { name: 'ix_payment_entry_case', columnNames: ['case_id', 'id'] },
        { name: 'ix_payment_entry_collector', columnNames: ['collector_id', 'closing_id', 'at'] },
        { name: 'ix_payment_entry_agency', columnNames: ['agency_id', 'at'] },
      ],
    });
    // What was paid before movements were written one by one. Nobody closes it any more: it counts as closed with itself.
    await runner.query(
      `INSERT INTO payment_entry (id, payment_id, case_id, kind, amount, method, at, agency_id, collector_id, collector_name,
         reference, order_id, closing_id)
       SELECT p.id, p.id, p.case_id, 'RECEIVED', p.paid, p.method, COALESCE(p.settled_at, p.requested_at), c.receiving_agency_id,
         'system', 'system', p.receipt, NULL, p.id
       FROM case_payment p JOIN case_file c ON c.id = p.case_id WHERE p.paid > 0`,
    );
    await createTable(runner, {
      name: 'payment_receipt',
      columns: [
        column.id(),
        column.reference('agency_id'),
        column.integer('year'),
        column.code('series', 40),
        column.integer('serial'),
        column.code('kind', 16),
        column.reference('entry_id'),
        column.reference('payment_id'),
        column.reference('case_id'),
        column.integer('amount'),
        column.json('content'),
        column.instant('issued_at'),
        column.code('issued_by'),
        column.code('issued_by_name'),
      ],
      indices: [
        {
          name: 'uq_payment_receipt_number',
          columnNames: ['agency_id', 'year', 'series', 'serial'],
          isUnique: true,
        },
        { name: 'uq_payment_receipt_entry', columnNames: ['entry_id'], isUnique: true },
        { name: 'ix_payment_receipt_case', columnNames: ['case_id', 'id'] },
        { name: 'ix_payment_receipt_issued', columnNames: ['agency_id', 'issued_at', 'id'] },
      ],
    });
    await createTable(runner, {
      name: 'payment_order',
      columns: [
        column.id(),
        column.reference('payment_id'),
        column.reference('case_id'),
        column.reference('agency_id'),
        column.code('provider', 40),
        column.integer('amount'),
        column.code('state', 16),
        column.reference('open_key', { isNullable: true }),
        column.code('pay_url', 1000, { isNullable: true }),
        column.code('transaction_id', 255, { isNullable: true }),
        column.instant('created_at'),
        column.instant('expires_at'),
        column.instant('ended_at', { isNullable: true }),
        column.integer('attempts'),
        column.instant('next_attempt_at', { isNullable: true }),
        column.code('last_error', 255, { isNullable: true }),
      ],
      indices: [
        { name: 'uq_payment_order_open', columnNames: ['open_key'], isUnique: true },
        { name: 'ix_payment_order_payment', columnNames: ['payment_id', 'created_at'] },
        { name: 'ix_payment_order_next', columnNames: ['next_attempt_at'] },
        { name: 'ix_payment_order_provider', columnNames: ['provider', 'created_at'] },
      ],
    });
    await createTable(runner, {
      name: 'payment_notification',
      columns: [
        column.code('provider', 40, { isPrimary: true }),
        column.code('transaction_id', 255, { isPrimary: true }),
        column.reference('order_id'),
        column.integer('amount'),
        column.instant('paid_at'),
        column.instant('received_at'),
        column.code('outcome', 16),
        column.reference('entry_id', { isNullable: true }),
        column.code('learnt_by', 16),
      ],
      indices: [{ name: 'ix_payment_notification_paid', columnNames: ['provider', 'paid_at'] }],
    });
    await createTable(runner, {
      name: 'payment_nonce',
      columns: [
        column.code('provider', 40, { isPrimary: true }),
        column.code('nonce', 64, { isPrimary: true }),
        column.instant('at'),
      ],
      indices: [{ name: 'ix_payment_nonce_at', columnNames: ['at'] }],
    });
    await createTable(runner, {
      name: 'payment_adjustment',
      columns: [
        column.id(),
        column.code('kind', 16),
        column.reference('payment_id'),
        column.reference('case_id'),
        column.reference('agency_id'),
        column.code('state', 16),
        column.integer('amount'),
        column.code('item', 100, { isNullable: true }),
        column.integer('percent', { isNullable: true }),
        column.code('reason_code', 60),
        column.code('reason', 2000),
        column.code('ground', 500, { isNullable: true }),
        column.code('method', 16, { isNullable: true }),
        column.code('requested_by'),
        column.code('requested_by_name'),
        column.instant('requested_at'),
        column.code('decided_by', 255, { isNullable: true }),
        column.code('decided_by_name', 255, { isNullable: true }),
        column.instant('decided_at', { isNullable: true }),
        column.code('decision_note', 2000, { isNullable: true }),
        column.reference('entry_id', { isNullable: true }),
        column.code('open_key', 120, { isNullable: true }),
        column.integer('version'),
      ],
      indices: [
        { name: 'uq_payment_adjustment_open', columnNames: ['open_key'], isUnique: true },
        { name: 'ix_payment_adjustment_state', columnNames: ['agency_id', 'state', 'requested_at'] },
        { name: 'ix_payment_adjustment_case', columnNames: ['case_id', 'id'] },
      ],
    });
    await createTable(runner, {
      name: 'cash_closing',
      columns: [
        column.id(),
        column.reference('agency_id'),
        column.code('cashier_id'),
        column.code('cashier_name'),
        column.integer('number'),
        column.code('day', 10),
        column.instant('from_at'),
        column.instant('closed_at'),
        column.integer('expected_cash'),
        column.integer('counted_cash'),
        column.json('denominations'),
        column.json('totals'),
        column.integer('entries'),
        column.code('note', 2000, { isNullable: true }),
      ],
      indices: [
        { name: 'uq_cash_closing', columnNames: ['agency_id', 'cashier_id', 'number'], isUnique: true },
        { name: 'ix_cash_closing_day', columnNames: ['agency_id', 'day', 'id'] },
      ],
    });
    await createTable(runner, {
      name: 'payment_reconciliation',
      columns: [
        column.code('provider', 40, { isPrimary: true }),
        column.code('day', 10, { isPrimary: true }),
        column.instant('compared_at'),
        column.code('compared_by'),
        column.integer('matched'),
        column.integer('amount_here'),
        column.integer('amount_there'),
        column.integer('differences'),
      ],
    });
    await createTable(runner, {
      name: 'payment_difference',
      columns: [
        column.id(),
        column.code('provider', 40),
        column.code('kind', 24),
        column.code('reference', 255),
        column.code('day', 10),
        column.reference('order_id', { isNullable: true }),
        column.reference('case_id', { isNullable: true }),
        column.reference('agency_id', { isNullable: true }),
        column.integer('amount_here', { isNullable: true }),
        column.integer('amount_there', { isNullable: true }),
        column.instant('found_at'),
        column.code('state', 16),
        column.code('resolution', 24, { isNullable: true }),
        column.code('reason', 2000, { isNullable: true }),
        column.instant('closed_at', { isNullable: true }),
        column.code('closed_by', 255, { isNullable: true }),
        column.code('closed_by_name', 255, { isNullable: true }),
        column.integer('version'),
      ],
      indices: [
        {
          name: 'uq_payment_difference',
          columnNames: ['provider', 'kind', 'reference'],
          isUnique: true,
        },
        { name: 'ix_payment_difference_state', columnNames: ['state', 'found_at'] },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'payment_difference',
      'payment_reconciliation',
      'cash_closing',
      'payment_adjustment',
      'payment_nonce',
      'payment_notification',
      'payment_order',
      'payment_receipt',
      'payment_entry',
    ])
      await runner.dropTable(table);
    for (const name of ['ordered_until', 'waived', 'refunded']) await runner.dropColumn('case_payment', name);
  }
}
