import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, type Reader, type SqlParameter } from '../../database';
import { decodeCursor, pageOf } from '../../http';
import { type Actor, type Clock, iso, isoOrNull, type LocalizedText } from '../../kernel';
import { foldText } from '../../runtime';
import { dueOf, excessOf } from '../case-files/acts/money.policy';
import { type CasePayment, Payments } from '../case-files/acts/payments';
import { CaseAccess } from '../case-files/case-access';
import { Procedures } from '../procedures/procedures';
import type { ProcedureText } from '../procedures/procedures';
import { AdjustmentQueries } from './adjustments/adjustment.queries';
import { asksNothing } from './collecting.policy';
import { type AgenciesRow, caseAgenciesOf, OpenPayments } from './open-payment';
import { loadOrders, type PaymentOrder } from './orders/payment-order.repository';
import { PaymentProviders } from './orders/payment-providers';
import type {
  ExemptionOfferView,
  OwnPayments,
  OwnPaymentView,
  PaymentDeskView,
  PaymentEntryView,
  PaymentItemView,
  PaymentOrderView,
  PaymentPage,
  PaymentRowView,
} from './payments.dto';
import { refusals } from './payments.errors';
import { receiptNumber } from './receipts/receipt-number.policy';
import { Tills } from './tills';

interface ListRow extends AgenciesRow {
  id: string;
  case_id: string;
  code: string;
  applicant: string;
  procedure_code: string;
  procedure_version_id: string;
  kind: string;
  amount: number;
  paid: number;
  refunded: number;
  waived: number;
  state: string;
  requested_at: number;
  due_at: number | null;
  ordered_until: number | null;
}

const columns = `p.id, p.case_id, c.code, c.applicant, c.procedure_code, c.procedure_version_id, p.kind, p.amount, p.paid,
  p.refunded, p.waived, p.state, p.requested_at, p.due_at, p.ordered_until, c.receiving_agency_id, c.competent_agency_id,
  c.lead_agency_id, c.return_agency_id`;

const due = `p.state IN ('UNPAID', 'PENDING') AND c.state NOT IN (${asksNothing.map((state) => `'${state}'`).join(', ')})`;

const duty: LocalizedText = { vi: 'Nghĩa vụ tài chính', en: 'Financial obligation' };

/** What cashiers see: payments of cases that pass an agency at whose till they sit. */
@Injectable()
export class PaymentQueries {
  constructor(
    private readonly database: Database,
    private readonly access: CaseAccess,
    private readonly open: OpenPayments,
    private readonly payments: Payments,
    private readonly procedures: Procedures,
    private readonly providers: PaymentProviders,
    private readonly adjustments: AdjustmentQueries,
    private readonly tills: Tills,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(
    actor: Actor,
    { state, text, limit, cursor }: { state: 'DUE' | 'ALL'; text?: string; limit: number; cursor?: string },
  ): Promise<PaymentPage> {
    const agencies = this.tills.agenciesOf(actor, this.now());
    if (agencies?.length === 0) return { items: [] };
    const where = state === 'DUE' ? [due] : ['1 = 1'];
    const values: SqlParameter[] = [];
    if (agencies) {
      where.push('EXISTS (SELECT 1 FROM case_participant t WHERE t.case_id = c.id AND t.agency_id IN (?))');
      values.push(agencies);
    }
    for (const word of foldText(text ?? '')
      .split(/\s+/)
      .filter(Boolean)) {
      where.push("c.search_text LIKE ? ESCAPE '!'");
      values.push(`%${word.replace(/[!%_]/g, '!$&')}%`);
    }
    if (cursor !== undefined) {
      where.push('p.id < ?');
      values.push(...(decodeCursor(cursor, ['string']) as SqlParameter[]));
    }
    return this.database.read(async (reader) => {
      const rows = await reader.query<ListRow>(
        `SELECT ${columns} FROM case_payment p JOIN case_file c ON c.id = p.case_id
         WHERE ${where.join(' AND ')} ORDER BY p.id DESC LIMIT ?`,
        [...values, limit + 1],
      );
      const names = new Map<string, LocalizedText | null>();
      for (const { procedure_version_id: id } of rows)
        if (!names.has(id)) names.set(id, (await this.textOf(reader, id))?.name ?? null);
      return pageOf(
        rows,
        limit,
        (row) => [row.id],
        (row) => rowView(row, names.get(row.procedure_version_id) ?? null),
      );
    });
  }

  /** Throws PAYMENT.NOT_FOUND, also for payments of cases that are not for this caller, or of which they read the course alone. */
  get(actor: Actor, id: string): Promise<PaymentDeskView> {
    return this.database.read(async (reader) => {
      const caseId = await this.open.caseOf(reader, actor, id);
      if (!(await this.access.readsPersonalData(reader, actor, caseId))) throw refusals.notFound();
      const [row] = await reader.query<ListRow>(
        `SELECT ${columns} FROM case_payment p JOIN case_file c ON c.id = p.case_id WHERE p.id = ?`,
        [id],
      );
      const payment = (await this.payments.ofCase(reader, caseId)).find((one) => one.id === id)!;
      const text = await this.textOf(reader, row!.procedure_version_id);
      const mayCollect = this.tills.mayCollect(actor, caseAgenciesOf(row!), this.now());
      return {
        ...rowView(row!, text?.name ?? null),
        items: payment.items.map((item) => itemView(item, text)),
        entries: await this.entries(reader, id),
        orders: (await loadOrders(reader, id)).map((order) => this.orderView(order)),
        adjustments: await this.adjustments.ofPayment(reader, actor, id),
        exemptions: exemptionsOf(payment, text),
        excess: excessOf(payment),
        mayCollect,
        mayOrder: mayCollect && this.providers.all.length > 0,
      };
    });
  }

  /** Of a case that the caller has seen to be the applicant's own. */
  ofOwnCase(caseId: string): Promise<OwnPayments> {
    return this.database.read(async (reader) => {
      const payments = await this.payments.ofCase(reader, caseId);
      const [file] = await reader.query<{ procedure_version_id: string; is_owing: number }>(
        `SELECT c.procedure_version_id, (SELECT COUNT(*) FROM case_payment p WHERE p.case_id = c.id AND ${due}) AS is_owing
         FROM case_file c WHERE c.id = ?`,
        [caseId],
      );
      const text = await this.textOf(reader, file!.procedure_version_id);
      const orders: PaymentOrder[] = [];
      const items: OwnPaymentView[] = [];
      for (const payment of payments) {
        orders.push(...(await loadOrders(reader, payment.id)));
        items.push({
          names: payment.items.map((item) => itemView(item, text).name),
          amount: payment.amount - payment.waived,
          due: payment.due,
          state: payment.state,
          receipts: (await this.entries(reader, payment.id)).flatMap(
            ({ receiptNumber: number, kind, amount, at }) =>
              number === null ? [] : [{ number, kind, amount, at }],
          ),
        });
      }
      const [newest] = orders.sort((a, b) => b.createdAt - a.createdAt);
      return {
        items,
        mayPayOnline: Number(file!.is_owing) > 0 && this.providers.all.length > 0,
        order: newest ? this.orderView(newest) : null,
      };
    });
  }

  /** The order with this id, as whoever pays sees it. */
  orderView(order: PaymentOrder): PaymentOrderView {
    const { id, provider, amount, state, payUrl, createdAt, expiresAt } = order;
    return {
      id,
      provider,
      providerName: this.providers.find(provider)?.name ?? { vi: provider, en: provider },
      amount,
      state,
      payUrl: state === 'OPEN' ? payUrl : null,
      createdAt: iso(createdAt),
      expiresAt: iso(expiresAt),
    };
  }

  private async entries(reader: Reader, paymentId: string): Promise<PaymentEntryView[]> {
    const rows = await reader.query<EntryRow>(
      `SELECT e.id, e.kind, e.amount, e.method, e.at, e.collector_name, e.reference, r.id AS receipt_id, r.series, r.serial
       FROM payment_entry e LEFT JOIN payment_receipt r ON r.entry_id = e.id WHERE e.payment_id = ? ORDER BY e.id`,
      [paymentId],
    );
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      amount: Number(row.amount),
      method: row.method,
      at: iso(Number(row.at)),
      collectorName: row.collector_name,
      reference: row.reference,
      receiptId: row.receipt_id,
      receiptNumber: row.series === null ? null : receiptNumber(row.series, Number(row.serial)),
    }));
  }

  private async textOf(reader: Reader, id: string): Promise<ProcedureText | null> {
    return id === '' ? null : this.procedures.textOf(reader, id);
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

interface EntryRow {
  id: string;
  kind: string;
  amount: number;
  method: string | null;
  at: number;
  collector_name: string;
  reference: string | null;
  receipt_id: string | null;
  series: string | null;
  serial: number | null;
}

function rowView(row: ListRow, procedureName: LocalizedText | null): PaymentRowView {
  const [amount, paid, refunded, waived] = [row.amount, row.paid, row.refunded, row.waived].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  return {
    id: row.id,
    caseId: row.case_id,
    caseCode: row.code,
    payer: (JSON.parse(row.applicant) as { name: string }).name,
    procedureCode: row.procedure_code,
    procedureName,
    kind: row.kind,
    amount,
    paid,
    refunded,
    due: dueOf({ amount, paid, refunded, waived }),
    state: row.state,
    requestedAt: iso(Number(row.requested_at)),
    dueAt: isoOrNull(row.due_at),
    orderedUntil: isoOrNull(row.ordered_until),
  };
}

const itemView = (
  { code, amount, exemption }: CasePayment['items'][number],
  text: ProcedureText | null,
): PaymentItemView => ({
  code,
  name: text?.fees.find((fee) => fee.code === code)?.name ?? duty,
  amount,
  exemption: exemption ?? null,
});

function exemptionsOf({ items }: CasePayment, text: ProcedureText | null): ExemptionOfferView[] {
  return items
    .filter(({ amount, exemption }) => amount > 0 && exemption === undefined)
    .flatMap(({ code: item }) => {
      const fee = text?.fees.find(({ code }) => code === item);
      return (fee?.exemptions ?? []).map(({ code, name, percent, ground }) => ({
        item,
        itemName: fee!.name,
        code,
        name,
        percent,
        ground,
      }));
    });
}
