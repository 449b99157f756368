import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../database';
import { type Json, type JsonObject, newId } from '../../../kernel';
import type { PaymentState } from '../case-file';
import { refusals } from '../case-file.errors';
import type { OpenCase } from '../open-case';
import { feesFor } from '../../procedures/procedure.calculator';
import type { ProcedureVersion } from '../../procedures/procedure-version';

export const paymentMethods = ['CASH', 'TRANSFER', 'ONLINE', 'POST', 'TREASURY'] as const;

export interface CasePayment {
  id: string;
  /** FEE: fees and charges of the procedure. DUTY: what an agency has set, such as a tax. */
  kind: 'FEE' | 'DUTY';
  items: Json[];
  /** Whole VND. */
  amount: number;
  paid: number;
  state: Exclude<PaymentState, 'NONE'>;
  receipt: string | null;
  method: string | null;
  requestedAt: number;
  dueAt: number | null;
  settledAt: number | null;
}

interface PaymentRow {
  id: string;
  kind: 'FEE' | 'DUTY';
  items: string;
  amount: number;
  paid: number;
  state: CasePayment['state'];
  receipt: string | null;
  method: string | null;
  requested_at: number;
  due_at: number | null;
  settled_at: number | null;
}

/** Money of a case. What is unpaid is due, and holds up nothing but what the process itself waits for. */
@Injectable()
export class Payments {
  async ofCase(reader: Reader, caseId: string): Promise<CasePayment[]> {
    const rows = await reader.query<PaymentRow>(
      `SELECT id, kind, items, amount, paid, state, receipt, method, requested_at, due_at, settled_at
       FROM case_payment WHERE case_id = ? ORDER BY id`,
      [caseId],
    );
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      items: JSON.parse(row.items) as Json[],
      amount: Number(row.amount),
      paid: Number(row.paid),
      state: row.state,
      receipt: row.receipt,
      method: row.method,
      requestedAt: row.requested_at,
      dueAt: row.due_at,
      settledAt: row.settled_at,
    }));
  }

  /** The fees and charges of the procedure, at acceptance. Nothing when it has none. */
  async charge(open: OpenCase, procedure: ProcedureVersion, data: JsonObject): Promise<void> {
    const { file, command } = open;
    const { items, total } = feesFor(procedure, data, file.channel, command.now);
    const own = items.filter(({ collectedBy }) => !collectedBy);
    if (own.length === 0) return;
    await this.add(
      open,
      'FEE',
      own.map(({ code, amount, exemption }) => ({
        code,
        amount,
        ...(exemption && { exemption: exemption.code }),
      })),
      total,
      null,
    );
  }

  /** A financial obligation that the process now waits for; its amount may still be unknown. */
  async demand(
    open: OpenCase,
    items: readonly { code: string; amount: number }[],
    dueAt: number | null,
  ): Promise<void> {
    const amount = items.reduce((sum, one) => sum + one.amount, 0);
    await this.add(open, 'DUTY', [...items], amount, dueAt);
  }

  /** Throws CASE_FILE.PAYMENT_UNKNOWN; a payment that is settled already stays as it is. */
  async settle(
    open: OpenCase,
    { paymentId, kind, receipt, method, amount }: Settlement,
  ): Promise<{ paymentId: string; kind: CasePayment['kind']; isEnough: boolean }> {
    const { command, file } = open;
    const all = await this.ofCase(command.tx, file.id);
    const isWanted = (one: CasePayment) => (paymentId ? one.id === paymentId : !kind || one.kind === kind);
    const wanted = all.filter((one) => isWanted(one) && (one.state === 'UNPAID' || one.state === 'PENDING'));
    const due = wanted.at(-1);
    if (!due) throw refusals.paymentUnknown({ payment: paymentId ?? kind ?? '' });
    const paid = amount ?? (due.amount || due.paid);
    const isEnough = paid >= due.amount;
    await command.tx.execute(
      'UPDATE case_payment SET state = ?, paid = ?, receipt = ?, method = ?, settled_at = ? WHERE id = ?',
      [
        isEnough ? 'PAID' : 'PENDING',
        paid,
        receipt ?? null,
        method ?? null,
        isEnough ? command.now : null,
        due.id,
      ],
    );
    due.state = isEnough ? 'PAID' : 'PENDING';
    open.payWith(standingOf(all));
    open.record('case.paid', {
      paymentId: due.id,
      kind: due.kind,
      amount: paid,
      isEnough,
      ...(method && { method }),
      ...(receipt && { receipt }),
    });
    return { paymentId: due.id, kind: due.kind, isEnough };
  }

  private async add(
    open: OpenCase,
    kind: CasePayment['kind'],
    items: Json[],
    amount: number,
    dueAt: number | null,
  ): Promise<void> {
    const { file, command } = open;
    const state = kind === 'FEE' && amount === 0 ? 'EXEMPT' : 'UNPAID';
    const id = newId();
    await command.tx.insert('case_payment', [
      {
        id,
        case_id: file.id,
        kind,
        items: JSON.stringify(items),
        amount,
        paid: 0,
        state,
        receipt: null,
        method: null,
        requested_at: command.now,
        due_at: dueAt,
        settled_at: null,
      },
    ]);
    if (state === 'UNPAID' || file.payment === 'NONE') open.payWith(state);
    open.record('case.payment.requested', { paymentId: id, kind, amount, state, items });
  }
}

export interface Settlement {
  paymentId?: string;
  kind?: CasePayment['kind'];
  receipt?: string;
  method?: (typeof paymentMethods)[number];
  /** Whole VND; absent = what was due. */
  amount?: number;
}

/** The payment dimension of a case: what is least settled of all it has to pay. */
export function standingOf(payments: readonly Pick<CasePayment, 'state'>[]): PaymentState {
  const order: PaymentState[] = ['UNPAID', 'PENDING', 'PAID', 'REFUNDED', 'EXEMPT'];
  return order.find((state) => payments.some((one) => one.state === state)) ?? 'NONE';
}
