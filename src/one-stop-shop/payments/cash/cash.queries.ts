import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../../config';
import { Database } from '../../../database';
import { type Actor, type Clock, iso } from '../../../kernel';
import { CaseAccess } from '../../case-files/case-access';
import { Organisation } from '../../organisation/organisation';
import type { CashBookView, CashClosingView } from '../payments.dto';
import { refusals } from '../payments.errors';
import { receiptNumber } from '../receipts/receipt-number.policy';
import { Tills } from '../tills';
import { expectedCash, type MethodTotal, rangesOf, totalsOf } from './cash.policy';
import type { ClosingToPrint } from './closing-sheet';

interface BookRow {
  id: string;
  kind: 'RECEIVED' | 'REFUNDED';
  amount: number;
  method: string | null;
  at: number;
  case_id: string;
  code: string;
  applicant: string;
  receipt_id: string | null;
  series: string | null;
  serial: number | null;
}

interface ClosingRow {
  id: string;
  agency_id: string;
  cashier_name: string;
  number: number;
  day: string;
  from_at: number;
  closed_at: number;
  expected_cash: number;
  counted_cash: number;
  denominations: string;
  totals: string;
  entries: number;
  note: string | null;
}

const mostListed = 200;

/** The book of a cashier: what was taken and given back since the last closing, and the closings. */
@Injectable()
export class CashQueries {
  constructor(
    private readonly database: Database,
    private readonly access: CaseAccess,
    private readonly organisation: Organisation,
    private readonly tills: Tills,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of the caller alone, the newest first. Throws PAYMENT.NOT_YOUR_TILL for an agency at whose till they do not sit. */
  async book(actor: Actor, agency?: string): Promise<CashBookView> {
    const agencies = this.tills.agenciesOf(actor, this.clock.now().getTime()) ?? [];
    if (agency !== undefined && !agencies.includes(agency)) throw refusals.notYourTill();
    const agencyId = agency ?? agencies[0] ?? null;
    const rows =
      agencyId === null
        ? []
        : await this.database.query<BookRow>(
            `SELECT e.id, e.kind, e.amount, e.method, e.at, e.case_id, c.code, c.applicant, r.id AS receipt_id, r.series, r.serial
             FROM payment_entry e JOIN case_file c ON c.id = e.case_id LEFT JOIN payment_receipt r ON r.entry_id = e.id
             WHERE e.collector_id = ? AND e.closing_id IS NULL AND e.agency_id = ? ORDER BY e.at DESC, e.id DESC`,
            [actor.id, agencyId],
          );
    const entries = rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      amount: Number(row.amount),
      method: row.method,
      at: iso(Number(row.at)),
      caseId: row.case_id,
      caseCode: row.code,
      payer: (JSON.parse(row.applicant) as { name: string }).name,
      receiptId: row.receipt_id,
      receiptNumber: row.series === null ? null : receiptNumber(row.series, Number(row.serial)),
    }));
    const totals = totalsOf(entries);
    return {
      tills: agencies.map((id) => ({ id, name: this.nameOf(id) })),
      agencyId,
      entries,
      totals,
      expectedCash: expectedCash(totals),
    };
  }

  /** Of the agencies that the caller sees, the newest first. */
  async closings(actor: Actor): Promise<CashClosingView[]> {
    const agencies = this.access.seenAgencies(actor);
    if (agencies?.length === 0) return [];
    const rows = await this.database.query<ClosingRow>(
      `SELECT * FROM cash_closing ${agencies ? 'WHERE agency_id IN (?)' : ''} ORDER BY id DESC LIMIT ?`,
      [...(agencies ? [[...agencies]] : []), mostListed],
    );
    return rows.map((row) => this.view(row));
  }

  private view(row: ClosingRow): CashClosingView {
    return {
      id: row.id,
      agencyId: row.agency_id,
      agencyName: this.nameOf(row.agency_id),
      cashierName: row.cashier_name,
      number: Number(row.number),
      day: row.day,
      fromAt: iso(Number(row.from_at)),
      closedAt: iso(Number(row.closed_at)),
      expectedCash: Number(row.expected_cash),
      countedCash: Number(row.counted_cash),
      denominations: JSON.parse(row.denominations) as Record<string, number>,
      totals: JSON.parse(row.totals) as MethodTotal[],
      entries: Number(row.entries),
      note: row.note,
    };
  }

  /** With the numbers of its receipts. Throws CASH_CLOSING.NOT_FOUND, also for agencies that the caller does not see. */
  async closing(actor: Actor, id: string): Promise<ClosingToPrint> {
    const agencies = this.access.seenAgencies(actor);
    const [row] = await this.database.query<ClosingRow>('SELECT * FROM cash_closing WHERE id = ?', [id]);
    if (!row || (agencies !== null && !agencies.includes(row.agency_id))) throw refusals.closingNotFound();
    const numbers = await this.database.query<{ series: string; serial: number }>(
      `SELECT r.series, r.serial FROM payment_receipt r JOIN payment_entry e ON e.id = r.entry_id
       WHERE e.closing_id = ? ORDER BY r.series, r.serial`,
      [id],
    );
    return { ...this.view(row), receipts: rangesOf(numbers) };
  }

  private nameOf(id: string) {
    return this.organisation.view().agency(id)?.name ?? { vi: id, en: id };
  }
}
