import type { Reader, Transaction } from '../../../database';
import type { FollowedOrder } from './order.policy';

export interface PaymentOrder extends FollowedOrder {
  id: string;
  paymentId: string;
  caseId: string;
  agencyId: string;
  provider: string;
  amount: number;
  payUrl: string | null;
  transactionId: string | null;
  createdAt: number;
  endedAt: number | null;
  nextAttemptAt: number | null;
}

interface OrderRow {
  id: string;
  payment_id: string;
  case_id: string;
  agency_id: string;
  provider: string;
  amount: number;
  state: PaymentOrder['state'];
  pay_url: string | null;
  transaction_id: string | null;
  created_at: number;
  expires_at: number;
  ended_at: number | null;
  attempts: number;
  next_attempt_at: number | null;
}

const columns = `id, payment_id, case_id, agency_id, provider, amount, state, pay_url, transaction_id, created_at, expires_at,
  ended_at, attempts, next_attempt_at`;

const orderOf = (row: OrderRow): PaymentOrder => ({
  id: row.id,
  paymentId: row.payment_id,
  caseId: row.case_id,
  agencyId: row.agency_id,
  provider: row.provider,
  amount: Number(row.amount),
  state: row.state,
  payUrl: row.pay_url,
  transactionId: row.transaction_id,
  createdAt: Number(row.created_at),
  expiresAt: Number(row.expires_at),
  endedAt: row.ended_at === null ? null : Number(row.ended_at),
  attempts: Number(row.attempts),
  nextAttemptAt: row.next_attempt_at === null ? null : Number(row.next_attempt_at),
});

export async function findOrder(
  reader: Reader,
  id: string,
  forUpdate = '',
): Promise<PaymentOrder | undefined> {
  const [row] = await reader.query<OrderRow>(
    `SELECT ${columns} FROM payment_order WHERE id = ?${forUpdate}`,
    [id],
  );
  return row && orderOf(row);
}

/** The one that may still be paid. */
export async function findOpenOrder(reader: Reader, paymentId: string): Promise<PaymentOrder | undefined> {
  const [row] = await reader.query<OrderRow>(`SELECT ${columns} FROM payment_order WHERE open_key = ?`, [
    paymentId,
  ]);
  return row && orderOf(row);
}

/** The newest first. */
export async function loadOrders(reader: Reader, paymentId: string): Promise<PaymentOrder[]> {
  const rows = await reader.query<OrderRow>(
    `SELECT ${columns} FROM payment_order WHERE payment_id = ? ORDER BY created_at DESC, id DESC LIMIT 20`,
    [paymentId],
  );
  return rows.map(orderOf);
}

export async function loadDueOrders(reader: Reader, now: number, limit: number): Promise<PaymentOrder[]> {
  const rows = await reader.query<OrderRow>(
    `SELECT ${columns} FROM payment_order WHERE next_attempt_at <= ? ORDER BY next_attempt_at LIMIT ?`,
    [now, limit],
  );
  return rows.map(orderOf);
}

export async function insertOrder(tx: Transaction, order: PaymentOrder): Promise<void> {
  await tx.insert('payment_order', [
    {
      id: order.id,
      payment_id: order.paymentId,
      case_id: order.caseId,
      agency_id: order.agencyId,
      provider: order.provider,
      amount: order.amount,
      state: order.state,
      open_key: order.paymentId,
      pay_url: order.payUrl,
      transaction_id: order.transactionId,
      created_at: order.createdAt,
      expires_at: order.expiresAt,
      ended_at: order.endedAt,
      attempts: order.attempts,
      next_attempt_at: order.nextAttemptAt,
      last_error: null,
    },
  ]);
}

/** It is over: nothing is asked any more, and the payment may be ordered anew. */
export async function endOrder(
  tx: Transaction,
  id: string,
  state: PaymentOrder['state'],
  now: number,
  transactionId: string | null = null,
): Promise<void> {
  await tx.execute(
    `UPDATE payment_order SET state = ?, open_key = NULL, ended_at = ?, next_attempt_at = NULL, transaction_id = ?
     WHERE id = ?`,
    [state, now, transactionId, id],
  );
}
