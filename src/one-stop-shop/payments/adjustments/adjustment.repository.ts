import type { Reader } from '../../../database';
import type { PaymentMethod } from '../../case-files/acts/money.policy';
import type { RefundReason } from './adjustment.policy';

export interface Adjustment {
  id: string;
  kind: 'REFUND' | 'EXEMPTION';
  paymentId: string;
  caseId: string;
  agencyId: string;
  state: 'REQUESTED' | 'APPROVED' | 'PAID' | 'REJECTED';
  amount: number;
  item: string | null;
  percent: number | null;
  reasonCode: RefundReason | string;
  reason: string;
  ground: string | null;
  method: PaymentMethod | null;
  requestedBy: string;
  requestedByName: string;
  requestedAt: number;
  decidedBy: string | null;
  decidedByName: string | null;
  decidedAt: number | null;
  decisionNote: string | null;
  entryId: string | null;
  version: number;
}

export interface AdjustmentRow {
  id: string;
  kind: Adjustment['kind'];
  payment_id: string;
  case_id: string;
  agency_id: string;
  state: Adjustment['state'];
  amount: number;
  item: string | null;
  percent: number | null;
  reason_code: string;
  reason: string;
  ground: string | null;
  method: PaymentMethod | null;
  requested_by: string;
  requested_by_name: string;
  requested_at: number;
  decided_by: string | null;
  decided_by_name: string | null;
  decided_at: number | null;
  decision_note: string | null;
  entry_id: string | null;
  version: number;
}

export const adjustmentColumns = `a.id, a.kind, a.payment_id, a.case_id, a.agency_id, a.state, a.amount, a.item, a.percent,
  a.reason_code, a.reason, a.ground, a.method, a.requested_by, a.requested_by_name, a.requested_at, a.decided_by,
  a.decided_by_name, a.decided_at, a.decision_note, a.entry_id, a.version`;

export const adjustmentOf = (row: AdjustmentRow): Adjustment => ({
  id: row.id,
  kind: row.kind,
  paymentId: row.payment_id,
  caseId: row.case_id,
  agencyId: row.agency_id,
  state: row.state,
  amount: Number(row.amount),
  item: row.item,
  percent: row.percent === null ? null : Number(row.percent),
  reasonCode: row.reason_code,
  reason: row.reason,
  ground: row.ground,
  method: row.method,
  requestedBy: row.requested_by,
  requestedByName: row.requested_by_name,
  requestedAt: Number(row.requested_at),
  decidedBy: row.decided_by,
  decidedByName: row.decided_by_name,
  decidedAt: row.decided_at === null ? null : Number(row.decided_at),
  decisionNote: row.decision_note,
  entryId: row.entry_id,
  version: Number(row.version),
});

export async function findAdjustment(
  reader: Reader,
  id: string,
  forUpdate = '',
): Promise<Adjustment | undefined> {
  const [row] = await reader.query<AdjustmentRow>(
    `SELECT ${adjustmentColumns} FROM payment_adjustment a WHERE a.id = ?${forUpdate}`,
    [id],
  );
  return row && adjustmentOf(row);
}
