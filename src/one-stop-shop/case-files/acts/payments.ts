import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../database';
import { type Json, type JsonObject, newId } from '../../../kernel';
import type { PaymentState } from '../case-file';
import { refusals } from '../case-file.errors';
import type { OpenCase } from '../open-case';
import { feesFor } from '../../procedures/procedure.calculator';
import type { ProcedureVersion } from '../../procedures/procedure-version';
import {
  afterRefund,
  dueOf,
  keptOf,
  type PaymentMethod,
  paymentStateOf,
  shareOf,
  standingOf,
} from './money.policy';

/** What one item of a payment is: a fee or charge of the procedure, by its code, or a duty. */
export interface PaymentItem {
  code: string;
  /** Whole VND, exemptions taken off. */
  amount: number;
  /** Code of the exemption that lowered it. */
  exemption?: string;
}

export interface CasePayment {
  id: string;
  /** FEE: fees and charges of the procedure. DUTY: what an agency has set, such as a tax. */
  kind: 'FEE' | 'DUTY';
  items: PaymentItem[];
  /** Whole VND. */
  amount: number;
  paid: number;
  refunded: number;
  waived: number;
  /** Whole VND that are still to be paid. */
  due: number;
  state: Exclude<PaymentState, 'NONE'>;
  receipt: string | null;
  method: string | null;
  requestedAt: number;
  dueAt: number | null;
  orderedUntil: number | null;
  settledAt: number | null;
}

interface PaymentRow {
  id: string;
  kind: 'FEE' | 'DUTY';
  items: string;
  amount: number;
  paid: number;
  refunded: number;
  waived: number;
  state: CasePayment['state'];
  receipt: string | null;
  method: string | null;
  requested_at: number;
  due_at: number | null;
  ordered_until: number | null;
  settled_at: number | null;
}

/** Money that has come in for a payment. */
export interface Settlement {
  paymentId?: string;
  kind?: CasePayment['kind'];
  receipt?: string;
  method?: PaymentMethod;
  /** Whole VND; absent = all that is due. */
  amount?: number;
}

/** A part of an item that is not asked for. */
export interface Exemption {
  item: string;
  /** 1-100. */
  percent: number;
  /** Code of the ground. */
  exemption: string;
  reason: string;
}

/** Where the money went, and how it is known. */
export interface EntryDetails {
  /** Into or out of whose till; absent = the agency that received the case. */
  agencyId?: string;
  /** Transaction of the bank or provider. */
  reference?: string;
  orderId?: string;
}

export interface Settled {
  paymentId: string;
  kind: CasePayment['kind'];
  /** Null when nothing had to be paid. */
  entryId: string | null;
  amount: number;
  isEnough: boolean;
}

/** A duty of which nobody has said how much it is: it is what is paid for it. */
export const isOfUnknownAmount = ({ kind, items, amount }: CasePayment): boolean =>
  kind === 'DUTY' && items.length === 0 && amount === 0;

/** Money of a case. What is unpaid is due, and holds up nothing but what the process itself waits for. */
@Injectable()
export class Payments {
  async ofCase(reader: Reader, caseId: string): Promise<CasePayment[]> {
    const rows = await reader.query<PaymentRow>(
      `SELECT id, kind, items, amount, paid, refunded, waived, state, receipt, method, requested_at, due_at, ordered_until,
         settled_at
       FROM case_payment WHERE case_id = ? ORDER BY id`,
      [caseId],
    );
    return rows.map((row) => {
      const money = {
        amount: Number(row.amount),
        paid: Number(row.paid),
        refunded: Number(row.refunded),
        waived: Number(row.waived),
      };
      return {
        id: row.id,
        kind: row.kind,
        items: JSON.parse(row.items) as PaymentItem[],
        ...money,
        due: dueOf(money),
        state: row.state,
        receipt: row.receipt,
        method: row.method,
        requestedAt: row.requested_at,
        dueAt: row.due_at,
        orderedUntil: row.ordered_until,
        settledAt: row.settled_at,
      };
    });
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

  /**
   * Money has come in: by default all that is due, of the latest that is. Throws CASE_FILE.PAYMENT_UNKNOWN: what is settled
   * already is settled, unless the payment is named, for money that has come twice has come all the same.
   */
  async settle(open: OpenCase, settlement: Settlement, details: EntryDetails = {}): Promise<Settled> {
    const { paymentId, kind, receipt, method } = settlement;
    const { command, file } = open;
    const all = await this.ofCase(command.tx, file.id);
    const isOpen = ({ state }: CasePayment) => state === 'UNPAID' || state === 'PENDING';
    const payment = paymentId
      ? all.find(({ id, ...one }) => id === paymentId && (isOpen({ id, ...one }) || settlement.amount))
      : all.findLast((one) => (!kind || one.kind === kind) && isOpen(one));
    if (!payment) throw refusals.paymentUnknown({ payment: paymentId ?? kind ?? '' });
    const amount = settlement.amount ?? payment.due;
    const entryId =
      amount > 0 ? await this.enter(open, payment.id, 'RECEIVED', amount, { method, ...details }) : null;
    const isUnknown = isOfUnknownAmount(payment);
    const after = { ...payment, paid: payment.paid + amount, ...(isUnknown && { amount }) };
    const isEnough = dueOf(after) === 0;
    await this.save(
      open,
      all,
      { ...after, receipt: receipt ?? after.receipt, method: method ?? after.method },
      isEnough,
    );
    open.record('case.paid', {
      paymentId: payment.id,
      kind: payment.kind,
      amount,
      isEnough,
      ...(method && { method }),
      ...(receipt && { receipt }),
    });
    return { paymentId: payment.id, kind: payment.kind, entryId, amount, isEnough };
  }

  /** Money goes back, at most what was kept. Throws CASE_FILE.PAYMENT_UNKNOWN, REFUND_TOO_LARGE. */
  async refund(
    open: OpenCase,
    paymentId: string,
    {
      amount,
      method,
      isWaived,
      reason,
    }: { amount: number; method: PaymentMethod; isWaived: boolean; reason: string },
    details: EntryDetails = {},
  ): Promise<string> {
    const { payment, all } = await this.find(open, paymentId);
    if (amount > keptOf(payment)) throw refusals.refundTooLarge({ kept: keptOf(payment) });
    const entryId = await this.enter(open, paymentId, 'REFUNDED', amount, { method, ...details });
    await this.save(open, all, afterRefund(payment, amount, isWaived), payment.settledAt !== null);
    open.record('case.refunded', { paymentId, amount, method, reason });
    return entryId;
  }

  /**
   * Lowers an item on a ground of law; what was paid for it already is paid too much from then on. Answers
   * whether a duty is settled by it. Throws CASE_FILE.PAYMENT_UNKNOWN.
   */
  async exempt(
    open: OpenCase,
    paymentId: string,
    { item: code, percent, exemption, reason }: Exemption,
  ): Promise<boolean> {
    const { payment, all } = await this.find(open, paymentId);
    const item = payment.items.find((one) => one.code === code);
    if (!item) throw refusals.paymentUnknown({ payment: code });
    const less = shareOf(item.amount, percent);
    const items = payment.items.map((one) =>
      one === item ? { ...one, amount: one.amount - less, exemption } : one,
    );
    const after = { ...payment, items, amount: payment.amount - less };
    const isSettled = payment.kind === 'DUTY' && payment.due > 0 && dueOf(after) === 0;
    await this.save(open, all, after, isSettled || payment.settledAt !== null);
    open.record('case.exempted', { paymentId, amount: less, ground: exemption, reason });
    return isSettled;
  }

  /** An order at a provider has been opened (until when) or has ended (null). */
  async order(open: OpenCase, paymentId: string, until: number | null): Promise<void> {
    const { payment, all } = await this.find(open, paymentId);
    if (payment.orderedUntil === until) return;
    const wasOrdered = payment.orderedUntil !== null;
    await this.save(open, all, { ...payment, orderedUntil: until }, payment.settledAt !== null);
    if (until !== null && !wasOrdered)
      open.record('case.payment.ordered', { paymentId, amount: payment.due });
    if (until === null && wasOrdered && payment.due > 0)
      open.record('case.payment.order-ended', { paymentId });
  }

  private async find(
    open: OpenCase,
    paymentId: string,
  ): Promise<{ payment: CasePayment; all: CasePayment[] }> {
    const all = await this.ofCase(open.command.tx, open.file.id);
    const payment = all.find(({ id }) => id === paymentId);
    if (!payment) throw refusals.paymentUnknown({ payment: paymentId });
    return { payment, all };
  }

  private async enter(
    { command, file }: OpenCase,
    paymentId: string,
    kind: 'RECEIVED' | 'REFUNDED',
    amount: number,
    { method, agencyId, reference, orderId }: EntryDetails & { method?: PaymentMethod },
  ): Promise<string> {
    const id = newId();
    await command.tx.insert('payment_entry', [
      {
        id,
        payment_id: paymentId,
        case_id: file.id,
        kind,
        amount,
        method: method ?? null,
        at: command.now,
        agency_id: agencyId ?? file.receivingAgencyId,
        collector_id: command.actor.id,
        collector_name: command.actor.name,
        reference: reference ?? null,
        order_id: orderId ?? null,
        closing_id: null,
      },
    ]);
    return id;
  }

  /** Writes the sums of a payment with the state that follows from them, and the standing of the case. */
  private async save(
    open: OpenCase,
    all: readonly CasePayment[],
    payment: CasePayment,
    isSettled: boolean,
  ): Promise<void> {
    const { command } = open;
    const state = paymentStateOf({ ...payment, isOrdered: payment.orderedUntil !== null, isSettled });
    const settledAt =
      isSettled && state !== 'UNPAID' && state !== 'PENDING' ? (payment.settledAt ?? command.now) : null;
    await command.tx.execute(
      `UPDATE case_payment SET items = ?, amount = ?, state = ?, paid = ?, refunded = ?, waived = ?, ordered_until = ?, receipt = ?, method = ?,
         settled_at = ? WHERE id = ?`,
      [
        JSON.stringify(payment.items),
        payment.amount,
        state,
        payment.paid,
        payment.refunded,
        payment.waived,
        payment.orderedUntil,
        payment.receipt,
        payment.method,
        settledAt,
        payment.id,
      ],
    );
    open.payWith(standingOf(all.map((one) => (one.id === payment.id ? { state } : one))));
  }

  private async add(
    open: OpenCase,
    kind: CasePayment['kind'],
    items: PaymentItem[],
    amount: number,
    dueAt: number | null,
  ): Promise<void> {
    const { file, command } = open;
    const nothing = { paid: 0, refunded: 0, waived: 0 };
    const state = paymentStateOf({ kind, amount, ...nothing, isOrdered: false, isSettled: false });
    const id = newId();
    await command.tx.insert('case_payment', [
      {
        id,
        case_id: file.id,
        kind,
        items: JSON.stringify(items),
        amount,
        ...nothing,
        state,
        receipt: null,
        method: null,
        requested_at: command.now,
        due_at: dueAt,
        ordered_until: null,
        settled_at: null,
      },
    ]);
    if (state === 'UNPAID' || file.payment === 'NONE') open.payWith(state);
    open.record('case.payment.requested', {
      paymentId: id,
      kind,
      amount,
      state,
      items: items as unknown as Json[],
    });
  }
}
